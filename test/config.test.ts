/** Settings, the host secret, and a log that keeps people's and the exercise's secrets. */
import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Writable } from 'node:stream';
import { ConfigError, hostSecret, readConfig } from '@sandtable/server/config.ts';
import { makeLogger, makeMetrics } from '@sandtable/server/observe.ts';
import { afterAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'sandtable-config-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('settings', () => {
  test('none are needed', () => {
    expect(readConfig({})).toEqual({
      port: 2567,
      host: '0.0.0.0',
      folder: resolve('data'),
      databaseUrl: undefined,
      publicUrl: undefined,
      secret: undefined,
      redisUrl: undefined,
      retentionDays: null,
      logLevel: 'info',
      logPretty: false,
      trustProxy: 0,
    });
  });

  test('all can be given; an empty one counts as none', () => {
    const env = {
      PORT: ' 8080 ',
      HOST: '::1',
      SANDTABLE_DATA: folder,
      DATABASE_URL: 'postgresql://u:p@h/d',
      PUBLIC_URL: 'https://wargame.example.org:8443/',
      SANDTABLE_SECRET: 'sixteen letters!',
      REDIS_URL: 'rediss://h:6379',
      SANDTABLE_RETENTION_DAYS: '30',
      LOG_LEVEL: '',
      LOG_PRETTY: '1',
      TRUST_PROXY: '2',
    };
    expect(readConfig(env)).toEqual({
      port: 8080,
      host: '::1',
      folder,
      databaseUrl: 'postgresql://u:p@h/d',
      publicUrl: 'https://wargame.example.org:8443',
      secret: 'sixteen letters!',
      redisUrl: 'rediss://h:6379',
      retentionDays: 30,
      logLevel: 'info',
      logPretty: true,
      trustProxy: 2,
    });
  });

  test.each([
    [{ PORT: '70000' }, 'PORT is "70000", and must be a whole number from 0 to 65535.'],
    [{ PORT: '-1' }, 'PORT is "-1", and'],
    [{ PORT: '25.5' }, 'PORT is "25.5", and'],
    [{ PORT: '0x10' }, 'PORT is "0x10", and'],
    [{ HOST: 'http://x' }, 'HOST is "http://x", and must be'],
    [{ PUBLIC_URL: 'wargame.example.org' }, 'PUBLIC_URL must be an address like'],
    [{ PUBLIC_URL: 'javascript:alert(1)' }, 'PUBLIC_URL must be an address like'],
    [{ PUBLIC_URL: 'https://wargame.example.org/game' }, 'with nothing after the host'],
    [{ DATABASE_URL: 'mysql://a:hush@b/c' }, 'DATABASE_URL must be an address like postgres'],
    [{ SANDTABLE_SECRET: 'hush' }, 'SANDTABLE_SECRET must be at least 16 characters.'],
    [{ SANDTABLE_RETENTION_DAYS: '0' }, 'SANDTABLE_RETENTION_DAYS is "0", and must be "never" or'],
    [{ LOG_LEVEL: 'loud' }, 'LOG_LEVEL is "loud", and must be one of'],
    [{ LOG_PRETTY: 'yes' }, 'LOG_PRETTY is "yes", and must be 0 or 1.'],
    [{ TRUST_PROXY: 'true' }, 'TRUST_PROXY is "true", and'],
    [{ REDIS_URL: 'redis://h' }, 'REDIS_URL is for several processes'],
  ])('%j is refused', (env, sentence) => {
    const read = () => readConfig(env);
    expect(read).toThrow(ConfigError);
    expect(read).toThrow(sentence);
    expect(read).not.toThrow('hush');
  });
});

describe('the host secret', () => {
  test('is made once, for this user only, and then stays', () => {
    const place = join(folder, 'made');
    const first = hostSecret({ folder: place, secret: undefined });
    expect(first).toEqual({ secret: expect.stringMatching(/^[\w-]{32}$/), made: true });
    expect(hostSecret({ folder: place, secret: undefined })).toEqual({ ...first, made: false });
    expect(statSync(join(place, 'host-secret')).mode & 0o077).toBe(0);
    expect(hostSecret({ folder: place, secret: 'as given, and long' })).toEqual({
      secret: 'as given, and long',
      made: false,
    });
  });

  test('where it cannot be kept, or was spoiled, one is told', () => {
    const file = join(folder, 'file');
    writeFileSync(file, '');
    expect(() => hostSecret({ folder: join(file, 'x'), secret: undefined })).toThrow(/cannot be kept \(ENOTDIR\)/);
    const place = join(folder, 'spoiled');
    hostSecret({ folder: place, secret: undefined });
    writeFileSync(join(place, 'host-secret'), 'x\n');
    expect(() => hostSecret({ folder: place, secret: undefined })).toThrow(
      /shorter than 16 characters; delete the file/,
    );
  });
});

describe('the log', () => {
  function logged(pretty: boolean, say: (log: ReturnType<typeof makeLogger>) => void): string {
    let text = '';
    const out = new Writable({
      write(chunk, _encoding, done) {
        text += String(chunk);
        done();
      },
    });
    say(makeLogger({ logLevel: 'info', logPretty: pretty }, out));
    return text;
  }

  test.each([false, true])('hides what a careless caller puts in (pretty: %s)', (pretty) => {
    const text = logged(pretty, (log) => {
      log.info(
        { exercise: 'e1', token: 'HUSH', seat: { name: 'HUSH', id: 's1' }, made: { secrets: { luck: 'HUSH' } } },
        'seated',
      );
      log.error({ err: Object.assign(new Error('no row', { cause: new Error('why') }), { detail: 'HUSH' }) }, 'failed');
      log.debug({}, 'not at this level');
    });
    expect(text).not.toContain('HUSH');
    expect(text).not.toContain('not at this level');
    for (const word of ['e1', 's1', 'seated', 'no row', 'failed']) expect(text).toContain(word);
  });

  test('is one JSON object a line, with level and time in words', () => {
    const [line = '', ...more] = logged(false, (log) => log.warn({ n: 1 }, 'two\nlines'))
      .trim()
      .split('\n');
    expect(more).toEqual([]);
    expect(JSON.parse(line)).toEqual({
      level: 'warn',
      time: expect.stringMatching(/^\d{4}-\d\d-\d\dT.*Z$/),
      n: 1,
      msg: 'two\nlines',
    });
  });
});

test('each server counts for itself', async () => {
  const [a, b] = [makeMetrics(), makeMetrics()];
  a.commands.inc({ act: 'seal', outcome: 'done' });
  a.append.observe(0.003);
  expect(await a.registry.metrics()).toMatch(/sandtable_commands_total\{act="seal",outcome="done"\} 1/);
  expect(await a.registry.metrics()).toMatch(/sandtable_append_seconds_bucket\{le="0.005"\} 1/);
  expect(await b.registry.metrics()).not.toMatch(/sandtable_commands_total\{/);
});
