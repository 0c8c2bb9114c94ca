/**
 * Played fast, nobody reads every record: what is told of a moment stands still, until something notable passes, which is
 * shown instead and flashes once. No sooner than the last flash is over, so that nothing blinks.
 */
import type { Exercise } from '@sandtable/shared/exercise/exercise.ts';
import type { AnyRules } from '@sandtable/shared/rules/contract.ts';
import type { Viewer } from '@sandtable/shared/words.ts';
import { useEffect, useMemo, useRef, useState } from 'react';
import { isNotable } from '../observe/headlines.ts';
import { logItems } from '../play/log/items.ts';
import type { Player } from './player.ts';

/** From this speed on one skims. */
const SKIMS = 8;
/** As long as `flash` in moment-pane.module.css. */
const FLASH_MS = 600;

export interface Skim {
  /** The moment that is shown instead of the playhead's. */
  readonly moment: number;
  /** The playhead came by it; else it lay behind when skimming began. */
  readonly flashes: boolean;
}

/** The moments that brought something notable, ascending. @param end the exercise at the end of what is played */
export function useNotable(rules: AnyRules, end: Exercise, viewer: Viewer): readonly number[] {
  return useMemo(() => {
    const records = logItems(rules, end, viewer)
      .filter(isNotable)
      .map(({ n }) => n + 1);
    return [...new Set(records)].sort((a, b) => a - b);
  }, [rules, end, viewer]);
}

/** What to show of a run at high speed; null: the moment itself. */
export function useSkim({ playing, speed }: Player, notable: readonly number[], moment: number): Skim | null {
  const [held, setHeld] = useState<Skim | null>(null);
  const since = useRef(0);
  const skims = playing && speed >= SKIMS;
  // Before the first of them, what the log begins with.
  const last = skims ? (notable.findLast((one) => one <= moment) ?? Math.min(1, moment)) : null;
  const isNews = last !== null && notable.includes(last);
  useEffect(() => {
    if (last === null) {
      setHeld(null);
      since.current = 0;
      return;
    }
    const timer = setTimeout(
      () => {
        if (isNews) since.current = performance.now();
        setHeld((before) => (before?.moment === last ? before : { moment: last, flashes: isNews && before !== null }));
      },
      Math.max(0, since.current + FLASH_MS - performance.now()),
    );
    return () => clearTimeout(timer);
  }, [last, isNews]);
  return last === null ? null : (held ?? { moment: last, flashes: false });
}
