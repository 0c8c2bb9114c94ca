/** Truth against what each team believes: widest gaps first; a range that does not hold the truth is marked. */
import type { Belief, Indicator } from '@sandtable/shared/rules/board.ts';
import { FACILITATOR } from '@sandtable/shared/words.ts';
import { type ReactNode, useMemo } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { useFigures } from '../../panels/figures.ts';
import { boardOf } from '../../play/known.ts';
import { useRules } from '../../play/use-table.ts';
import { classes } from '../../ui/classes.ts';
import { TeamName } from '../../ui/team.tsx';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { Quiet } from '../section.tsx';
import table from '../table.module.css';
import { consoleText } from '../text.ts';
import styles from './belief-table.module.css';
import { isOutside, widestGaps } from './gaps.ts';

export function BeliefTable(): ReactNode {
  const t = useText(consoleText);
  const say = useRulesetText();
  const rules = useRules();
  const { teams } = rules.manifest;
  const known = useExercise((state) => state.exercise.known);
  const rows = useMemo(() => widestGaps(rules, boardOf(rules, known, FACILITATOR).indicators, known), [rules, known]);
  if (rows.length === 0) return <Quiet>{t('beliefs.none')}</Quiet>;
  return (
    <div className={table.wide}>
      <table className={classes(table.table, styles.table)}>
        <caption className={styles.note}>{t('beliefs.note')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('beliefs.indicator')}</th>
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
            <tr key={indicator.id} data-indicator={indicator.id}>
              <th scope="row">{say(indicator.label)}</th>
              <td className={table.number}>
                <Exact value={truth} indicator={indicator} />
              </td>
              {teams.map(({ id }) => (
                <td key={id} className={table.number} data-team={id}>
                  <Believed belief={beliefs[id]} truth={truth} indicator={indicator} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Exact({ value, indicator }: { value: number; indicator: Indicator }): ReactNode {
  const figures = useFigures();
  return <b>{figures.number(value, indicator.unit)}</b>;
}

function Believed({
  belief,
  truth,
  indicator,
}: {
  belief: Belief | undefined;
  truth: number;
  indicator: Indicator;
}): ReactNode {
  const t = useText(consoleText);
  const figures = useFigures();
  if (belief === undefined) return <span title={t('beliefs.knows')}>–</span>;
  const outside = isOutside(belief, truth);
  return (
    <span className={outside ? table.outside : undefined}>
      {figures.range(belief.low, belief.high, indicator.unit)}
      {outside && <span className="sr-only"> {t('beliefs.outside')}</span>}
    </span>
  );
}
