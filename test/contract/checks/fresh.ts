import { canonical } from '@sandtable/shared';
import type { Check } from '../check.ts';
import { at, facts } from '../json.ts';

export const fresh: Check = {
  id: 'fresh',
  demand: 'whatever a viewer knows is true, at every moment; only beliefs may be wrong',
  *run({ moments }) {
    for (const { what, step, known, after } of moments) {
      for (const [viewer, knowledge] of known) {
        for (const [path, value] of facts(knowledge)) {
          if (path[0] === 'beliefs') continue;
          const truth = at(after, path);
          if (Object.is(truth, value) || (truth !== undefined && canonical(truth) === canonical(value))) continue;
          yield `${what} of step ${step}: ${viewer} holds ${path.join('.')} = ${JSON.stringify(value)}, but it is ${JSON.stringify(truth)}`;
        }
      }
    }
  },
};
