/**
 * What else might have come of a moment: the turns after it played again many times, every side ordering what it did order,
 * on throw-away luck and, if asked for, after an effect at the start. It shows the model's spread, not certainty.
 */
import { copyJson } from '../log/canonical.ts';
import { indicatorsOf } from '../rules/board.ts';
import type { AnyRuleset } from '../rules/contract.ts';
import { luckOf, seedLuck } from '../rules/rng.ts';
import { adjudicate, inject, type Outcome } from '../rules/turn.ts';
import type { Forward, ForwardBand } from '../wire.ts';
import { FACILITATOR } from '../words.ts';
import type { Exercise } from './exercise.ts';
import { agreementIn } from './offers.ts';
import { quantile } from './trial.ts';

/**
 * Plays on from the end of step `from`, once per seed. Yields after each turn so that a server can let others have one.
 * @param x the facilitator's fold with its history whole
 * @param seeds random and used once; nothing of the exercise's luck may go into them
 */
export function* forwardRuns(
  ruleset: AnyRuleset,
  x: Exercise,
  from: number,
  effects: readonly Outcome[],
  seeds: readonly string[],
): Generator<undefined, Forward> {
  const opening = x.history.find(({ step }) => step === from);
  const later = x.history.filter(({ step }) => step > from);
  const values = new Map<number, Map<string, number[]>>();
  for (const seed of opening === undefined ? [] : seeds) {
    let state: object = copyJson(opening?.known ?? {});
    const luck = (step: number) => luckOf(seedLuck(seed), 1, step);
    if (effects.length > 0) state = inject(ruleset, { state, luck: luck(from) }, effects).state;
    for (const { step, orders } of later) {
      if (ruleset.rules.status(state).over) break;
      const agreements = x.offers.flatMap((offer) => {
        const made = agreementIn(offer);
        return made !== null && made.since <= step && step <= made.until ? [made] : [];
      });
      state = adjudicate(ruleset, { state, orders: [...orders], agreements, luck: luck(step) }).state;
      collect(values, step, ruleset, state);
      yield;
    }
  }
  return { from, runs: seeds.length, bands: bandsOf(values) };
}

function collect(values: Map<number, Map<string, number[]>>, step: number, ruleset: AnyRuleset, state: object): void {
  const at = values.get(step) ?? new Map<string, number[]>();
  values.set(step, at);
  for (const [id, { value }] of indicatorsOf(ruleset.rules.board(state, FACILITATOR))) {
    if (value === undefined) continue;
    const known = at.get(id);
    if (known === undefined) at.set(id, [value]);
    else known.push(value);
  }
}

function bandsOf(values: ReadonlyMap<number, ReadonlyMap<string, readonly number[]>>): Forward['bands'] {
  const bands: { [indicator: string]: ForwardBand[] } = {};
  for (const [step, byId] of values)
    for (const [id, found] of byId) {
      const sorted = found.toSorted((a, b) => a - b);
      const band: ForwardBand = {
        step,
        p10: quantile(sorted, 0.1),
        p25: quantile(sorted, 0.25),
        p50: quantile(sorted, 0.5),
        p75: quantile(sorted, 0.75),
        p90: quantile(sorted, 0.9),
      };
      bands[id] = [...(bands[id] ?? []), band];
    }
  return bands;
}
