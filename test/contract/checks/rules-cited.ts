import type { Check } from '../check.ts';

export const rulesCited: Check = {
  id: 'rules-cited',
  demand: 'every reason names a heading of RULES.md',
  *run({ moments }, { headings }) {
    const missing = new Set<string>();
    for (const { because } of moments.flatMap(({ entries }) => entries))
      if (!headings.has(because.rule)) missing.add(because.rule);
    for (const rule of missing) yield `RULES.md has no heading "${rule}"`;
  },
};
