/**
 * The load: so many clients, each sending an order every so often, each waiting for its ack. A process of its own, so that
 * its work is not measured as the server's. Told what to do over IPC; says 'joined' when all are in, and
 * answers with latencies and bytes.
 */
import { Client, type Room } from '@colyseus/sdk';
import { PROTOCOL, ROOM } from '@sandtable/shared/wire.ts';
import { commandId, houseOf } from './room-full.ts';

export interface Load {
  readonly url: string;
  readonly mode: 'sandtable' | 'echo';
  /** Seat tokens per exercise; in echo mode any names. */
  readonly exercises: readonly (readonly string[])[];
  readonly everyMs: number;
  readonly seconds: number;
}
export interface Carried {
  /** Send to ack, ms, one per order. */
  readonly latencies: readonly number[];
  readonly refused: number;
  /** Bytes every client received while orders were sent. */
  readonly bytes: number;
  readonly clients: number;
}

async function carry(load: Load): Promise<Carried> {
  const rooms: { room: Room; at: number }[] = [];
  let bytes = 0;
  for (const [e, tokens] of load.exercises.entries()) {
    for (const [at, token] of tokens.entries()) {
      const client = new Client(load.url, { headers: houseOf(e) });
      const options = load.mode === 'echo' ? { exercise: String(e) } : { protocol: PROTOCOL, token, n: 0 };
      const room = await client.joinOrCreate(load.mode === 'echo' ? 'echo' : ROOM, options);
      room.onMessage('*', () => {});
      const { events } = room.connection;
      const { onmessage } = events;
      events.onmessage = (event) => {
        bytes += event.data.byteLength ?? 0;
        onmessage?.(event);
      };
      rooms.push({ room, at });
    }
  }
  process.send?.('joined');
  // What catching up sent is not what an order sends.
  await new Promise((resolve) => setTimeout(resolve, 1500));
  bytes = 0;
  const latencies: number[] = [];
  let refused = 0;
  const until = performance.now() + load.seconds * 1000;
  await Promise.all(
    rooms.map(async ({ room, at }) => {
      await new Promise((resolve) => setTimeout(resolve, Math.random() * load.everyMs));
      let sealed = false;
      while (performance.now() < until) {
        const begun = performance.now();
        const command = orderOf(at, sealed);
        try {
          await room.request('command', { id: commandId(), command }, { timeout: 30_000 });
          if (command.act === 'seal') sealed = true;
          if (command.act === 'unseal') sealed = false;
        } catch {
          refused += 1;
        }
        latencies.push(performance.now() - begun);
        await new Promise((resolve) => setTimeout(resolve, Math.max(0, load.everyMs - (performance.now() - begun))));
      }
    }),
  );
  for (const { room } of rooms) await room.leave();
  return { latencies, refused, bytes, clients: rooms.length };
}

/** The first of a team seals the whole sheet and reopens it; whoever else sits there says something. Both are durable. */
function orderOf(at: number, sealed: boolean): { act: 'seal' | 'unseal' | 'say'; [field: string]: unknown } {
  if (at < 4) return { act: sealed ? 'unseal' : 'seal', step: 1 };
  return { act: 'say', form: 'message', channel: { kind: 'all' }, text: 'Two packages by the summer, if you can.' };
}

process.on('message', (load: Load) => {
  carry(load).then(
    (carried) => process.send?.(carried, () => process.exit(0)),
    (error: unknown) => {
      console.error(error);
      process.exit(1);
    },
  );
});
