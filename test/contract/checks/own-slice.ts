import { enablePatches, produceWithPatches } from 'immer';
import type { Check, Spec } from '../check.ts';
import { at, covers, leaves, type Path } from '../json.ts';

enablePatches();

export const ownSlice: Check = {
  id: 'own-slice',
  demand: 'an event changes the part of the state that is its own, and no other',
  *run({ ruleset, moments }, spec) {
    for (const { entries, before, what, step } of moments) {
      let state = before;
      for (const { event } of entries) {
        const [next, patches] = produceWithPatches(state, (draft) => ruleset.rules.apply(draft, event));
        const parts = partsOf(spec, event.type, next);
        const written = patches.map(({ path }) => path.map(String));
        const strayed = parts && written.find((path) => strays(path, parts, state, next));
        if (strayed !== undefined) {
          yield `${what} of step ${step}: ${event.type} changed ${strayed.join('.')}, but may change only ${parts?.join(', ')}`;
        }
        state = next;
      }
    }
  },
};

function partsOf({ writes }: Spec, type: string, state: object): readonly string[] | undefined {
  const slice = type.split('.')[0] ?? '';
  return writes[type] ?? (type.includes('.') && Object.hasOwn(state, slice) ? [slice] : undefined);
}

/** Whether what was written at a path changed a leaf outside the parts. A new object around an old part changes nothing else. */
function strays(path: Path, parts: readonly string[], before: object, after: object): boolean {
  if (parts.some((part) => covers(part, path))) return false;
  const below = [at(before, path), at(after, path)].flatMap((value) => [...leaves(value, path)].map(([leaf]) => leaf));
  return below.some((leaf) => !parts.some((part) => covers(part, leaf)) && at(before, leaf) !== at(after, leaf));
}
