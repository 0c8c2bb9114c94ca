/**
 * The questions of the turn, grouped by the part of the rules they come from. What is all but certain waits in one fold;
 * a long shot is flagged and wants a decision; any other can be looked at and ruled on as well.
 */
import type { Question } from '@sandtable/shared/rules/turn.ts';
import { Check, Gavel } from 'lucide-react';
import { Fragment, type ReactNode } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { Button } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { Icon } from '../../ui/icon.tsx';
import { useNumber, useText } from '../../ui/text.tsx';
import table from '../table.module.css';
import { reviewText } from '../text.ts';
import { byPart, useAnswerWords, usePartWords, useQuestionWords } from './answers.ts';
import { DecisionCard } from './decision-card.tsx';
import { CERTAIN, isLongShot, openCard, ruledAnswers, shareOf, useReview } from './decisions.ts';
import styles from './review.module.css';

export function QuestionTable({ questions }: { questions: readonly Question[] }): ReactNode {
  const t = useText(reviewText);
  const x = useExercise((state) => state.exercise);
  const ruled = ruledAnswers(x, x.step);
  const certain = questions.filter((question) => shareOf(question) >= CERTAIN && !ruled.has(question.key));
  const open = questions.filter((question) => !certain.includes(question));
  const name = useQuestionWords(questions);
  return (
    <>
      {open.length > 0 && <Rows questions={open} name={name} caption={t('questions')} />}
      {certain.length > 0 && (
        <details className={styles.fold}>
          <summary>{t('certain', { count: certain.length })}</summary>
          <Rows questions={certain} name={name} caption={t('certain', { count: certain.length })} headless />
        </details>
      )}
    </>
  );
}

function Rows({
  questions,
  name,
  caption,
  headless,
}: {
  questions: readonly Question[];
  name: (question: Question) => string;
  caption: string;
  headless?: boolean;
}): ReactNode {
  const t = useText(reviewText);
  const part = usePartWords();
  return (
    <table className={classes(table.table, styles.questions)}>
      <caption className="sr-only">{caption}</caption>
      <thead className={headless ? 'sr-only' : undefined}>
        <tr>
          <th scope="col">{t('question')}</th>
          <th scope="col">{t('model')}</th>
          <th scope="col">{t('chance')}</th>
          <th scope="col" className={table.end}>
            {t('decision')}
          </th>
        </tr>
      </thead>
      {[...byPart(questions)].map(([of, members]) => (
        <tbody key={of}>
          <tr className={styles.part}>
            <th scope="rowgroup" colSpan={4}>
              {part(of)}
            </th>
          </tr>
          {members.map((question) => (
            <Row key={question.key} question={question} name={name(question)} />
          ))}
        </tbody>
      ))}
    </table>
  );
}

function Row({ question, name }: { question: Question; name: string }): ReactNode {
  const t = useText(reviewText);
  const words = useAnswerWords();
  const x = useExercise((state) => state.exercise);
  const accepted = useReview((state) => state.accepted.has(question.key));
  const open = useReview((state) => state.open === question.key);
  const ruled = ruledAnswers(x, x.step).get(question.key);
  const flagged = isLongShot(question) && ruled === undefined && !accepted;
  const toggle = () => openCard(open ? null : question.key);
  return (
    <Fragment>
      <tr className={classes(open && styles.opened)} data-undecided={flagged ? '' : undefined} data-key={question.key}>
        <th scope="row">{name}</th>
        <td>
          {words(question, question.answer)}
          {ruled !== undefined && question.answer !== question.model && (
            <small className={styles.instead}>{t('instead', { model: words(question, question.model) })}</small>
          )}
        </td>
        <td>
          <Chance share={question.odds[question.model] ?? 0} />
        </td>
        <td className={table.end}>
          {ruled !== undefined ? (
            <Button size="small" look="quiet" icon={Gavel} aria-expanded={open} onClick={toggle}>
              {t('ruled')}
            </Button>
          ) : flagged ? (
            <Button size="small" look="danger" aria-expanded={open} onClick={toggle}>
              {t('decide')}
            </Button>
          ) : (
            <button type="button" className={styles.accepted} aria-expanded={open} onClick={toggle}>
              <Icon of={Check} size={14} />
              {t(accepted ? 'accepted' : 'stands')}
            </button>
          )}
        </td>
      </tr>
      {open && (
        <tr className={styles.cardRow}>
          <td colSpan={4}>
            <DecisionCard question={question} ruled={ruled} flagged={flagged} />
          </td>
        </tr>
      )}
    </Fragment>
  );
}

/** How likely something was, as a bar and a number. */
export function Chance({ share }: { share: number }): ReactNode {
  const number = useNumber();
  return (
    <span className={styles.chance}>
      <span className={styles.track} aria-hidden="true">
        <i style={{ inlineSize: `${Math.round(share * 100)}%` }} />
      </span>
      <b>{number(share, { style: 'percent' })}</b>
    </span>
  );
}
