/** One page before sealing: what changed since last turn, what nobody touched and what then counts, what is in the way. */
import type { Section } from '@sandtable/shared/rules/sheet.ts';
import { CircleAlert } from 'lucide-react';
import { lazy, type ReactNode, Suspense, useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import { useExercise, useOpen } from '../../exercise-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Dialog } from '../../ui/dialog.tsx';
import { Icon } from '../../ui/icon.tsx';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { toast } from '../../ui/toast.tsx';
import { same } from '../../widgets/element.ts';
import { useFieldWords } from '../../widgets/field-words.ts';
import { useSheet, withEdits } from '../../widgets/sheet-context.tsx';
import { standing } from '../../widgets/standing.ts';
import { playText } from '../play-text.ts';
import styles from './seal-dialog.module.css';
import { useSectionStates } from './section-state.ts';

const Undecided = lazy(() => import('../../widgets/proposals.tsx').then((module) => ({ default: module.Undecided })));

export function SealDialog({ open, onClose }: { open: boolean; onClose: () => void }): ReactNode {
  const t = useText(playText);
  return (
    <Dialog open={open} onClose={onClose} title={t('seal.title')} wide>
      {open && <Summary onClose={onClose} />}
    </Dialog>
  );
}

function Summary({ onClose }: { onClose: () => void }): ReactNode {
  const t = useText(playText);
  const say = useRulesetText();
  const exercise = useOpen();
  const { desk } = useSheet();
  const step = useExercise((state) => state.exercise.step);
  const leadWrites = useExercise((state) => state.exercise.policy?.writeBy === 'lead');
  const edits = useStore(desk.store, (state) => state.edits);
  const refusals = Object.values(useStore(desk.store, (state) => state.refusals)).flat();
  const [busy, setBusy] = useState(false);
  const [given, setGiven] = useState<readonly string[]>([]);
  const states = useSectionStates();

  const confirm = useRef<HTMLButtonElement>(null);
  // After the dialog has taken the focus for its cross: the one thing to do here is to confirm.
  useEffect(() => {
    requestAnimationFrame(() => confirm.current?.focus());
  }, []);

  // What is on the desk goes out before the page is read, so that what is read is what is sealed.
  useEffect(() => void desk.flush(), [desk]);

  const stuck = Object.values(edits).filter((edit) => edit.state === 'clash' || edit.state === 'late').length;
  const unsent = Object.values(edits).length - stuck;
  const inTheWay =
    refusals.length > 0
      ? refusals.map((refusal) => say(refusal.text)).join(' ')
      : stuck > 0
        ? t('seal.clash', { count: stuck })
        : unsent > 0
          ? t('seal.unsent', { count: unsent })
          : undefined;

  const seal = async () => {
    setBusy(true);
    await desk.flush();
    const outcome = await exercise.send({ act: 'seal', step });
    setBusy(false);
    if (outcome.ok) {
      toast({ tone: 'ok', text: t('seal.toast') });
      onClose();
    } else setGiven(outcome.refusals.map((refusal) => say(refusal.text)));
  };

  const drafted = states.filter(({ state }) => state !== 'untouched').map(({ section }) => section);
  const untouched = states.filter(({ state }) => state === 'untouched').map(({ section }) => section);
  return (
    <div className={styles.page}>
      {drafted.length > 0 && <Lines title={t('seal.changed')} sections={drafted} />}
      {untouched.length > 0 && (
        <Lines title={t('seal.untouched')} note={t('seal.untouched.note')} sections={untouched} quiet />
      )}
      {leadWrites && (
        <Suspense>
          <Undecided />
        </Suspense>
      )}
      <div className={styles.actions}>
        {/* Beside the button it holds back: the summary above may be longer than the window. */}
        {(inTheWay !== undefined || given.length > 0) && (
          <p className={styles.problem} role="alert">
            <Icon of={CircleAlert} size={16} />
            <span>{given.length > 0 ? given.join(' ') : inTheWay}</span>
          </p>
        )}
        <span className={styles.note}>{t('seal.note')}</span>
        <Button onClick={onClose}>{t('seal.back')}</Button>
        <Button look="primary" busy={busy} why={inTheWay} onClick={() => void seal()} ref={confirm}>
          {t('seal.confirm')}
        </Button>
      </div>
    </div>
  );
}

function Lines({
  title,
  note,
  sections,
  quiet,
}: {
  title: string;
  note?: string;
  sections: readonly Section[];
  quiet?: boolean;
}): ReactNode {
  const t = useText(playText);
  const say = useRulesetText();
  const words = useFieldWords();
  const { desk, team, fields } = useSheet();
  const edits = useStore(desk.store, (state) => state.edits);
  const state = useExercise((all) => all);
  const all = sections.flatMap((section) =>
    section.fields.map((field) => {
      const value = withEdits(field.path, standing(state, team, fields, field.path).value, edits);
      const before = field.last ?? field.value;
      return { field, value, before, moved: !same(before, value) };
    }),
  );
  // What differs from last turn is what there is to check.
  const lines = [...all.filter(({ moved }) => moved), ...all.filter(({ moved }) => !moved)];
  return (
    <section>
      <h3 className={styles.heading}>{title}</h3>
      {note !== undefined && <p className={styles.note}>{note}</p>}
      <dl className={quiet ? styles.quiet : styles.list}>
        {lines.map(({ field, value, before, moved }) => (
          <div key={field.path} className={styles.line}>
            <dt>{say(field.label)}</dt>
            <dd>
              {words.value(field, null, value)}
              {moved && field.last !== undefined && (
                <span className="muted"> {t('seal.before', { value: words.value(field, null, before) })}</span>
              )}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
