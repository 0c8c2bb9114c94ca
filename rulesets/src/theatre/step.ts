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
import type { FieldTable } from './fields.ts';
import { Ledger } from './ledger.ts';
import type { Factor, Part, Why } from './module.ts';
import type { Cause, Play } from './play.ts';
import { BEFORE, causesOfEffect, partsTold, sum } from './terms.ts';
import type { Effect, EffectOp, Given } from './theatre.ts';

export type { Play } from './play.ts';

/** The writing end of one module within one adjudication. Loosely typed; modules see it as `StepOf`. */
export class StepContext extends Ledger {
  declare readonly state: Play['state'];
  declare readonly orders: Play['orders'];
  declare readonly parameters: Play['parameters'];
  declare readonly t: number;
  declare readonly live: boolean;
  /** The last answer drawn under this heading: its odds, who may know them, and the question. Kept live only. */
  declare private drawn: { readonly odds: number; readonly see: Audience; readonly key: string } | undefined;

  constructor(play: Play, module: string, fields: FieldTable) {
    super(play, module, fields);
    this.state = play.state;
    this.orders = play.orders;
    this.parameters = play.parameters;
    this.t = play.t;
    this.live = play.live;
    this.drawn = undefined;
  }

  heading(topic: string): void {
    this.topic = topic;
    this.drawn = undefined;
  }

  move(field: string, parts: readonly Part[], why?: Why): number {
    const from = this.number(field);
    const push = sum(parts);
    const passed = damped(from, push);
    return this.write(field, from, clamp(from + passed, 0, 100), parts, why, passed - push);
  }

  shift(field: string, parts: readonly Part[], why?: Why): number {
    const from = this.number(field);
    const { min, max } = this.row(field);
    return this.write(field, from, clamp(from + sum(parts), min, max), parts, why, 0);
  }

  ease(field: string, k: number, parts: readonly Part[], bounds?: readonly [number, number], why?: Why): number {
    const from = this.number(field);
    const { min, max } = this.row(field);
    const aim = sum(parts);
    const target = bounds === undefined ? aim : clamp(aim, bounds[0], bounds[1]);
    const to = clamp(lam(from, target, k), min, max);
    if (!this.play.live) return this.put(field, to);
    const see = this.row(field).see;
    const causes: Cause[] = parts.map(([label, value, seen, order]) => [this.label(label), k * value, seen, order]);
    causes.push(['theatre.why.fading', -k * from, see]);
    return this.explain(field, from, to, causes, why, 0);
  }

  level(field: string, factors: readonly Factor[], why?: Why): number {
    let running = 0;
    if (!this.play.live) {
      // By index: destructuring would go through an iterator for each factor.
      for (let i = 0; i < factors.length; i++) {
        const factor = factors[i];
        if (factor !== undefined) running = applied(running, factor[1], factor[2]);
      }
      const { min, max } = this.row(field);
      return this.put(field, this.upon(field, clamp(running, min, max)));
    }
    const before = this.number(field);
    // A level is explained from nothing; what stood there before goes first, so that the terms sum to the change.
    const causes: Cause[] = [[BEFORE, -before, this.row(field).see]];
    for (const [label, op, value, see, order] of factors) {
      const next = applied(running, op, value);
      causes.push([this.label(label), next - running, see, order]);
      running = next;
    }
    const { min, max } = this.row(field);
    const made = clamp(running, min, max);
    return this.explain(field, before, this.upon(field, made, causes), causes, why, 0);
  }

  make(field: string, value: Json, why?: Why): Json {
    const hand: Cause[] = [];
    const whole = this.play.laid === undefined ? value : this.whole(field, value, hand);
    this.set(field, whole, why, hand);
    return whole;
  }

  set(field: string, value: Json, why?: Why, hand: readonly Cause[] = NO_HAND): void {
    if (!this.live) {
      if (typeof value === 'number') this.put(field, value);
      else this.own[field] = Array.isArray(value) ? this.roundedList(value) : value;
      return;
    }
    const from = this.own[field];
    if (typeof value === 'number' && typeof from === 'number') {
      const causes = this.causesOf(this.partsOf(why));
      const made = value - sum(hand);
      if (hand.length > 0 && causes.length === 0) causes.push(['theatre.why.set', made - from, this.row(field).see]);
      this.explain(field, from, value, [...causes, ...hand], why, 0);
      return;
    }
    const rounded = Array.isArray(value) ? this.roundedList(value) : value;
    if (hand.length === 0 && same(from, rounded)) return;
    const { see, unit } = this.row(field);
    const causes = this.causesOf(this.partsOf(why));
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

  note(event: { type: string }, see: Audience, why?: Why): void {
    if (!this.play.live) return;
    const { round } = this.play;
    const rounded = Object.fromEntries(
      Object.entries(event).map(([key, value]) => [key, typeof value === 'number' ? round(value) : value]),
    ) as { type: string };
    const causes = this.causesOf(this.partsOf(why));
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
  private origin(see: Audience, why: Why | undefined): Cause[] {
    if (this.drawn !== undefined) {
      return [
        ['theatre.why.odds', this.drawn.odds, this.drawn.see],
        ['theatre.why.luck', 1 - this.drawn.odds, this.drawn.see],
      ];
    }
    return (why?.orders ?? []).map((order): Cause => ['theatre.why.decided', 1, see, order]);
  }

  /** To the others it is said that it was chance, and what it hung on. */
  private drawnOf(why: Why | undefined): Why | undefined {
    return this.drawn === undefined ? why : { rest: this.drawn.key, ...why };
  }

  nudge(module: string, field: string, by: number, label: string, see: Audience, order?: Given<unknown>): void {
    this.send(module, field, 'mv', by, label, see, order);
  }

  push(module: string, field: string, parts: readonly Part[]): void {
    const value = sum(parts);
    const first = parts[0];
    if (value === 0 || first === undefined) return;
    const told = this.live
      ? parts
          .filter(([, part]) => part !== 0)
          .map((part) => this.effectOf(module, field, 'mv', part[1], part[0], part[2], part[3]))
      : undefined;
    this.queue(this.effectOf(module, field, 'mv', value, first[0], first[2], undefined, told));
  }

  send(
    module: string,
    field: string,
    op: EffectOp,
    value: number,
    label: string,
    see: Audience,
    order?: Given<unknown>,
  ): void {
    if (value === (op === 'mul' ? 1 : 0)) return;
    this.queue(this.effectOf(module, field, op, value, label, see, order));
  }

  /** Every effect has every key, so that all are of one kind to the engine; absent ones are dropped where one is kept. */
  private effectOf(
    target: string,
    field: string,
    op: EffectOp,
    value: number,
    label: string,
    see: Audience,
    order?: Given<unknown>,
    parts?: readonly Effect[],
  ): Effect {
    return {
      target,
      field,
      op,
      value,
      label: this.label(label),
      see,
      by: order?.team,
      order: order?.id,
      parts,
    };
  }

  private queue(effect: Effect): void {
    const { pending } = this.play;
    const waiting = pending.get(effect.target);
    if (waiting === undefined) pending.set(effect.target, [effect]);
    else waiting.push(effect);
  }

  rng(...label: string[]): Rng {
    return this.play.turn.rng(this.module, ...label);
  }

  chance(key: string, p: number, values?: Facts, see: Audience = []): boolean {
    const answer = this.play.turn.chance(this.key(key), p, this.question(key, values));
    if (this.live) this.drawn = { odds: answer ? p : 1 - p, see, key: plainly(key) };
    return answer;
  }

  pick<K extends string>(key: string, weights: { readonly [k in K]: number }, values?: Facts, see: Audience = []): K {
    const answer = this.play.turn.pick(this.key(key), weights, this.question(key, values));
    if (!this.live) return answer;
    const total = Object.values<number>(weights).reduce((all, x) => all + Math.max(0, x), 0);
    this.drawn = { odds: weights[answer] / total, see, key: plainly(key) };
    return answer;
  }

  /** Takes in what other modules sent, in the order it was sent: one event per field, one term per effect. */
  absorb(): void {
    const effects = this.play.pending.get(this.module);
    if (effects === undefined) return;
    this.play.pending.delete(this.module);
    this.topic = null;
    for (let i = 0; i < effects.length; i++) {
      const field = effects[i]?.field;
      if (field !== undefined && firstOf(effects, field) === i) this.absorbField(field, effects, i);
    }
    this.topic = '';
  }

  private absorbField(field: string, effects: readonly Effect[], first: number): void {
    const from = this.number(field);
    let x = from;
    const causes: Cause[] = [];
    for (let i = first; i < effects.length; i++) {
      const effect = effects[i];
      if (effect === undefined || effect.field !== field) continue;
      const { op, value } = effect;
      const next = op === 'mv' ? clamp(x + damped(x, value), 0, 100) : op === 'add' ? x + value : x * value;
      if (this.play.live) causes.push(...causesOfEffect(effect, next - x));
      x = next;
    }
    if (this.play.live) this.explain(field, from, x, causes, undefined, 0);
    else this.put(field, x);
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

/** In bulk nobody is asked. */
const UNREAD: Text = { key: '' };

function firstOf(effects: readonly Effect[], field: string): number {
  for (let i = 0; i < effects.length; i++) if (effects[i]?.field === field) return i;
  return -1;
}

function applied(running: number, op: Factor[1], value: number): number {
  return op === '+' ? running + value : op === '*' ? running * value : Math.min(running, value);
}

function same(a: Json | undefined, b: Json): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => item === b[i]);
  return a === b;
}
