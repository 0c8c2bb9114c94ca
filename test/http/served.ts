/** A server with a page to serve, and an exercise played to its end on it. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Stage } from '@sandtable/shared';
import { afterAll, beforeAll } from 'vitest';
import { TestServer } from '../house/server.ts';
import type { Hosted } from '../house/wire-types.ts';

export let server: TestServer;
export const folder = mkdtempSync(join(tmpdir(), 'sandtable-pages-'));
beforeAll(async () => {
  mkdirSync(join(folder, 'assets'));
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>Sandtable</title>');
  writeFileSync(join(folder, 'assets', 'main-abc123.js'), `console.log(${JSON.stringify('x'.repeat(5_000))})`);
  writeFileSync(join(folder, '.secret'), 'not for you');
  server = await TestServer.start({ pages: folder });
});
afterAll(async () => {
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
});

export const path = (hosted: Hosted, rest = '') => `/api/exercises/${hosted.exercise}${rest}`;

/** Plays all three turns of a drill by hand and closes it. */
export async function played(policy: object = {}, upTo: Stage = 'closed') {
  const hosted = await server.create({ policy: { lockWhenAllSealed: true, ...policy } });
  const seats = {
    red: await server.knock(hosted.code, 'Rosa', 'red'),
    green: await server.knock(hosted.code, 'Gero', 'green'),
  };
  const boss = await server.join(hosted.token);
  const red = await server.join(seats.red.token);
  const green = await server.join(seats.green.token);
  await boss.command({ act: 'start' });
  await boss.command({ act: 'note', text: 'confidential note' });
  await red.command({ act: 'say', form: 'message', channel: { kind: 'white-cell' }, text: 'in confidence' });
  for (let step = 1; step <= (upTo === 'orders' ? 1 : 3); step++) {
    await red.command({ act: 'seal', step });
    await green.command({ act: 'seal', step });
    await boss.command({ act: 'publish', step });
  }
  if (upTo === 'closed') await boss.command({ act: 'close' });
  for (const player of [boss, red, green]) await player.room.leave();
  return { hosted, seats };
}
