/** What teams say: told with the results to those it is for and to nobody before, said once, and never by a bot. */
import { headlinesOf } from '@sandtable/client/src/observe/headlines.ts';
import { pledgeToPower } from '@sandtable/rulesets/pledge-to-power/rules.ts';
import { reportVoice } from '@sandtable/server/report-voice.ts';
import type { Json } from '@sandtable/shared';
import { reportBody } from '@sandtable/shared/report/report.ts';
import { describe, expect, test } from 'vitest';
import { playerOf, Table, WHITE_CELL } from '../contract/table.ts';
import { TEAMS } from './play.ts';

const ruleset = pledgeToPower();
const WORDS = 'We will stand by Kyiv <b>tomorrow</b>.';

function begun(): Table {
  const table = Table.begin(ruleset, { seed: 'statements', scenario: 'baseline', options: {} });
  table.must(WHITE_CELL, { act: 'start' });
  return table;
}

function write(table: Table, team: 'europe' | 'russia', fields: { readonly [path: string]: Json }): void {
  const seat = 'seatx' as never;
  const draft = Object.entries(fields).map(([path, value]) => [path, { value, seat, at: 0 }] as const);
  table.drafts.set(team, Object.fromEntries(draft));
}

function played(table: Table): void {
  const { step } = table.exercise;
  table.must(WHITE_CELL, { act: 'lock' });
  if (table.exercise.stage === 'locked') table.must(WHITE_CELL, { act: 'settle' });
  table.must(WHITE_CELL, { act: 'publish', step });
  table.drafts.clear();
}

const said = (table: Table, eyes: string) =>
  table
    .seen(eyes)
    .exercise.lines.map(({ entry }) => entry.event)
    .filter(({ type }) => type === 'talks.said');
const heard = (table: Table) => [...table.eyes.keys()].filter((eyes) => said(table, eyes).length > 0);

describe('a statement', () => {
  test('to everybody is a headline with the results, and nobody else knows it before', () => {
    const table = begun();
    write(table, 'europe', { 'speechEurope.words': WORDS, 'speechEurope.tone': 'firm' });
    table.must(playerOf('europe'), { act: 'seal', step: 1 });
    const before = JSON.stringify([...table.eyes].filter(([name]) => name !== 'europe' && name !== 'facilitator'));
    expect(before).not.toContain('tomorrow');
    played(table);
    expect(heard(table)).toEqual([...table.eyes.keys()]);
    const board = headlinesOf(ruleset.rules, table.seen('observer').exercise);
    const line = board.find((item) => item.what === 'fact' && item.line.entry.event.type === 'talks.said');
    expect(line).toMatchObject({
      reading: { text: { values: { by: 'europe', words: WORDS, tone: 'firm', to: 'all' } }, kind: 'media' },
    });
  });

  test('to partners is told to them and to the white cell alone', () => {
    const table = begun();
    write(table, 'europe', { 'speechEurope.words': WORDS, 'speechEurope.to': 'partners' });
    played(table);
    expect(heard(table).sort()).toEqual(['europe', 'facilitator', 'ukraine', 'us']);
  });

  test('stands in the report of whoever it was told to, and of nobody else', async () => {
    const table = begun();
    write(table, 'europe', { 'speechEurope.words': WORDS });
    write(table, 'russia', { 'speechRussia.words': 'Brussels will tire first.', 'speechRussia.to': 'us' });
    played(table);
    const { voice } = await reportVoice(ruleset.rules.manifest.id, 'en');
    const reports = [...table.eyes].map(([name, { viewer, told: records }]) => {
      const body = reportBody({ rules: ruleset.rules, viewer, records, people: {}, voice });
      const [, part = ''] = body.split('<section id="statements"');
      return { name, statements: part.split('</section>')[0] ?? '', body };
    });
    for (const { name, statements } of reports) {
      expect(statements, name).toContain('Kyiv &lt;b&gt;tomorrow');
      expect(statements, name).toContain('European allies, plainly:');
    }
    const heardAside = reports.filter(({ body }) => body.includes('Brussels will tire'));
    expect(heardAside.map(({ name }) => name).sort()).toEqual(['facilitator', 'russia', 'us']);
    expect(heardAside.filter(({ statements }) => statements.includes('Brussels will tire'))).toHaveLength(3);
  });

  test('is said once: the next sheet is blank, keeps it to look at, and says nothing if left alone', () => {
    const table = begun();
    write(table, 'russia', { 'speechRussia.words': WORDS, 'speechRussia.to': 'us' });
    played(table);
    const sheet = ruleset.rules.sheet(table.seen('russia').exercise.known as never, 'russia');
    const words = sheet.sections.at(-1)?.fields.find(({ kind }) => kind === 'statement');
    expect(words).toMatchObject({ value: '', last: WORDS });
    played(table);
    expect(said(table, 'us')).toHaveLength(1);
  });

  test('of blanks alone, and one without an end, are none', () => {
    const table = begun();
    write(table, 'russia', { 'speechRussia.words': '   ' });
    played(table);
    write(table, 'russia', { 'speechRussia.words': 'x'.repeat(281) });
    played(table);
    expect(heard(table)).toEqual([]);
  });

  test.each(Object.keys(ruleset.bots))('is never a bot’s: %s', (name) => {
    const known = begun();
    for (const team of TEAMS) {
      const { next } = { next: () => 0.5 };
      const rng = () => ({ next, int: (n: number) => Math.floor(n / 2) }) as never;
      const orders = ruleset.bots[name]?.decide({
        known: known.seen(team).exercise.known as never,
        team,
        rng,
        lasting: rng,
      });
      expect((orders ?? []).filter(({ type }) => type.startsWith('speech'))).toEqual([]);
    }
  });
});
