/** Recovery: 200 live exercises, kill -9, start again: until every one of them can be played. */
import { Client } from '@colyseus/sdk';
import { PROTOCOL, ROOM } from '@sandtable/shared/wire.ts';
import { newFolder, startServer } from './process.ts';
import { commandId, fillRoom } from './room-full.ts';
import { report } from './table.ts';

const EXERCISES = 200;
const REPEATS = 3;

export async function recovery(): Promise<void> {
  const folder = newFolder();
  let server = await startServer(folder.path);
  const full = await fillRoom(server.url, EXERCISES, 4);
  const up: number[] = [];
  const playable: number[] = [];
  let lost = 0;
  let sealedBefore = false;
  for (let i = 0; i < REPEATS; i++) {
    const rooms = await Promise.all(full.map(({ tokens }) => joined(server.url, tokens[0] ?? '')));
    // One acknowledged order in each, so that something would be lost if anything could be.
    await Promise.all(
      rooms.map((room) =>
        room.request('command', { id: commandId(), command: { act: sealedBefore ? 'unseal' : 'seal', step: 1 } }),
      ),
    );
    sealedBefore = !sealedBefore;
    for (const room of rooms) room.reconnection.enabled = false;
    await server.kill('SIGKILL');
    const begun = performance.now();
    server = await startServer(folder.path);
    up.push(performance.now() - begun);
    const again = await Promise.all(full.map(({ tokens }) => joined(server.url, tokens[0] ?? '')));
    playable.push(performance.now() - begun);
    // The opposite act is possible only if the acknowledged one is still there.
    const kept = await Promise.allSettled(
      again.map((room) =>
        room.request('command', { id: commandId(), command: { act: sealedBefore ? 'unseal' : 'seal', step: 1 } }),
      ),
    );
    lost += kept.filter(({ status }) => status === 'rejected').length;
    sealedBefore = !sealedBefore;
    for (const room of again) await room.leave();
  }
  await server.kill('SIGTERM');
  folder.remove();
  report('recovery', `Recovery: ${EXERCISES} live exercises, kill -9, start again`, [
    { what: 'server answers', unit: 'ms', figures: up },
    { what: 'every exercise joined', unit: 'ms', figures: playable, goal: '≤ 3,000' },
    { what: 'acknowledged orders lost', unit: 'orders', figures: [lost], goal: '0' },
  ]);
}

async function joined(url: string, token: string) {
  const room = await new Client(url).joinOrCreate(ROOM, { protocol: PROTOCOL, token, n: 0 });
  room.onMessage('*', () => {});
  return room;
}
