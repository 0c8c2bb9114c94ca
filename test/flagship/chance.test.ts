/** What was drawn is told as drawn: everybody reads what it hung on, as far as that is theirs to know, and nobody a blank. */
import { face } from '@sandtable/rulesets/pledge-to-power/public.ts';
import { ruleset } from '@sandtable/rulesets/pledge-to-power/rules.ts';
import words from '@sandtable/rulesets/pledge-to-power/text/en.ts';
import uk from '@sandtable/rulesets/pledge-to-power/text/uk.ts';
import {
  adjudicate,
  copyJson,
  inject,
  luckOf,
  OBSERVER,
  seedLuck,
  type Text,
  tellEntry,
  viewerName,
} from '@sandtable/shared';
import { isRemainder, UNNAMED } from '@sandtable/shared/show/causes.ts';
import { describe, expect, test } from 'vitest';
import { play, VIEWERS, variety } from './play.ts';

const players = VIEWERS.filter(({ kind }) => kind !== 'facilitator');
/** Questions whose answers nobody is told as a fact of their own, or with another reason. */
const UNTOLD = ['hybrid/success', 'hybrid/attributed'];

describe.each(variety(2))('$scenario, $bots, $seed', (game) => {
  test('no news is explained by something unseen alone', () => {
    const blank: string[] = [];
    for (const { step, entries } of play(game)) {
      if (step === 0) continue;
      for (const entry of entries) {
        for (const viewer of players) {
          const told = tellEntry(entry as never, viewer);
          if (told === null || face.rules.tell(told.event as never, viewer).weight < 2) continue;
          const terms = told.because.terms ?? [];
          if (terms.length > 0 && terms.every(({ label }) => label.key === UNNAMED))
            blank.push(`${told.event.type} of step ${step} to ${viewerName(viewer)}`);
        }
      }
    }
    expect(blank).toEqual([]);
  });

  test('what stands for the unseen says no number', () => {
    for (const { entries } of play(game)) {
      for (const entry of entries) {
        for (const viewer of players) {
          const rests = (tellEntry(entry as never, viewer)?.because.terms ?? []).filter(isRemainder);
          for (const { label } of rests) expect(numbersIn(label)).toEqual([]);
        }
      }
    }
  });

  test('every question stands in the review under a part of the rules, its answers in words', () => {
    const wanted = new Set<string>();
    for (const { questions } of play(game)) {
      for (const { key, odds, question } of questions) {
        wanted.add(`ask.${key.split('/')[0]}`);
        for (const answer of Object.keys(odds))
          if (answer !== 'yes' && answer !== 'no') wanted.add(`${question.key}.${answer}`);
      }
    }
    for (const catalogue of [words, uk]) expect(Object.keys(catalogue)).toEqual(expect.arrayContaining([...wanted]));
  });

  test('every question has words for those who may not know its odds', () => {
    const asked = new Set<string>();
    for (const { questions } of play(game)) for (const { key } of questions) asked.add(key.replace(/-\d+$/, ''));
    for (const key of asked) {
      if (UNTOLD.includes(key)) continue;
      const [module, question] = key.split('/');
      expect(Object.keys(words), key).toContain(`${module}.rest.${question}`);
    }
  });
});

function numbersIn({ values = {} }: Text): unknown[] {
  return Object.values(values);
}

test('a card that the white cell chose reads like one that was drawn', () => {
  const told = new Set<string>();
  for (const { step, state } of play({ seed: 'chosen' })) {
    if (step !== 1) continue;
    for (const next of ['severeCold', 'draw']) {
      for (let i = 0; i < 6; i++) {
        const luck = luckOf(seedLuck(`chosen ${i}`), 1, 2);
        const effect = { effect: 'world.next', params: { value: next }, audience: [] };
        const from = inject(ruleset, { state: copyJson(state), luck }, [effect]).state;
        const { entries } = adjudicate(ruleset, { state: from, orders: [], agreements: [], luck });
        const played = entries.find(({ event }) => event.type === 'world.played');
        if (played !== undefined) told.add(JSON.stringify(tellEntry(played as never, OBSERVER)?.because));
      }
    }
    break;
  }
  expect(told.size).toBe(1);
});
