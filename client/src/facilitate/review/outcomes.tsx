/** Outcomes that were written for this turn; each can be withdrawn until the turn is published. */
import type { ReactNode } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.tsx';
import { useAct } from '../acts.ts';
import { AudienceWords } from '../audience-field.tsx';
import { Author } from '../author.tsx';
import { reviewText } from '../text.ts';
import { useEffects, useEffectWords } from './effect-form.tsx';
import styles from './review.module.css';

export function Outcomes(): ReactNode {
  const step = useExercise((state) => state.exercise.step);
  const rulings = useExercise((state) => state.exercise.rulings);
  const written = rulings.filter((line) => line.step === step && !line.withdrawn && line.ruling.kind === 'outcome');
  return written.length === 0 ? null : <Written lines={written} />;
}

function Written({ lines }: { lines: readonly Parameters<typeof Line>[0]['line'][] }): ReactNode {
  const t = useText(reviewText);
  const words = useEffectWords(useEffects());
  return (
    <>
      <h3 className={styles.sub}>{t('outcomes')}</h3>
      <ul className={styles.written}>
        {lines.map((line) => (
          <Line key={line.id} line={line} words={words} />
        ))}
      </ul>
    </>
  );
}

function Line({
  line,
  words,
}: {
  line: ReturnType<typeof useRulings>[number];
  words: ReturnType<typeof useEffectWords>;
}): ReactNode {
  const t = useText(reviewText);
  const act = useAct();
  const { ruling } = line;
  if (ruling.kind !== 'outcome') return null;
  return (
    <li>
      <Author actor={line.actor} />
      <span>
        <b>{words(ruling.outcome)}</b> <AudienceWords of={ruling.outcome.audience} />
        <br />
        <span className="secondary">{line.justification}</span>
      </span>
      <Button
        size="small"
        onClick={() =>
          void act({
            act: 'rule',
            step: line.step,
            ruling: { kind: 'withdrawn', ruling: line.id },
            justification: t('withdraw'),
          })
        }
      >
        {t('withdraw')}
      </Button>
    </li>
  );
}

function useRulings() {
  return useExercise((state) => state.exercise.rulings);
}
