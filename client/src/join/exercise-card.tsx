/** Beside the form on a desk: the theatre as a picture, and what one is about to join. */
import type { ReactNode } from 'react';
import { useRulesetText, useText } from '../ui/text.tsx';
import styles from './exercise-card.module.css';
import { joinText } from './join-text.ts';
import theatre from './theatre.svg?url';
import type { Found } from './use-door.ts';

const STEPS = ['read', 'decide', 'talk', 'why'] as const;

export function ExerciseCard({ found }: { found: Extract<Found, { state: 'here' }> | null }): ReactNode {
  const t = useText(joinText);
  const say = useRulesetText();
  return (
    <aside className={styles.beside}>
      <img src={theatre} alt="" className={styles.picture} />
      <div className={styles.card}>
        {found ? (
          <>
            <div className={styles.head}>
              <h2 className={styles.title}>{found.door.title}</h2>
              <p className={styles.turns}>{t('card.turns', { turns: found.ruleset.turns })}</p>
            </div>
            <p className={styles.summary}>{say(found.ruleset.summary)}</p>
          </>
        ) : (
          <p className={styles.summary}>{t('card.start')}</p>
        )}
        <ol className={styles.steps}>
          {STEPS.map((step) => (
            <li key={step}>
              <b>{t(`card.${step}`)}</b>
              <span>{t(`card.${step}.text`)}</span>
            </li>
          ))}
        </ol>
      </div>
    </aside>
  );
}
