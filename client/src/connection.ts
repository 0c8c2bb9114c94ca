/**
 * One seat's line to the server. It joins the exercise's room, says which records it has, and joins again whenever the
 * line breaks: the server stopped, the exercise moved to another process, the network went away. Moves bytes only; what
 * they mean is `exercise-store.ts`'s business.
 *
 * The SDK's own reconnection is switched off: it gives up after some tries, and only knows the old process. Joining
 * afresh with the cursor is the same thing as catching up, so there is one way back instead of two.
 */
import { Client, type Room } from '@colyseus/sdk';
import {
  type EndReason,
  endReason,
  PROTOCOL,
  ROOM,
  type ServerMessage,
  type ServerMessages,
} from '@sandtable/shared/wire.ts';
import type { Refusal } from '@sandtable/shared/words.ts';

/**
 * `connecting`: never been live. `live`. `offline`: was live, trying again. `ended`: the server will not have us, and
 * trying again would not change that.
 */
export type Link =
  | { readonly state: 'connecting' }
  | { readonly state: 'live' }
  | { readonly state: 'offline'; readonly since: number }
  | { readonly state: 'ended'; readonly reason: EndReason };

/** What a request came to when it did not succeed. */
export class Rejected extends Error {
  readonly refusals: readonly Refusal[];
  constructor(refusals: readonly Refusal[]) {
    super(refusals.map((refusal) => refusal.code).join(', ') || 'rejected');
    this.name = 'Rejected';
    this.refusals = refusals;
  }
}

/** The request may or may not have reached the server: send it again with the same id. */
export class Unanswered extends Error {
  override readonly name = 'Unanswered';
}

export interface Handlers {
  /** Records folded so far: the cursor. */
  cursor(): number;
  link(link: Link): void;
  message<M extends ServerMessage>(type: M, payload: ServerMessages[M]): void;
}

export interface Connection {
  /** Asks the server. Throws `Rejected` with the reason, or `Unanswered`. */
  request<Answer>(
    type: 'command' | 'draft' | 'ask' | 'sync' | 'here',
    payload: object,
    timeout?: number,
  ): Promise<Answer>;
  /** Stops waiting and tries to join now. */
  retry(): void;
  close(): void;
}

const MESSAGES: readonly ServerMessage[] = ['welcome', 'records', 'drafts', 'presence', 'people', 'moved', 'notice'];

/** Waits between tries, ms; the last one repeats. Each is stretched by up to a third, so that thirty people who lost one
    server do not all come back in the same instant. */
const WAITS = [150, 400, 800, 1500, 2500, 4000] as const;
/** A line that has been silent is asked for a sign of life this often; no sign within the second span means it is dead.
    A cable that was pulled closes nothing by itself. */
const PULSE = 4000;
const PATIENCE = 5000;

/** Opens the line of the seat that the token is for. It stays open, or tries to, until `close`. */
export function connect(token: string, handlers: Handlers): Connection {
  const client = new Client(location.origin);
  let room: Room | null = null;
  let ended = false;
  let tries = 0;
  let joining = false;
  let retryTimer = 0;
  let pulseTimer = 0;
  let lostAt: number | null = null;
  let wasLive = false;

  const options = () => ({ protocol: PROTOCOL, token, n: handlers.cursor() });

  async function join(): Promise<void> {
    if (ended || joining || room !== null) return;
    joining = true;
    clearTimeout(retryTimer);
    try {
      // The room may not be awake, or its process may have died a moment ago and still be listed: then it is created
      // anew from the store, and whoever comes first brings it up.
      take(await client.joinOrCreate(ROOM, options()));
    } catch (error) {
      joining = false;
      const end = finalAnswer(error instanceof Error && 'code' in error ? error.code : null);
      if (end !== null) finish(end);
      else again();
      return;
    }
    joining = false;
  }

  function take(joined: Room): void {
    if (ended) {
      void joined.leave();
      return;
    }
    room = joined;
    joined.reconnection.enabled = false;
    for (const type of MESSAGES) joined.onMessage(type, (payload) => heard(joined, type, payload));
    // A type this page does not know is a newer server's; the SDK would only grumble about it.
    joined.onMessage('*', () => {});
    joined.onLeave((code) => lost(joined, code));
    joined.onError((code) => lost(joined, code));
    beat(joined);
  }

  function heard<M extends ServerMessage>(from: Room, type: M, payload: ServerMessages[M]): void {
    if (from !== room) return;
    if (type === 'welcome') {
      const welcome = payload as ServerMessages['welcome'];
      if (welcome.protocol !== PROTOCOL) {
        finish({ state: 'ended', reason: 'protocol' });
        return;
      }
      tries = 0;
      lostAt = null;
      wasLive = true;
      handlers.message(type, payload);
      handlers.link({ state: 'live' });
      return;
    }
    handlers.message(type, payload);
  }

  function lost(from: Room, code: number): void {
    if (from !== room) return;
    room = null;
    clearTimeout(pulseTimer);
    const end = finalAnswer(code);
    if (end !== null) finish(end);
    else if (!ended) again();
  }

  function again(): void {
    if (ended) return;
    lostAt ??= Date.now();
    if (wasLive) handlers.link({ state: 'offline', since: lostAt });
    const wait = WAITS[Math.min(tries, WAITS.length - 1)] ?? 4000;
    tries += 1;
    clearTimeout(retryTimer);
    retryTimer = window.setTimeout(() => void join(), wait * (1 + Math.random() / 3));
  }

  function finish(link: Link): void {
    ended = true;
    clearTimeout(retryTimer);
    clearTimeout(pulseTimer);
    const open = room;
    room = null;
    if (open !== null) void open.leave().catch(() => {});
    handlers.link(link);
  }

  function beat(of: Room): void {
    clearTimeout(pulseTimer);
    pulseTimer = window.setTimeout(() => {
      if (room !== of) return;
      const dead = window.setTimeout(() => hangUp(of), PATIENCE);
      of.ping(() => {
        clearTimeout(dead);
        if (room === of) beat(of);
      });
    }, PULSE);
  }

  /** Gives up a line that does not answer, without waiting for a close that may never come. */
  function hangUp(of: Room): void {
    if (room !== of) return;
    lost(of, 1006);
    of.connection.close();
  }

  const sawNetwork = () => {
    if (room === null) {
      tries = 0;
      void join();
    }
  };
  const missedNetwork = () => {
    const of = room;
    if (of === null) return;
    // A laptop that plays alone on its own server has no network and a living line: ask before believing.
    const dead = window.setTimeout(() => hangUp(of), 1500);
    of.ping(() => clearTimeout(dead));
  };
  addEventListener('online', sawNetwork);
  addEventListener('offline', missedNetwork);
  handlers.link({ state: 'connecting' });
  void join();

  return {
    async request<Answer>(type: string, payload: object, timeout = 10_000): Promise<Answer> {
      const over = room;
      if (over === null) throw new Unanswered('not connected');
      try {
        return await over.request<object, Answer>(type, payload, { timeout });
      } catch (error) {
        throw requestError(error);
      }
    },
    retry() {
      tries = 0;
      if (room === null) void join();
    },
    close() {
      ended = true;
      clearTimeout(retryTimer);
      clearTimeout(pulseTimer);
      removeEventListener('online', sawNetwork);
      removeEventListener('offline', missedNetwork);
      const open = room;
      room = null;
      if (open !== null) void open.leave().catch(() => {});
    },
  };
}

/** The server's refusals, wherever the SDK put them; null where it gave none. */
function refusalsIn(value: unknown): readonly Refusal[] | null {
  if (typeof value !== 'object' || value === null || !('refusals' in value) || !Array.isArray(value.refusals))
    return null;
  return value.refusals.filter(isRefusal);
}

function isRefusal(value: unknown): value is Refusal {
  return (
    typeof value === 'object' &&
    value !== null &&
    'code' in value &&
    typeof value.code === 'string' &&
    'text' in value &&
    typeof value.text === 'object'
  );
}

function requestError(error: unknown): Error {
  if (error instanceof Error && error.name === 'rejected' && 'reason' in error) {
    return new Rejected(refusalsIn(error.reason) ?? []);
  }
  // The server failed in the middle: whether it did the thing is unknown, and the same id makes asking again safe.
  return new Unanswered(error instanceof Error ? error.message : String(error));
}

/** What a failed join or a close says for good; null where trying again is right: no server yet, a room just gone, a
    process that died a moment ago and is still listed (523, 524), a network that went away. */
function finalAnswer(code: unknown): Link | null {
  const reason = typeof code === 'number' ? endReason(code) : null;
  return reason === null ? null : { state: 'ended', reason };
}
