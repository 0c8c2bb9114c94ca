/** Every stated change of a number is explained by terms that sum to it. */
import { face } from '@sandtable/rulesets/pledge-to-power/public.ts';
import { expect, test } from 'vitest';
import { type FlagshipEntry, play, variety } from './play.ts';

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

test('every order type is named by something that it moved', () => {
  const named = new Set<string>();
  for (const bots of ['doctrine', 'random']) {
    for (const { entries } of play({ seed: `named ${bots}`, bots })) {
      for (const { event, because } of entries) {
        if (event.type === 'ordered') continue;
        for (const id of because.orders ?? []) named.add(id.split('/').slice(1).join('/'));
      }
    }
  }
  const types = [...face.specs].map(([type, { team }]) => `${team}/${type}`).sort();
  expect([...named].sort()).toEqual(types);
});
