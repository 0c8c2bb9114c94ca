/**
 * Causes stated where they are computed: `by`, `times` and `most` give back the number they are given, so that a rule reads
 * as its formula, and live they keep what the reason needs. In bulk nothing is kept and nothing is made.
 */
import { type Audience, RulesetError } from '@sandtable/shared';
import type { FieldTable } from './fields.ts';
import { Ledger } from './ledger.ts';
import type { Factor, Part } from './module.ts';
import type { Cause, Play } from './play.ts';
import { BEFORE } from './terms.ts';
import type { Given } from './theatre.ts';

/** What a sum of stated causes may differ from what is written: both are the same sum, but for brackets. */
const DUST = 1e-6;

/** The book of one module that also keeps what its next change is made of. */
export class Causes extends Ledger {
  declare readonly live: boolean;
  /** Stated and not yet written; live only. */
  declare private waiting: readonly Factor[];

  constructor(play: Play, module: string, fields: FieldTable) {
    super(play, module, fields);
    this.live = play.live;
    this.waiting = NONE;
  }

  by(label: string, value: number, see: Audience, order?: Given<unknown>): number {
    if (this.live) this.keep(label, '+', value, see, order);
    return value;
  }

  times(label: string, factor: number, see: Audience, order?: Given<unknown>): number {
    if (this.live) this.keep(label, '*', factor, see, order);
    return factor;
  }

  most(label: string, most: number, see: Audience, order?: Given<unknown>): number {
    if (this.live) this.keep(label, 'min', most, see, order);
    return most;
  }

  stated(): readonly Part[] {
    return this.waiting.map(([label, , value, see, order]) => [label, value, see, order]);
  }

  private keep(label: string, op: Factor[1], value: number, see: Audience, order: Given<unknown> | undefined): void {
    this.waiting = [...this.waiting, [label, op, value, see, order]];
  }

  /**
   * What was stated since the last change, times `share`.
   * @throws if it does not come to `whole`: a cause was stated for nothing, or a number has none
   */
  protected taken(field: string, whole: number, share = 1): Cause[] {
    return this.takenAs(field, whole, (value) => share * value);
  }

  /** For a level, each at what it did after those before it; what stood there goes first, so that the terms sum to the change. */
  protected takenAnew(field: string, whole: number, before: number): Cause[] {
    const cleared: Cause = [BEFORE, -before, this.row(field).see];
    return [cleared, ...this.takenAs(field, whole, (_, added) => added)];
  }

  private takenAs(field: string, whole: number, size: (value: number, added: number) => number): Cause[] {
    let running = 0;
    const causes = this.waiting.map(([label, op, value, see, order]): Cause => {
      const next = applied(running, op, value);
      const added = next - running;
      running = next;
      return [this.label(label), size(value, added), see, order];
    });
    this.waiting = NONE;
    if (!(Math.abs(running - whole) <= DUST * Math.max(1, Math.abs(whole))))
      throw new RulesetError(
        `${this.module}.${field} is written as ${whole}, but the causes stated for it come to ${running}.`,
      );
    return causes;
  }
}

/** Shared: what waits is replaced, not added to, so that bulk needs no list in each context. */
const NONE: readonly Factor[] = [];

function applied(running: number, op: Factor[1], value: number): number {
  return op === '+' ? running + value : op === '*' ? running * value : Math.min(running, value);
}
