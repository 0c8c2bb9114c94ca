/** The clock and the buttons that move the exercise from stage to stage. */
import { Lock, Pause, Play, Send } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useExercise } from '../exercise-context.tsx';
import { Button } from '../ui/button.tsx';
import { Clock, type ClockState } from '../ui/clock.tsx';
import { ask } from '../ui/dialog.tsx';
import { useLanguage } from '../ui/language.ts';
import { useShortcuts } from '../ui/shortcuts.ts';
import { useText } from '../ui/text.tsx';
import { useAct } from './acts.ts';
import styles from './clock-pane.module.css';
import { consoleText } from './text.ts';

export function ClockPane(): ReactNode {
  const t = useText(consoleText);
  const act = useAct();
  const { locale } = useLanguage();
  const stage = useExercise((state) => state.exercise.stage);
  const clock = useExercise((state) => state.exercise.clock);
  const step = useExercise((state) => state.exercise.step);
  const awaited = useExercise((state) => state.exercise.status?.awaited);
  const sealed = useExercise((state) => state.exercise.sealed);
  const ahead = useExercise((state) => state.ahead);
  const [busy, setBusy] = useState(false);
  const open = (awaited ?? []).filter((team) => sealed[team] === undefined).length;
  const timed = clock.deadline !== null || clock.left !== null;
  const state: ClockState =
    clock.running && clock.deadline !== null
      ? { kind: 'running', until: clock.deadline }
      : clock.left !== null && stage === 'orders'
        ? { kind: 'paused', left: clock.left }
        : { kind: 'stopped' };

  const acts = useMemo(() => {
    const lock = async () => {
      const sure =
        open === 0 ||
        (await ask({
          title: t('lock.title'),
          text: t('lock.text', { open, all: awaited?.length ?? 0 }),
          action: t('lock.action'),
        }));
      if (sure) await act({ act: 'lock' });
    };
    const publish = async () => {
      setBusy(true);
      await act({ act: 'publish', step });
      setBusy(false);
    };
    const shorten = async (minutes: number) => {
      const sure = await ask({
        title: t('minus.title'),
        text: t('minus.text', { minutes }),
        action: t('minus.action'),
      });
      if (sure) await act({ act: 'extend', minutes: -minutes });
    };
    const close = async () => {
      const sure = await ask({
        title: t('close.title'),
        text: t('close.text'),
        action: t('close.action'),
        danger: true,
      });
      if (sure) await act({ act: 'close' });
    };
    return { lock, publish, shorten, close };
  }, [t, act, open, awaited, step]);

  useShortcuts(
    useMemo(
      () =>
        stage === 'orders'
          ? [
              { keys: 'Space', does: t('pause'), run: () => void act({ act: clock.running ? 'pause' : 'resume' }) },
              { keys: '+', does: t('plus', { minutes: 2 }), run: () => void act({ act: 'extend', minutes: 2 }) },
              { keys: 'L', does: t('lock'), run: () => void acts.lock() },
            ]
          : stage === 'review'
            ? [{ keys: 'Ctrl+Enter', does: t('publish'), run: () => void acts.publish() }]
            : [],
      [stage, clock.running, act, acts, t],
    ),
  );

  const note =
    stage === 'orders'
      ? clock.running
        ? clock.deadline === null
          ? t('clock.none')
          : t('clock.until', { time: new Intl.DateTimeFormat(locale, { timeStyle: 'short' }).format(clock.deadline) })
        : t('clock.stands')
      : t(`clock.${stage}`);
  return (
    <section className={styles.pane} aria-label={t('clock.open')}>
      <div className={styles.now}>
        <Clock clock={state} ahead={ahead} size="large" />
        <div>
          <b>{stage === 'orders' ? t('clock.open') : t(`stage.${stage}`)}</b>
          <p>{note}</p>
        </div>
        {stage === 'orders' && (
          <p className={styles.sealed}>
            {t('ready.sealed-of', { sealed: (awaited?.length ?? 0) - open, all: awaited?.length ?? 0 })}
          </p>
        )}
      </div>
      <div className={styles.buttons}>
        {stage === 'lobby' && (
          <Button look="primary" size="large" icon={Play} onClick={() => void act({ act: 'start' })}>
            {t('start')}
          </Button>
        )}
        {stage === 'orders' && (
          <>
            {clock.running ? (
              <Button icon={Pause} keys="Space" onClick={() => void act({ act: 'pause' })}>
                {t('pause')}
              </Button>
            ) : (
              <Button look="primary" icon={Play} keys="Space" onClick={() => void act({ act: 'resume' })}>
                {timed ? t('start.clock') : t('resume')}
              </Button>
            )}
            {timed && (
              <>
                <Button onClick={() => void act({ act: 'extend', minutes: 2 })}>{t('plus', { minutes: 2 })}</Button>
                <Button onClick={() => void act({ act: 'extend', minutes: 5 })}>{t('plus', { minutes: 5 })}</Button>
                <Button onClick={() => void acts.shorten(2)}>{t('minus', { minutes: 2 })}</Button>
              </>
            )}
            <span className={styles.space} />
            <Button icon={Lock} keys="L" onClick={() => void acts.lock()}>
              {t('lock')}
            </Button>
          </>
        )}
        {stage === 'review' && (
          <>
            <span className={styles.space} />
            <Button
              look="primary"
              size="large"
              icon={Send}
              keys="Ctrl ↵"
              busy={busy}
              onClick={() => void acts.publish()}
            >
              {t('publish')}
            </Button>
          </>
        )}
        {(stage === 'over' || stage === 'lobby') && (
          <>
            <span className={styles.space} />
            <Button look="danger" onClick={() => void acts.close()}>
              {t('close')}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}
