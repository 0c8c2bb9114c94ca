/** Truth against what each team believes: widest gaps first; a range that does not hold the truth is marked. */
import type { Belief, Indicator } from '@sandtable/shared/rules/board.ts';
import { type ReactNode, useMemo } from 'react';
import { useExercise } from '../exercise-context.tsx';
import { useFigures } from '../panels/figures.ts';
import { boardOf } from '../play/known.ts';
import { TeamName } from '../ui/team.tsx';
import { useRulesetText, useText } from '../ui/text.tsx';
import styles from './console.module.css';
import table from './table.module.css';
import { consoleText } from './text.ts';

const SHOWN = 10;

interface Row {
  readonly indicator: Indicator;
  readonly truth: number;
  readonly beliefs: { readonly [team: string]: Belief | undefined };
  /** Largest distance of a belief from the truth, as a share of the indicator's domain. */
  readonly gap: number;
}

/**
 * What the teams believe, read off the whole state: a board asked for through a team's eyes shows beliefs where the team
 * has them. Asking the truth through those eyes would show exact values too; only beliefs are taken from it.
 */
function useRows(): readonly Row[] {
  const rules = useExercise((state) => state.ruleset?.rules);
  const known = useExercise((state) => state.exercise.known);
  return useMemo(() => {
    if (rules === undefined) return [];
    const truth = boardOf(rules, known, { kind: 'facilitator' }).indicators;
    const seen = rules.manifest.teams.map(({ id }) => [id, rules.beliefs?.(known, id)] as const);
    return [...truth.values()]
      .flatMap((indicator): Row[] => {
        const { value } = indicator;
        if (value === undefined) return [];
        const beliefs = Object.fromEntries(seen.map(([team, held]) => [team, held?.[indicator.id]]));
        const width = indicator.domain[1] - indicator.domain[0] || 1;
        const gaps = Object.values(beliefs).flatMap((belief) =>
          belief === undefined ? [] : [Math.abs(belief.value - value) / width],
        );
        return gaps.length === 0 ? [] : [{ indicator, truth: value, beliefs, gap: Math.max(...gaps) }];
      })
      .sort((a, b) => b.gap - a.gap)
      .slice(0, SHOWN);
  }, [rules, known]);
}

export function BeliefTable(): ReactNode {
  const t = useText(consoleText);
  const say = useRulesetText();
  const figures = useFigures();
  const teams = useExercise((state) => state.ruleset?.rules.manifest.teams) ?? [];
  const rows = useRows();
  if (rows.length === 0) return null;
  return (
    <section className={styles.pane} aria-labelledby="beliefs-title">
      <header className={styles.head}>
        <h2 id="beliefs-title">{t('beliefs.title')}</h2>
        <small>{t('beliefs.note')}</small>
      </header>
      <div className={styles.wide}>
        <table className={table.table}>
          <thead>
            <tr>
              <th scope="col">{t('trial.indicator')}</th>
              <th scope="col" className={table.end}>
                {t('beliefs.truth')}
              </th>
              {teams.map(({ id }) => (
                <th scope="col" key={id} className={table.end}>
                  <TeamName team={id} short />
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ indicator, truth, beliefs }) => (
              <tr key={indicator.id}>
                <th scope="row">{say(indicator.label)}</th>
                <td className={table.number}>
                  <b>{figures.point({ turn: 0, value: truth }, indicator.unit)}</b>
                </td>
                {teams.map(({ id }) => {
                  const belief = beliefs[id];
                  const outside = belief !== undefined && (truth < belief.low || truth > belief.high);
                  return (
                    <td key={id} className={table.number}>
                      <span className={outside ? table.outside : undefined}>
                        {belief === undefined
                          ? '–'
                          : figures.point({ turn: 0, low: belief.low, high: belief.high }, indicator.unit)}
                      </span>
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
