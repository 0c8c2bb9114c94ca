/**
 * Truth against what each team believes: widest gaps first; a range that does not hold the truth is marked, and so is one
 * that the facilitator holds. Each range opens the form that sets it, or lets go of it.
 */
import type { HeldBelief, Indicator } from '@sandtable/shared/rules/board.ts';
import { FACILITATOR, type TeamId } from '@sandtable/shared/words.ts';
import { Pin, Plus } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { useFigures } from '../../panels/figures.ts';
import { boardOf } from '../../play/known.ts';
import { useRules } from '../../play/use-table.ts';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import { TeamName, useTeamLooks } from '../../ui/team.tsx';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { useConsole } from '../console-state.ts';
import { Quiet } from '../section.tsx';
import table from '../table.module.css';
import { consoleText } from '../text.ts';
import { BeliefDialog } from './belief-dialog.tsx';
import styles from './belief-table.module.css';
import { isOutside, widestGaps } from './gaps.ts';

export function BeliefTable(): ReactNode {
  const t = useText(consoleText);
  const say = useRulesetText();
  const rules = useRules();
  const { teams } = rules.manifest;
  const known = useExercise((state) => state.exercise.known);
  const rows = useMemo(() => widestGaps(rules, boardOf(rules, known, FACILITATOR).indicators, known), [rules, known]);
  const [edited, setEdited] = useState<{ team: TeamId; indicator: string } | null>(null);
  // Earlier turns are for looking at.
  const now = useConsole((state) => state.back === 0);
  if (rows.length === 0) return <Quiet>{t('beliefs.none')}</Quiet>;
  const newest = Math.max(...rows.flatMap(({ beliefs }) => Object.values(beliefs).map((belief) => belief?.asOf ?? 0)));
  const row = rows.find(({ indicator }) => indicator.id === edited?.indicator);
  return (
    <>
      <div className={table.wide}>
        <table className={classes(table.table, styles.table)}>
          <caption className="sr-only">{t('beliefs.title')}</caption>
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
                <th scope="row" title={indicator.short && say(indicator.label)}>
                  {say(indicator.short ?? indicator.label)}
                </th>
                <td className={table.number}>
                  <Exact value={truth} indicator={indicator} />
                </td>
                {teams.map(({ id }) => (
                  <td key={id} className={table.number} data-team={id}>
                    <Cell
                      team={id}
                      belief={beliefs[id]}
                      truth={truth}
                      newest={newest}
                      indicator={indicator}
                      onEdit={
                        now && rules.beliefEffects?.(id, indicator.id) !== undefined
                          ? () => setEdited({ team: id, indicator: indicator.id })
                          : undefined
                      }
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className={styles.note}>{t('beliefs.note')}</p>
      {edited !== null && row !== undefined && (
        <BeliefDialog
          key={`${edited.team} ${edited.indicator}`}
          team={edited.team}
          indicator={row.indicator}
          truth={row.truth}
          belief={row.beliefs[edited.team]}
          close={() => setEdited(null)}
        />
      )}
    </>
  );
}

function Exact({ value, indicator }: { value: number; indicator: Indicator }): ReactNode {
  const figures = useFigures();
  return <b>{figures.number(value, indicator.unit)}</b>;
}

function Cell({
  team,
  belief,
  truth,
  newest,
  indicator,
  onEdit,
}: {
  team: TeamId;
  belief: HeldBelief | undefined;
  truth: number;
  newest: number;
  indicator: Indicator;
  onEdit: (() => void) | undefined;
}): ReactNode {
  const t = useText(consoleText);
  const say = useRulesetText();
  const looks = useTeamLooks();
  if (onEdit === undefined && belief === undefined) return <span title={t('beliefs.knows')}>–</span>;
  const words = belief === undefined ? null : <Believed {...{ belief, truth, newest, indicator }} />;
  if (onEdit === undefined) return words;
  return (
    <button
      type="button"
      className={styles.cell}
      title={t('beliefs.edit', { team: looks(team).name, what: say(indicator.label) })}
      onClick={onEdit}
    >
      {words ?? <Icon of={Plus} size={14} />}
      <span className="sr-only">{t('beliefs.edit', { team: looks(team).name, what: say(indicator.label) })}</span>
    </button>
  );
}

function Believed({
  belief,
  truth,
  newest,
  indicator,
}: {
  belief: HeldBelief;
  truth: number;
  /** The latest turn of any estimate in the table: one that is of that turn need not say so to the eye. */
  newest: number;
  indicator: Indicator;
}): ReactNode {
  const t = useText(consoleText);
  const figures = useFigures();
  const outside = isOutside(belief, truth);
  return (
    <span className={styles.believed}>
      <span className={outside ? table.outside : undefined}>
        {figures.range(belief.low, belief.high, indicator.unit)}
        {outside && <span className="sr-only"> {t('beliefs.outside')}</span>}
      </span>
      <small className={belief.held || belief.asOf < newest ? undefined : 'sr-only'}>
        {belief.held && (
          <>
            <Icon of={Pin} size={11} />
            <span className="sr-only">{t('beliefs.held')} </span>
          </>
        )}
        {t('beliefs.as-of', { turn: belief.asOf })}
      </small>
    </span>
  );
}
