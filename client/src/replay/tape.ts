/**
 * A log to be played: any moment of it within a frame. A moment is a number of records folded; an exercise is kept every
 * so many records, and what lies between is folded on the way. Folds share structure, so what is kept costs little.
 */
import { blankExercise, type Exercise } from '@sandtable/shared/exercise/exercise.ts';
import { fold } from '@sandtable/shared/exercise/fold.ts';
import type { ToldRecord } from '@sandtable/shared/log/audience.ts';
import type { AnyRules } from '@sandtable/shared/rules/contract.ts';

/** Records between two kept exercises; results, which take longest to fold, are always followed by one. */
const EVERY = 16;

/** One turn on the timeline: the moments from its opening to its publication. */
export interface TurnSpan {
  readonly step: number;
  readonly from: number;
  /** The moment just after its publication; the present for a turn still being played. */
  readonly to: number;
}

export class Tape {
  readonly rules: AnyRules;
  readonly records: readonly ToldRecord[];
  readonly #branches = new Map<number, Tape>();
  #turns: readonly TurnSpan[] | undefined;
  /** Moments at which an exercise is kept, ascending from 0; and those kept so far. */
  readonly #cuts: readonly number[];
  readonly #kept: Exercise[];

  constructor(rules: AnyRules, records: readonly ToldRecord[]) {
    this.rules = rules;
    this.records = records;
    this.#cuts = cutsOf(records);
    this.#kept = [blankExercise()];
  }

  /** Moments there are: 0 is before the first record. */
  get length(): number {
    return this.records.length;
  }

  /** Turn by turn; what came after the last one's results belongs to it. */
  get turns(): readonly TurnSpan[] {
    this.#turns ??= turnsOf(this.records, this.at(this.length).status?.over === true);
    return this.#turns;
  }

  /** The last moment that lies not after an instant: where another viewer's log stood then. */
  momentBy(instant: number): number {
    let low = 0;
    let high = this.records.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.records[middle]?.at ?? 0) <= instant) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** The exercise after `moment` records; bounded to what there is. */
  at(moment: number): Exercise {
    const n = Math.max(0, Math.min(this.records.length, Math.round(moment)));
    const index = this.#cuts.findLastIndex((cut) => cut <= n);
    for (let k = this.#kept.length; k <= index; k++) {
      const before = this.#kept[k - 1] ?? blankExercise();
      this.#kept.push(fold(this.rules, before, this.records.slice(this.#cuts[k - 1], this.#cuts[k])));
    }
    return fold(this.rules, this.#kept[index] ?? blankExercise(), this.records.slice(this.#cuts[index], n));
  }

  /** The log as it stood when a rewind set this branch aside; the whole of it for the one kept. null: no such branch. */
  branch(branch: number): Tape | null {
    const cut = this.#branches.get(branch);
    if (cut !== undefined) return cut;
    let now = 1;
    let end = this.records.length;
    for (const [index, { body }] of this.records.entries()) {
      if (body.kind !== 'rewound') continue;
      if (now === branch) {
        end = index;
        break;
      }
      now = body.branch ?? now + 1;
    }
    if (now !== branch) return null;
    const tape = end === this.records.length ? this : new Tape(this.rules, this.records.slice(0, end));
    this.#branches.set(branch, tape);
    return tape;
  }

  /** The record that made this moment. */
  made(moment: number): ToldRecord | undefined {
    return this.records[moment - 1];
  }

  /** The turn a moment lies in. */
  turnAt(moment: number): TurnSpan | undefined {
    // Before the start one is at the first turn, from which the next one is a step away.
    return this.turns.find(({ to }) => moment < to) ?? this.turns.at(-1);
  }
}

function cutsOf(records: readonly ToldRecord[]): number[] {
  const cuts = [0];
  for (const { n, body } of records) {
    const heavy = body.kind === 'adjudicated' || body.kind === 'opened';
    if (heavy || n + 1 - (cuts.at(-1) ?? 0) >= EVERY) cuts.push(n + 1);
  }
  return cuts;
}

function turnsOf(records: readonly ToldRecord[], over: boolean): TurnSpan[] {
  const turns: TurnSpan[] = [];
  let from = 0;
  for (const { n, body } of records) {
    if (body.kind === 'opened') from = n + 1;
    if (body.kind === 'rewound') {
      // Turns that were set aside are folded out again; the timeline shows the branch that was kept.
      const to = body.step ?? 0;
      while ((turns.at(-1)?.step ?? 0) > to) turns.pop();
      from = n + 1;
    }
    if (body.kind === 'adjudicated') {
      turns.push({ step: body.step ?? turns.length + 1, from, to: n + 1 });
      from = n + 1;
    }
  }
  const last = turns.at(-1);
  if (over && last !== undefined) turns[turns.length - 1] = { ...last, to: records.length + 1 };
  else if (from <= records.length || turns.length === 0)
    turns.push({ step: (turns.at(-1)?.step ?? 0) + 1, from, to: records.length + 1 });
  return turns;
}
