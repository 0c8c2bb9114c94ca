/** The nine recorded games, turn by turn: same orders, same draws, same numbers to a millionth. */
import { pledgeToPower } from '@sandtable/rulesets/pledge-to-power/rules.ts';
import type { FlagshipShape, FlagshipState } from '@sandtable/rulesets/theatre/flagship.ts';
import { REGIMES } from '@sandtable/rulesets/theatre/politics/fields.ts';
import { CARDS } from '@sandtable/rulesets/theatre/world/cards.ts';
import { adjudicate, type Json, open, type Sealed } from '@sandtable/shared';
import { describe, expect, test } from 'vitest';
import { type RecordedGame, type RecordedValue, recordings, sealedOf } from './games.ts';
import { recordedLuck } from './recorded-luck.ts';

const { fields, games } = recordings();
// The recorded games never rounded.
const ruleset = pledgeToPower({ decimals: null, beliefs: false, guard: true });
/** Of a number, or of 1 if that is more: the recorded orders hold nine decimals, the games were played with all of them. */
const NEAR = 1e-6;

type State = { readonly [module: string]: { readonly [field: string]: Json } };

/** A product value as the recordings hold it. */
function recorded(field: string, value: Json | undefined): RecordedValue {
  if (field === 'world.card') return value === 'none' ? null : CARDS.indexOf(value as (typeof CARDS)[number]);
  if (field === 'politics.regime') return REGIMES.indexOf(value as (typeof REGIMES)[number]);
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (Array.isArray(value)) return value.slice(0, 1 + value.findLastIndex((item) => item !== 0));
  return typeof value === 'number' ? value : null;
}

function close(a: RecordedValue, b: RecordedValue): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((x, i) => close(x, b[i] ?? null));
  if (typeof a === 'number' && typeof b === 'number') return Math.abs(a - b) <= NEAR * Math.max(1, Math.abs(b));
  // A count that had not begun was not written down.
  return a === b || (a === 0 && b === null);
}

/** Where a played game differs from its recording, turn by turn; the first turn that differs is enough. */
function differences({ preset, seed, turns }: RecordedGame, bulk: boolean): string[] {
  const blank = ruleset.rules.blank({}) as FlagshipState;
  const opening = { scenario: preset, options: ruleset.rules.options.schema.parse({}) };
  let { state } = open(ruleset, { state: blank, luck: recordedLuck(seed, 0), bulk }, opening);
  for (const [t, turn] of turns.entries()) {
    const orders = sealedOf(turn.orders, t + 1) as Sealed<FlagshipShape['order']>[];
    state = adjudicate(ruleset, { state, orders, agreements: [], luck: recordedLuck(seed, t), bulk }).state;
    const found = fields.flatMap((name, i) => {
      const [module = '', field = ''] = name.split('.');
      const ours = recorded(name, (state as unknown as State)[module]?.[field]);
      const theirs = turn.state[i] ?? null;
      return close(ours, theirs)
        ? []
        : [`turn ${t}, ${name}: ${JSON.stringify(ours)}, recorded ${JSON.stringify(theirs)}`];
    });
    if (found.length > 0) return found;
  }
  return [];
}

describe.each(games.map((game) => [`${game.preset} ${game.seed}`, game] as const))('%s', (_name, game) => {
  test.each([false, true])('comes out as recorded (bulk: %s)', (bulk) => {
    expect(differences(game, bulk)).toEqual([]);
  });
});
