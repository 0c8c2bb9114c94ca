/** Carries one exercise's words to and from people's browsers. Moves bytes; everything else is the host's. */
import { type Client, type MessageContext, Room } from '@colyseus/core';
import {
  AskRequest,
  CommandRequest,
  DraftRequest,
  type EndReason,
  ExerciseId,
  HereRequest,
  PROTOCOL,
  type Refusal,
  type ServerMessage,
  type ServerMessages,
  SyncRequest,
  type ToldRecord,
  type Viewer,
  viewerName,
} from '@sandtable/shared';
import { z } from 'zod';
import type { SeatClaim, Tokens } from './auth.ts';
import type { Clock } from './clock.ts';
import type { ExerciseHost } from './exercise-host.ts';
import { answerAsk } from './host/ask.ts';
import type { Audience } from './host/audience.ts';
import { Errand, type ErrandAnswer, runErrand } from './host/errands.ts';
import type { Log } from './host/log.ts';
import { type Refusing, refusal, refusing, revoked, viewerOfSeat } from './host/refusing.ts';
import { watchedLive } from './host/watchable.ts';
import type { Hosts } from './hosts.ts';
import type { Metrics } from './observe.ts';
import { admit, cannotOpen, joinRefused } from './room/admission.ts';
import { Gate } from './room/gate.ts';
import { leave, stayListed } from './room/listing.ts';
import { encode, Session } from './room/session.ts';
import { Whereabouts } from './room/whereabouts.ts';
import type { Store } from './store/store.ts';

export interface RoomParts {
  readonly hosts: Hosts;
  readonly store: Store;
  readonly tokens: Tokens;
  readonly clock: Clock;
  readonly log: Log;
  readonly metrics: Metrics;
}

/** Colyseus' own stop per connection, messages a second: it drops the connection without a word. */
const HARD_RATE = 1_000;
/** How often a room looks whether it is still the one that is listed, milliseconds. */
const LISTED_MS = 4_000;
const MOST_TABS = 8;
/** What others than a facilitator may ask: it is their own. */
const OWN: ReadonlySet<AskRequest['question']> = new Set(['survey', 'preview']);
const RECONNECT_SECONDS = 30;

type Reply = object | Refusing;

/** The room class for one server: Colyseus makes the rooms, so what they need is closed over. */
export function exerciseRoom(parts: RoomParts) {
  const { hosts, log, metrics } = parts;
  const gate = new Gate(parts);

  return class ExerciseRoom extends Room implements Audience {
    override patchRate = 1000;
    override maxMessagesPerSecond = HARD_RATE;

    override messages = {
      command: this.#handler(CommandRequest, (host, { seat }, { id, command }) => host.act(seat, id, command)),
      draft: this.#handler(DraftRequest, (host, { seat }, { team, step, edits }) => host.edit(seat, team, step, edits)),
      here: this.#handler(HereRequest, async (host, { seat }, { path }) => {
        if (host.presence.here(seat, path)) this.#whereabouts?.changed();
        return {};
      }),
      sync: this.#handler(SyncRequest, async (host, session, { n }) => {
        session.sync(n);
        return { n: host.count(session.viewer) };
      }),
      ask: this.#handler(AskRequest, async (host, session, request) =>
        session.viewer.kind === 'facilitator' || OWN.has(request.question)
          ? answerAsk(host, request, session.seat, log)
          : refusing('facilitator-only'),
      ),
      _: (client: Client, type: unknown, more: unknown) => this.#unknown(client, type, more),
    };

    #host: ExerciseHost | undefined;
    readonly #sessions = new Map<string, Session>();
    #deaf: (() => void) | undefined;
    #whereabouts: Whereabouts | undefined;

    /** Puts the exercise that the token is for into the options: what room is joined or made follows from it alone. */
    static override async onAuth(_token: string, options: { [key: string]: unknown }): Promise<SeatClaim> {
      const { n, ...claim } = await admit(parts, options);
      // Colyseus hands the options on, to other processes too, and asks again with the same object where a room turned
      // out to be dead: what a token needs no one else to see is hidden, not removed.
      for (const [key, value] of Object.entries(options))
        Object.defineProperty(options, key, { value, enumerable: false, writable: true, configurable: true });
      Object.defineProperty(options, 'exercise', { value: claim.exercise, enumerable: true, configurable: true });
      Object.defineProperty(options, 'n', { value: n, enumerable: true, configurable: true });
      return claim;
    }

    override async onCreate(options: unknown): Promise<void> {
      const { exercise } = z.object({ exercise: ExerciseId }).parse(options);
      this.roomId = exercise;
      try {
        this.#host = await hosts.open(exercise);
      } catch (error) {
        log.error({ exercise, err: error }, 'the exercise could not be opened');
        throw cannotOpen(error);
      }
      this.#deaf = this.#host.listen(this);
      this.#whereabouts = new Whereabouts(this.#host, (viewer, message) =>
        this.#send('presence', message, (session) => viewerName(session.viewer) === viewer),
      );
      this.clock.setInterval(() => {
        // Somebody has to be there when the clock runs out, even if everybody's network is down.
        this.autoDispose = this.#host?.busy !== true;
      }, 1000);
      const host = this.#host;
      this.clock.setInterval(() => void stayListed(this, host, hosts, log), LISTED_MS);
    }

    /** Also runs on a room that lost the race to be this exercise's: it writes nothing. */
    override async onDispose(): Promise<void> {
      this.#whereabouts?.stop();
      this.#deaf?.();
      if (this.#host !== undefined) await hosts.release(this.#host);
    }

    override onJoin(client: Client, options: unknown): void {
      const { n } = z.object({ n: z.int().nonnegative() }).parse(options);
      this.#enter(client, n);
    }

    override onReconnect(client: Client): void {
      this.#enter(client, null);
    }

    #enter(client: Client, n: number | null): void {
      const host = this.#host;
      const claim: SeatClaim | undefined = client.auth;
      const seat = claim === undefined ? undefined : host?.seatOf(claim.seat, claim.serial);
      if (host === undefined || claim === undefined || claim.exercise !== host.id || seat === undefined)
        throw joinRefused('token', revoked());
      if (host.lost !== undefined) throw joinRefused('broken', host.lost);
      if (host.presence.connections(claim.seat) >= MOST_TABS)
        throw joinRefused('flood', refusal('too-many-tabs', { limit: MOST_TABS }));
      const viewer = viewerOfSeat(seat);
      const session = new Session(client, { ...claim, viewer }, host, parts, n);
      this.#sessions.set(client.sessionId, session);
      host.presence.arrive(claim.seat);
      metrics.seats.inc({ as: seat.as });
      log.info({ exercise: host.id, seat: claim.seat, as: seat.as }, n === null ? 'reconnected' : 'joined');
      session.send('welcome', {
        protocol: PROTOCOL,
        now: parts.clock.now(),
        exercise: host.id,
        seat: claim.seat,
        viewer,
        n: host.count(viewer),
      });
      session.send('people', Object.fromEntries(host.seats.names));
      for (const { id } of host.ruleset.rules.manifest.teams)
        if (viewer.kind === 'facilitator' || (viewer.kind === 'team' && viewer.team === id))
          session.send('drafts', host.sheet(id));
      void session.catchUp();
      const present = this.#whereabouts?.of(viewerName(viewer));
      if (present !== undefined) session.send('presence', present);
      this.#whereabouts?.changed();
    }

    override onDrop(client: Client): void {
      const session = this.#gone(client);
      if (session === undefined || session.ended) return;
      this.allowReconnection(client, RECONNECT_SECONDS).catch(() => {});
    }

    override onLeave(client: Client): void {
      this.#gone(client);
    }

    #gone(client: Client): Session | undefined {
      const session = this.#sessions.get(client.sessionId);
      if (session === undefined || session.client !== client) return undefined;
      this.#sessions.delete(client.sessionId);
      this.#host?.presence.leave(session.seat);
      metrics.seats.dec({ as: session.viewer.kind === 'team' ? 'player' : session.viewer.kind });
      this.#whereabouts?.changed();
      return session;
    }

    /** Parses, limits, answers. Whatever goes wrong is a refusal: a thrown error would look like success to some clients. */
    #handler<T>(schema: z.ZodType<T>, work: (host: ExerciseHost, session: Session, message: T) => Promise<Reply>) {
      return async (client: Client, message: unknown, context: MessageContext) => {
        const session = this.#sessions.get(client.sessionId);
        const host = this.#host;
        if (session === undefined || host === undefined) return context.reject({ refusals: [revoked()] });
        const limited = gate.limited(host.id, session, message);
        if (limited !== null) return context.reject({ refusals: [limited] });
        const parsed = gate.parsed(host.id, session, schema, message);
        if ('why' in parsed) return context.reject({ refusals: [parsed.why] });
        try {
          const reply = await work(host, session, parsed.data);
          return 'refusals' in reply ? context.reject(reply) : reply;
        } catch (error) {
          log.error({ exercise: host.id, seat: session.seat, err: error }, 'a request failed');
          return context.reject(refusing('server-failed'));
        }
      };
    }

    /** A message of no type of ours. Asked for by the name of the catch-all itself, it comes as a request. */
    #unknown(client: Client, type: unknown, more: unknown): unknown {
      const session = this.#sessions.get(client.sessionId);
      if (session === undefined) return undefined;
      const context = isContext(more) ? more : undefined;
      const name = context === undefined && (typeof type === 'string' || typeof type === 'number') ? `${type}` : '*';
      const limited = gate.limited(this.roomId, session, null);
      const why = limited ?? refusal('unknown-message', { type: name.slice(0, 40) });
      if (limited === null) gate.turnedAway(this.roomId, session, 'unknown', why);
      if (context !== undefined) return context.reject({ refusals: [why] });
      if (limited === null) session.send('notice', { code: why.code, text: why.text });
      return undefined;
    }

    /** Called by the lobby, maybe from another process. */
    async errand(asked: unknown): Promise<ErrandAnswer> {
      const host = this.#host;
      if (host === undefined) return { status: 503, refusals: [refusal('exercise-elsewhere')] };
      try {
        return await runErrand(host, Errand.parse(asked));
      } catch (error) {
        log.error({ exercise: host.id, err: error }, 'an errand failed');
        return { status: 500, refusals: [refusal('server-failed')] };
      }
    }

    records(viewer: Viewer, records: readonly ToldRecord[]): void {
      const from = records[0]?.n ?? 0;
      const name = viewerName(viewer);
      let bytes: Buffer | undefined;
      for (const session of this.#sessions.values()) {
        if (viewerName(session.viewer) !== name) continue;
        bytes ??= encode('records', { from, records, more: 0 });
        session.news(from, records.length, bytes);
      }
      if (viewer.kind === 'team' && this.#host !== undefined && watchedLive(this.#host, viewer.team))
        this.#send('moved', { team: viewer.team }, (session) => session.viewer.kind === 'observer');
      if (records.some(({ body }) => body.kind === 'seated' || body.kind === 'left')) this.#whereabouts?.changed();
    }

    drafts(message: ServerMessages['drafts']): void {
      this.#send(
        'drafts',
        message,
        ({ viewer }) => viewer.kind === 'facilitator' || (viewer.kind === 'team' && viewer.team === message.team),
      );
    }

    people(names: ServerMessages['people']): void {
      this.#send('people', names, () => true);
    }

    notice(viewer: Viewer, notice: ServerMessages['notice']): void {
      this.#send('notice', notice, (session) => viewerName(session.viewer) === viewerName(viewer));
    }

    ended(seat: string, reason: EndReason, why: Refusal): void {
      for (const session of [...this.#sessions.values()]) if (session.seat === seat) session.end(reason, why);
    }

    lost(reason: EndReason | 'elsewhere', why: Refusal): void {
      if (reason !== 'elsewhere') for (const session of [...this.#sessions.values()]) session.end(reason, why);
      void leave(this, log);
    }

    #send<M extends ServerMessage>(type: M, payload: ServerMessages[M], to: (session: Session) => boolean): void {
      let bytes: Buffer | undefined;
      for (const session of this.#sessions.values()) {
        if (!to(session)) continue;
        bytes ??= encode(type, payload);
        session.raw(type, bytes);
      }
    }
  };
}

/** What a client sends holds no functions: only Colyseus can have made this. */
function isContext(value: unknown): value is MessageContext {
  return typeof value === 'object' && value !== null && 'reject' in value && typeof value.reject === 'function';
}
