/**
 * States the changes of one module's fields: one event each, to the audience of the field table, with terms that sum to the
 * shown change. The short way in bulk, the long way live.
 */
import { type Because, type Facts, type Json, type OrderId, type Term, text } from '@sandtable/shared';
import type { FieldRow, FieldTable } from './fields.ts';
import { laidUpon } from './laid.ts';
import type { Part, Why } from './module.ts';
import type { Cause, Play } from './play.ts';
import { BEFORE, BY_HAND, roundedTerm, settle, sum, term } from './terms.ts';
import type { LooseSlice } from './theatre.ts';

/** What stands beside a change; nothing in bulk. */
type Given = Why | false | undefined;

/** The book of one module within one adjudication. Steps write in it through `StepContext`. */
export class Ledger {
  // Declared, and set below: defined, each would be set twice in each of a turn's contexts.
  declare readonly own: LooseSlice;
  declare protected readonly play: Play;
  declare protected readonly module: string;
  declare protected readonly fields: FieldTable;
  /** Topic of the heading under way; null while effects are taken in. */
  declare protected topic: string | null;

  constructor(play: Play, module: string, fields: FieldTable) {
    this.play = play;
    this.topic = '';
    this.module = module;
    this.fields = fields;
    // The slice is there from the opening on: setup states every field of every module.
    this.own = play.state[module] as LooseSlice;
  }

  protected get movedType(): string {
    return `${this.module}.moved`;
  }

  /**
   * The short way, in bulk: the fold of a `moved` event is one assignment, and nobody reads the event, so it is done here.
   * That live and bulk agree is tested.
   */
  protected put(field: string, value: number): number {
    const rounded = this.play.round(value);
    this.own[field] = rounded;
    return rounded;
  }

  /** The long way, live: the same event with everything that explains it. */
  protected explain(
    field: string,
    from: number,
    to: number,
    causes: readonly Cause[],
    why: Given,
    lost: number,
  ): number {
    const row = this.row(field);
    const rounded = this.play.round(to);
    const all = lost === 0 ? [...causes] : [...causes, ['theatre.why.damping', lost, row.see] as const];
    const gap = to - from - sum(all);
    if (Math.abs(gap) > 1e-9)
      all.push([
        (why || undefined)?.parts === undefined && causes.length === 0 ? 'theatre.why.set' : 'theatre.why.bound',
        gap,
        row.see,
      ]);
    const terms = settle(all, rounded - from, this.play.round);
    if (row.est.length > 0 && terms.length > 0) this.remember(field, terms);
    const key = `${this.module}.${field}`;
    this.play.told.set(key, [...(this.play.told.get(key) ?? []), ...terms]);
    // Where the white cell had its hand in it, that is said even if what was made stood there already.
    if (rounded !== this.own[field] || (terms.length > 0 && this.play.laid?.has(key) === true)) {
      const because = this.because(all, why, terms, { from: this.play.round(from), to: rounded });
      this.play.turn.emit({ type: this.movedType, field, value: rounded } as { type: string }, row.see, because);
    }
    return rounded;
  }

  /** A number that was just made, with what the white cell laid by for it: each effect is a cause of its own. */
  protected upon(field: string, made: number, causes?: Cause[], place?: number): number {
    const laid = this.play.laid?.get(`${this.module}.${field}`);
    if (laid === undefined) return made;
    const row = this.row(field);
    let x = made;
    for (const effect of laid) {
      if (effect.place !== place) continue;
      const next = laidUpon(effect, x, row, this.play.round);
      const { card } = effect;
      causes?.push([text(BY_HAND, card === undefined ? undefined : { card }), next - x, row.see]);
      x = next;
    }
    return x;
  }

  /** A value that was just made, number or list, with what the white cell laid by for it. */
  protected whole(field: string, value: Json, hand: Cause[]): Json {
    if (typeof value === 'number') return this.upon(field, value, hand);
    if (!Array.isArray(value)) return value;
    const list: readonly Json[] = value;
    return list.map((item, i) => (typeof item === 'number' ? this.upon(field, item, hand, i + 1) : item));
  }

  protected because(causes: readonly Cause[], given: Given, terms?: readonly Term[], span?: Facts): Because {
    const why = given || undefined;
    const ids = new Set<OrderId>();
    for (const [, , , order] of causes) if (order?.id !== undefined) ids.add(order.id);
    for (const order of why?.orders ?? []) if (order.id !== undefined) ids.add(order.id);
    const told = terms ?? causes.map((cause) => roundedTerm(term(cause), this.play.round));
    const inputs = why?.inputs;
    const secret = why?.secret;
    return {
      rule: this.topic === null ? 'rule.effect' : `${this.module}.${this.topic}`,
      ...(ids.size === 0 ? {} : { orders: [...ids] }),
      ...(span === undefined && inputs === undefined ? {} : { inputs: { ...span, ...inputs } }),
      ...(told.length === 0 ? {} : { terms: told }),
      ...(why?.rest === undefined ? {} : { rest: text(`${this.module}.rest.${why.rest}`) }),
      ...(secret === undefined ? {} : { secret }),
    };
  }

  protected remember(field: string, terms: readonly Term[]): void {
    const key = `${this.module}.${field}`;
    const known = this.play.story.get(key);
    // To whoever holds only an estimate, that last quarter's level is gone says nothing.
    const told = terms.filter(({ label }) => label.key !== BEFORE);
    if (known === undefined) this.play.story.set(key, told);
    else known.push(...told);
  }

  protected causesOf(parts: readonly Part[] = []): Cause[] {
    return parts.map(([label, value, see, order]) => [this.label(label), value, see, order]);
  }

  protected label(label: string): string {
    return `${this.module}.why.${label}`;
  }

  protected number(field: string): number {
    const value = this.own[field];
    if (typeof value !== 'number')
      throw new TypeError(`${this.module}.${field} holds no number; a step can move numbers only.`);
    return value;
  }

  protected row(field: string): FieldRow {
    const row = this.fields[field];
    if (row === undefined) throw new TypeError(`The module "${this.module}" has no field "${field}" in its table.`);
    return row;
  }
}
