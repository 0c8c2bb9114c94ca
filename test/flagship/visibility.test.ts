/** Who knows which field of the flagship: what everybody has been told, held against the field tables. */
import { face } from '@sandtable/rulesets/pledge-to-power/public.ts';
import { audienceKey } from '@sandtable/rulesets/theatre/audience.ts';
import { type Audience, addressed, type Viewer, viewerName } from '@sandtable/shared';
import { describe, expect, test } from 'vitest';
import { play, VIEWERS, variety } from './play.ts';

const ROWS = Object.entries(face.tables).flatMap(([module, table]) =>
  Object.entries(table).map(([field, row]) => ({ module, field, see: row.see, row })),
);
/** Parts of the state that are no module's: who may know them. */
const FRAME: { readonly [part: string]: Audience } = { clock: 'all', parameters: [], noise: [], held: [], pending: [] };

type Knowledge = { readonly [part: string]: { readonly [key: string]: unknown } | undefined };

/** What a viewer knows and may not, or may know and does not, or knows wrongly. */
function* faults(viewer: Viewer, known: Knowledge, truth: Knowledge): Generator<string> {
  for (const { module, field, see } of ROWS) {
    const told = known[module]?.[field];
    const may = addressed(see, viewer);
    if (told !== undefined && !may)
      yield `${viewerName(viewer)} knows ${module}.${field}, which is for "${audienceKey(see)}"`;
    if (may && JSON.stringify(told) !== JSON.stringify(truth[module]?.[field])) {
      yield `${viewerName(viewer)} takes ${module}.${field} for ${JSON.stringify(told)}; it is ${JSON.stringify(truth[module]?.[field])}`;
    }
  }
  for (const [part, see] of Object.entries(FRAME)) {
    if (Object.keys(known[part] ?? {}).length > 0 && !addressed(see, viewer))
      yield `${viewerName(viewer)} knows ${part}`;
  }
  if (viewer.kind === 'facilitator') return;
  const holders = Object.keys(known['beliefs'] ?? {});
  for (const holder of holders) {
    const own = holder === 'public' || (viewer.kind === 'team' && viewer.team === holder);
    if (!own) yield `${viewerName(viewer)} knows what ${holder} believes`;
  }
  for (const type of Object.keys(known['given'] ?? {})) {
    const team = face.specs.get(type)?.team;
    if (viewer.kind !== 'team' || team !== viewer.team)
      yield `${viewerName(viewer)} knows the order "${type}" of ${team}`;
  }
}

/** Estimates somebody should hold and does not. */
function* missing(viewer: Viewer, known: Knowledge): Generator<string> {
  const beliefs = known['beliefs'] as { readonly [holder: string]: Knowledge | undefined } | undefined;
  for (const { module, field, row } of ROWS) {
    for (const { to } of row.est) {
      const holder =
        to === 'public' ? 'public' : viewer.kind === 'team' && to.includes(viewer.team) ? viewer.team : undefined;
      if (holder !== undefined && beliefs?.[holder]?.[module]?.[field] === undefined) {
        yield `${viewerName(viewer)} holds no estimate of ${module}.${field}`;
      }
    }
  }
}

describe.each(variety(2))('$scenario, $bots bots, $seed', (game) => {
  test('everybody knows what the field tables give them, truly, and nothing else', () => {
    const found = new Set<string>();
    for (const { step, known, state } of play(game)) {
      for (const viewer of VIEWERS) {
        const knowledge = (known.get(viewerName(viewer)) ?? {}) as Knowledge;
        for (const fault of faults(viewer, knowledge, state as unknown as Knowledge))
          found.add(`step ${step}: ${fault}`);
        for (const fault of missing(viewer, knowledge)) found.add(`step ${step}: ${fault}`);
      }
    }
    expect([...found].slice(0, 5)).toEqual([]);
  });
});

test('fields that nobody is told stand in no event that anybody is told', () => {
  const secret = new Set(
    ROWS.filter(({ see }) => see !== 'all' && see.length === 0).map(({ module, field }) => `${module}.${field}`),
  );
  expect(secret.size).toBeGreaterThan(10);
  const wide: string[] = [];
  for (const { entries } of play({ seed: 'wide' })) {
    for (const { event, audience } of entries) {
      const [module = '', kind] = event.type.split('.');
      const { field } = event as { readonly field?: string };
      if (kind === 'moved' && secret.has(`${module}.${field}`) && (audience === 'all' || audience.length > 0)) {
        wide.push(`${module}.${field} was told to ${audienceKey(audience)}`);
      }
    }
  }
  expect(wide).toEqual([]);
});
