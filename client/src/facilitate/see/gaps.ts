/** How far what the teams believe lies from the truth. */
import type { Belief, HeldBelief, Indicator } from '@sandtable/shared/rules/board.ts';
import type { AnyRules } from '@sandtable/shared/rules/contract.ts';
import type { Known } from '@sandtable/shared/words.ts';

export interface Gap {
  readonly indicator: Indicator;
  readonly truth: number;
  readonly beliefs: { readonly [team: string]: HeldBelief | undefined };
  /** Largest distance of a belief from the truth, as a share of the indicator's domain. */
  readonly gap: number;
}

export function isOutside(belief: Belief, truth: number): boolean {
  return truth < belief.low || truth > belief.high;
}

/** Indicators that some team only believes, widest gap first. */
export function widestGaps(
  rules: AnyRules,
  truths: ReadonlyMap<string, Indicator>,
  known: Known<object>,
): readonly Gap[] {
  const held = rules.manifest.teams.map(({ id }) => [id, rules.beliefs?.(known, id) ?? {}] as const);
  return [...truths.values()]
    .flatMap((indicator): Gap[] => {
      const { value } = indicator;
      if (value === undefined) return [];
      const beliefs = Object.fromEntries(held.map(([team, of]) => [team, of[indicator.id]]));
      const width = indicator.domain[1] - indicator.domain[0] || 1;
      const gaps = Object.values(beliefs).flatMap((belief) =>
        belief === undefined ? [] : [Math.abs(belief.value - value) / width],
      );
      return gaps.length === 0 ? [] : [{ indicator, truth: value, beliefs, gap: Math.max(...gaps) }];
    })
    .sort((a, b) => b.gap - a.gap);
}
