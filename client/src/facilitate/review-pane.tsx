/** The proposal: what would be published, question by question, with rulings. */
import type { Proposal } from '@sandtable/shared/exercise/proposal.ts';
import type { Question } from '@sandtable/shared/rules/turn.ts';
import { Gavel, PenLine } from 'lucide-react';
import { type ReactNode, useEffect, useState } from 'react';
import { Rejected } from '../connection.ts';
import { useExercise, useOpen } from '../exercise-context.tsx';
import { Button } from '../ui/button.tsx';
import { Fetching } from '../ui/state-of-pane.tsx';
import { Tag } from '../ui/tag.tsx';
import { TeamName } from '../ui/team.tsx';
import { useNumber, useRulesetText, useText } from '../ui/text.tsx';
import { useAct } from './acts.ts';
import styles from './console.module.css';
import { OutcomeDialog, RuleDialog } from './rule-dialog.tsx';
import table from './table.module.css';
import { consoleText } from './text.ts';
import { answerWord } from './trial-pane.tsx';

/** Asks for the proposal, and again after every ruling. */
function useProposal(): { proposal: Proposal | null; problem: string | null } {
  const open = useOpen();
  const say = useRulesetText();
  const rulings = useExercise((state) => state.exercise.rulings);
  const step = useExercise((state) => state.exercise.step);
  const [proposal, setProposal] = useState<Proposal | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a ruling changes what the same question is answered with.
  useEffect(() => {
    let current = true;
    open.ask<Proposal>({ question: 'proposal' }).then(
      (answer) => {
        if (!current) return;
        setProposal(answer);
        setProblem(null);
      },
      (error: unknown) => {
        if (current && error instanceof Rejected) setProblem(error.refusals.map(({ text }) => say(text)).join(' '));
      },
    );
    return () => {
      current = false;
    };
  }, [open, rulings, step, say]);
  return { proposal, problem };
}

export function ReviewPane(): ReactNode {
  const t = useText(consoleText);
  const say = useRulesetText();
  const rules = useExercise((state) => state.ruleset?.rules);
  const { proposal, problem } = useProposal();
  const [outcome, setOutcome] = useState(false);
  if (problem !== null)
    return (
      <section className={styles.pane} role="alert">
        <p className={styles.alert}>{problem}</p>
      </section>
    );
  if (proposal === null || rules === undefined) return <Fetching text={t('review.busy')} />;
  const told = proposal.entries
    .map((entry, index) => ({ index, entry, reading: rules.tell(entry.event, { kind: 'facilitator' }) }))
    .filter(({ reading }) => reading.weight >= 2)
    .sort((a, b) => b.reading.weight - a.reading.weight);
  return (
    <section className={styles.pane} aria-labelledby="review-title">
      <header className={styles.head}>
        <h2 id="review-title">{t('review.title')}</h2>
        <Button size="small" icon={PenLine} onClick={() => setOutcome(true)}>
          {t('review.outcome')}
        </Button>
      </header>
      <p className={styles.quiet}>{t('review.note')}</p>
      {proposal.questions.length === 0 ? (
        <p className={styles.quiet}>{t('review.none')}</p>
      ) : (
        <Questions questions={proposal.questions} />
      )}
      <Outcomes />
      <details className={styles.fold}>
        <summary>{t('review.results', { count: told.length })}</summary>
        <ul className={styles.results}>
          {told.map(({ index, entry, reading }) => (
            <li key={index} data-weight={reading.weight}>
              {say(reading.text)} <Told audience={entry.audience} />
            </li>
          ))}
        </ul>
      </details>
      <details className={styles.fold}>
        <summary>{t('review.orders')}</summary>
        <ul className={styles.results}>
          {proposal.orders.map(({ id, team, source, order }) => (
            <li key={id}>
              <TeamName team={team} short /> <b>{order.type}</b> <small>{t('review.source', { source })}</small>
            </li>
          ))}
        </ul>
      </details>
      <OutcomeDialog open={outcome} close={() => setOutcome(false)} />
    </section>
  );
}

function Told({ audience }: { audience: 'all' | readonly string[] }): ReactNode {
  const t = useText(consoleText);
  if (audience === 'all') return null;
  if (audience.length === 0) return <Tag>{t('audience.none')}</Tag>;
  return audience.map((team) => <TeamName key={team} team={team} short />);
}

function Questions({ questions }: { questions: readonly Question[] }): ReactNode {
  const t = useText(consoleText);
  const say = useRulesetText();
  const number = useNumber();
  const act = useAct();
  const step = useExercise((state) => state.exercise.step);
  const rulings = useExercise((state) => state.exercise.rulings);
  const [ruling, setRuling] = useState<Question | null>(null);
  return (
    <>
      <table className={table.table}>
        <thead>
          <tr>
            <th scope="col">{t('review.question')}</th>
            <th scope="col">{t('review.model')}</th>
            <th scope="col">{t('review.chance')}</th>
            <td />
          </tr>
        </thead>
        <tbody>
          {questions.map((question) => {
            const held = rulings.find(
              (line) =>
                line.step === step &&
                !line.withdrawn &&
                line.ruling.kind === 'answer' &&
                line.ruling.key === question.key,
            );
            const chance = question.odds[question.model] ?? 0;
            return (
              <tr key={question.key}>
                <th scope="row">{say(question.question)}</th>
                <td>
                  {held === undefined ? (
                    answerWord(t, question.model)
                  ) : (
                    <>
                      <s>{answerWord(t, question.model)}</s> <b>{answerWord(t, question.answer)}</b>
                    </>
                  )}
                </td>
                <td className={table.number}>
                  <span className={table.bar} aria-hidden="true">
                    <span style={{ width: `${Math.round(chance * 100)}%` }} />
                  </span>
                  {number(chance, { style: 'percent' })}
                </td>
                <td className={table.end}>
                  {held === undefined ? (
                    <Button size="small" icon={Gavel} onClick={() => setRuling(question)}>
                      {t('review.rule')}
                    </Button>
                  ) : (
                    <Button
                      size="small"
                      onClick={() =>
                        void act({
                          act: 'rule',
                          step,
                          ruling: { kind: 'withdrawn', ruling: held.id },
                          justification: t('review.withdraw'),
                        })
                      }
                    >
                      {t('review.withdraw')}
                    </Button>
                  )}
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
      {ruling !== null && <RuleDialog question={ruling} close={() => setRuling(null)} />}
    </>
  );
}

function Outcomes(): ReactNode {
  const t = useText(consoleText);
  const act = useAct();
  const step = useExercise((state) => state.exercise.step);
  const rulings = useExercise((state) => state.exercise.rulings);
  const written = rulings.filter((line) => line.step === step && !line.withdrawn && line.ruling.kind === 'outcome');
  if (written.length === 0) return null;
  return (
    <>
      <h3 className={styles.sub}>{t('review.outcomes')}</h3>
      <ul className={styles.results}>
        {written.map((line) => (
          <li key={line.id}>
            {line.ruling.kind === 'outcome' && <b>{line.ruling.outcome.effect}</b>} {line.justification}{' '}
            <Button
              size="small"
              look="quiet"
              onClick={() =>
                void act({
                  act: 'rule',
                  step,
                  ruling: { kind: 'withdrawn', ruling: line.id },
                  justification: t('review.withdraw'),
                })
              }
            >
              {t('review.withdraw')}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
