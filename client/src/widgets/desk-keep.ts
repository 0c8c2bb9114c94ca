/** The desk's memory on this device: each edit under its sheet's name, so that a reload or a crash gives it back. */
import type { Json } from '@sandtable/shared/words.ts';
import { dropText, handOver, keepText, keptText, takeHandedOver } from '../kept-text.ts';
import type { Edit } from './desk-edits.ts';

/** Between two writes of one field while somebody types in it: a crash loses at most this much typing, ms. */
const PAUSE = 100;
const PREFIX = 'edit/';

export interface Kept {
  readonly value: Json;
  readonly base: Json;
  readonly step: number;
  readonly at: number;
}

export interface Memory {
  /** Keeps the edit as it is, or will be in a moment where it changes fast; drops it if it is gone. */
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
  edits: () => { readonly [key: string]: Edit },
): Memory {
  const pauses = new Map<string, ReturnType<typeof setTimeout>>();
  /** What changed during a pause, by place. */
  const waiting = new Map<string, () => void>();
  const writeNow = (place: string) => {
    waiting.get(place)?.();
    waiting.delete(place);
  };
  const flush = () => {
    for (const place of [...waiting.keys()]) writeNow(place);
  };
  const placeOf = (key: string) => `${PREFIX}${sheet().name}/${key}`;
  const keptOf = ({ value, base, at }: Edit, step: number): Kept => ({ value, base, step, at });
  // A page that goes away has no later.
  const pages = typeof window === 'undefined' ? undefined : window;
  const leave = () => {
    const { step } = sheet();
    handOver(exercise, new Map(Object.entries(edits()).map(([key, edit]) => [placeOf(key), keptOf(edit, step)])));
  };
  pages?.addEventListener('pagehide', leave);
  return {
    keep(key) {
      const { name, step } = sheet();
      const place = placeOf(key);
      waiting.set(place, () => {
        const now = sheet().name === name ? edits()[key] : undefined;
        // A sheet that was turned over keeps what did not get out: it is offered as a leftover.
        if (now !== undefined) void keepText(exercise, place, keptOf(now, step));
        else if (sheet().name === name) void dropText(exercise, [place]);
      });
      if (pauses.has(place) && edits()[key] !== undefined) return;
      writeNow(place);
      clearTimeout(pauses.get(place));
      pauses.set(
        place,
        setTimeout(() => {
          pauses.delete(place);
          writeNow(place);
        }, PAUSE),
      );
    },
    async recall() {
      const here: [string, Kept][] = [];
      const earlier: { key: string; value: Json; step: number }[] = [];
      const all = await keptText(exercise, PREFIX);
      for (const [place, handed] of takeHandedOver(exercise)) {
        const kept = all.get(place);
        if (isKept(handed) && (!isKept(kept) || kept.at <= handed.at)) all.set(place, handed);
      }
      for (const [place, kept] of all) {
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
      pages?.removeEventListener('pagehide', leave);
      for (const timer of pauses.values()) clearTimeout(timer);
      flush();
    },
  };
}

function isKept(value: unknown): value is Kept {
  return (
    typeof value === 'object' &&
    value !== null &&
    'value' in value &&
    'base' in value &&
    'step' in value &&
    'at' in value
  );
}
