/**
 * What a person at the table is told of the numbers that moved: over whole games, for every viewer, the causes beside a
 * number lead from where it stood as the last turn opened to where it stands, in words of both languages.
 */
import { wholeCauseOf } from '@sandtable/client/src/play/log/cause.ts';
import { face } from '@sandtable/rulesets/pledge-to-power/public.ts';
import en from '@sandtable/rulesets/pledge-to-power/text/en.ts';
import uk from '@sandtable/rulesets/pledge-to-power/text/uk.ts';
import { type AnyRules, type Exercise, indicatorsOf, type Known, type Text, type Viewer } from '@sandtable/shared';
import { expect, test } from 'vitest';
import type { Eyes } from '../contract/table.ts';
import { botSheets, play } from '../golden/flagship/matches.ts';
import { PLANS } from '../golden/flagship/plans.ts';

const rules: AnyRules = face.rules;
/** The client's own word for what a viewer is not told by name. */
const HIDDEN = 'why.hidden';
const DUST = 1e-3;

/** Keys of a text and of the texts within it that a catalogue lacks. */
function lacking({ key, values = {} }: Text, words: { readonly [key: string]: string }): string[] {
  const inner = Object.values(values).flatMap((value) => (isText(value) ? lacking(value, words) : []));
  return key === HIDDEN || words[key] !== undefined ? inner : [key, ...inner];
}

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'key' in value && typeof value.key === 'string';
}

function standing({ known }: { readonly known: Known<object> }, viewer: Viewer) {
  return indicatorsOf(rules.board(known, viewer));
}

/** What is wrong with the whys that one viewer could open after a turn; `seen` counts those that were right. */
function faults({ exercise: x, viewer }: Eyes, seen: Map<string, number>): string[] {
  const before = x.history.at(-2);
  if (before === undefined) return [];
  const earlier = standing(before, viewer);
  return [...standing(x, viewer)].flatMap(([id, now]) => {
    const was = earlier.get(id);
    const moved =
      now.value === undefined
        ? now.belief?.value !== was?.belief?.value
        : Math.abs(now.value - (was?.value ?? 0)) > DUST;
    const estimated = (now.belief?.value ?? 0) - (was?.belief?.value ?? 0);
    return moved ? faultOf(x, viewer, id, was?.value, now.value, estimated, seen) : [];
  });
}

function faultOf(
  x: Exercise,
  viewer: Viewer,
  id: string,
  was: number | undefined,
  now: number | undefined,
  estimated: number,
  seen: Map<string, number>,
): string[] {
  const cause = wholeCauseOf(rules, x, viewer, id);
  if (cause === undefined) return [`${id}: it moved, and nothing says why`];
  const { terms, start, end, signs, parts, rule } = cause.why;
  if (terms.length === 0) return [`${id}: no cause is told`];
  const texts = [cause.reading.text, ...terms.map(({ label }) => label), { key: rule }];
  const wordless = [en, uk].flatMap((words) => texts.flatMap((text) => lacking(text, words)));
  if (wordless.length > 0) return [`${id}: no words for ${wordless.join()}`];
  const kind = signs ? 'estimate' : parts ? 'parts' : 'change';
  seen.set(kind, (seen.get(kind) ?? 0) + 1);
  if (signs || now === undefined) {
    if (!terms.every(({ value }) => Math.abs(value) === 1)) return [`${id}: a size is told`];
    const way = Math.abs(estimated) < DUST ? 0 : Math.sign(estimated);
    return way === 0 || terms.some(({ value }) => value === way)
      ? []
      : [`${id}: the estimate moved by ${estimated}, and nothing pushed it there`];
  }
  const sum = terms.reduce((all, { value }) => all + value, 0);
  if (parts) return Math.abs(now - sum) < DUST ? [] : [`${id}: is ${now}, its parts make ${sum}`];
  if (start === undefined || end === undefined) return [`${id}: the causes do not say where it started and ended`];
  const right = [start.value - (was ?? 0), end.value - now, end.value - start.value - sum];
  return right.every((gap) => Math.abs(gap) < DUST)
    ? []
    : [`${id}: ${was} to ${now}, its causes ${JSON.stringify(right)}`];
}

test('causes lead from the number before to the number now, for everybody, over whole games', () => {
  const found = new Set<string>();
  const seen = new Map<string, number>();
  for (const [name, plan] of Object.entries(PLANS).filter(([each]) =>
    ['disruption', 'agreement-kept'].includes(each),
  )) {
    for (const table of play(plan, name, botSheets(plan, name))) {
      for (const eyes of table.eyes.values())
        for (const fault of faults(eyes, seen)) found.add(`${name}, ${JSON.stringify(eyes.viewer)}, ${fault}`);
    }
  }
  expect([...found].slice(0, 5)).toEqual([]);
  for (const kind of ['change', 'estimate', 'parts']) expect([kind, (seen.get(kind) ?? 0) > 20]).toEqual([kind, true]);
});

test('a share is said in per cent wherever it is shown, and a headline says what it is', () => {
  const wrong = Object.entries(face.tables).flatMap(([module, table]) =>
    Object.entries(table).flatMap(([field, { unit, show }]) => {
      if (show?.headline !== true) return [];
      const said = [en, uk].every((words: { readonly [key: string]: string }) =>
        /[.!?]$/.test(words[`${module}.about.${field}`] ?? ''),
      );
      return show.about === true && said ? [] : [`${module}.${field} (${unit})`];
    }),
  );
  expect(wrong).toEqual([]);
  const blank = rules.blank({});
  const shares = Object.entries(face.tables).flatMap(([module, table]) =>
    Object.entries(table).flatMap(([field, { unit, show }]) =>
      unit === 'share' && show !== undefined ? [[module, field] as const] : [],
    ),
  );
  expect(shares.length).toBeGreaterThan(2);
  for (const [module, field] of shares) {
    const known = { ...blank, [module]: { [field]: 0.07 } };
    expect(indicatorsOf(rules.board(known, { kind: 'facilitator' })).get(`${module}.${field}`)?.unit.percent).toBe(
      true,
    );
    const event = { type: `${module}.moved`, field, value: 0.07 };
    const { text } = rules.tell(event, { kind: 'facilitator' });
    expect(text.values).toMatchObject({ value: 7, unit: { key: 'unit.pct' } });
  }
});
