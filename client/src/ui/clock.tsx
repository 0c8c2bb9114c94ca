/**
 * The time left in a phase. It ticks by itself from the server's instant of lock; `ahead` is how far the server's
 * clock is ahead of this device's. At two minutes it changes colour and says "2 min left". Screen readers hear 5, 2
 * and 1 minute and 10 seconds (one minute assertively); the digits themselves are not a live region.
 */
import { Pause, Timer } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { classes } from './classes.ts';
import styles from './clock.module.css';
import { clockDigits } from './clock-digits.ts';
import { Icon } from './icon.tsx';
import { say, shout } from './live.tsx';
import { useText } from './text.tsx';
import { uiText } from './ui-text.ts';

/** Where the clock stands. Instants are the server's, in milliseconds. */
export type ClockState =
  | { readonly kind: 'running'; readonly until: number }
  | { readonly kind: 'paused'; readonly left: number }
  | { readonly kind: 'stopped' };

/** Milliseconds left, renewed once a second on the second. null when there is no clock. */
export function useTimeLeft(clock: ClockState, ahead = 0): number | null {
  const [now, setNow] = useState(() => Date.now() + ahead);
  const until = clock.kind === 'running' ? clock.until : null;
  useEffect(() => {
    if (until === null) return;
    let timer = 0;
    const tick = () => {
      const at = Date.now() + ahead;
      setNow(at);
      const left = until - at;
      if (left > 0) timer = window.setTimeout(tick, left % 1000 || 1000);
    };
    tick();
    return () => clearTimeout(timer);
  }, [until, ahead]);
  if (clock.kind === 'stopped') return null;
  if (clock.kind === 'paused') return clock.left;
  return Math.max(0, clock.until - now);
}

/** Moments at which the time left is spoken, in seconds. */
const spoken = [300, 120, 60, 10];

export interface ClockProps {
  clock: ClockState;
  ahead?: number | undefined;
  /** Two short lines beside the digits: "until orders lock at 14:30". */
  note?: ReactNode;
  size?: 'bar' | 'large' | 'board';
  /** One clock on the page speaks; the others are silent. */
  silent?: boolean;
}

export function Clock({ clock, ahead = 0, note, size = 'bar', silent }: ClockProps): ReactNode {
  const t = useText(uiText);
  const left = useTimeLeft(clock, ahead);
  const before = useRef<number | null>(null);
  const running = clock.kind === 'running';

  useEffect(() => {
    const was = before.current;
    before.current = left;
    if (silent || !running || left === null || was === null) return;
    const passed = spoken.find((s) => was > s * 1000 && left <= s * 1000);
    if (passed === undefined) return;
    if (passed >= 60) (passed === 60 ? shout : say)(t('clock.announce.minutes', { minutes: passed / 60 }));
    else say(t('clock.announce.seconds', { seconds: passed }), 'clock');
  }, [left, running, silent, t]);

  if (left === null) return null;
  const hot = running && left <= 120_000;
  const urgent =
    left <= 0
      ? t('clock.over')
      : left <= 10_000
        ? t('clock.seconds', { seconds: Math.ceil(left / 1000) })
        : t('clock.left', { minutes: Math.ceil(left / 60_000) });
  return (
    <div className={classes(styles.clock, styles[size], hot && styles.hot)} role="timer" aria-label={t('clock.label')}>
      {size !== 'board' && <Icon of={running ? Timer : Pause} size={size === 'large' ? 22 : 18} />}
      <b className={styles.digits}>{clockDigits(left)}</b>
      <span className={styles.note}>
        {clock.kind === 'paused' ? (
          // The board says it beside the clock, in larger type.
          size !== 'board' && t('clock.paused')
        ) : hot ? (
          <>
            {urgent}
            {note !== undefined && <br />}
            {note}
          </>
        ) : (
          note
        )}
      </span>
    </div>
  );
}
