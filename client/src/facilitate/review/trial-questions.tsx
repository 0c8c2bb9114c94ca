/**
 * What a dry run says of the turn's questions: those that are most open, and the others in a fold. Where the same is asked
 * many times in a turn (one operation after another), it is one row: which of them comes out how is luck that was thrown away.
 */
import type { TrialQuestion } from '@sandtable/shared/wire.ts';
import { type ReactNode, useMemo } from 'react';
import { classes } from '../../ui/classes.ts';
import { type Say, useRulesetText, useText } from '../../ui/text.tsx';
import table from '../table.module.css';
import { reviewText } from '../text.ts';
import { byPart, useAnswerWords, usePartWords } from './answers.ts';
import { Chance } from './question-table.tsx';
import styles from './review.module.css';

/** Rows that stand open. */
const MOST = 6;

interface Asked extends TrialQuestion {
  readonly words: string;
  /** How many questions of these words there were at most. */
  readonly times: number;
}

export function TrialQuestions({ questions }: { questions: readonly TrialQuestion[] }): ReactNode {
  const t = useText(reviewText);
  const say = useRulesetText();
  const asked = useMemo(() => merged(questions, say), [questions, say]);
  if (asked.length === 0) return null;
  const open = [...asked].sort((a, b) => likeliest(a)[1] - likeliest(b)[1]).slice(0, MOST);
  // In the order in which the turn asks them.
  const shown = asked.filter((one) => open.includes(one));
  const others = asked.filter((one) => !open.includes(one));
  return (
    <>
      <Rows questions={shown} />
      {others.length > 0 && (
        <details className={styles.fold}>
          <summary>{t('trial.further', { count: others.length })}</summary>
          <Rows questions={others} />
        </details>
      )}
    </>
  );
}

/** Alike questions as one, with the mean of their odds. */
function merged(questions: readonly TrialQuestion[], say: Say): readonly Asked[] {
  const groups = Map.groupBy(questions, ({ question }) => say(question));
  return [...groups].flatMap(([words, members]) => {
    const [first] = members;
    if (first === undefined) return [];
    const odds: { [answer: string]: number } = {};
    for (const member of members)
      for (const [answer, share] of Object.entries(member.odds))
        odds[answer] = (odds[answer] ?? 0) + share / members.length;
    return [{ ...first, odds, words, times: members.length }];
  });
}

function likeliest({ odds }: TrialQuestion): readonly [string, number] {
  return Object.entries(odds).sort((a, b) => b[1] - a[1])[0] ?? ['', 0];
}

function Rows({ questions }: { questions: readonly Asked[] }): ReactNode {
  const t = useText(reviewText);
  const words = useAnswerWords();
  const part = usePartWords();
  return (
    <table className={classes(table.table, styles.questions)}>
      <caption className="sr-only">{t('questions')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('question')}</th>
          <th scope="col">{t('trial.likeliest')}</th>
          <th scope="col" className={table.end}>
            {t('chance')}
          </th>
        </tr>
      </thead>
      {[...byPart(questions)].map(([of, members]) => (
        <tbody key={of}>
          <tr className={styles.part}>
            <th scope="rowgroup" colSpan={3}>
              {part(of)}
            </th>
          </tr>
          {members.map((question) => {
            const [answer, share] = likeliest(question);
            return (
              <tr key={question.key}>
                <th scope="row">
                  {question.words}
                  {question.times > 1 && (
                    <small className={styles.times}>{t('trial.times', { times: question.times })}</small>
                  )}
                </th>
                <td>{words(question, answer)}</td>
                <td className={table.end}>
                  <Chance share={share} />
                </td>
              </tr>
            );
          })}
        </tbody>
      ))}
    </table>
  );
}
