/** One open connection of one seat: how far it has been told, and what is on its way. */
import { type Client, ClientState, getMessageBytes, Protocol } from '@colyseus/core';
import {
  ENDED,
  type EndReason,
  type Refusal,
  type SeatId,
  type ServerMessage,
  type ServerMessages,
  type Viewer,
} from '@sandtable/shared';
import type { ExerciseHost } from '../exercise-host.ts';
import type { Log } from '../host/log.ts';
import type { Metrics } from '../observe.ts';

/** Records in one message while catching up: at most so many, and about so many bytes. */
const CHUNK_RECORDS = 200;
const CHUNK_BYTES = 256 * 1024;
/** What may wait in a socket before more is read from the store for it, bytes. */
const PATIENCE_BYTES = 1024 * 1024;
/** A connection that lets this much pile up is dropped; it will catch up when it comes back. */
const LIMIT_BYTES = 16 * 1024 * 1024;

/** How long a client may take to say that it has joined, milliseconds. */
const JOIN_MS = 20_000;
/** WebSocket close code. */
const TRY_AGAIN_LATER = 1013;

/** A message as bytes, so that many may be sent the same. `undefined` is left out, as it is in the log. */
export function encode<M extends ServerMessage>(type: M, payload: ServerMessages[M]): Buffer {
  return getMessageBytes.raw(Protocol.ROOM_DATA, type, JSON.parse(JSON.stringify(payload)));
}

export class Session {
  readonly client: Client;
  readonly seat: SeatId;
  readonly serial: number;
  readonly viewer: Viewer;
  readonly #host: ExerciseHost;
  readonly #metrics: Metrics;
  readonly #log: Log;
  /** Records sent; null until a reconnected client has said how many it has. */
  #sent: number | null;
  #catching = false;
  ended = false;
  readonly #since = performance.now();

  constructor(
    client: Client,
    who: { seat: SeatId; serial: number; viewer: Viewer },
    host: ExerciseHost,
    { metrics, log }: { readonly metrics: Metrics; readonly log: Log },
    sent: number | null,
  ) {
    this.client = client;
    this.seat = who.seat;
    this.serial = who.serial;
    this.viewer = who.viewer;
    this.#host = host;
    this.#metrics = metrics;
    this.#log = log;
    this.#sent = sent === null ? null : this.#within(sent);
  }

  /** A client that has more than there is comes from another log (a restored backup): it begins anew. */
  #within(n: number): number {
    return n <= this.#host.count(this.viewer) ? n : 0;
  }

  send<M extends ServerMessage>(type: M, payload: ServerMessages[M]): void {
    this.raw(type, encode(type, payload));
  }

  raw(type: ServerMessage, bytes: Buffer): void {
    if (this.ended) return;
    if (this.#waiting() > LIMIT_BYTES || this.#neverJoined()) {
      this.client.leave(TRY_AGAIN_LATER);
      return;
    }
    this.#metrics.sent.inc({ type }, bytes.byteLength);
    this.client.enqueueRaw(bytes);
  }

  /** New records of this viewer, encoded once for all its sessions. One that is behind gets them by catching up. */
  news(from: number, count: number, bytes: Buffer): void {
    if (this.#catching || this.#sent === null) return;
    if (this.#sent !== from) {
      void this.catchUp();
      return;
    }
    this.#sent = from + count;
    this.raw('records', bytes);
  }

  /** The client says how many records it has. */
  sync(n: number): void {
    this.#sent = this.#within(n);
    void this.catchUp();
  }

  /** Sends what follows the cursor, piece by piece. */
  async catchUp(): Promise<void> {
    if (this.#catching || this.#sent === null) return;
    this.#catching = true;
    try {
      while (!this.ended && this.#sent < this.#host.count(this.viewer)) {
        const from: number = this.#sent;
        const records = await this.#host.records(this.viewer, from, CHUNK_RECORDS);
        // The client may have asked to go on from elsewhere in the meantime.
        if (this.#sent !== from) continue;
        this.#piece(from, records);
        while (!this.ended && this.#waiting() > PATIENCE_BYTES) await new Promise((resolve) => setTimeout(resolve, 50));
      }
    } catch (error) {
      // The store would not give older records: whoever comes back in a moment will ask again.
      this.#log.error(
        { exercise: this.#host.id, seat: this.seat, err: error },
        'somebody could not be brought up to date',
      );
      this.client.leave(TRY_AGAIN_LATER);
    } finally {
      this.#catching = false;
    }
  }

  #piece(from: number, records: ServerMessages['records']['records']): void {
    for (let take = records.length; ; take = Math.ceil(take / 2)) {
      const piece = records.slice(0, take);
      const more = this.#host.count(this.viewer) - from - piece.length;
      const bytes = encode('records', { from, records: piece, more });
      if (bytes.byteLength > CHUNK_BYTES && take > 1) continue;
      this.#sent = from + piece.length;
      this.raw('records', bytes);
      return;
    }
  }

  #waiting(): number {
    const { ref } = this.client;
    return 'bufferedAmount' in ref && typeof ref.bufferedAmount === 'number' ? ref.bufferedAmount : 0;
  }

  /** Until a client has said that it joined, Colyseus keeps what it is sent in memory: one that never does is let go. */
  #neverJoined(): boolean {
    return this.client.state === ClientState.JOINING && performance.now() - this.#since > JOIN_MS;
  }

  /** Says why, then closes for good. */
  end(reason: EndReason, why: Refusal): void {
    if (this.ended) return;
    this.send('notice', { code: why.code, text: why.text });
    this.ended = true;
    this.client.leave(ENDED[reason], closeReason(why));
  }
}

/** A refusal as a close reason: WebSocket allows 123 bytes. */
function closeReason({ code, text: { key } }: Refusal): string {
  const reason = JSON.stringify({ refusals: [{ code, text: { key } }] });
  return Buffer.byteLength(reason) <= 123 ? reason : '';
}
