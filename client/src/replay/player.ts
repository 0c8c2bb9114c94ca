/** Runs the playhead: records a second times the speed, from wherever it stands to the end. */
import { useEffect, useRef, useState } from 'react';

export const SPEEDS = [1, 2, 4, 8, 16] as const;
export type Speed = (typeof SPEEDS)[number];
/** Records per second at 1×. */
const PACE = 1.25;

export interface Player {
  readonly playing: boolean;
  readonly speed: Speed;
  toggle(): void;
  setSpeed(speed: Speed): void;
  faster(by: 1 | -1): void;
}

/** @param loop the span to stay in, or null to stop at the end */
export function usePlayer(
  moment: number,
  length: number,
  loop: { from: number; to: number } | null,
  go: (moment: number) => void,
): Player {
  const [playing, setPlaying] = useState(false);
  const [speed, setSpeed] = useState<Speed>(4);
  const now = useRef({ moment, loop, go });
  now.current = { moment, loop, go };
  useEffect(() => {
    if (!playing) return;
    const timer = setInterval(
      () => {
        const { moment: at, loop: within, go: move } = now.current;
        const next = at + 1;
        if (within !== null && next >= within.to) move(within.from);
        else if (next > length) setPlaying(false);
        else move(next);
      },
      1000 / (PACE * speed),
    );
    return () => clearInterval(timer);
  }, [playing, speed, length]);
  return {
    playing,
    speed,
    toggle: () => {
      if (!playing && moment >= length) go(0);
      setPlaying(!playing);
    },
    setSpeed,
    faster: (by) =>
      setSpeed((before) => SPEEDS[Math.max(0, Math.min(SPEEDS.length - 1, SPEEDS.indexOf(before) + by))] ?? before),
  };
}
