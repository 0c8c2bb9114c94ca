/**
 * The replay's whole state in its address, so that a moment can be shared: `?t=4060&view=russia&branch=b2&cmp=b1`. No secret
 * is in it: whoever opens it sees what their own seat may.
 */
import { Json } from '@sandtable/shared/words.ts';
import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';
import { z } from 'zod';
import { branchIn, branchName } from './branch.ts';
import type { Tape } from './tape.ts';

/** A what-if that was played: from where, on which throw-away luck, and what was changed. Asked again it comes out the same. */
export interface Fan {
  /** The step from whose end it was played on. */
  readonly from: number;
  readonly runs: number;
  readonly seed: string;
  readonly change: { readonly effect: string; readonly params: { readonly [name: string]: Json } } | null;
}

export interface Spot {
  /** Time of the moment: ms since the log began, the same for every viewer. null: see `n` and `at`. */
  readonly t: number | null;
  /** Records folded. Beside `t` it tells apart what happened in one instant; alone it is an older address. */
  readonly n: number | null;
  /** An instant, ms. All three null: the end. */
  readonly at: number | null;
  /** Through whose eyes; null: the widest view this seat has. */
  readonly view: string | null;
  /** The branch that is played; null: the one that was kept. */
  readonly branch: number | null;
  /** Whose eyes, or which branch, are set beside. */
  readonly cmp: string | null;
  readonly fan: Fan | null;
}

/** Where in the log an address stands. */
export type Place = Pick<Spot, 't' | 'n' | 'at'>;

export const AT_END: Place = { t: null, n: null, at: null };

const Params = z.record(z.string().max(64), Json);
const FAN = /^(\d{1,4})-(\d{1,3})-([a-z0-9]{1,16})$/;
/** A form's few values; what is longer is no address of ours. */
const MOST_PARAMS = 1500;

/** Reads an address; what it cannot read it leaves out. */
export function readSpot(search: string): Spot {
  const words = new URLSearchParams(search);
  const number = (name: string): number | null => {
    const text = words.get(name);
    const value = text === null || text === '' ? Number.NaN : Number(text);
    return Number.isFinite(value) && value >= 0 && value <= Number.MAX_SAFE_INTEGER ? value : null;
  };
  const whole = (name: string): number | null => {
    const value = number(name);
    return Number.isSafeInteger(value) ? value : null;
  };
  const viewer = (name: string): string | null => {
    const value = words.get(name);
    return value !== null && /^[a-z][a-z0-9-]*$/.test(value) ? value : null;
  };
  const [seconds, cmp] = [number('t'), viewer('cmp')];
  const beside = branchIn(cmp);
  return {
    t: seconds === null ? null : Math.round(seconds * 1000),
    n: whole('n'),
    at: whole('at'),
    view: viewer('view'),
    branch: branchIn(words.get('branch')),
    cmp: beside === null ? cmp : branchName(beside),
    fan: readFan(words),
  };
}

function readFan(words: URLSearchParams): Fan | null {
  const [, from, runs, seed] = FAN.exec(words.get('fan') ?? '') ?? [];
  if (from === undefined || runs === undefined || seed === undefined) return null;
  const [effect, text] = [words.get('effect'), words.get('with') ?? '{}'];
  if (effect === null) return { from: Number(from), runs: Number(runs), seed, change: null };
  if (effect.length > 64 || text.length > MOST_PARAMS) return null;
  try {
    const params = Params.parse(JSON.parse(text));
    return { from: Number(from), runs: Number(runs), seed, change: { effect, params } };
  } catch {
    return null;
  }
}

export function writeSpot({ t, n, at, view, branch, cmp, fan }: Spot): string {
  const words = new URLSearchParams();
  if (t !== null) words.set('t', String(t / 1000));
  if (n !== null) words.set('n', String(n));
  else if (t === null && at !== null) words.set('at', String(at));
  if (view !== null) words.set('view', view);
  if (branch !== null) words.set('branch', branchName(branch));
  if (cmp !== null) words.set('cmp', cmp);
  if (fan !== null) {
    words.set('fan', `${fan.from}-${fan.runs}-${fan.seed}`);
    if (fan.change !== null) {
      words.set('effect', fan.change.effect);
      words.set('with', JSON.stringify(fan.change.params));
    }
  }
  const search = words.toString();
  return search === '' ? '' : `?${search}`;
}

/** Where a moment of a log stands, for any viewer: by its time, and by its number where several things happened at once. */
export function placeOf(tape: Tape, moment: number): Place {
  const began = tape.records[0]?.at ?? 0;
  const t = (tape.made(moment)?.at ?? began) - began;
  return { t, n: tape.momentBy(began + t) === moment ? null : moment, at: null };
}

/** The moment of this viewer's log that an address means. */
export function momentOf(tape: Tape, { t, n, at }: Place): number {
  if (t === null) {
    if (n !== null) return Math.min(n, tape.length);
    return at === null ? tape.length : tape.momentBy(at);
  }
  const instant = (tape.records[0]?.at ?? 0) + t;
  const exact = n !== null && n <= tape.length && placeOf(tape, n).t === t;
  return exact ? n : tape.momentBy(instant);
}

/** The spot in the address bar and a way to change it without filling the history. */
export function useSpot(): [Spot, (change: Partial<Spot>) => void] {
  const search = useSearch();
  const [path, go] = useLocation();
  const spot = useMemo(() => readSpot(search), [search]);
  const set = useCallback(
    // Read anew: between two renders the address may have moved on.
    (change: Partial<Spot>) =>
      go(path + writeSpot({ ...readSpot(window.location.search), ...change }), { replace: true }),
    [go, path],
  );
  return [spot, set];
}
