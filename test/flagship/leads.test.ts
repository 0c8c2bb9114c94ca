/** What a sheet says of when an investment opens is what the turn then does. */
import { pledgeToPower } from '@sandtable/rulesets/pledge-to-power/rules.ts';
import { expect, test } from 'vitest';
import { playerOf, Table, WHITE_CELL } from '../contract/table.ts';

const ruleset = pledgeToPower();

test.each(['annual', 'multiYear', 'joint'])('a line under a contract of form %s opens when its row says', (form) => {
  const table = Table.begin(ruleset, { seed: 'leads', scenario: 'baseline', options: {} });
  table.must(WHITE_CELL, { act: 'start' });
  const fields = ruleset.rules.sheet(table.exercise.known, 'europe').sections.flatMap((section) => section.fields);
  const build = fields.find(({ path }) => path === 'lines.build');
  if (build?.kind !== 'queue') throw new Error('Europe builds no lines.');
  const { slower, items } = build;
  const said = (items.find(({ id }) => id === 'shell')?.lead ?? 0) + (slower?.value === form ? slower.by : 0);

  const field = { seat: 'seatx' as never, at: 0 };
  table.drafts.set('europe', {
    'lines.contract': { ...field, value: form },
    'lines.build': { ...field, value: [{ item: 'shell', quantity: 1 }] },
  });
  table.must(playerOf('europe'), { act: 'seal', step: 1 });
  table.must(WHITE_CELL, { act: 'lock' });
  if (table.exercise.stage === 'locked') table.must(WHITE_CELL, { act: 'settle' });
  table.must(WHITE_CELL, { act: 'publish', step: 1 });
  const event = table.exercise.lines
    .map(({ entry }) => entry.event as { readonly [name: string]: unknown })
    .find(({ type, line }) => type === 'industry.invested' && line === 'shell');
  expect(event?.['quarters']).toBe(said);
});
