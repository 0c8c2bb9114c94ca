/** Moving the exercise on: the same acts for the buttons and for the keys. What cannot be taken back asks first. */
import { useMemo, useState } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { ask } from '../../ui/dialog.tsx';
import { isTyping, useShortcuts } from '../../ui/shortcuts.ts';
import { useText } from '../../ui/text.tsx';
import { useAct, useHeldBack } from '../acts.ts';
import { goToUndecided, useUndecided } from '../review/decisions.ts';
import { consoleText } from '../text.ts';

export interface Steering {
  readonly busy: boolean;
  /** Stops the clock, or lets it go on. */
  pause(): void;
  extend(minutes: number): void;
  shorten(minutes: number): void;
  lock(): void;
  /** Publishes; while something is to be decided, goes there instead. */
  publish(): void;
}

export function useSteering(): Steering {
  const t = useText(consoleText);
  const act = useAct();
  const held = useHeldBack();
  const undecided = useUndecided();
  const stage = useExercise((state) => state.exercise.stage);
  const running = useExercise((state) => state.exercise.clock.running);
  const step = useExercise((state) => state.exercise.step);
  const all = useExercise((state) => state.exercise.status?.awaited.length ?? 0);
  const open = useExercise(
    ({ exercise: x }) => (x.status?.awaited ?? []).filter((team) => x.sealed[team] === undefined).length,
  );
  const [busy, setBusy] = useState(false);
  const steering = useMemo((): Steering => {
    const doing = async (work: () => Promise<unknown>) => {
      setBusy(true);
      await work();
      setBusy(false);
    };
    const lock = async () => {
      const sure =
        open === 0 ||
        (await ask({ title: t('lock.title'), text: t('lock.text', { open, all }), action: t('lock.action') }));
      if (sure) await doing(() => act({ act: 'lock' }));
    };
    const shorten = async (minutes: number) => {
      const question = { title: t('minus.title'), text: t('minus.text', { minutes }), action: t('minus.action') };
      if (await ask(question)) await act({ act: 'extend', minutes: -minutes });
    };
    return {
      busy,
      pause: () => void act({ act: running ? 'pause' : 'resume' }),
      extend: (minutes) => void act({ act: 'extend', minutes }),
      shorten: (minutes) => void shorten(minutes),
      lock: () => void lock(),
      publish: () => {
        if (undecided > 0) goToUndecided();
        else void doing(() => act({ act: 'publish', step }));
      },
    };
  }, [t, act, busy, running, open, all, step, undecided]);
  useShortcuts(
    useMemo(() => {
      // A chord reaches here from a text field and a dialog too, where it means something else or nothing.
      const free = (run: () => void) => () => {
        const elsewhere = isTyping(document.activeElement) || document.querySelector('dialog[open]') !== null;
        if (held === undefined && !busy && !elsewhere) run();
      };
      if (stage === 'orders')
        return [
          { keys: 'Space', does: t(running ? 'pause' : 'resume'), run: steering.pause },
          { keys: '+', does: t('plus', { minutes: 2 }), run: () => steering.extend(2) },
          { keys: 'L', does: t('lock'), run: free(steering.lock) },
          { keys: 'Ctrl+Enter', does: t('lock'), run: free(steering.lock) },
        ];
      return stage === 'review' ? [{ keys: 'Ctrl+Enter', does: t('publish'), run: free(steering.publish) }] : [];
    }, [t, stage, running, steering, held, busy]),
  );
  return steering;
}
