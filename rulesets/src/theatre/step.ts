/**
 * What a module's step writes with: it turns moves, levels and notes into the module's own events, each with the
 * audience of the field table and terms that sum to the shown change.
 */
import {
  type Audience,
  type Because,
  type Facts,
  type Json,
  type Key,
  type OrderId,
  type Rng,
  type Shape,
  type Term,
  type Text,
  type Turn,
  text,
} from '@sandtable/shared';
import { clamp, damped, lam } from './arithmetic.ts';
import type { FieldRow, FieldTable } from './fields.ts';
import type { Factor, Part, Why } from './module.ts';
import type { Effect, EffectOp, Given, LooseSlice } from './theatre.ts';

/** A change that is being explained: label key, size, who sees it, which order caused it. */
export type Cause = readonly [label: string, value: number, see: Audience, order?: Given<unknown> | undefined];

/** What one adjudication shares between its steps. */
export interface Play {
  readonly turn: Turn<Shape>;
  readonly live: boolean;
  readonly state: { readonly [key: string]: unknown };
  readonly orders: { readonly [type: string]: Given<{ type: string }> };
  readonly parameters: { readonly [name: string]: number };
  readonly t: number;
  /** Rounds a number on its way into an event. */
  readonly round: (x: number) => number;
  /** Effects on their way, by the module they are for, each list in the order sent. */
  readonly pending: Map<string, Effect[]>;
  /** Terms of this turn's changes of estimated fields, by `module.field`; kept live only. */
  readonly story: Map<string, Term[]>;
}

/** The term that clears a level before it is explained anew. */
const BEFORE = 'theatre.why.before';
const NO_PARTS: readonly Part[] = [];

/** The writing end of one module within one adjudication. Loosely typed; modules see it as `StepOf`. */
export class StepContext {
  readonly state: Play['state'];
  readonly own: LooseSlice;
  readonly orders: Play['orders'];
  readonly parameters: Play['parameters'];
  readonly t: number;
  readonly live: boolean;
  private readonly play: Play;
  private readonly module: string;
  private readonly fields: FieldTable;
  private readonly movedType: string;
  /** Topic of the heading under way; null while effects are taken in. */
  private topic: string | null = '';

  constructor(play: Play, module: string, fields: FieldTable) {
    this.play = play;
    this.module = module;
    this.fields = fields;
    this.state = play.state;
    // The slice is there from the opening on: setup states every field of every module.
    this.own = play.state[module] as LooseSlice;
    this.orders = play.orders;
    this.parameters = play.parameters;
    this.t = play.t;
    this.live = play.live;
    this.movedType = `${module}.moved`;
  }

  heading(topic: string): void {
    this.topic = topic;
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
      for (const factor of factors) running = applied(running, factor[1], factor[2]);
      const { min, max } = this.row(field);
      return this.put(field, clamp(running, min, max));
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
    return this.explain(field, before, clamp(running, min, max), causes, why, 0);
  }

  set(field: string, value: Json, why?: Why): void {
    const from = this.own[field];
    if (typeof value === 'number' && typeof from === 'number') {
      this.write(field, from, value, this.partsOf(why), why, 0);
      return;
    }
    const rounded = Array.isArray(value)
      ? value.map((item) => (typeof item === 'number' ? this.play.round(item) : item))
      : value;
    if (!this.play.live) {
      this.own[field] = rounded;
      return;
    }
    if (same(from, rounded)) return;
    this.play.turn.emit({ type: this.movedType, field, value: rounded } as { type: string }, this.row(field).see, () =>
      this.because(this.causesOf(this.partsOf(why)), why),
    );
  }

  note(event: { type: string }, see: Audience, why?: Why): void {
    if (!this.play.live) return;
    const { round } = this.play;
    const rounded = Object.fromEntries(
      Object.entries(event).map(([key, value]) => [key, typeof value === 'number' ? round(value) : value]),
    ) as { type: string };
    this.play.turn.emit(rounded, see, this.because(this.causesOf(this.partsOf(why)), why));
  }

  nudge(module: string, field: string, by: number, label: string, see: Audience, order?: Given<unknown>): void {
    this.send(module, field, 'mv', by, label, see, order);
  }

  push(module: string, field: string, parts: readonly Part[]): void {
    const value = sum(parts);
    const [label, , see] = parts[0] ?? ['nothing', 0, 'all'];
    if (value === 0) return;
    const told = this.play.live
      ? parts
          .filter(([, part]) => part !== 0)
          .map((part) => this.effectOf(module, field, 'mv', part[1], part[0], part[2], part[3]))
      : undefined;
    this.queue({ ...this.effectOf(module, field, 'mv', value, label, see), parts: told });
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
      parts: undefined,
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

  chance(key: string, p: number, values?: Facts): boolean {
    return this.play.turn.chance(this.key(key), p, this.question(key, values));
  }

  pick<K extends string>(key: string, weights: { readonly [k in K]: number }, values?: Facts): K {
    return this.play.turn.pick(this.key(key), weights, this.question(key, values));
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

  /** States a number that changes by parts; `lost` is what damping took. */
  private write(
    field: string,
    from: number,
    to: number,
    parts: readonly Part[],
    why: Why | undefined,
    lost: number,
  ): number {
    return this.play.live ? this.explain(field, from, to, this.causesOf(parts), why, lost) : this.put(field, to);
  }

  /**
   * The short way, in bulk: the fold of a `moved` event is one assignment, and nobody reads the event, so it is done here.
   * That live and bulk agree is tested.
   */
  private put(field: string, value: number): number {
    const rounded = this.play.round(value);
    this.own[field] = rounded;
    return rounded;
  }

  /** The long way, live: the same event with everything that explains it. */
  private explain(
    field: string,
    from: number,
    to: number,
    causes: readonly Cause[],
    why: Why | undefined,
    lost: number,
  ): number {
    const row = this.row(field);
    const rounded = this.play.round(to);
    const all = lost === 0 ? [...causes] : [...causes, ['theatre.why.damping', lost, row.see] as const];
    const gap = to - from - sum(all);
    if (Math.abs(gap) > 1e-9)
      all.push([
        why?.parts === undefined && causes.length === 0 ? 'theatre.why.set' : 'theatre.why.bound',
        gap,
        row.see,
      ]);
    const terms = settle(all, rounded - from, this.play.round);
    if (row.est.length > 0 && terms.length > 0) this.remember(field, terms);
    if (rounded !== this.own[field]) {
      const because = this.because(all, why, terms, { from: this.play.round(from), to: rounded });
      this.play.turn.emit({ type: this.movedType, field, value: rounded } as { type: string }, row.see, because);
    }
    return rounded;
  }

  private because(causes: readonly Cause[], why: Why | undefined, terms?: readonly Term[], span?: Facts): Because {
    const ids = new Set<OrderId>();
    for (const [, , , order] of causes) if (order?.id !== undefined) ids.add(order.id);
    for (const order of why?.orders ?? []) if (order.id !== undefined) ids.add(order.id);
    const told = terms ?? causes.map((cause) => roundedTerm(term(cause), this.play.round));
    const inputs = why?.inputs?.();
    const secret = why?.secret?.();
    return {
      rule: this.topic === null ? 'rule.effect' : `${this.module}.${this.topic}`,
      ...(ids.size === 0 ? {} : { orders: [...ids] }),
      ...(span === undefined && inputs === undefined ? {} : { inputs: { ...span, ...inputs } }),
      ...(told.length === 0 ? {} : { terms: told }),
      ...(secret === undefined ? {} : { secret }),
    };
  }

  private remember(field: string, terms: readonly Term[]): void {
    const key = `${this.module}.${field}`;
    const known = this.play.story.get(key);
    // To whoever holds only an estimate, that last quarter's level is gone says nothing.
    const told = terms.filter(({ label }) => label.key !== BEFORE);
    if (known === undefined) this.play.story.set(key, told);
    else known.push(...told);
  }

  /** A thunk is for reasons that cost more to make than the change: in bulk it is not called. */
  private partsOf(why: Why | undefined): readonly Part[] {
    const parts = why?.parts ?? NO_PARTS;
    return typeof parts !== 'function' ? parts : this.play.live ? parts() : NO_PARTS;
  }

  private causesOf(parts: readonly Part[]): Cause[] {
    return parts.map(([label, value, see, order]) => [this.label(label), value, see, order]);
  }

  private label(label: string): string {
    return `${this.module}.why.${label}`;
  }

  private key(key: string): Key {
    return [this.module, key];
  }

  private question(key: string, values: Facts | undefined): Text {
    // "shot-2" asks what "shot" asks, of the third intruder.
    return text(`${this.module}.ask.${key.replace(/-\d+$/, '')}`, values);
  }

  private number(field: string): number {
    const value = this.own[field];
    if (typeof value !== 'number')
      throw new TypeError(`${this.module}.${field} holds no number; a step can move numbers only.`);
    return value;
  }

  private row(field: string): FieldRow {
    const row = this.fields[field];
    if (row === undefined) throw new TypeError(`The module "${this.module}" has no field "${field}" in its table.`);
    return row;
  }
}

function firstOf(effects: readonly Effect[], field: string): number {
  for (let i = 0; i < effects.length; i++) if (effects[i]?.field === field) return i;
  return -1;
}

/** What an effect did, part by part. Parts of one push are damped alike: each did its share of it. */
function causesOfEffect(effect: Effect, change: number): Cause[] {
  const parts = effect.parts ?? [effect];
  const passed = change / effect.value;
  return parts.map(({ label, value, see, by, order }) => {
    const given =
      by === undefined ? undefined : { team: by, order: undefined, ...(order === undefined ? {} : { id: order }) };
    return [label, effect.parts === undefined ? change : value * passed, see, given] as const;
  });
}

function applied(running: number, op: Factor[1], value: number): number {
  return op === '+' ? running + value : op === '*' ? running * value : Math.min(running, value);
}

function sum(parts: readonly (readonly [string, number, ...unknown[]])[]): number {
  let total = 0;
  for (const part of parts) total += part[1];
  return total;
}

function term([label, value, audience, order]: Cause): Term {
  return { label: text(label), value, ...(order === undefined ? {} : { by: order.team }), audience };
}

function roundedTerm(told: Term, round: (x: number) => number): Term {
  return { ...told, value: round(told.value) };
}

/** Terms rounded like the value they explain; the largest takes up the dust, so that they sum to the change. */
function settle(causes: readonly Cause[], change: number, round: (x: number) => number): Term[] {
  const terms = causes
    .map(([label, value, see, order]) => term([label, round(value), see, order]))
    .filter(({ value }) => value !== 0);
  const largest = terms.reduce(
    (best, { value }, i) => (Math.abs(value) > Math.abs(terms[best]?.value ?? 0) ? i : best),
    0,
  );
  const dust = round(change - terms.reduce((total, { value }) => total + value, 0));
  const taker = terms[largest];
  if (dust !== 0 && taker !== undefined) terms[largest] = { ...taker, value: round(taker.value + dust) };
  return terms;
}

function same(a: Json | undefined, b: Json): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => item === b[i]);
  return a === b;
}
