/** What the suite must be told of a ruleset of the theatre family: its field tables say who may know what. */
import type { Face } from '@sandtable/rulesets/theatre/face.ts';
import type { Theatre } from '@sandtable/rulesets/theatre/theatre.ts';
import type { Secret } from './check.ts';

/** Every field under the audience of its row, and what the mechanism keeps beside the slices. */
export function theatreSecrets<T extends Theatre>({ tables, specs, plan, optional, gates }: Face<T>): Secret[] {
  const fields = Object.entries(tables).flatMap(([module, table]) =>
    Object.entries(table).map(([field, { see }]) => ({
      path: `${module}.${field}`,
      to: see,
      sometimes: optional.has(module),
    })),
  );
  const beliefs = plan.manifest.teams.map(({ id }) => ({ path: `beliefs.${id}`, to: [id] }));
  const given = [...specs].map(([type, { team, once }]) => ({
    path: `given.${type}`,
    to: [team],
    // Behind an option, or no standing order and then kept only once it was given.
    sometimes: gates.has(type) || once === true,
  }));
  return [
    ...fields,
    ...beliefs,
    ...given,
    { path: 'parameters', to: [] },
    { path: 'noise', to: [] },
    { path: 'laid', to: [], sometimes: true },
  ];
}
