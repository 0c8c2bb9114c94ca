/**
 * Whole games with each optional group off and on: the same seed, doctrine bots, nine turns. Named numbers of their ends
 * are kept in `option-games.json`. Where a rule was meant to change, print it anew: RECORD_OPTIONS=1 with this file.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import type { FlagshipState } from '@sandtable/rulesets/theatre/flagship.ts';
import { OPTIONAL, type Optional } from '@sandtable/rulesets/theatre/optional.ts';
import { expect, test } from 'vitest';
import { type Game, play, WITH_EVERYTHING } from './play.ts';

/** What every game is told by, and what each group is expected to move by the end. */
const HEADLINES = [
  ...['front.gain', 'aid.fielded', 'airwar.grid', 'politics.coh', 'politics.us', 'escalation.peak', 'treasury.fat'],
  ...['deterrence.art5', 'talks.guar'],
];
const MOVED: { readonly [option in Optional]: readonly string[] } = {
  agenda: ['talks.guar', 'politics.coh', 'agenda.apart', 'agenda.odds'],
  signals: ['escalation.peak', 'aid.fielded', 'deterrence.art5', 'signals.given'],
  alliance: ['politics.coh', 'aid.fielded', 'alliance.audit'],
  reach: ['deterrence.reinf', 'aid.usStock', 'reach.hedge', 'reach.act'],
  fourTests: ['hybrid.resil', 'politics.coh', 'fourTests.passed', 'fourTests.days'],
  works: ['industry.uaTech', 'airwar.kB', 'works.linked', 'works.running'],
};
const LEAVES = [...new Set([...HEADLINES, ...Object.values(MOVED).flat()])].sort();

type End = { readonly [leaf: string]: number };
interface Recorded {
  readonly off: End;
  readonly on: { readonly [option: string]: End };
}

const FILE = new URL('./option-games.json', import.meta.url);
/** Of a number, or of 1 if that is more: what other machines may make of an exponential. */
const NEAR = 1e-5;
/** A game that opens high on the ladder, with donors tired, so that every group has something to do. */
const GAME: Game = {
  seed: 'pairs',
  scenario: 'pessimistic',
  begin: [
    { type: 'escalation.moved', field: 'e', value: 72 },
    { type: 'treasury.moved', field: 'fat', value: 70 },
  ],
};

function endOf(options: { readonly [name: string]: boolean }): End {
  const [last] = [...play({ ...GAME, options })].slice(-1);
  if (last === undefined) throw new Error('The game has no end.');
  const { state } = last;
  return Object.fromEntries(
    LEAVES.flatMap((leaf) => (numberAt(state, leaf) === undefined ? [] : [[leaf, numberAt(state, leaf) ?? 0]])),
  );
}

function numberAt(state: FlagshipState, leaf: string): number | undefined {
  const [module = '', field = ''] = leaf.split('.');
  const slices: { readonly [module: string]: { readonly [field: string]: unknown } | undefined } = {
    ...state,
  } as never;
  const value = slices[module]?.[field];
  return typeof value === 'number' ? value : undefined;
}

test('whole games with each group off, on, and all on, end as they were recorded, and each group moves what it is for', () => {
  const found: Recorded = {
    off: endOf({}),
    on: Object.fromEntries([
      ...OPTIONAL.map((option) => [option, endOf({ [option]: true })]),
      ['all', endOf(WITH_EVERYTHING)],
    ]),
  };
  if (process.env['RECORD_OPTIONS'] !== undefined) writeFileSync(FILE, printed(found));
  const recorded = JSON.parse(readFileSync(FILE, 'utf8')) as Recorded;
  expect(differences(found.off, recorded.off)).toEqual([]);
  for (const [option, end] of Object.entries(found.on))
    expect(differences(end, recorded.on[option] ?? {}), option).toEqual([]);
  for (const option of OPTIONAL) {
    const still = MOVED[option].filter((leaf) => found.on[option]?.[leaf] === found.off[leaf]);
    expect(still, `${option} leaves these where they were`).toEqual([]);
    // Its own slice is stated where it is on, and nowhere else.
    expect(Object.keys(found.off).filter((leaf) => leaf.startsWith(`${option}.`))).toEqual([]);
    expect(Object.keys(found.on[option] ?? {}).some((leaf) => leaf.startsWith(`${option}.`))).toBe(true);
  }
}, 120_000);

function differences(found: End, recorded: End): string[] {
  return LEAVES.flatMap((leaf) => {
    const [is, was] = [found[leaf], recorded[leaf]];
    if (is === was) return [];
    const near = is !== undefined && was !== undefined && Math.abs(is - was) <= NEAR * Math.max(1, Math.abs(was));
    return near ? [] : [`${leaf}: ${is}, recorded ${was}`];
  });
}

/** One line a game, so that a difference can be read. */
function printed({ off, on }: Recorded): string {
  const lines = Object.entries(on).map(([option, end]) => `    "${option}": ${JSON.stringify(end)}`);
  return `{\n  "off": ${JSON.stringify(off)},\n  "on": {\n${lines.join(',\n')}\n  }\n}\n`;
}
