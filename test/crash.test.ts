/**
 * The real server, killed in the middle of commands again and again. What was acknowledged is in the log, once; what was
 * not may be asked for again under the same id; order sheets are kept as far as they are older than a second; and at the
 * end the whole log verifies.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { ruleset } from '@sandtable/rulesets/blotto/rules.ts';
import { type Command, canonical, readJsonl, verify } from '@sandtable/shared';
import { afterAll, expect, test } from 'vitest';
import { type ServerProcess, startProcess } from './house/process.ts';
import { type Player, Remote } from './house/server.ts';
import { Hosted } from './house/wire-types.ts';

const ROUNDS = 22;
const SECRET = 'the-host-secret-of-the-crash-test';
const folder = mkdtempSync(join(tmpdir(), 'sandtable-crash-'));
let running: ServerProcess | undefined;
afterAll(async () => {
  await running?.kill();
  rmSync(folder, { recursive: true, force: true });
});

async function up(): Promise<Remote> {
  running = await startProcess({ SANDTABLE_DATA: folder, SANDTABLE_SECRET: SECRET });
  return new Remote(running.url, SECRET);
}

const talk = (text: string): Command => ({ act: 'say', form: 'message', channel: { kind: 'all' }, text });

/** One person who says one thing after another, several on their way at once, and remembers which were acknowledged. */
class Talker {
  readonly name: string;
  readonly acknowledged = new Set<string>();
  /** Sent, and neither acknowledged nor refused when the server died. */
  readonly open = new Set<string>();
  #count = 0;

  constructor(name: string) {
    this.name = name;
  }

  /** Talks until the line breaks. */
  async talk(player: Player): Promise<void> {
    // What was open when the server died is asked for again first: it may or may not have been done.
    const again = [...this.open];
    const mine = async (id: string) => {
      try {
        await player.command(talk(id), id);
        this.acknowledged.add(id);
        this.open.delete(id);
      } catch (error) {
        if (error instanceof Error && error.message === 'too-fast') this.open.delete(id);
      }
    };
    const lane = async () => {
      for (let i = 0; i < 12; i++) {
        const id = again.pop() ?? `${this.name}-says-${String(++this.#count).padStart(5, '0')}`;
        this.open.add(id);
        await mine(id);
        if (player.closed !== undefined || !player.room.connection.isOpen) return;
      }
    };
    await Promise.all([lane(), lane(), lane()]);
  }
}

test('nothing acknowledged is lost or doubled', { timeout: 600_000 }, async () => {
  let server = await up();
  const { status, body } = await server.host('POST', '/api/exercises', {
    title: 'Crash',
    ruleset: 'blotto',
    scenario: 'even',
    policy: { minutes: { orders: 60 } },
  });
  expect(status).toBe(201);
  const hosted = Hosted.parse(body);
  const tokens: string[] = [];
  for (const [index, team] of ['blue', 'blue', 'amber', 'amber'].entries())
    tokens.push((await server.knock(hosted.code, `Person ${index}`, team)).token);
  const boss = await server.join(hosted.token);
  await boss.command({ act: 'start' });
  await running?.kill();

  const talkers = tokens.map((_, index) => new Talker(`talker${index}`));
  let sealed = false;
  let kept = { value: -1, at: 0 };
  let written = -1;
  for (let round = 0; round < ROUNDS; round++) {
    server = await up();
    const players = await Promise.all(tokens.map((token) => server.join(token)));
    const [first] = players;
    if (first === undefined) throw new Error('nobody came');
    await first.until(() => first.latest('drafts') !== undefined);
    const found = Number(first.latest('drafts')?.fields['march.pace']?.value ?? -1);
    // Whatever was acknowledged more than a second before the kill is there, or something later.
    if (!sealed) expect(found).toBeGreaterThanOrEqual(kept.value);
    expect(found).toBeLessThanOrEqual(written);

    const edits: { value: number; at: number }[] = [];
    let alive = true;
    const editing = (async () => {
      while (alive && !sealed) {
        const value = ++written;
        try {
          await first.edit('march.pace', value, 1);
          edits.push({ value, at: performance.now() });
        } catch {
          return;
        }
        await wait(60);
      }
    })();
    const talking = talkers.map((talker, index) => talker.talk(players[index] ?? first));
    // The later rounds let some edits grow older than a second.
    await wait(round % 5 === 4 ? 1_600 : 20 + ((round * 137) % 260));
    if (round === ROUNDS - 2) {
      alive = false;
      await editing;
      await first.edit('march.pace', 1, 1);
      written = Math.max(written, 1);
      await first.command({ act: 'seal', step: 1 });
      sealed = true;
    }
    const killed = performance.now();
    await running?.kill();
    alive = false;
    await Promise.all([editing, ...talking]);
    kept = edits.findLast(({ at }) => killed - at > 1_000) ?? kept;
  }

  server = await up();
  const again = await server.join(hosted.token);
  await again.has(again.latest('welcome')?.n ?? Number.MAX_SAFE_INTEGER);
  const said = new Map<string, number>();
  for (const { body: told } of again.records)
    if (told.kind === 'said' && told.text !== undefined) said.set(told.text, (said.get(told.text) ?? 0) + 1);
  let acknowledged = 0;
  for (const talker of talkers) {
    acknowledged += talker.acknowledged.size;
    for (const id of talker.acknowledged) expect([id, said.get(id)]).toEqual([id, 1]);
    for (const id of talker.open) expect(said.get(id) ?? 0).toBeLessThanOrEqual(1);
  }
  // The rounds did bite: many were acknowledged, and some were under way when the server died.
  expect(acknowledged).toBeGreaterThan(ROUNDS * 10);
  expect([...said.values()].every((times) => times === 1)).toBe(true);
  const seals = again.records.filter((record) => record.body.kind === 'sealed');
  expect(seals.length).toBe(1);
  const clocks = again.records.flatMap(({ body: told }) => (told.kind === 'clock' ? [told.act] : []));
  // Started once, paused after the first crash, never resumed.
  expect(clocks).toEqual(['start', 'pause']);

  const exported = await server.as(hosted.token)('GET', `/api/exercises/${hosted.exercise}/export`);
  const file = readJsonl(String(exported.body));
  if ('problem' in file) throw new Error(file.problem);
  expect(file.records.length).toBe(again.records.length);
  expect(canonical(file.records.map(({ seq }) => seq))).toBe(canonical(file.records.map((_, index) => index)));
  expect(verify({ records: file.records, ruleset: ruleset as never, secrets: file.header.secrets }).findings).toEqual(
    [],
  );
  expect(await running?.stop()).toBe(0);
});

test('a server that is asked to end saves what is not saved, and ends well', async () => {
  let server = await up();
  const { body } = await server.host('POST', '/api/exercises', { title: 'End', ruleset: 'blotto', scenario: 'even' });
  const hosted = Hosted.parse(body);
  const { token } = await server.knock(hosted.code, 'Ann', 'blue');
  const boss = await server.join(hosted.token);
  const ann = await server.join(token);
  await boss.command({ act: 'start' });
  await ann.edit('march.pace', 2, 1);
  const [code] = await Promise.all([running?.stop(), ann.until(() => ann.closed !== undefined)]);
  expect(code).toBe(0);
  expect(ann.closed?.code).toBe(4001);
  server = await up();
  const back = await server.join(token);
  await back.until(() => back.latest('drafts') !== undefined);
  expect(back.latest('drafts')?.fields).toMatchObject({ 'march.pace': { value: 2 } });
  await back.until(() => JSON.stringify(back.records).includes('"pause"'));
  expect(await running?.stop()).toBe(0);
});

test('what stands in the way of starting is one sentence, and the end', async () => {
  const server = await up();
  const { port } = new URL(server.url);
  const refused = async (env: { readonly [name: string]: string }) => {
    const error = await startProcess({ SANDTABLE_SECRET: SECRET, ...env }).then(
      () => new Error('it started'),
      (reason: Error) => reason,
    );
    return error.message;
  };
  const other = mkdtempSync(join(tmpdir(), 'sandtable-crash-'));
  writeFileSync(join(other, 'file'), 'in the way');
  expect(await refused({ SANDTABLE_DATA: other, PORT: port })).toMatch(
    /^The server ended with 1: Port \d+ is in use; [^\n]+\.\n$/,
  );
  expect(await refused({ SANDTABLE_DATA: join(other, 'file', 'data') })).toMatch(
    /^The server ended with 1: The data folder [^\n]+\.\n$/,
  );
  expect(await refused({ SANDTABLE_DATA: other, DATABASE_URL: 'postgres://nobody@127.0.0.1:1/none' })).toMatch(
    /^The server ended with 1: PostgreSQL at [^\n]+ does not answer [^\n]+\.\n$/,
  );
  expect(await refused({ SANDTABLE_DATA: other, PORT: 'many' })).toMatch(
    /^The server ended with 1: PORT is "many"[^\n]+\.\n$/,
  );
  rmSync(other, { recursive: true, force: true });
  await running?.stop();
  running = undefined;
});
