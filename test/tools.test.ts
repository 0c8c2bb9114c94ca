/** What the bootstrap found really runs: a browser shows a page, a database survives a crash, two processes could meet in Redis. */
import { createConnection } from 'node:net';
import pg from 'pg';
import { expect, test } from 'vitest';
import { launchChromium } from './house/browser.ts';
import { startPostgres } from './house/postgres.ts';
import { startRedis } from './house/redis.ts';
import { hasTool } from './house/tools.ts';

test('Chromium shows a page', async () => {
  const browser = await launchChromium();
  try {
    const page = await browser.newPage();
    await page.setContent('<p id="p">x</p><script>p.textContent = [1, 2].toReversed().join()</script>');
    expect(await page.textContent('#p')).toBe('2,1');
  } finally {
    await browser.close();
  }
});

test('PostgreSQL keeps what it acknowledged', async () => {
  const postgres = await startPostgres();
  try {
    const connectionString = await postgres.database();
    const write = new pg.Client({ connectionString });
    await write.connect();
    write.on('error', () => {});
    await write.query('create table kept (n int)');
    await write.query('insert into kept values (7)');
    await postgres.crash();
    const read = new pg.Client({ connectionString });
    await read.connect();
    expect((await read.query('select n from kept')).rows).toEqual([{ n: 7 }]);
    await read.end();
  } finally {
    await postgres.stop();
  }
});

test.skipIf(!hasTool('redis'))('Redis answers at its address', async () => {
  const redis = await startRedis();
  try {
    const { hostname, port } = new URL(redis.url);
    const socket = createConnection(Number(port), hostname);
    const reply = await new Promise((resolve, reject) => {
      socket.once('error', reject);
      socket.once('data', (data) => resolve(data.toString()));
      socket.write('ECHO sand\r\n');
    });
    socket.destroy();
    expect(reply).toBe('$4\r\nsand\r\n');
  } finally {
    await redis.stop();
  }
});
