/** The command line as a person meets it: each verb as a process of its own, with good and with bad input. */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyDigest } from '@sandtable/server/auth.ts';
import { openStore } from '@sandtable/server/store/store.ts';
import { writeJsonl } from '@sandtable/shared';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { SampleLog, SECRETS } from './house/log.ts';
import { freePort } from './house/port.ts';
import { root } from './house/sources.ts';

const folder = mkdtempSync(join(tmpdir(), 'sandtable-cli-'));
const log = join(folder, 'log.jsonl');
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

const ENTRY = join(root, 'server', 'src', 'cli.ts');

/** Runs `sandtable …` with nothing of this environment but what a program needs. */
function sandtable(args: readonly string[], env: { [name: string]: string } = {}): Promise<Ended> {
  return new Promise((resolve) => {
    const options = {
      timeout: 50_000,
      killSignal: 'SIGKILL' as const,
      env: { PATH: process.env['PATH'], SANDTABLE_DATA: join(folder, 'data'), LOG_LEVEL: 'silent', ...env },
      cwd: folder,
    };
    execFile(process.execPath, [ENTRY, ...args], options, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, out, err });
    });
  });
}

/** One line for a person: no stack, no more than it needs. */
const sentence = (words: RegExp) => expect.stringMatching(new RegExp(`^(?!.*\\n.)[^\\n]*${words.source}`));

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
    for (const verb of ['serve', 'play', 'verify', 'show', 'simulate', 'fragility', 'hindcast', 'key'])
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

test.each(['serve', 'play', 'verify', 'show', 'simulate', 'fragility', 'hindcast', 'key'])(
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
    [['play'], 2, /Say which ruleset with --ruleset: .*blotto/],
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

describe('key', () => {
  test('a new key by id and by code; only its digest is kept', async () => {
    const data = join(folder, 'keys');
    const store = await openStore({ folder: data });
    const log = new SampleLog();
    await store.createExercise({
      id: log.exercise,
      secrets: SECRETS,
      keyDigest: null,
      retentionDays: null,
      codes: ['ABC234'],
      records: (code) => [log.created(code)],
    });
    const keys: string[] = [];
    for (const id of [log.exercise, 'abc-234']) {
      const { code, out, err } = await sandtable(['key', id], { SANDTABLE_DATA: data });
      expect({ code, err }).toEqual({ code: 0, err: '' });
      const key = /^Facilitator key of "Sample" \(ABC234\): ([A-Z0-9-]{29})\n$/.exec(out)?.[1] ?? '';
      expect(await store.keyDigest(log.exercise)).toBe(keyDigest(key));
      keys.push(key);
    }
    expect(new Set(keys).size).toBe(2);
    await store.close();
  });

  test('an exercise that is not there, a folder that cannot be, a database that does not answer', async () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    const [nobody, unwritable, unreachable] = await Promise.all([
      sandtable(['key', 'nobody'], { SANDTABLE_DATA: join(folder, 'empty') }),
      sandtable(['key', 'nobody'], { SANDTABLE_DATA: join(file, 'data') }),
      sandtable(['key', 'nobody'], { DATABASE_URL: `postgres://a:hush@127.0.0.1:${await freePort()}/x` }),
    ]);
    expect(nobody).toMatchObject({ code: 1, out: '', err: sentence(/no exercise "nobody" in .*check the id/) });
    expect(unwritable).toMatchObject({
      code: 1,
      out: '',
      err: sentence(/cannot be written \(ENOTDIR\).*SANDTABLE_DATA/),
    });
    expect(unreachable).toMatchObject({ code: 1, out: '', err: sentence(/does not answer.*DATABASE_URL/) });
    expect(unreachable.err).not.toContain('hush');
  });
});

describe('serve', () => {
  test('its help lists every setting with its initial value', async () => {
    const { out } = await sandtable(['serve', '--help']);
    for (const name of [
      'PORT=2567',
      'HOST=0.0.0.0',
      'SANDTABLE_DATA=data',
      'DATABASE_URL',
      'PUBLIC_URL',
      'SANDTABLE_SECRET',
      'REDIS_URL',
      'SANDTABLE_RETENTION_DAYS=never',
      'LOG_LEVEL=info',
      'LOG_PRETTY=0',
      'TRUST_PROXY=0',
    ])
      expect(out).toMatch(new RegExp(`^  ${name} +\\S`, 'm'));
  });

  test('every wrong setting is named, and no secret', async () => {
    const wrong = { PORT: '70000', LOG_LEVEL: 'loud', SANDTABLE_SECRET: 'hush', DATABASE_URL: 'mysql://a:hush@b/c' };
    const { code, out, err } = await sandtable(['serve'], wrong);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err.trim().split('\n')).toHaveLength(4);
    expect(err).toContain('PORT is "70000", and must be a whole number from 0 to 65535.');
    expect(err).not.toContain('hush');
  });

  test('it opens, prints its secret once, answers, and closes when told to', async () => {
    const env = {
      ...process.env,
      HOST: '127.0.0.1',
      PORT: '0',
      SANDTABLE_DATA: join(folder, 'served'),
      LOG_LEVEL: 'silent',
    };
    const printed: string[] = [];
    for (const signal of ['SIGTERM', 'SIGINT'] as const) {
      const server = spawn(process.execPath, [ENTRY, 'serve'], {
        env,
        cwd: folder,
        stdio: ['ignore', 'pipe', 'inherit'],
      });
      const ended = once(server, 'exit');
      let out = '';
      server.stdout.on('data', (chunk) => {
        out += String(chunk);
      });
      try {
        await expect.poll(() => out, { timeout: 30_000 }).toMatch(/Sandtable is open at http:\/\/127\.0\.0\.1:\d+\n/);
        const url = /open at (\S+)/.exec(out)?.[1] ?? '';
        expect(await (await fetch(`${url}/healthz`)).text()).toBe('ok\n');
        server.kill(signal);
        expect(await ended).toEqual([0, null]);
      } finally {
        server.kill('SIGKILL');
      }
      printed.push(out);
    }
    expect(printed[0]).toMatch(/\/host#[\w%-]{32}/);
    expect(printed[1]).not.toContain('#');
  });

  test('a port in use, a host that is not here, a folder that cannot be, a database that does not answer', async () => {
    const taken = createServer();
    await new Promise<void>((resolve) => taken.listen(0, '127.0.0.1', resolve));
    const address = taken.address();
    const port = String(typeof address === 'object' ? address?.port : 0);
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    mkdirSync(join(folder, 'data'), { recursive: true });
    const here = { HOST: '127.0.0.1', PORT: '0', SANDTABLE_SECRET: 'a-secret-of-enough-length' };
    const [busy, elsewhere, unwritable, unreachable] = await Promise.all([
      sandtable(['serve'], { ...here, PORT: port, SANDTABLE_DATA: join(folder, 'serve1') }),
      sandtable(['serve'], { ...here, HOST: '192.0.2.1', SANDTABLE_DATA: join(folder, 'serve2') }),
      sandtable(['serve'], { ...here, SANDTABLE_DATA: join(file, 'data') }),
      sandtable(['serve'], { ...here, DATABASE_URL: `postgres://a:hush@127.0.0.1:${await freePort()}/x` }),
    ]);
    await new Promise((resolve) => taken.close(resolve));
    expect(busy).toMatchObject({ code: 1, err: sentence(new RegExp(`Port ${port} is in use.*set PORT`)) });
    expect(elsewhere).toMatchObject({ code: 1, err: sentence(/no address 192\.0\.2\.1; set HOST/) });
    expect(unwritable).toMatchObject({ code: 1, err: sentence(/cannot be written \(ENOTDIR\)/) });
    expect(unreachable).toMatchObject({ code: 1, err: sentence(/does not answer/) });
  });
});
