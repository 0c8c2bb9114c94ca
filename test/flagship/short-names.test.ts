/** A name that a narrow row cannot hold has a short one, in both languages, that it can. */

import { faces } from '@sandtable/rulesets/pledge-to-power/faces.ts';
import en from '@sandtable/rulesets/pledge-to-power/text/en.ts';
import uk from '@sandtable/rulesets/pledge-to-power/text/uk.ts';
import { shortOf } from '@sandtable/rulesets/theatre/short.ts';
import { expect, test } from 'vitest';

/** Characters that fit beside a sparkline in the situation. */
const ROOM = 27;

test('names too long for a row have a short one that fits', () => {
  const shown = Object.entries(faces).flatMap(([module, { fields }]) =>
    Object.entries(fields).flatMap(([field, row]) => (row.show === undefined ? [] : [`${module}.${field}`])),
  );
  expect(shown.length).toBeGreaterThan(60);
  for (const [language, texts] of Object.entries({ en, uk })) {
    const catalogue: Readonly<Record<string, string>> = texts;
    for (const id of shown) {
      const short = shortOf(id);
      const name = catalogue[short?.key ?? `${id.replace('.', '.field.')}`];
      expect(name, `${language} ${id}`).toBeDefined();
      // English is what the list was made for; Ukrainian names that have no short one may take two lines.
      if (short !== undefined || language === 'en')
        expect((name ?? '').length, `${id}: ${name}`).toBeLessThanOrEqual(ROOM);
    }
  }
});
