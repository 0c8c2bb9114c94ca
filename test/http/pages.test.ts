/** Pages, health and numbers. */
import { describe, expect, test } from 'vitest';

import { server } from './served.ts';

describe('pages and health', () => {
  test('every page is served under a strict policy, files with hashed names for ever, nothing from outside the folder', async () => {
    const page = await server.call('GET', '/s/abc/table');
    expect([page.status, page.body]).toEqual([200, '<!doctype html><title>Sandtable</title>']);
    expect(page.headers.get('cache-control')).toBe('no-cache');
    const policy = page.headers.get('content-security-policy') ?? '';
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("script-src 'self';");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).not.toContain('unsafe');
    for (const name of ['x-powered-by', 'access-control-allow-origin', 'access-control-allow-credentials'])
      expect(page.headers.get(name)).toBeNull();
    expect(page.headers.get('x-content-type-options')).toBe('nosniff');
    expect(page.headers.get('referrer-policy')).toBe('no-referrer');

    const asset = await fetch(`${server.url}/assets/main-abc123.js`, { headers: { 'accept-encoding': 'br' } });
    expect(asset.headers.get('cache-control')).toContain('immutable');
    expect(asset.headers.get('content-encoding')).toBe('br');
    expect((await asset.text()).length).toBe(5_015);
    const plain = await server.call('GET', '/assets/main-abc123.js', undefined, { 'accept-encoding': 'identity' });
    expect(String(plain.body).length).toBe(5_015);
    const tag = asset.headers.get('etag') ?? '';
    expect(
      (
        await server.call('GET', '/assets/main-abc123.js', undefined, {
          'if-none-match': tag,
          'cache-control': 'max-age=0',
        })
      ).status,
    ).toBe(304);
    for (const missing of [
      '/assets/gone.js',
      '/.secret',
      '/..%2f..%2fetc/passwd.txt',
      '/monitor.html',
      '/__healthcheck.js',
    ])
      expect([missing, (await server.call('GET', missing)).status]).toEqual([missing, 404]);
  });

  test('nothing of Colyseus own answers: no monitor, no matchmaking but joining', async () => {
    for (const address of ['/monitor', '/__healthcheck', '/playground', '/colyseus'])
      expect((await server.call('GET', address)).body).toContain('<title>Sandtable</title>');
    const preflight = await server.call('OPTIONS', '/matchmake/joinOrCreate/exercise', undefined, {
      origin: 'https://evil.example',
    });
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
    for (const method of ['create', 'join', 'reconnect', 'constructor'])
      expect((await server.call('POST', `/matchmake/${method}/exercise`, {})).status).toBe(404);
    expect((await server.call('POST', '/matchmake/joinOrCreate/lobby', {})).status).toBe(404);
    expect((await server.call('GET', '/api/nothing')).status).toBe(404);
  });

  test('health and numbers are told', async () => {
    expect(await server.call('GET', '/healthz')).toMatchObject({ status: 200, body: 'ok\n' });
    const metrics = await server.call('GET', '/metrics');
    expect(String(metrics.body)).toContain('sandtable_commands_total');
    expect(String(metrics.body)).toMatch(/sandtable_exercises \d/);
  });
});
