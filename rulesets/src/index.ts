/** Every ruleset whole, as the server loads it. The public halves, for browsers, stand in `public.ts`. */
import type { AnyRuleset } from '@sandtable/shared';
import type { Analysis } from './analysis.ts';

export type { Analysis, Measure } from './analysis.ts';

export interface RulesetEntry {
  /** The manifest's id. */
  readonly id: string;
  readonly load: () => Promise<AnyRuleset>;
  /**
   * The same rules without what only knowledge needs, such as estimates: for campaigns by the thousand whose bots see the
   * exact state. Results are the same; a ruleset that has nothing to leave out has none.
   */
  readonly exact?: () => Promise<AnyRuleset>;
  /** How campaigns of whole games are summed up; absent: by headline indicators. */
  readonly analysis?: () => Promise<Analysis>;
}

export const rulesets: readonly RulesetEntry[] = [
  {
    id: 'pledge-to-power',
    load: () => import('./pledge-to-power/rules.ts').then(({ ruleset }) => ruleset),
    exact: () => import('./pledge-to-power/rules.ts').then(({ pledgeToPower }) => pledgeToPower({ beliefs: false })),
    analysis: () => import('./pledge-to-power/analysis.ts').then(({ analysis }) => analysis),
  },
  { id: 'blotto', load: () => import('./blotto/rules.ts').then(({ ruleset }) => ruleset) },
];
