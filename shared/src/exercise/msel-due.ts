/**
 * When an item of the MSEL falls due: a pure function of the facilitator's fold and the server's clock. The host asks it
 * after every record and when a timer runs out; `verify` asks it again.
 */
import { indicatorsOf } from '../rules/board.ts';
import type { AnyRules } from '../rules/contract.ts';
import { FACILITATOR } from '../words.ts';
import type { Exercise } from './exercise.ts';
import { type Condition, MOMENTS, type MselItem, type MselLine, type MselTerm, type Trigger } from './msel.ts';
import { lineOf, sentAs } from './msel-fold.ts';

/** The truth that conditions are judged on. */
export interface Sight {
  readonly exercise: Exercise;
  /** Exact value of an indicator; undefined where there is no such indicator, or it has no number. */
  indicator(id: string): number | undefined;
}

/** Looks at an exercise; the board is made only if somebody asks for an indicator, and once for what is known. */
export function sightOf(rules: AnyRules, exercise: Exercise): Sight {
  return { exercise, indicator: (id) => truthOf(rules, exercise).get(id) };
}

type Truth = ReadonlyMap<string, number>;

/**
 * What was last read off what is known, and as of which record: a server folds in place and asks after every record, most of
 * which are talk and seals and tell nothing of the game.
 */
const truths = new WeakMap<object, { readonly rules: AnyRules; readonly knownAt: number; readonly truth: Truth }>();

/** Exact numbers of the facilitator's board, by indicator. */
function truthOf(rules: AnyRules, { known, knownAt, status }: Exercise): Truth {
  if (status === null) return NOTHING;
  const last = truths.get(known);
  if (last !== undefined && last.rules === rules && last.knownAt === knownAt) return last.truth;
  const truth = readOff(rules, known);
  truths.set(known, { rules, knownAt, truth });
  return truth;
}

const NOTHING: Truth = new Map();

function readOff(rules: AnyRules, known: Exercise['known']): Truth {
  const found = indicatorsOf(rules.board(known, FACILITATOR));
  return new Map([...found].flatMap(([id, { value }]) => (value === undefined ? [] : [[id, value] as const])));
}

/**
 * In play, and not in an open phase whose clock stands: then nothing is sent by itself. After the last turn only what
 * comes with its results is.
 */
export function runs({ stage, clock, suspended }: Exercise): boolean {
  if (suspended !== null) return false;
  return stage === 'locked' || stage === 'review' || stage === 'over' || (stage === 'orders' && clock.running);
}

/** Items to be sent now by themselves, in the order of the list. */
export function dueItems(rules: AnyRules, x: Exercise, now: number): MselItem[] {
  if (!runs(x)) return [];
  const sight = sightOf(rules, x);
  return x.msel.filter((line) => isDue(sight, line, now)).map(({ item }) => item);
}

/** Whether this item is to be sent now by itself. */
export function isDue(sight: Sight, line: MselLine, now: number): boolean {
  const { exercise: x } = sight;
  const { item, state } = line;
  if (state !== 'waiting' || !runs(x) || sentAs(x, item.id) !== undefined) return false;
  // What moves the game has nothing left to move once it is over.
  if (x.stage === 'over') return closing(x, item.trigger) && item.effects.length === 0;
  return comes(sight, item.trigger, now);
}

/** With the results of the last turn: whatever is to be told at the debrief. */
function closing({ history }: Exercise, trigger: Trigger): boolean {
  // The turn that was played last is the one that stood open before it: rulesets count on differently at the end.
  const last = history.at(-2)?.status.turn;
  return trigger.on === 'phase' && trigger.moment === 'published' && trigger.turn === last;
}

function comes(sight: Sight, trigger: Trigger, now: number): boolean {
  const { exercise: x } = sight;
  switch (trigger.on) {
    case 'manual':
      return false;
    case 'minute': {
      const at = minuteAt(x, trigger);
      return at !== undefined && now >= at;
    }
    case 'time':
      return now >= trigger.at && !timePassed(x, trigger.at);
    case 'phase':
      return momentIs(x, trigger);
    case 'condition':
      return holds(sight, trigger.any);
  }
}

/** Before the last rewind: the hour is over, and whether it is to be told again a person decides. */
function timePassed(x: Exercise, at: number): boolean {
  const last = x.branches.at(-1);
  return last !== undefined && at <= last.at;
}

/** The instant of a minute of the phase in play while its clock runs; undefined in any other phase. */
function minuteAt(x: Exercise, trigger: Extract<Trigger, { on: 'minute' }>): number | undefined {
  const { since, ms } = x.elapsed;
  if (x.stage !== 'orders' || since === null || !inPhase(x, trigger)) return undefined;
  return since + Math.round((trigger.minute * 60_000) / (x.created?.rehearsal?.pace ?? 1)) - ms;
}

/** When the last timed item of the phase in play comes, if its clock runs on; null if none does. */
export function lastMinute(x: Exercise): number | null {
  const to: number[] = x.msel.flatMap(({ item, state }) =>
    item.trigger.on === 'minute' && state === 'waiting' && sentAs(x, item.id) === undefined
      ? (minuteAt(x, item.trigger) ?? [])
      : [],
  );
  return to.length === 0 ? null : Math.max(...to);
}

function inPhase({ status }: Exercise, { turn, phase }: { turn: number; phase?: string | undefined }): boolean {
  return status?.turn === turn && (phase === undefined || phase === status.phase);
}

/** At the moment or past it, within its own turn: an item that is put or released a little late is still sent. */
function momentIs(x: Exercise, trigger: Extract<Trigger, { on: 'phase' }>): boolean {
  const turn = x.status?.turn ?? 0;
  if (trigger.moment === 'published') return turn === trigger.turn + 1;
  const past: readonly string[] = MOMENTS.slice(MOMENTS.indexOf(trigger.moment));
  return inPhase(x, trigger) && past.includes(x.stage);
}

/**
 * Whether the trigger's moment is over without the item having been sent: it will not be sent by itself any more, and
 * somebody has to send or skip it. Conditions and what is sent by hand are never over.
 */
export function passed(x: Exercise, { trigger }: MselItem, now: number): boolean {
  const turn = x.status?.turn ?? 0;
  if (x.stage === 'over') return trigger.on !== 'manual';
  switch (trigger.on) {
    case 'manual':
    case 'condition':
      return false;
    case 'time':
      return now >= trigger.at && timePassed(x, trigger.at);
    case 'minute':
      return turn > trigger.turn || (inPhase(x, trigger) && x.stage !== 'orders' && x.stage !== 'lobby');
    case 'phase':
      return turn > trigger.turn + (trigger.moment === 'published' ? 1 : 0);
  }
}

/** Whether a condition holds: all terms of any group. */
export function holds(sight: Sight, any: Condition): boolean {
  return any.some((all) => all.every((term) => isSo(sight, term)));
}

/** Whether one term holds. */
export function isSo(sight: Sight, term: MselTerm): boolean {
  return so(sight, term) !== (term.not === true);
}

function so(sight: Sight, term: MselTerm): boolean {
  const { exercise: x } = sight;
  switch (term.is) {
    case 'indicator':
      return compares(sight.indicator(term.indicator), term);
    case 'turn': {
      const turn = x.status?.turn ?? 0;
      return turn >= term.from && turn <= (term.to ?? turn);
    }
    case 'phase':
      return x.status?.phase === term.phase;
    case 'stage':
      return x.stage === term.stage;
    case 'sealed':
      return x.sealed[term.team] !== undefined;
    case 'event':
      return (x.happened[term.event]?.length ?? 0) > 0;
    case 'offer':
      return x.offers.some(
        ({ from, to, state }) => state === term.state && (term.from ?? from) === from && (term.to ?? to) === to,
      );
    case 'inject':
      return term.state === 'sent'
        ? sentAs(x, term.item) !== undefined
        : lineOf(x, term.item)?.state === 'skipped' && sentAs(x, term.item) === undefined;
  }
}

function compares(found: number | undefined, { compare, value }: Extract<MselTerm, { is: 'indicator' }>): boolean {
  if (found === undefined) return false;
  switch (compare) {
    case 'above':
      return found > value;
    case 'below':
      return found < value;
    case 'at-least':
      return found >= value;
    case 'at-most':
      return found <= value;
  }
}

/** When an item would next fall due by the clock alone, if nothing else happens; null if none would. */
export function nextInstant(x: Exercise): number | null {
  if (!runs(x) || x.stage === 'over') return null;
  let next: number | null = null;
  for (const { item, state } of x.msel) {
    if (state !== 'waiting' || sentAs(x, item.id) !== undefined) continue;
    const at = instantOf(x, item.trigger);
    if (at !== undefined && (next === null || at < next)) next = at;
  }
  return next;
}

/** The instant at which a timed trigger comes, as things stand; undefined for others, and where it will not come now. */
export function instantOf(x: Exercise, trigger: Trigger): number | undefined {
  if (trigger.on === 'minute') return minuteAt(x, trigger);
  return trigger.on === 'time' && !timePassed(x, trigger.at) ? trigger.at : undefined;
}
