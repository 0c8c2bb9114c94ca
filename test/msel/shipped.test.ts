/** The lists that rulesets ship: every item may stand on a list of that ruleset, in every language, and can be sent. */
import { rulesets } from '@sandtable/rulesets';
import { FACILITATOR, indicatorsOf, type MselItem, type MselTerm, readRows, rowsOf } from '@sandtable/shared';
import { describe, expect, test } from 'vitest';
import { Driver } from '../house/driver.ts';

const loaded = await Promise.all(rulesets.map(async ({ id, load }) => ({ id, ruleset: await load() })));
const shipped = loaded.filter(({ ruleset }) => ruleset.msel !== undefined);

test('the flagship ships one', () => {
  expect(shipped.map(({ id }) => id)).toContain('pledge-to-power');
});

describe.each(shipped)('$id', ({ ruleset }) => {
  const { manifest } = ruleset.rules;
  const lists = manifest.scenarios.flatMap(({ id }) =>
    manifest.languages.map((language) => ({ scenario: id, language, items: ruleset.msel?.(id, language) ?? [] })),
  );

  test('the same items in every language, each with words of its own', () => {
    for (const { scenario, language, items } of lists) {
      const english = ruleset.msel?.(scenario, 'en') ?? [];
      expect(items.map(({ id, trigger, effects, to }) => ({ id, trigger, effects, to }))).toEqual(
        english.map(({ id, trigger, effects, to }) => ({ id, trigger, effects, to })),
      );
      for (const [at, item] of items.entries())
        for (const part of ['title', 'text', 'expected', 'justification'] as const) {
          const other = english[at]?.[part];
          expect(item[part] === undefined).toBe(other === undefined);
          if (language !== 'en' && other !== undefined) expect(item[part]).not.toBe(other);
        }
    }
  });

  test('names nothing that is not there, comes back from a table the same, and everything on it can be sent', () => {
    const [first] = lists;
    const items = first?.items ?? [];
    const table = new Driver(ruleset);
    table.begin();
    table.act({ act: 'msel', change: { do: 'put', items: [...items] } });
    const known = table.views.facilitator.known;
    const indicators = new Set(indicatorsOf(ruleset.rules.board(known, FACILITATOR)).keys());
    const vocabulary = {
      teams: manifest.teams.map(({ id }) => id),
      phases: manifest.phases.map(({ id }) => id),
      turns: manifest.turns,
      indicators,
      effects: new Map(Object.entries(ruleset.effects).map(([id, { fields }]) => [id, fields])),
      items: new Set<string>(),
      instant: () => undefined,
    };
    expect(readRows(rowsOf(items, String), vocabulary)).toEqual({ items });
    for (const { type } of ruleset.rules.occurrences ?? [])
      expect(ruleset.rules.event.safeParse({ type }).error?.issues.map(({ path }) => path[0]) ?? []).not.toContain(
        'type',
      );
    const events = new Set(ruleset.rules.occurrences?.map(({ type }) => type));
    for (const term of items.flatMap(termsOf)) if (term.is === 'event') expect(events).toContain(term.event);
    for (const { id } of items) table.act({ act: 'deliver', item: id });
    expect(table.views.facilitator.injects.map(({ item }) => item)).toEqual(items.map(({ id }) => id));
  });
});

function termsOf({ trigger }: MselItem): readonly MselTerm[] {
  return trigger.on === 'condition' ? trigger.any.flat() : [];
}
