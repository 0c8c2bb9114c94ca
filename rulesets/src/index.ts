/** Every ruleset whole, as the server loads it. The public halves, for browsers, stand in `public.ts`. */
import type { AnyRuleset } from '@sandtable/shared';

export interface RulesetEntry {
  /** The manifest's id. */
  readonly id: string;
  readonly load: () => Promise<AnyRuleset>;
}

export const rulesets: readonly RulesetEntry[] = [
  { id: 'pledge-to-power', load: () => import('./pledge-to-power/rules.ts').then(({ ruleset }) => ruleset) },
  { id: 'blotto', load: () => import('./blotto/rules.ts').then(({ ruleset }) => ruleset) },
];
