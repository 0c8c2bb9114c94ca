import { copyJson, type Known, publicOptions } from '@sandtable/shared';
import type { Check } from '../check.ts';
import { chooser, shuffled } from '../chooser.ts';
import { deepFreeze, notPlain, objectsIn } from '../json.ts';

const ROUNDS = 6;

export const totalApply: Check = {
  id: 'total-apply',
  demand: 'apply stands any part of the events in any order, and touches only the draft it is handed',
  heavy: true,
  *run({ ruleset, table, moments, seed }) {
    const { rules } = ruleset;
    const options = publicOptions(rules.options.fields, table.exercise.created?.options ?? {});
    const pristine = JSON.stringify(rules.blank(options));
    const events = moments.flatMap(({ entries }) => entries.map(({ event }) => event));
    const choose = chooser(`${seed}/total`);
    for (let round = 0; round < ROUNDS; round++) {
      const rng = choose.rng('round', String(round));
      const share = rng.next();
      const some = shuffled(
        events.filter(() => rng.next() < share),
        rng,
      );
      const draft = rules.blank(options);
      for (const event of some) {
        const given = deepFreeze(copyJson(event));
        try {
          rules.apply(draft, given);
        } catch (error) {
          yield `${event.type}, with ${some.length} of ${events.length} events told: ${error instanceof Error ? error.message : String(error)}`;
          return;
        }
        const kept = objectsIn(draft);
        if ([...objectsIn(given)].some((object) => kept.has(object))) {
          yield `${event.type}: the state holds an object of the event itself; copy what is kept`;
          return;
        }
      }
      const strange = notPlain(draft);
      if (strange.length > 0) yield `with ${some.length} of ${events.length} events told: ${strange.join('; ')}`;
    }
    if (JSON.stringify(rules.blank(options)) !== pristine)
      yield 'folding one exercise changed what the next one begins with (`blank`)';
    yield* withoutDraft(rules.apply.bind(rules), rules.blank(options), events);
  },
};

/** Whatever else `apply` may reach, it must come out the same from the same draft: no memory of its own. */
function* withoutDraft(
  apply: (draft: Known<object>, event: { type: string }) => void,
  blank: Known<object>,
  events: readonly { type: string }[],
): Generator<string> {
  for (const event of events) {
    const first = structuredClone(blank);
    const second = structuredClone(blank);
    apply(first, event);
    apply(second, event);
    if (JSON.stringify(first) === JSON.stringify(second)) continue;
    yield `${event.type}: applied twice to the same draft it came to two different states`;
    return;
  }
}
