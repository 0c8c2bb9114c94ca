/** Every ruleset whole, as the server loads it. The public halves, for browsers, stand in `public.ts`. */
import type { AnyRuleset } from '@sandtable/shared';
import type { Analysis } from './analysis.ts';

export type { Analysis, Measure } from './analysis.ts';

export interface RulesetEntry {
  /** The manifest's id. */
  readonly id: string;
  readonly load: () => Promise<AnyRuleset>;
  /** How campaigns of whole games are summed up; absent: by headline indicators. */
  readonly analysis?: () => Promise<Analysis>;
}

export const rulesets: readonly RulesetEntry[] = [
  {
    id: 'pledge-to-power',
    load: () => import('./pledge-to-power/rules.ts').then(({ ruleset }) => ruleset),
    analysis: () => import('./pledge-to-power/analysis.ts').then(({ analysis }) => analysis),
  },
  { id: 'blotto', load: () => import('./blotto/rules.ts').then(({ ruleset }) => ruleset) },
];
