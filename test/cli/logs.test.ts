/** The verbs that make and read logs, as a person meets them: processes of their own, with good and with bad input. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeJsonl } from '@sandtable/shared';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SampleLog } from '../house/log.ts';
import { run, sentence } from '../house/sandtable.ts';

const folder = mkdtempSync(join(tmpdir(), 'sandtable-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sandtable = (args: readonly string[], env: { [name: string]: string } = {}) =>
  run(args, { cwd: folder, env: { SANDTABLE_DATA: join(folder, 'data'), LOG_LEVEL: 'silent', ...env } });
const log = join(folder, 'log.jsonl');

beforeAll(async () => {
  const made = await sandtable([
    'play',
    '--ruleset',
    'blotto',
    '--seed',
    '5',
    '--bots',
    'blue=random,amber=doctrine',
    '--out',
    log,
  ]);
  expect(made).toMatchObject({ code: 0, err: '', out: expect.stringMatching(/records, 5 steps, 5 of 5 turns\./) });
});

describe('without a verb it knows', () => {
  test('it lists them', async () => {
    const [nothing, help] = await Promise.all([sandtable([]), sandtable(['--help'])]);
    expect(nothing.code).toBe(2);
    expect(help).toMatchObject({ code: 0, err: '' });
    for (const verb of ['serve', 'play', 'verify', 'show', 'report', 'simulate', 'fragility', 'hindcast', 'key'])
      expect(help.out).toMatch(new RegExp(`^  ${verb} `, 'm'));
  });

  test.each(['fly', 'constructor', '--version'])('%s is none', async (verb) => {
    expect(await sandtable([verb])).toMatchObject({
      code: 2,
      out: '',
      err: sentence(/There is no verb .* the verbs are serve, play/),
    });
  });
});

test.each(['serve', 'play', 'verify', 'show', 'report', 'simulate', 'fragility', 'hindcast', 'key'])(
  '%s explains itself, and refuses what it does not know',
  async (verb) => {
    const [help, option, operand] = await Promise.all([
      sandtable([verb, '--help']),
      sandtable([verb, '--nonsense']),
      sandtable([verb, 'one', 'two', 'three']),
    ]);
    expect(help).toMatchObject({ code: 0, err: '', out: expect.stringMatching(new RegExp(`^sandtable ${verb}`)) });
    expect(option).toMatchObject({ code: 2, out: '', err: sentence(/Unknown option '--nonsense'; see sandtable/) });
    expect(operand).toMatchObject({ code: 2, out: '', err: sentence(/takes .* and was given one two three/) });
  },
);

describe('play', () => {
  const play = (...args: string[]) => sandtable(['play', '--ruleset', 'blotto', ...args]);

  test('the same seed gives the same file, on standard output too', async () => {
    const again = await play('--seed', '5', '--bots', 'amber=doctrine,blue=random');
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(again.out).toBe(readFileSync(log, 'utf8'));
  });

  test.each([
    [['play', '--ruleset', 'chess'], 2, /no ruleset "chess"; there are .*blotto/],
    [['play', '--ruleset', '__proto__'], 2, /no ruleset "__proto__"/],
    [['play', '--ruleset', 'blotto', '--scenario', 'odd'], 2, /no scenario "odd"; it has even, uneven/],
    [['play', '--ruleset', 'blotto', '--bots', 'blue'], 2, /pairs like blue=doctrine/],
    [['play', '--ruleset', 'blotto', '--bots', 'red=random'], 2, /no team "red"; its teams are blue, amber/],
    [['play', '--ruleset', 'blotto', '--bots', 'blue=toString'], 2, /no bot "toString"; its bots are/],
    [['play', '--ruleset', 'blotto', '--option', 'turns'], 2, /NAME=VALUE/],
    [['play', '--ruleset', 'blotto', '--option', 'turns=99'], 1, /option "turns" was not accepted/],
    [['play', '--ruleset', 'blotto', '--option', 'luck=good'], 1, /no option "luck"/],
    [['play', '--ruleset', 'blotto', '--seed'], 2, /'--seed <value>' argument missing/],
    [['play', '--ruleset', 'blotto', '--out', join(folder, 'no', 'such', 'folder')], 1, /cannot be written \(ENOENT\)/],
  ])('%j', async (args, code, words) => {
    expect(await sandtable(args)).toMatchObject({ code, out: '', err: sentence(words) });
  });

  test('an option reaches the game', async () => {
    const short = join(folder, 'short.jsonl');
    expect(await play('--option', 'turns=2', '--out', short)).toMatchObject({
      code: 0,
      out: expect.stringMatching(/2 of 2 turns/),
    });
  });
});

describe('verify', () => {
  const spoiled = (name: string, change: (text: string) => string) => {
    const file = join(folder, name);
    writeFileSync(file, change(readFileSync(log, 'utf8')));
    return file;
  };

  test('an honest log', async () => {
    expect(await sandtable(['verify', log])).toMatchObject({
      code: 0,
      err: '',
      out: expect.stringMatching(/Nothing is wrong.*6 results were computed again/),
    });
  });

  test('an edited one: it names file and line, and fails', async () => {
    const file = spoiled('edited.jsonl', (text) => text.replace('"points":', '"points":1'));
    const { code, out } = await sandtable(['verify', file]);
    expect(code).toBe(1);
    expect(out).toMatch(/edited\.jsonl:\d+: .*(changed|follow)/);
  });

  test('one cut short, one of another protocol, one that is none', async () => {
    const [cut, other, none] = await Promise.all([
      sandtable(['verify', spoiled('cut.jsonl', (text) => text.slice(0, text.length / 2))]),
      sandtable(['verify', spoiled('other.jsonl', (text) => text.replace(/"protocol":\d+/, '"protocol":77'))]),
      sandtable(['verify', spoiled('none.jsonl', () => 'Dear Sir or Madam,\n')]),
    ]);
    expect(cut).toMatchObject({ code: 1, out: expect.stringMatching(/cut\.jsonl:\d+: .*not copied whole/) });
    expect(other).toMatchObject({ code: 1, out: expect.stringMatching(/other\.jsonl:1: .*protocol 77/) });
    expect(none).toMatchObject({ code: 1, out: expect.stringMatching(/none\.jsonl:1: .*not JSON/) });
  });

  test('a file that is not there, and a folder', async () => {
    expect(await sandtable(['verify', join(folder, 'nowhere')])).toMatchObject({
      code: 1,
      err: sentence(/nowhere cannot be read \(ENOENT\)/),
    });
    expect(await sandtable(['verify', folder])).toMatchObject({ code: 1, err: sentence(/cannot be read \(EISDIR\)/) });
  });
});

describe('show', () => {
  test('everything, with reasons, in words', async () => {
    const { code, out, err } = await sandtable(['show', log]);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^EXERCISE – Headless play, seed 5\nColonel Blotto, as the facilitator/);
    expect(out).toMatch(/because Ground: \+\d/);
    expect(out).toMatch(/The exercise is closed/);
    // A key that no catalogue has would be printed as itself.
    expect(out).not.toMatch(/\b(?:show|tell|why|team|field|turn)\.[a-zA-Z]|undefined|\[object/);
  });

  test('as one team: less', async () => {
    const [all, blue, observer] = await Promise.all(
      [['facilitator'], ['blue'], ['observer']].map((as) => sandtable(['show', log, '--as', ...as])),
    );
    expect(all?.out).toMatch(/Amber has \d+ in reserve/);
    expect(blue?.out).toMatch(/as Blue saw it/);
    expect(blue?.out.split('Turn 5')[0]).not.toMatch(/Amber has \d+ in reserve/);
    expect(blue?.out).toMatch(/Blue ordered deploy/);
    expect(observer?.out).not.toMatch(/ordered deploy/);
  });

  test('one turn, or the opening', async () => {
    const [third, opening] = await Promise.all([
      sandtable(['show', log, '--turn', '3']),
      sandtable(['show', log, '--turn', '0']),
    ]);
    expect(third.out.match(/^Turn \d/gm)).toEqual(['Turn 3']);
    expect(opening.out).toMatch(/Opening/);
    expect(opening.out).not.toMatch(/^Turn/m);
  });

  test.each([
    [['--as', 'red'], 2, /Nobody called "red".*blue, amber, observer or facilitator/],
    [['--turn', 'last'], 2, /--turn takes a whole number/],
    [['--turn', '12'], 1, /nothing of turn 12.*turns 1 to 5/],
  ])('%j', async (args, code, words) => {
    expect(await sandtable(['show', log, ...args])).toMatchObject({ code, out: '', err: sentence(words) });
  });

  test('a file it cannot read, and a ruleset it does not have', async () => {
    const broken = join(folder, 'broken.jsonl');
    writeFileSync(broken, '{}\n');
    expect(await sandtable(['show', broken])).toMatchObject({
      code: 1,
      err: sentence(/broken\.jsonl:1: .*not the header/),
    });
    const strange = new SampleLog();
    const file = join(folder, 'strange.jsonl');
    writeFileSync(file, writeJsonl([strange.created('ABCDEF')], { exported: 1 }));
    expect(await sandtable(['show', file])).toMatchObject({
      code: 1,
      err: sentence(/ruleset "none", which is not installed/),
    });
    expect(await sandtable(['verify', file])).toMatchObject({
      code: 0,
      out: expect.stringMatching(/Not checked: .*"none" is not installed/),
    });
  });
});
