/** Every stated change of a number is explained by terms that sum to it. */
import { face } from '@sandtable/rulesets/pledge-to-power/public.ts';
import en from '@sandtable/rulesets/pledge-to-power/text/en.ts';
import uk from '@sandtable/rulesets/pledge-to-power/text/uk.ts';
import type { FieldRow } from '@sandtable/rulesets/theatre/fields.ts';
import { FACILITATOR } from '@sandtable/shared';
import { expect, test } from 'vitest';
import { type FlagshipEntry, play, variety, WITH_EVERYTHING } from './play.ts';

/** Six decimals are kept; a sum of many may be off by a few of the last. */
const DUST = 1e-5;

/** Why an entry's reason does not explain its change, or undefined. */
function unexplained({ event, because }: FlagshipEntry): string | undefined {
  const [module, kind] = event.type.split('.');
  if (kind !== 'moved') return undefined;
  const { field } = event as { readonly field: string };
  const { from, to } = (because.inputs ?? {}) as { readonly from?: number; readonly to?: number };
  if (typeof from !== 'number' || typeof to !== 'number') return undefined;
  const { terms = [] } = because;
  if (terms.length === 0) return `${module}.${field}: moved by ${to - from} without a term`;
  const sum = terms.reduce((total, { value }) => total + value, 0);
  return Math.abs(to - from - sum) > DUST
    ? `${module}.${field}: moved by ${to - from}, its terms sum to ${sum}`
    : undefined;
}

test('terms sum to the change of every number, over games of all kinds', () => {
  const found = new Set<string>();
  let explained = 0;
  for (const game of variety(3)) {
    for (const { entries } of play(game)) {
      for (const entry of entries) {
        const fault = unexplained(entry);
        if (fault !== undefined) found.add(`${game.seed}: ${fault}`);
        if ((entry.because.terms ?? []).length > 1) explained++;
      }
    }
  }
  expect([...found].slice(0, 5)).toEqual([]);
  expect(explained).toBeGreaterThan(5000);
});

/** Facts of the mechanism itself, which state no change: what an opening says, what was ordered, what waits, the turn's end. */
const BARE = new Set(['clock', 'parameters', 'ordered', 'noise', 'carried', 'optional']);

test('every other fact has at least one term, stories and words included', () => {
  const without = new Set<string>();
  let stories = 0;
  for (const game of variety(2)) {
    for (const { entries } of play(game)) {
      for (const { event, because, audience } of entries) {
        if (BARE.has(event.type) || event.type.endsWith('.opened')) continue;
        const { field = '' } = event as { readonly field?: string };
        const among = audience === 'all' ? 'all' : audience.join();
        if ((because.terms ?? []).length === 0) without.add(`${event.type} ${field} to ${among}`);
        else if (!event.type.endsWith('.moved')) stories++;
      }
    }
  }
  expect([...without]).toEqual([]);
  expect(stories).toBeGreaterThan(1000);
});

test('nothing on a board moves as a whole: its terms say by what', () => {
  const found = new Set<string>();
  for (const game of variety(2)) {
    for (const { entries } of play(game)) {
      for (const { event, because } of entries) {
        const [shown] = face.rules.tell(event, FACILITATOR).moves ?? [];
        if (shown !== undefined && because.terms?.some(({ label }) => label.key === 'theatre.why.set'))
          found.add(shown);
      }
    }
  }
  expect([...found]).toEqual([]);
});

const SHOWN = Object.entries(face.tables).flatMap(([module, table]) =>
  Object.entries<FieldRow>(table).flatMap(([field, { show }]) => (show === undefined ? [] : [{ module, field, show }])),
);

test('whoever is named among the causes of an indicator has it for a lever', () => {
  const movers = new Map<string, Set<string>>();
  for (const game of variety(4)) {
    for (const { entries } of play(game)) {
      for (const { event, because } of entries) {
        if (!event.type.endsWith('.moved')) continue;
        const id = `${event.type.slice(0, -'.moved'.length)}.${(event as { readonly field?: string }).field}`;
        const teams = movers.get(id) ?? new Set<string>();
        for (const { by } of because.terms ?? []) if (by !== undefined) teams.add(by);
        movers.set(id, teams);
      }
    }
  }
  const missing = SHOWN.flatMap(({ module, field, show }) =>
    [...(movers.get(`${module}.${field}`) ?? [])]
      .filter((team) => !show.levers?.includes(team))
      .map((team) => `${module}.${field} ${team}`),
  );
  expect(missing).toEqual([]);
  const headlines = SHOWN.filter(({ show }) => show.headline === true);
  expect(headlines.length).toBeGreaterThan(12);
  for (const { module, field, show } of headlines) expect(show.levers?.length, `${module}.${field}`).toBeGreaterThan(0);
});

test('every lever is a sentence, in each language', () => {
  for (const words of [en, uk] as readonly { readonly [key: string]: string }[]) {
    const without = SHOWN.flatMap(({ module, field, show }) =>
      (show.levers ?? []).map((team) => `${module}.lever.${field}.${team}`),
    ).filter((key) => !/[.!?]$/.test(words[key] ?? ''));
    expect(without).toEqual([]);
  }
});

test('every order type is named by something that it moved', () => {
  const named = new Set<string>();
  // High on the ladder, where signals may be given and a seizure tried.
  const begin = [{ type: 'escalation.moved', field: 'e', value: 90 } as const];
  for (const bots of ['doctrine', 'random']) {
    for (const { entries } of play({ seed: `named ${bots}`, bots, begin, options: WITH_EVERYTHING })) {
      for (const { event, because } of entries) {
        if (event.type === 'ordered') continue;
        for (const id of because.orders ?? []) named.add(id.split('/').slice(1).join('/'));
      }
    }
  }
  // What a team says moves nothing, and a bot says nothing.
  const moving = [...face.specs].filter(([, { once }]) => once !== true);
  const types = moving.map(([type, { team }]) => `${team}/${type}`).sort();
  expect([...named].sort()).toEqual(types);
});
