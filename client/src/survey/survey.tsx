/**
 * `/s/:id/survey`: five items for whoever played or watched. Each answer is sent when it is given, and may be changed as
 * long as the survey is open. The server gives a seat its own answers back; what has not arrived there is kept here.
 */
import { surveyOpen } from '@sandtable/shared/exercise/exercise.ts';
import type { Json } from '@sandtable/shared/words.ts';
import { Check } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useExercise, useOpen } from '../exercise-context.tsx';
import { keepText, keptText } from '../kept-text.ts';
import { useFold } from '../play/use-table.ts';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { TextArea } from '../ui/field.tsx';
import { PageMessage } from '../ui/page-message.tsx';
import { PageTop } from '../ui/page-top.tsx';
import { RadioGroup } from '../ui/radio.tsx';
import { State } from '../ui/tag.tsx';
import { useRulesetText, useText } from '../ui/text.tsx';
import { type Answer, type Answers, answersIn, ITEMS, type Item, POINTS } from './items.ts';
import styles from './survey.module.css';
import { surveyText } from './text.ts';

const KEY = 'survey';
/** Items whose latest answer has not arrived: on these this device knows better than the server. */
const UNSENT = 'survey-unsent';
/** Words are sent when one pauses, and in any case on leaving the field. */
const PAUSE = 800;

export default function Survey(): ReactNode {
  const t = useText(surveyText);
  const id = useExercise((state) => state.id);
  const open = useFold(surveyOpen);
  const stage = useFold((x) => x.stage);
  const title = useFold((x) => x.title);
  const [answers, setAnswers] = useState<Answers | null>(null);
  const exercise = useOpen();
  useEffect(() => {
    let current = true;
    const given = exercise.ask<{ answers: { [item: string]: Json } }>({ question: 'survey' }).catch(() => null);
    void Promise.all([keptText(id, KEY), given]).then(([kept, own]) => {
      const value = kept.get(KEY);
      // Only this page writes under these keys.
      const here = typeof value === 'object' && value !== null ? answersIn(value as { [k: string]: Json }) : {};
      const unsent = unsentIn(kept);
      const mine = Object.entries(here).filter(([item]) => own === null || unsent.has(item));
      if (current) setAnswers({ ...answersIn(own?.answers ?? {}), ...Object.fromEntries(mine) });
    });
    return () => {
      current = false;
    };
  }, [id, exercise]);
  if (!open)
    return (
      <PageMessage
        title={t(stage === 'closed' ? 'closed.title' : 'early.title')}
        actions={<ButtonLink href={`/s/${id}/table`}>{t('table')}</ButtonLink>}
      >
        <p>{t(stage === 'closed' ? 'closed.text' : 'early.text')}</p>
      </PageMessage>
    );
  if (answers === null) return null;
  return (
    <div className={styles.page}>
      <PageTop title={title} note={t('title')}>
        <span className={styles.space} />
        <ButtonLink href={`/s/${id}/table`}>{t('table')}</ButtonLink>
      </PageTop>
      <main className={styles.main}>
        <Questions first={answers} />
      </main>
    </div>
  );
}

function unsentIn(kept: ReadonlyMap<string, unknown>): Set<unknown> {
  const items = kept.get(UNSENT);
  return new Set(Array.isArray(items) ? items : []);
}

function Questions({ first }: { first: Answers }): ReactNode {
  const t = useText(surveyText);
  const id = useExercise((state) => state.id);
  const over = useFold((x) => x.stage === 'over');
  const live = useExercise((state) => state.link.state === 'live');
  const [answers, setAnswers] = useState(first);
  const latest = useRef(first);
  const done = ITEMS.filter((item) => answers[item]?.score !== undefined).length;
  const change = (item: Item, part: Answer) => {
    const next = { ...latest.current, [item]: { ...latest.current[item], ...part } };
    latest.current = next;
    setAnswers(next);
    void keepText(id, KEY, next);
    unsent.current.add(item);
    void keepText(id, UNSENT, [...unsent.current]);
  };
  const arrived = (item: Item) => {
    unsent.current.delete(item);
    void keepText(id, UNSENT, [...unsent.current]);
  };
  const unsent = useRef(new Set<unknown>());
  useEffect(() => {
    // Answers of an earlier page that never arrived are still not there.
    void keptText(id, UNSENT).then((kept) => {
      for (const item of unsentIn(kept)) unsent.current.add(item);
    });
  }, [id]);
  return (
    <>
      <h1>{t('heading')}</h1>
      <p className={styles.lead}>{t('lead')}</p>
      {!live && <Banner tone="alert">{t('offline')}</Banner>}
      <ol className={styles.items}>
        {ITEMS.map((item, index) => (
          <Question
            key={item}
            item={item}
            index={index}
            answer={answers[item] ?? {}}
            change={change}
            arrived={arrived}
          />
        ))}
      </ol>
      <p className={styles.end} role="status">
        {t(done === ITEMS.length ? 'done' : 'progress', { done, all: ITEMS.length })}
      </p>
      {over && <ButtonLink href={`/s/${id}/aar`}>{t('replay')}</ButtonLink>}
    </>
  );
}

function Question({
  item,
  index,
  answer,
  change,
  arrived,
}: {
  item: Item;
  index: number;
  answer: Answer;
  change: (item: Item, part: Answer) => void;
  arrived: (item: Item) => void;
}): ReactNode {
  const t = useText(surveyText);
  const say = useRulesetText();
  const open = useOpen();
  const [saved, setSaved] = useState<'no' | 'sending' | 'yes'>('no');
  const [problem, setProblem] = useState<string | undefined>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const unsent = useRef<Answer | null>(null);
  const send = async () => {
    clearTimeout(timer.current);
    const given = unsent.current;
    if (given === null) return;
    unsent.current = null;
    setSaved('sending');
    const { score, text } = given;
    const outcome = await open.send({
      act: 'survey',
      answers: { [item]: { ...(score === undefined ? {} : { score }), ...(text === undefined ? {} : { text }) } },
    });
    if (outcome.ok && unsent.current === null) arrived(item);
    setSaved(outcome.ok ? 'yes' : 'no');
    setProblem(outcome.ok ? undefined : outcome.refusals.map((refusal) => say(refusal.text)).join(' '));
  };
  const give = (part: Answer) => {
    unsent.current = { ...answer, ...part };
    change(item, part);
  };
  return (
    <li className={styles.item}>
      <p className={styles.nth}>
        {t('nth', { nth: index + 1, all: ITEMS.length })}
        {saved !== 'no' && (
          <State tone={saved === 'yes' ? 'ok' : 'plain'} icon={Check}>
            {t(saved === 'yes' ? 'saved' : 'saving')}
          </State>
        )}
      </p>
      <RadioGroup
        label={t(`${item}.question`)}
        look="pills"
        value={answer.score === undefined ? null : String(answer.score)}
        choices={POINTS.map((point) => ({
          value: String(point),
          label: point === 1 ? `1 ${t(`${item}.low`)}` : point === 5 ? `5 ${t(`${item}.high`)}` : String(point),
        }))}
        onChange={(score) => {
          give({ score: Number(score) });
          void send();
        }}
        className={styles.scale}
      />
      <TextArea
        label={t('words')}
        rows={2}
        maxLength={2000}
        value={answer.text ?? ''}
        error={problem}
        onChange={(event) => {
          give({ text: event.target.value });
          clearTimeout(timer.current);
          timer.current = setTimeout(() => void send(), PAUSE);
        }}
        onBlur={() => void send()}
      />
    </li>
  );
}
