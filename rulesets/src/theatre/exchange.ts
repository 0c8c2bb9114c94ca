/** What modules send each other: effects on their way, and how a module takes in those that were sent to it. */
import type { Audience } from '@sandtable/shared';
import { clamp, damped } from './arithmetic.ts';
import { Causes } from './causes.ts';
import type { Part } from './module.ts';
import type { Cause } from './play.ts';
import { causesOfEffect, sum } from './terms.ts';
import type { Effect, EffectOp, Given } from './theatre.ts';

/** The book of one module with its post. */
export class Exchange extends Causes {
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
    const causes: Cause[] | undefined = this.live ? [] : undefined;
    for (let i = first; i < effects.length; i++) {
      const effect = effects[i];
      if (effect === undefined || effect.field !== field) continue;
      const { op, value } = effect;
      const next = op === 'mv' ? clamp(x + damped(x, value), 0, 100) : op === 'add' ? x + value : x * value;
      causes?.push(...causesOfEffect(effect, next - x));
      x = next;
    }
    if (causes === undefined) this.put(field, x);
    else this.explain(field, from, x, causes, undefined, 0);
  }
}

function firstOf(effects: readonly Effect[], field: string): number {
  for (let i = 0; i < effects.length; i++) if (effects[i]?.field === field) return i;
  return -1;
}
