/**
 * What a module's step writes with: it turns moves, levels and notes into the module's own events, and pushes on other
 * modules into effects that those take in themselves.
 */
import {
  type Audience,
  type Facts,
  type Json,
  type Key,
  type Rng,
  type Term,
  type Text,
  text,
} from '@sandtable/shared';
import { clamp, damped, lam } from './arithmetic.ts';
import { covers } from './audience.ts';
import { Exchange } from './exchange.ts';
import type { FieldTable } from './fields.ts';
import type { Why } from './module.ts';
import type { Cause, Play } from './play.ts';
import { partsTold, sum } from './terms.ts';

export type { Play } from './play.ts';

/** The writing end of one module within one adjudication. Loosely typed; modules see it as `StepOf`. */
export class StepContext extends Exchange {
  declare readonly state: Play['state'];
  declare readonly orders: Play['orders'];
  declare readonly parameters: Play['parameters'];
  declare readonly t: number;
  /** The last answer drawn under this heading: its odds, who may know them, and the question. Kept live only. */
  declare private drawn: { readonly odds: number; readonly see: Audience; readonly key: string } | undefined;

  constructor(play: Play, module: string, fields: FieldTable) {
    super(play, module, fields);
    this.state = play.state;
    this.orders = play.orders;
    this.parameters = play.parameters;
    this.t = play.t;
    this.drawn = undefined;
  }

  heading(topic: string): void {
    this.topic = topic;
    this.drawn = undefined;
  }

  move(field: string, push: number, why?: Why | false): number {
    const from = this.number(field);
    const passed = damped(from, push);
    const to = clamp(from + passed, 0, 100);
    if (!this.live) return this.put(field, to);
    return this.explain(field, from, to, this.taken(field, push), why, passed - push);
  }

  shift(field: string, by: number, why?: Why | false): number {
    const from = this.number(field);
    const row = this.row(field);
    const to = clamp(from + by, row.min, row.max);
    return this.live ? this.explain(field, from, to, this.taken(field, by), why, 0) : this.put(field, to);
  }

  ease(field: string, k: number, aim: number, bounds?: readonly [number, number], why?: Why | false): number {
    const from = this.number(field);
    const row = this.row(field);
    const target = bounds === undefined ? aim : clamp(aim, bounds[0], bounds[1]);
    const to = clamp(lam(from, target, k), row.min, row.max);
    if (!this.live) return this.put(field, to);
    const causes = this.taken(field, aim, k);
    causes.push(['theatre.why.fading', -k * from, row.see]);
    return this.explain(field, from, to, causes, why, 0);
  }

  level(field: string, value: number, why?: Why | false): number {
    const row = this.row(field);
    const made = clamp(value, row.min, row.max);
    if (!this.live) return this.put(field, this.upon(field, made));
    const before = this.number(field);
    const causes = this.takenAnew(field, value, before);
    return this.explain(field, before, this.upon(field, made, causes), causes, why, 0);
  }

  hand(field: string, made: number): number {
    return this.play.laid === undefined ? 0 : this.upon(field, made) - made;
  }

  make(field: string, value: Json, why?: Why | false): Json {
    if (this.play.laid === undefined) {
      this.set(field, value, why);
      return value;
    }
    const hand: Cause[] = [];
    const whole = this.whole(field, value, hand);
    this.set(field, whole, why, hand);
    return whole;
  }

  set(field: string, value: Json, why?: Why | false, hand: readonly Cause[] = NO_HAND): void {
    if (!this.live) {
      if (typeof value === 'number') this.put(field, value);
      else this.own[field] = Array.isArray(value) ? this.roundedList(value) : value;
      return;
    }
    const from = this.own[field];
    if (typeof value === 'number' && typeof from === 'number') {
      const causes = this.causesOf(why ? why.parts : undefined);
      const made = value - sum(hand);
      if (hand.length > 0 && causes.length === 0) causes.push(['theatre.why.set', made - from, this.row(field).see]);
      this.explain(field, from, value, [...causes, ...hand], why, 0);
      return;
    }
    const rounded = Array.isArray(value) ? this.roundedList(value) : value;
    if (hand.length === 0 && same(from, rounded)) return;
    const { see, unit } = this.row(field);
    const causes = this.causesOf(why ? why.parts : undefined);
    // A list changes by as much as what it adds up to; places are not added up but counted.
    const size = (list: Json | undefined) =>
      !Array.isArray(list) ? 0 : unit === 'place' ? list.length : list.reduce<number>((all, x) => all + Number(x), 0);
    const whole: Cause[] = Array.isArray(value)
      ? [[unit === 'place' ? 'theatre.why.places' : 'theatre.why.set', size(rounded) - size(from) - sum(hand), see]]
      : this.origin(see, why);
    this.play.turn.emit({ type: this.movedType, field, value: rounded } as { type: string }, see, () =>
      this.because([...(causes.length > 0 ? causes : whole), ...hand], causes.length > 0 ? why : this.drawnOf(why)),
    );
  }

  private roundedList(value: readonly Json[]): Json[] {
    const { round } = this.play;
    // In a copy of its size, not one that grows: a turn sets a dozen lists, in bulk as well.
    const list = value.slice();
    for (let i = 0; i < list.length; i++) {
      const item = list[i];
      if (typeof item === 'number') list[i] = round(item);
    }
    return list;
  }

  note(event: { type: string }, see: Audience, why?: Why | false): void {
    if (!this.play.live) return;
    const { round } = this.play;
    const rounded = Object.fromEntries(
      Object.entries(event).map(([key, value]) => [key, typeof value === 'number' ? round(value) : value]),
    ) as { type: string };
    const causes = this.causesOf(why ? why.parts : undefined);
    const again = causes.length > 0 ? [] : this.retold(event.type, see);
    const reason =
      again.length > 0
        ? this.because([], why, again)
        : causes.length > 0
          ? this.because(causes, why)
          : this.because(this.origin(see, why), this.drawnOf(why));
    this.play.turn.emit(rounded, see, reason);
  }

  /** What moved the fields that a note tells of. Fields its audience is not told exactly are left out: terms add up. */
  private retold(type: string, see: Audience): readonly Term[] {
    const fields = (this.play.retells[type] ?? []).filter((field) => covers(this.row(field).see, see));
    return fields.flatMap((field) => {
      const what = { key: `${this.module}.field.${field}` };
      const terms = partsTold(this.module, this.play.told.get(`${this.module}.${field}`), fields.length > 1 && what);
      return terms.length > 0 ? terms : [{ label: text('theatre.why.unchanged', { what }), value: 0, audience: see }];
    });
  }

  /**
   * Where something that is no number comes from: of what was drawn, the odds and the luck, for those who may know them;
   * else each order that decided it.
   */
  private origin(see: Audience, why: Why | false | undefined): Cause[] {
    if (this.drawn !== undefined) {
      return [
        ['theatre.why.odds', this.drawn.odds, this.drawn.see],
        ['theatre.why.luck', 1 - this.drawn.odds, this.drawn.see],
      ];
    }
    return ((why ? why.orders : undefined) ?? []).map((order): Cause => ['theatre.why.decided', 1, see, order]);
  }

  /** To the others it is said that it was chance, and what it hung on. */
  private drawnOf(why: Why | false | undefined): Why | false | undefined {
    return this.drawn === undefined ? why : { rest: this.drawn.key, ...(why || {}) };
  }

  rng(...label: string[]): Rng {
    return this.play.turn.rng(this.module, ...label);
  }

  chance(key: string, p: number, values?: Facts, see: Audience = NOBODY): boolean {
    const answer = this.play.turn.chance(this.key(key), p, this.question(key, values));
    if (this.live) this.drawn = { odds: answer ? p : 1 - p, see, key: plainly(key) };
    return answer;
  }

  pick<K extends string>(
    key: string,
    weights: { readonly [k in K]: number },
    values?: Facts,
    see: Audience = NOBODY,
  ): K {
    const answer = this.play.turn.pick(this.key(key), weights, this.question(key, values));
    if (!this.live) return answer;
    const total = Object.values<number>(weights).reduce((all, x) => all + Math.max(0, x), 0);
    this.drawn = { odds: weights[answer] / total, see, key: plainly(key) };
    return answer;
  }

  private key(key: string): Key {
    return [this.module, key];
  }

  private question(key: string, values: Facts | undefined): Text {
    if (!this.live) return UNREAD;
    return text(`${this.module}.ask.${plainly(key)}`, values);
  }
}

/** "shot-2" asks what "shot" asks, of the third intruder. */
function plainly(key: string): string {
  return key.replace(/-\d+$/, '');
}

const NO_HAND: readonly Cause[] = [];
const NOBODY: Audience = [];

/** In bulk nobody is asked. */
const UNREAD: Text = { key: '' };

function same(a: Json | undefined, b: Json): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => item === b[i]);
  return a === b;
}
