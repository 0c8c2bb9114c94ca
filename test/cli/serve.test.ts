/** `serve` and `key` as a person meets them: processes of their own, with good and with bad input. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keyDigest } from '@sandtable/server/auth.ts';
import { openStore } from '@sandtable/server/store/store.ts';
import { afterAll, describe, expect, test } from 'vitest';
import { SampleLog, SECRETS } from '../house/log.ts';
import { freePort } from '../house/port.ts';
import { ENTRY, run, sentence } from '../house/sandtable.ts';

const folder = mkdtempSync(join(tmpdir(), 'sandtable-cli-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const sandtable = (args: readonly string[], env: { [name: string]: string } = {}) =>
  run(args, { cwd: folder, env: { SANDTABLE_DATA: join(folder, 'data'), LOG_LEVEL: 'silent', ...env } });

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
