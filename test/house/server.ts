/** A whole server in this process, asked over HTTP and joined with the SDK that browsers use. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, type Room } from '@colyseus/sdk';
import { readConfig } from '@sandtable/server/config.ts';
import { type Served, type Substitutes, serve } from '@sandtable/server/main.ts';
import { drillEntry, type Faults } from './drill.ts';
import {
  Admission,
  type Command,
  Hosted,
  type NewExercise,
  PROTOCOL,
  type Refusal,
  ROOM,
  type ServerMessage,
  type ServerMessages,
  type ToldRecord,
} from './wire-types.ts';

export const SALT = 'ab'.repeat(32);

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly body: unknown;
}

/** A server somewhere, asked over HTTP and joined as browsers do. */
export class Remote {
  readonly url: string;
  readonly hostSecret: string;
  readonly players: Player[] = [];

  constructor(url: string, hostSecret: string) {
    this.url = url;
    this.hostSecret = hostSecret;
  }

  async call(method: string, path: string, body?: unknown, headers: { [name: string]: string } = {}): Promise<Answer> {
    const json = body === undefined || typeof body === 'string' ? {} : { 'content-type': 'application/json' };
    const response = await fetch(this.url + path, {
      method,
      headers: { ...json, ...headers },
      ...(body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) }),
    });
    const text = await response.text();
    const isJson = response.headers.get('content-type')?.includes('application/json') === true;
    return { status: response.status, headers: response.headers, body: isJson ? JSON.parse(text) : text };
  }

  /** `call` with the host secret or a seat's token. */
  as(secret: string) {
    const authorization = `Bearer ${secret}`;
    return (method: string, path: string, body?: unknown, headers: { [name: string]: string } = {}) =>
      this.call(method, path, body, { authorization, ...headers });
  }

  get host() {
    return this.as(this.hostSecret);
  }

  async create(wanted: Partial<NewExercise> = {}): Promise<Hosted> {
    const wish = { title: 'Drill', ruleset: 'drill', scenario: 'plain', ...wanted };
    const { status, body } = await this.host('POST', '/api/exercises', wish);
    if (status !== 201) throw new Error(JSON.stringify(body));
    return Hosted.parse(body);
  }

  async knock(code: string, name: string, team?: string, more: object = {}): Promise<Admission> {
    const knock = { name, salt: SALT, ...(team === undefined ? { as: 'observer' } : { as: 'player', team }), ...more };
    const { status, body } = await this.call('POST', `/api/join/${code}`, knock);
    if (status !== 201) throw new Error(JSON.stringify(body));
    return Admission.parse(body);
  }

  /** Joins with a seat's token and writes down everything that comes. */
  async join(token: string, n = 0, protocol: number = PROTOCOL): Promise<Player> {
    const room = await new Client(this.url).joinOrCreate(ROOM, { protocol, token, n });
    const player = new Player(room, n);
    this.players.push(player);
    await player.until(() => player.latest('welcome') !== undefined);
    return player;
  }
}

/** A server in this process. One at a time per test file: Colyseus' matchmaker is the process's. */
export class TestServer extends Remote {
  readonly served: Served;
  readonly folder: string;

  private constructor(served: Served, folder: string) {
    super(`http://127.0.0.1:${served.port}`, served.hostSecret);
    this.served = served;
    this.folder = folder;
  }

  static async start(
    substitutes: Substitutes & { readonly faults?: Faults } = {},
    env: { readonly [name: string]: string } = {},
    folder = mkdtempSync(join(tmpdir(), 'sandtable-server-')),
  ): Promise<TestServer> {
    const config = readConfig({
      PORT: '0',
      HOST: '127.0.0.1',
      SANDTABLE_DATA: folder,
      SANDTABLE_SECRET: 'a-secret-for-tests-only',
      LOG_LEVEL: 'silent',
      ...env,
    });
    const { faults, ...rest } = substitutes;
    const served = await serve(config, { rulesets: [drillEntry(faults)], ...rest });
    return new TestServer(served, folder);
  }

  async stop(keepFolder = false): Promise<void> {
    await this.served.close();
    if (!keepFolder) rmSync(this.folder, { recursive: true, force: true });
  }
}

let commands = 0;
export const newCommandId = () => `wire-command-${process.pid}-${++commands}`;

/** What a request came to when it was refused. */
export class RequestRefused extends Error {
  readonly refusals: readonly Refusal[];
  constructor(refusals: readonly Refusal[]) {
    super(refusals.map(({ code }) => code).join(', '));
    this.refusals = refusals;
  }
}

/** One connection, as a browser's. */
export class Player {
  readonly room: Room;
  /** Every frame after the join, as it came. */
  readonly frames: Uint8Array[] = [];
  readonly messages: { readonly type: ServerMessage; readonly payload: unknown }[] = [];
  /** Records sent, from the cursor on. */
  readonly records: ToldRecord[] = [];
  /** The cursor it joined with. */
  cursor: number;
  closed: { readonly code: number; readonly reason: string } | undefined;

  /** @param has how many records it says it has: those it is sent begin there */
  constructor(room: Room, has = 0) {
    this.room = room;
    this.cursor = has;
    // As in the product's own client; and when a test lets it, it does not wait.
    room.reconnection.enabled = false;
    room.reconnection.minUptime = 0;
    const { events } = room.connection;
    const { onmessage } = events;
    events.onmessage = (event) => {
      this.frames.push(new Uint8Array(event.data));
      onmessage?.(event);
    };
    room.onMessage('*', (type, payload) => {
      const message = { type: String(type) as ServerMessage, payload };
      this.messages.push(message);
      if (message.type === 'records') this.#take(payload);
    });
    room.onLeave((code, reason) => {
      this.closed = { code, reason: reason ?? '' };
    });
  }

  #take({ from, records }: ServerMessages['records']): void {
    if (from < this.cursor) this.cursor = from;
    const at = from - this.cursor;
    if (at > this.records.length)
      throw new Error(`records from ${from} came after ${this.cursor + this.records.length}`);
    this.records.length = at;
    this.records.push(...records);
  }

  latest<M extends ServerMessage>(type: M): ServerMessages[M] | undefined {
    const found = this.messages.findLast((message) => message.type === type);
    return found?.payload as ServerMessages[M] | undefined;
  }

  all<M extends ServerMessage>(type: M): ServerMessages[M][] {
    return this.messages.flatMap((m) => (m.type === type ? [m.payload as ServerMessages[M]] : []));
  }

  async request<A = unknown>(type: string, payload: unknown): Promise<A> {
    try {
      return await this.room.request<unknown, A>(type, payload, { timeout: 30_000 });
    } catch (error) {
      if (error instanceof Error && error.name === 'rejected' && 'reason' in error)
        throw new RequestRefused((error.reason as { refusals: Refusal[] }).refusals);
      throw error;
    }
  }

  command(command: Command, id = newCommandId()) {
    return this.request<{ ok: true; n: number; repeated?: true }>('command', { id, command });
  }

  /** The first refusal's code, or undefined if it was taken. */
  async code(type: string, payload: unknown): Promise<string | undefined> {
    try {
      await this.request(type, payload);
      return undefined;
    } catch (error) {
      if (error instanceof RequestRefused) return error.refusals[0]?.code;
      throw error;
    }
  }

  commandCode(command: Command, id = newCommandId()) {
    return this.code('command', { id, command });
  }

  edit(path: string, value: unknown, step: number, team?: string) {
    return this.request('draft', { id: newCommandId(), step, edits: [{ path, value }], ...(team ? { team } : {}) });
  }

  /** Waits until it is so; fails after a while with what it waited for. */
  async until(condition: () => boolean, ms = 10_000): Promise<void> {
    const end = Date.now() + ms;
    while (!condition()) {
      if (Date.now() > end) throw new Error(`waited in vain for ${condition.toString().slice(0, 200)}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  }

  /** Until this many records have come. */
  has(n: number): Promise<void> {
    return this.until(() => this.records.length >= n);
  }
}
