import { canonical } from '@sandtable/shared';
import type { Check } from '../check.ts';

export const status: Check = {
  id: 'status',
  demand: 'the status is the same for every viewer, and names teams and phases that there are',
  *run({ ruleset, moments }) {
    const { manifest } = ruleset.rules;
    const teams = new Set(manifest.teams.map(({ id }) => id));
    const phases = new Set(manifest.phases.map(({ id }) => id));
    for (const { what, step, known, after } of moments) {
      const truth = ruleset.rules.status(after);
      for (const [viewer, knowledge] of known) {
        const seen = canonical(ruleset.rules.status(knowledge));
        if (seen !== canonical(truth))
          yield `${what} of step ${step}: ${viewer} sees ${seen}, in truth it is ${canonical(truth)}`;
      }
      if (!phases.has(truth.phase)) yield `${what} of step ${step}: the manifest has no phase "${truth.phase}"`;
      for (const team of truth.awaited)
        if (!teams.has(team)) yield `${what} of step ${step}: the manifest has no team "${team}"`;
    }
  },
};
