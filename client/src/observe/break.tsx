/** What a hall reads while nothing is played: before the start how to come in, in a break when it goes on. */
import type { ReactNode } from 'react';
import { useExercise } from '../exercise-context.tsx';
import { useDayAndTime } from '../play/day-and-time.ts';
import { spaced } from '../play/top-bar.tsx';
import { Qr } from '../ui/qr.tsx';
import { useText } from '../ui/text.tsx';
import styles from './board.module.css';
import { boardText } from './text.ts';

/** Whether nothing is played now, so that the way in takes the place of the numbers. */
export function useBreak(): boolean {
  return useExercise(({ exercise: { stage, suspended } }) => stage === 'lobby' || suspended !== null);
}

/** Whether people may still come in by the code. */
export function useOpenDoor(): boolean {
  return useExercise(({ exercise: { policy, stage } }) => policy?.door === 'open' && stage !== 'closed');
}

export function Break(): ReactNode {
  const t = useText(boardText);
  const code = useExercise((state) => state.exercise.created?.code ?? '');
  const suspended = useExercise((state) => state.exercise.suspended);
  const open = useOpenDoor();
  const dayAndTime = useDayAndTime();
  return (
    <section className={styles.break} aria-label={t(suspended === null ? 'stage.lobby' : 'break')}>
      {suspended !== null && (
        <>
          <h2>{t('break')}</h2>
          {suspended.until !== null && (
            <p className={styles.back}>{t('goes-on', { time: dayAndTime(suspended.until) })}</p>
          )}
          {suspended.note !== '' && <p>{suspended.note}</p>}
        </>
      )}
      {open && (
        <>
          <p>{t('join', { host: location.host })}</p>
          <b>{spaced(code)}</b>
          <Qr address={`${location.origin}/j/${code}`} size={320} />
        </>
      )}
    </section>
  );
}
