/** After the lock: what somebody with extra time may still do, and what to do with an edit that came too late. */
import { type ReactNode, useState } from 'react';
import { useStore } from 'zustand';
import { useExercise, useOpen } from '../../exercise-context.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { useLanguage } from '../../ui/language.ts';
import { catalogue, useRulesetText, useText } from '../../ui/text.tsx';
import { fieldPath, splitKey } from '../../widgets/element.ts';
import { useFieldWords } from '../../widgets/field-words.ts';
import { useSheet } from '../../widgets/sheet-context.tsx';
import { hourMinute } from '../hour-minute.ts';
import en from '../text/late.en.ts';

const lateText = catalogue(en, { uk: () => import('../text/late.uk.ts') });
/** Longest question a channel takes, less what stands around the list. */
const LONGEST = 3500;

export function LateNote(): ReactNode {
  return (
    <>
      <ExtraTime />
      <Reopen />
    </>
  );
}

function ExtraTime(): ReactNode {
  const t = useText(lateText);
  const { locale } = useLanguage();
  const { closed } = useSheet();
  const minutes = useExercise(({ exercise: x, seat }) => x.extra[seat ?? '']);
  const stage = useExercise((state) => state.exercise.stage);
  const lockedAt = useExercise((state) => state.exercise.clock.lockedAt);
  if (minutes === undefined || closed !== 'open') return null;
  if (stage !== 'locked' || lockedAt === null) return <Banner>{t('extra.before', { minutes })}</Banner>;
  const time = hourMinute(locale).format(lockedAt + minutes * 60_000);
  return <Banner tone="alert">{t('extra.now', { time })}</Banner>;
}

/** What the server would not take stays readable at its field; here it becomes a question to the white cell. */
function Reopen(): ReactNode {
  const t = useText(lateText);
  const say = useRulesetText();
  const open = useOpen();
  const words = useFieldWords();
  const { desk, fields } = useSheet();
  const edits = useStore(desk.store, (state) => state.edits);
  const [asked, setAsked] = useState(false);
  const [problem, setProblem] = useState('');
  const lines = Object.entries(edits).flatMap(([key, { state, value }]) => {
    const { path, element } = splitKey(key);
    const field = fields.get(fieldPath(path));
    return state !== 'late' || field === undefined
      ? []
      : [`${words.name(field, element)}: ${words.value(field, element, value)}`];
  });
  if (lines.length === 0) return null;
  const ask = async () => {
    setAsked(true);
    const outcome = await open.send({
      act: 'say',
      form: 'question',
      channel: { kind: 'white-cell' },
      text: t('reopen.question', { lines: lines.join('; ') }).slice(0, LONGEST),
    });
    if (outcome.ok) return;
    setAsked(false);
    setProblem(outcome.refusals.map((refusal) => say(refusal.text)).join(' '));
  };
  return (
    <Banner
      tone="alert"
      action={
        asked ? undefined : (
          <Button size="small" onClick={() => void ask()}>
            {t('reopen.ask')}
          </Button>
        )
      }
    >
      {t(asked ? 'reopen.asked' : 'reopen.late', { count: lines.length })} {problem}
    </Banner>
  );
}
