import type { AnyRuleset } from '@sandtable/shared';
import { adjudicate, type Luck, type Rng } from '@sandtable/shared';
import type { Check } from '../check.ts';
import { type Chooser, chooser, shuffled } from '../chooser.ts';
import { inputOf, type PlayedStep } from '../match.ts';

/**
 * A stream of its own for everything that is drawn. Two signs that one is shared: it is asked for twice in a step (both
 * get the same draws), or the number of draws on it hangs on somebody's orders (whatever comes later on it is shifted).
 */
export const streams: Check = {
  id: 'streams',
  demand: 'every draw has a stream of its own: changing one order shifts no other luck',
  heavy: true,
  *run({ ruleset, steps, seed }) {
    const choose = chooser(`${seed}/streams`);
    for (const step of steps) {
      const drawn = draws(ruleset, step, step.orders);
      for (const [key, { asked, calls }] of drawn) {
        if (asked > 1)
          yield `step ${step.step}: the stream ${key} was asked for ${asked} times; each time it starts again (${calls} draws)`;
      }
      for (const orders of oneOrderChanged(ruleset, step, choose)) {
        for (const [key, { calls }] of draws(ruleset, step, orders)) {
          const before = drawn.get(key);
          if (before !== undefined && before.calls !== calls) {
            yield `step ${step.step}: the stream ${key} gave ${before.calls} draws, and ${calls} after one order was changed`;
            break;
          }
        }
      }
    }
  },
};

/** Variants tried per step; over hundreds of matches every order comes up. */
const VARIANTS = 3;

/** The same orders with one of them left out or replaced by another suggestion. */
function* oneOrderChanged(ruleset: AnyRuleset, step: PlayedStep, choose: Chooser): Generator<PlayedStep['orders']> {
  const rng = choose.rng('variants', String(step.step));
  for (const sealed of shuffled(step.orders, rng).slice(0, VARIANTS)) {
    const i = step.orders.indexOf(sealed);
    const suggested = [...ruleset.rules.suggest(step.knownBefore.get(sealed.team) ?? {}, sealed.team)];
    const others = suggested.filter(({ type }) => type === sealed.order.type);
    const other = rng.next() < 0.3 ? undefined : others[rng.int(Math.max(1, others.length))];
    yield other === undefined ? step.orders.toSpliced(i, 1) : step.orders.with(i, { ...sealed, order: { ...other } });
  }
}

type Drawn = Map<string, { asked: number; calls: number }>;

function draws(ruleset: AnyRuleset, step: PlayedStep, orders: PlayedStep['orders']): Drawn {
  const drawn: Drawn = new Map();
  const luck: Luck = (...key) => {
    const name = key.join('/');
    const tally = drawn.get(name) ?? { asked: 0, calls: 0 };
    drawn.set(name, tally);
    const rng = step.luck(...key);
    let used = false;
    // Asking without drawing is free.
    const counted =
      <A extends unknown[]>(draw: (...args: A) => number) =>
      (...args: A): number => {
        if (!used) tally.asked++;
        used = true;
        tally.calls++;
        return draw(...args);
      };
    return {
      next: counted(() => rng.next()),
      int: counted((n: number) => rng.int(n)),
      normal: counted(() => rng.normal()),
      poisson: counted((mean: number) => rng.poisson(mean)),
    } satisfies Rng;
  };
  const answers = new Map<string, string>();
  adjudicate(ruleset, { ...inputOf(step), orders: orders as never, answers, luck });
  return drawn;
}
