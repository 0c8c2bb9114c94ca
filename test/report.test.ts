/**
 * The report of every golden game: one file that asks for nothing, numbers that are the fold's, and for each side no more
 * than it was told, searched for in the bytes.
 */
import { readFileSync } from 'node:fs';
import { ruleset as blotto } from '@sandtable/rulesets/blotto/rules.ts';
import { pledgeToPower } from '@sandtable/rulesets/pledge-to-power/rules.ts';
import { reportFonts, reportVoice } from '@sandtable/server/report-voice.ts';
import {
  type AnyRuleset,
  blankExercise,
  CommandId,
  FACILITATOR,
  fold,
  type LogRecord,
  OBSERVER,
  readJsonl,
  type ToldRecord,
  tell,
  type Viewer,
  viewerName,
} from '@sandtable/shared';
import { reportBody, reportFile } from '@sandtable/shared/report/report.ts';
import { describe, expect, test } from 'vitest';
import { recordedResults } from './golden/blotto/matches.ts';
import { play, recordedSheets, recording } from './golden/flagship/matches.ts';
import { PLANS } from './golden/flagship/plans.ts';
import { root } from './house/sources.ts';

const MOST_BYTES = 3e6;

function told(records: readonly LogRecord[], viewer: Viewer): ToldRecord[] {
  const found: ToldRecord[] = [];
  for (const record of records) {
    const part = tell(record, viewer, found.length);
    if (part !== null) found.push(part);
  }
  return found;
}

async function reportOf(
  ruleset: AnyRuleset,
  records: readonly LogRecord[],
  viewer: Viewer,
  language: 'en' | 'uk' = 'en',
) {
  const { rules } = ruleset;
  const { voice, viewpoints } = await reportVoice(rules.manifest.id, language);
  const body = reportBody({ rules, viewer, records: told(records, viewer), people: {}, voice, viewpoints });
  return { body, file: reportFile(body, { title: 'A & B', language, fonts: reportFonts(body) }), voice };
}

/** Things that a page or a printer would have to ask for. A `data:` font is not one. */
function references(file: string): string[] {
  const within = file.replace(/url\(data:font\/woff2;base64,[A-Za-z0-9+/=]+\)/g, '');
  return [
    ...(within.match(/\b(?:https?:)?\/\/[a-z0-9]/gi) ?? []),
    ...(within.match(/<(?:script|link|img|iframe|object|embed|base|form)\b/gi) ?? []),
    ...(within.match(/\b(?:src|srcset|action|style|on[a-z]+)\s*=\s*["']/gi) ?? []),
    ...(within.match(/\bhref\s*=\s*["'](?!#)/gi) ?? []),
    ...(within.match(/@import|url\(/gi) ?? []),
  ];
}

/** Words planted into a log where some may read them and others may not; every one of them a word that nothing else has. */
const CANARY = {
  note: 'quillwort',
  bookmark: 'saxifrage',
  justification: 'butterbur',
  expected: 'loosestrife',
  inject: (team: string) => `tormentil-${team}`,
  row: (team: string) => `bistort-${team}`,
  comment: (team: string) => `spikenard-${team}`,
} as const;

/** The log with confidential words in it: for the white cell, and for each side alone. Their hashes do not matter here. */
function planted(records: readonly LogRecord[], teams: readonly string[]): LogRecord[] {
  const last = records.at(-1);
  const before = records.findLastIndex(({ body }) => body.kind === 'adjudicated');
  const actor = records.find(({ actor: by }) => by.kind === 'facilitator')?.actor ?? { kind: 'host' as const };
  if (last === undefined || before < 0) throw new Error('A golden match has published turns.');
  const at = last.at;
  let k = 0;
  const id = () => CommandId.parse(`planted-${String(++k).padStart(4, '0')}`);
  const step = records[before]?.body.kind === 'adjudicated' ? records[before].body.step : 1;
  const bodies: Pick<LogRecord, 'body' | 'audience'>[] = [
    { audience: [], body: { kind: 'noted', id: id(), text: CANARY.note } },
    { audience: [], body: { kind: 'bookmarked', id: id(), label: CANARY.bookmark, moment: 3 } },
    {
      audience: [],
      body: {
        kind: 'ruled',
        step,
        id: id(),
        ruling: { kind: 'answer', key: 'a/b', answer: 'yes' },
        justification: CANARY.justification,
      },
    },
    ...teams.map((team) => ({
      audience: [team],
      body: {
        kind: 'injected' as const,
        id: id(),
        title: 'For one side',
        text: CANARY.inject(team),
        medium: 'cable' as const,
        to: [team],
        expected: CANARY.expected,
        effects: [],
        entries: [],
      },
    })),
    ...teams.map((team) => ({
      audience: [team],
      body: {
        kind: 'said' as const,
        id: id(),
        form: 'comment' as const,
        channel: { kind: 'teams' as const, teams: [team] },
        text: CANARY.comment(team),
        about: 'reserve',
        row: { key: 'reserve.battalions', label: { key: CANARY.row(team) } },
      },
    })),
  ];
  const extra = bodies.map((part): LogRecord => ({ ...last, actor, at, ...part }));
  return [...records.slice(0, before + 1), ...extra, ...records.slice(before + 1)];
}

interface Game {
  readonly name: string;
  readonly ruleset: AnyRuleset;
  readonly records: () => readonly LogRecord[];
}

const flagship: AnyRuleset = pledgeToPower();
const GAMES: readonly Game[] = [
  ...Object.entries(PLANS).map(([name, plan]) => ({
    name: `flagship ${name}`,
    ruleset: flagship,
    records: () => {
      const kept = recording(name);
      return [...play(plan, kept.seed, recordedSheets(kept))].at(-1)?.records ?? [];
    },
  })),
  ...Object.keys(recordedResults().matches).map((name) => ({
    name: `blotto ${name}`,
    ruleset: blotto,
    records: () => {
      const read = readJsonl(readFileSync(`${root}/test/golden/blotto/${name}.jsonl`, 'utf8'));
      if ('problem' in read) throw new Error(read.problem);
      return read.records;
    },
  })),
];

describe.each(GAMES)('$name', ({ ruleset, records: make }) => {
  const teams = ruleset.rules.manifest.teams.map(({ id }) => id);
  const viewers: Viewer[] = [FACILITATOR, OBSERVER, ...teams.map((team) => ({ kind: 'team', team }) as const)];

  test('is one file each that asks for nothing, says what was told and no more, in numbers of the fold', async () => {
    const plain = make();
    const records = planted(plain, teams);
    for (const viewer of viewers) {
      const name = viewerName(viewer);
      const { body, file, voice } = await reportOf(ruleset, records, viewer);

      expect(references(file), name).toEqual([]);
      expect(Buffer.byteLength(file), name).toBeLessThan(MOST_BYTES);
      expect(body.match(/undefined|NaN|\[object/)?.[0], name).toBeUndefined();

      // Who may read which of the planted words.
      const all = viewer.kind === 'facilitator';
      for (const word of [CANARY.note, CANARY.bookmark, CANARY.justification, CANARY.expected])
        expect(file.includes(word), `${name}: ${word}`).toBe(all);
      for (const team of teams)
        for (const word of [CANARY.inject, CANARY.comment, CANARY.row])
          expect(file.includes(word(team)), `${name}: ${word(team)}`).toBe(all || name === team);

      // Other sides' sections, and their hidden objectives while they are hidden.
      for (const team of teams)
        expect(body.includes(`id="side-${team}"`), `${name}: the inside of ${team}`).toBe(all || name === team);

      // Every number drawn stands in the table under it, and is the fold's.
      const x = fold(ruleset.rules, blankExercise(), told(records, viewer));
      const drawn = [...body.matchAll(/<data value="([^"]+)" data-of="([^"]+)@(\d+)">([^<]*)<\/data>/g)];
      expect(drawn.length, name).toBeGreaterThan(5);
      for (const [, value, indicator, turn, shown] of drawn) {
        const after = x.history.find(({ status }) => status.turn + (status.over ? 1 : 0) === Number(turn));
        const panel = ruleset.rules
          .board(after === undefined || after === x.history.at(-1) ? x.known : after.known, viewer)
          .panels.find((one) => one.kind === 'indicator' && one.id === indicator);
        if (panel?.kind !== 'indicator') throw new Error(`${name}: no indicator ${indicator}`);
        expect(Number(value), `${name}: ${indicator} in turn ${turn}`).toBe(panel.value);
        expect(shown).toBe(
          voice.number(
            Number(panel.value?.toFixed(panel.unit.digits ?? 1)) + 0,
            panel.unit.digits ?? (Number.isInteger(panel.value) ? 0 : 1),
          ),
        );
      }
    }
  });
});

describe('what a side is not told', () => {
  const flag = GAMES.find(({ name }) => name === 'flagship agreement-broken');
  const records = flag?.records() ?? [];

  test('changes nothing in its report: other sides’ private facts may as well not be there', async () => {
    const ukraine = { kind: 'team', team: 'ukraine' } as const;
    const thinned = records.map((record) => {
      const { body } = record;
      if (body.kind !== 'opened' && body.kind !== 'adjudicated') return record;
      return {
        ...record,
        body: {
          ...body,
          entries: body.entries.filter(({ audience }) => audience === 'all' || audience.includes('ukraine')),
        },
      };
    });
    expect(JSON.stringify(thinned).length).toBeLessThan(JSON.stringify(records).length * 0.9);
    const [whole, part] = await Promise.all([
      reportOf(flagship, records, ukraine),
      reportOf(flagship, thinned, ukraine),
    ]);
    expect(whole.file === part.file).toBe(true);
    // The comparison can fail: the white cell's report does change.
    const [all, less] = await Promise.all([
      reportOf(flagship, records, FACILITATOR),
      reportOf(flagship, thinned, FACILITATOR),
    ]);
    expect(all.file === less.file).toBe(false);
  });

  test('an agreement stands with what became of it, for its parties and the white cell alone', async () => {
    const reports = await Promise.all(
      [FACILITATOR, ...['us', 'europe', 'ukraine', 'russia'].map((team) => ({ kind: 'team', team }) as const)].map(
        async (viewer) => [viewerName(viewer), (await reportOf(flagship, records, viewer)).body] as const,
      ),
    );
    const knowing = reports.filter(([, body]) => body.includes('class="agreement"')).map(([name]) => name);
    const deal = PLANS['agreement-broken']?.deals?.[0];
    expect(new Set(knowing)).toEqual(new Set(['facilitator', deal?.from, deal?.to]));
    const broken = reports[0]?.[1].match(/class="outcome">(.*?)<\/ul>/)?.[1] ?? '';
    expect(broken).toMatch(/<li><b>[^<]+<\/b> [^<]*broken/);
  });
});

test('what people wrote is text in it, never markup', async () => {
  const [first, ...rest] = GAMES.find(({ name }) => name === 'blotto draw')?.records() ?? [];
  if (first?.body.kind !== 'created') throw new Error('A log begins with its first record.');
  const evil = '<script>alert(1)</script><img src="x" onerror="a">';
  const records = [{ ...first, body: { ...first.body, title: evil } }, ...rest];
  const { file } = await reportOf(blotto, records, FACILITATOR);
  expect(references(file)).toEqual([]);
  expect(file.includes('&lt;script&gt;alert(1)&lt;/script&gt;')).toBe(true);
});

test('in Ukrainian it takes the Cyrillic along, and no word of the report’s own is English', async () => {
  const records = GAMES.find(({ name }) => name === 'flagship deal-signed')?.records() ?? [];
  const { file, body } = await reportOf(flagship, records, { kind: 'team', team: 'ukraine' }, 'uk');
  expect(file.includes('unicode-range:U+0301,U+0400-045F')).toBe(true);
  expect(body.includes('lang="uk"')).toBe(true);
  expect(body.match(/Turning points|Decisions|Assumptions|Something you cannot see/)?.[0]).toBeUndefined();
});

test('a reference is noticed', () => {
  for (const one of [
    '<a href="https://example.org">x</a>',
    '<link rel="stylesheet" href="#">',
    '<p style="color:red">x</p>',
    '<style>@import "x.css"</style>',
    '<style>a{background:url(x.png)}</style>',
    '<img alt="">',
    '<p onclick="x()">',
  ])
    expect(references(one), one).not.toEqual([]);
});
