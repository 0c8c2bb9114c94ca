import type { AnyRuleset } from '@sandtable/shared';
import { adjudicate, type Luck, type Rng } from '@sandtable/shared';
import type { Check } from '../check.ts';
import { inputOf, type PlayedStep } from '../match.ts';

/**
 * A stream of its own for everything that is drawn. Two signs that one is shared: it is asked for twice in a step (both
 * get the same draws), or the number of draws on it hangs on somebody's orders (whatever comes later on it is shifted).
 */
export const streams: Check = {
  id: 'streams',
  demand: 'every draw has a stream of its own: changing one order shifts no other luck',
  *run({ ruleset, steps }) {
    for (const step of steps) {
      const drawn = draws(ruleset, step, step.orders);
      for (const [key, { asked, calls }] of drawn) {
        if (asked > 1)
          yield `step ${step.step}: the stream ${key} was asked for ${asked} times; each time it starts again (${calls} draws)`;
      }
      for (const orders of oneOrderChanged(ruleset, step)) {
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

/** The same orders with one of them replaced by another suggestion, or left out: one variant per order. */
function* oneOrderChanged(ruleset: AnyRuleset, step: PlayedStep): Generator<PlayedStep['orders']> {
  for (const [i, sealed] of step.orders.entries()) {
    const known = step.knownBefore.get(sealed.team) ?? {};
    const others = [...ruleset.rules.suggest(known, sealed.team)].filter(({ type }) => type === sealed.order.type);
    const other = others.find((order) => JSON.stringify(order) !== JSON.stringify(sealed.order));
    if (other !== undefined) yield step.orders.with(i, { ...sealed, order: { ...other } });
    yield step.orders.toSpliced(i, 1);
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
      next: counted(rng.next),
      int: counted(rng.int),
      normal: counted(rng.normal),
      poisson: counted(rng.poisson),
    } satisfies Rng;
  };
  const answers = new Map<string, string>();
  adjudicate(ruleset, { ...inputOf(step), orders: orders as never, answers, luck });
  return drawn;
}
