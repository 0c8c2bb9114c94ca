/** How each side is scored: its stated objectives with their weights; a hidden one is named to those who may know it. */
import { FACILITATOR, OBSERVER, type TeamId } from '@sandtable/shared/words.ts';
import type { ReactNode } from 'react';
import { useExercise } from '../exercise-context.tsx';
import { useRules } from '../play/use-table.ts';
import { TeamName, Teams } from '../ui/team.tsx';
import { useRulesetText, useText } from '../ui/text.tsx';
import styles from './assumptions.module.css';
import page from './sources.module.css';
import { sourcesText } from './text.ts';

export function Weights(): ReactNode {
  const t = useText(sourcesText);
  const say = useRulesetText();
  const rules = useRules();
  const viewer = useExercise((state) => state.viewer) ?? OBSERVER;
  const known = useExercise((state) => state.exercise.known);
  // The facilitator's account of nothing known has every line with its weight, and no points.
  const all = rules.score({}, FACILITATOR);
  const mine = rules.score(known, viewer);
  if (all.length === 0) return null;
  const told = (team: TeamId, id: string) => mine.some((line) => line.team === team && line.id === id);
  return (
    <section aria-labelledby="weights" className={page.section}>
      <h2 id="weights">{t('weights')}</h2>
      <p className={page.quiet}>{t('weights.lead')}</p>
      <Teams of={rules.manifest.teams}>
        <div className={styles.teams}>
          {rules.manifest.teams.map(({ id: team }) => (
            <section key={team} className={page.card}>
              <h3>
                <TeamName team={team} />
              </h3>
              <ul className={styles.lines}>
                {all
                  .filter((line) => line.team === team)
                  .map(({ id, label, weight, hidden }) => (
                    <li key={id}>
                      <span>{hidden === true && !told(team, id) ? t('weights.hidden') : say(label)}</span>
                      <b>{Math.round(100 * weight)} %</b>
                    </li>
                  ))}
              </ul>
            </section>
          ))}
        </div>
      </Teams>
    </section>
  );
}
