/** The desk's memory on this device: each edit under its sheet's name, so that a reload or a crash gives it back. */
import type { Json } from '@sandtable/shared/words.ts';
import { dropText, keepText, keptText } from '../kept-text.ts';
import type { Edit } from './desk-edits.ts';

/** A crash loses at most this much typing. */
const KEEP_AFTER = 100;
const PREFIX = 'edit/';

export interface Kept {
  readonly value: Json;
  readonly base: Json;
  readonly step: number;
}

export interface Memory {
  /** Keeps the edit as it will be in a moment; drops it if it is gone by then. */
  keep(key: string): void;
  /** What an earlier page left: of this sheet, and of earlier ones. */
  recall(): Promise<{ here: [string, Kept][]; earlier: { key: string; value: Json; step: number }[] }>;
  /** Lets go of everything but this sheet's. */
  forgetEarlier(): Promise<void>;
  close(): void;
}

/** @param sheet the sheet's name (no slash in it) and step, as they are now */
export function createMemory(
  exercise: string,
  sheet: () => { readonly name: string; readonly step: number },
  edit: (key: string) => Edit | undefined,
): Memory {
  const timers = new Map<string, ReturnType<typeof setTimeout>>();
  return {
    keep(key) {
      const { name, step } = sheet();
      const place = `${PREFIX}${name}/${key}`;
      if (timers.has(place)) return;
      timers.set(
        place,
        setTimeout(() => {
          timers.delete(place);
          const now = sheet().name === name ? edit(key) : undefined;
          // A sheet that was turned over keeps what did not get out: it is offered as a leftover.
          if (now !== undefined) void keepText(exercise, place, { value: now.value, base: now.base, step });
          else if (sheet().name === name) void dropText(exercise, [place]);
        }, KEEP_AFTER),
      );
    },
    async recall() {
      const here: [string, Kept][] = [];
      const earlier: { key: string; value: Json; step: number }[] = [];
      for (const [place, kept] of await keptText(exercise, PREFIX)) {
        const [, name, ...rest] = place.split('/');
        const key = rest.join('/');
        if (!isKept(kept)) continue;
        if (name === sheet().name) here.push([key, kept]);
        else earlier.push({ key, value: kept.value, step: kept.step });
      }
      return { here, earlier };
    },
    async forgetEarlier() {
      const kept = await keptText(exercise, PREFIX);
      const mine = `${PREFIX}${sheet().name}/`;
      await dropText(
        exercise,
        [...kept.keys()].filter((place) => !place.startsWith(mine)),
      );
    },
    close() {
      for (const timer of timers.values()) clearTimeout(timer);
    },
  };
}

function isKept(value: unknown): value is Kept {
  return typeof value === 'object' && value !== null && 'value' in value && 'base' in value && 'step' in value;
}
