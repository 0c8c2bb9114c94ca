/** One question to decide: let the model's answer stand, or fix another one with a justification that stands in the log. */
import type { Exercise } from '@sandtable/shared/exercise/exercise.ts';
import type { Question } from '@sandtable/shared/rules/turn.ts';
import { type FormEvent, type ReactNode, useState } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { Button } from '../../ui/button.tsx';
import { useNumber, useText } from '../../ui/text.tsx';
import { useAct } from '../acts.ts';
import { Author } from '../author.tsx';
import { reviewText } from '../text.ts';
import { useAnswerWords } from './answers.ts';
import { accept, openCard, reconsider, useReview } from './decisions.ts';
import { Justification } from './justification.tsx';
import styles from './review.module.css';

export function DecisionCard({
  question,
  ruled,
  flagged,
}: {
  question: Question;
  ruled: Exercise['rulings'][number] | undefined;
  flagged: boolean;
}): ReactNode {
  const t = useText(reviewText);
  const words = useAnswerWords();
  const number = useNumber();
  const act = useAct();
  const step = useExercise((state) => state.exercise.step);
  const accepted = useReview((state) => state.accepted.has(question.key));
  const [chosen, setChosen] = useState<string | null>(null);
  const [justification, setJustification] = useState('');
  const [busy, setBusy] = useState(false);
  const answers = Object.entries(question.odds).sort((a, b) => b[1] - a[1]);
  const chance = number(question.odds[question.model] ?? 0, { style: 'percent' });

  const rule = async (event: FormEvent) => {
    event.preventDefault();
    if (chosen === null) return;
    setBusy(true);
    const done = await act({
      act: 'rule',
      step,
      ruling: { kind: 'answer', key: question.key, answer: chosen },
      justification,
    });
    setBusy(false);
    if (done) openCard(null);
  };
  const withdraw = () => {
    if (ruled === undefined) return;
    void act({
      act: 'rule',
      step,
      ruling: { kind: 'withdrawn', ruling: ruled.id },
      justification: t('withdraw'),
    });
  };

  return (
    <form className={styles.card} onSubmit={(event) => void rule(event)}>
      <p className={styles.need}>
        {flagged ? t('long-shot', { chance }) : t('model-says', { answer: words(question, question.model), chance })}
      </p>
      {ruled !== undefined && (
        <p>
          <Author actor={ruled.actor} /> {t('ruled-because', { text: ruled.justification })}
        </p>
      )}
      <div className={styles.answers}>
        {ruled !== undefined ? (
          <Button size="small" onClick={withdraw}>
            {t('withdraw')}
          </Button>
        ) : (
          <Button
            size="small"
            look={chosen === null ? 'primary' : 'plain'}
            onClick={() => (accepted ? reconsider(question.key) : accept(question.key))}
          >
            {t(accepted ? 'reconsider' : 'accept', { answer: words(question, question.model) })}
          </Button>
        )}
        {answers
          .filter(([answer]) => answer !== question.answer)
          .map(([answer, share]) => (
            <Button
              key={answer}
              size="small"
              aria-pressed={chosen === answer}
              onClick={() => setChosen(chosen === answer ? null : answer)}
            >
              {words(question, answer)} <small>{number(share, { style: 'percent' })}</small>
            </Button>
          ))}
      </div>
      {chosen !== null && (
        <>
          <Justification value={justification} onChange={setJustification} />
          <p className={styles.note}>{t('follows')}</p>
          <Button
            look="primary"
            size="small"
            type="submit"
            busy={busy}
            why={justification.trim() === '' ? t('justification.missing') : undefined}
          >
            {t('fix', { answer: words(question, chosen) })}
          </Button>
        </>
      )}
    </form>
  );
}
