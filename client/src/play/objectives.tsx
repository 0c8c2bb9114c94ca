/** What this team wants, with how far it is; and how the sides stand, where the ruleset lets the viewer know. */
import type { ScoreLine } from '@sandtable/shared/rules/contract.ts';
import { totalOf } from '@sandtable/shared/show/score.ts';
import { CircleCheck, CircleDashed, CircleDot, EyeOff } from 'lucide-react';
import type { ReactNode } from 'react';
import { Delta } from '../panels/delta.tsx';
import { useFigures } from '../panels/figures.ts';
import { Icon } from '../ui/icon.tsx';
import { TeamName } from '../ui/team.tsx';
import { useRulesetText, useText } from '../ui/text.tsx';
import { scoreOf } from './known.ts';
import styles from './objectives.module.css';
import { playText } from './play-text.ts';
import { useFold, useOwnTeam, useRules, useViewer } from './use-table.ts';

export function Objectives(): ReactNode {
  const t = useText(playText);
  const say = useRulesetText();
  const rules = useRules();
  const viewer = useViewer();
  const own = useOwnTeam();
  const known = useFold((x) => x.known);
  const over = useFold((x) => x.stage === 'over' || x.stage === 'closed');
  const lines = scoreOf(rules, known, viewer);
  // Where things stood as the last turn opened.
  const opened = useFold((x) => x.history.at(-2)?.known);
  const earlier = opened === undefined ? [] : scoreOf(rules, opened, viewer);
  const mine = lines.filter((line) => line.team === own?.id);
  const totals = rules.manifest.teams.flatMap(({ id }) => {
    const sum = totalOf(lines.filter((line) => line.team === id));
    return sum === null ? [] : [{ id, ...sum }];
  });
  const figures = useFigures();
  return (
    <section className={styles.objectives} aria-label={t(own ? 'objectives.own' : 'objectives.score')}>
      {own && (
        <>
          <h3 className={styles.title}>{t('objectives.own')}</h3>
          <ul>
            {mine.length > 0
              ? mine.map((line) => (
                  <Line
                    key={line.id}
                    line={line}
                    before={earlier.find(({ team, id }) => team === line.team && id === line.id)}
                  />
                ))
              : own.objectives.map(({ id, text }) => (
                  <li key={id} className={styles.line}>
                    <Icon of={CircleDashed} size={14} className={styles.icon} />
                    <span>{say(text)}</span>
                  </li>
                ))}
          </ul>
        </>
      )}
      {totals.length > 0 && (
        <>
          <h3 className={styles.title}>{t(over ? 'objectives.final' : 'objectives.score')}</h3>
          <ul>
            {totals.map(({ id, low, high }) => (
              <li key={id} className={styles.total}>
                <TeamName team={id} />
                <b>{low === high ? figures.number(low, ROUND) : figures.range(low, high, ROUND)}</b>
              </li>
            ))}
          </ul>
          <p className={styles.note}>{t('objectives.of')}</p>
        </>
      )}
    </section>
  );
}

const ROUND = { label: { key: '' }, digits: 0 };
const POINTS = { unit: ROUND, better: 'up' } as const;

/** @param before the same line a turn ago */
function Line({ line, before }: { line: ScoreLine; before: ScoreLine | undefined }): ReactNode {
  const t = useText(playText);
  const say = useRulesetText();
  const figures = useFigures();
  const { value, low, high, note, hidden, label, help } = line;
  const change = value === undefined || before?.value === undefined ? undefined : value - before.value;
  const icon =
    value !== undefined && value >= 100
      ? CircleCheck
      : value === undefined && low === undefined
        ? CircleDashed
        : CircleDot;
  // Within the name, so that it goes to the next line with the name's last word and not alone.
  const secret = hidden && (
    <span role="img" aria-label={t('objectives.hidden')} title={t('objectives.hidden')} className={styles.hidden}>
      <Icon of={EyeOff} size={12} />
    </span>
  );
  return (
    <li className={styles.line}>
      <Icon of={icon} size={14} className={styles.icon} />
      <span>
        {help ? (
          <details>
            <summary>
              {say(label)}
              {secret}
            </summary>
            <small className={styles.small}>{say(help)}</small>
          </details>
        ) : (
          <>
            {say(label)}
            {secret}
          </>
        )}
        {note && <small className={styles.small}>{say(note)}</small>}
      </span>
      <b>
        {value !== undefined
          ? figures.number(value, ROUND)
          : low !== undefined && high !== undefined
            ? figures.range(low, high, ROUND)
            : '–'}
        {change !== undefined && <Delta change={change} indicator={POINTS} />}
      </b>
    </li>
  );
}
