/** Comments on the order sheet: on a section or on one row of it, by a key that outlives the row's place. */
import { pledgeToPower } from '@sandtable/rulesets/pledge-to-power/rules.ts';
import { blankExercise, type Command, fold, parseRecord, tell } from '@sandtable/shared';
import { expect, test } from 'vitest';
import { Table } from '../house/table.ts';
import { tables } from './laid.ts';

async function europe(start = true): Promise<Table> {
  const table = await Table.lay(pledgeToPower(), {}, { scenario: 'baseline' });
  tables.push(table);
  await table.seat('marta1', { as: 'player', team: 'europe' });
  if (start) await table.must('boss1', { act: 'start' });
  return table;
}

const on = (about: string, row?: string, teams = ['europe']): Command => ({
  act: 'say',
  form: 'comment',
  channel: { kind: 'teams', teams },
  text: 'Enough?',
  about,
  ...(row === undefined ? {} : { row }),
});

test('a comment is on a field, a line, an item or an incident of the sheet, and carries what the sheet calls it', async () => {
  const table = await europe();
  const rows = [
    ['envelope', 'military.amount'],
    ['envelope', 'lines.build/shell'],
    ['sourcing', 'sourcing.weights/us'],
    ['airspace', 'posture.roe/crewed'],
  ] as const;
  for (const [section, row] of rows) await table.must('marta1', on(section, row));
  const said = (await table.log()).flatMap(({ body }) => (body.kind === 'said' ? [body] : []));
  expect(said.map(({ about, row }) => [about, row?.key])).toEqual(rows);
  const words = pledgeToPower().rules.sheet(table.host.exercise.known, 'europe').sections;
  const build = words.flatMap(({ fields }) => fields).find(({ path }) => path === 'lines.build');
  expect(said[1]?.row?.label).toEqual(build?.kind === 'queue' && build.items.find(({ id }) => id === 'shell')?.label);
});

test('a row that the sheet does not have, or not in that section, or for others too, is refused with a reason', async () => {
  const table = await europe();
  for (const [section, row] of [
    ['envelope', 'lines.build/tank'],
    ['envelope', 'lines.build/1'],
    ['envelope', 'nothing.here'],
    ['sourcing', 'lines.build/shell'],
    // Ukraine's.
    ['sky', 'airDefence.weights/energy'],
  ] as const)
    expect(await table.code('marta1', on(section, row)), row).toBe('no-such-row');
  expect(await table.code('marta1', on('envelope', 'lines.build/shell', ['europe', 'us']))).toBe('no-such-row');
  const message = { ...on('envelope', 'lines.build/shell'), form: 'message' } as const;
  expect(await table.code('marta1', message)).toBe('no-such-row');
  expect((await table.log()).filter(({ body }) => body.kind === 'said')).toEqual([]);
  const lobby = await europe(false);
  expect(await lobby.code('marta1', on('envelope', 'lines.build/shell'))).toBe('no-such-row');
});

test('a log from before rows had comments of their own opens as it was', async () => {
  const table = await europe();
  await table.must('marta1', on('envelope'));
  const records = (await table.log()).map((record) => parseRecord(JSON.parse(JSON.stringify(record))));
  const told = records.flatMap((record, n) => tell(record, { kind: 'team', team: 'europe' }, n) ?? []);
  const { said } = fold(table.ruleset.rules, blankExercise(), told);
  expect(said).toMatchObject([{ form: 'comment', about: 'envelope', text: 'Enough?' }]);
  expect(said[0]?.row).toBeUndefined();
});
