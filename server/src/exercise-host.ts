/**
 * Runs one live exercise: one command at a time, decided, appended durably, then folded, then told. Knows neither
 * sockets nor databases: a room carries its words to people, a store keeps its log.
 */
import type {
  Actor,
  AnyRuleset,
  Command,
  CommandId,
  EndReason,
  Exercise,
  Json,
  LogRecord,
  Refusal,
  Seat,
  SeatId,
  Secrets,
  ServerMessages,
  SheetDraft,
  TeamId,
  ToldRecord,
  Viewer,
} from '@sandtable/shared';
import type { Clock } from './clock.ts';
import type { Audience } from './host/audience.ts';
import { Audiences } from './host/audiences.ts';
import { Hands } from './host/hands.ts';
import { Journal } from './host/journal.ts';
import { giverOf, type Ledger, type Taken } from './host/ledger.ts';
import type { Log } from './host/log.ts';
import { Presence } from './host/presence.ts';
import { readBack } from './host/readback.ts';
import {
  type Done,
  problemOf,
  type Refusing,
  refusal,
  refusing,
  revoked,
  viewerOf,
  viewerOfSeat,
} from './host/refusing.ts';
import { Seats } from './host/seats.ts';
import { SheetKeeper } from './host/sheet-keeper.ts';
import type { Edit } from './host/sheets.ts';
import type { Ids } from './ids.ts';
import type { Metrics } from './observe.ts';
import { StoreError } from './store/error.ts';
import type { Lease } from './store/lease.ts';
import type { Store } from './store/store.ts';

export interface HostParts {
  readonly store: Store;
  readonly lease: Lease;
  readonly ruleset: AnyRuleset;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly metrics: Pick<Metrics, 'commands' | 'append' | 'adjudication'>;
  /** Asked for after each published turn; decides when the backup is written. */
  readonly backup: (exercise: string) => void;
}

export class ExerciseHost {
  readonly id: string;
  readonly ruleset: AnyRuleset;
  readonly presence = new Presence();
  readonly seats: Seats;
  readonly secretLuck: string;
  readonly #parts: HostParts;
  readonly #journal: Journal;
  readonly #ledger: Ledger;
  readonly #keeper: SheetKeeper;
  readonly #hands: Hands;
  readonly #audiences: Audiences;
  #queue: Promise<unknown> = Promise.resolve();
  /** An append failed without saying whether it was written: the log is read on before anything is decided. */
  #doubtful = false;
  #lost: Refusal | undefined;

  private constructor(id: string, parts: HostParts, secrets: Secrets, journal: Journal, seats: Seats) {
    this.id = id;
    this.ruleset = parts.ruleset;
    this.seats = seats;
    this.#parts = parts;
    this.#audiences = new Audiences(id, parts.log);
    this.secretLuck = secrets.luck;
    this.#journal = journal;
    this.#ledger = journal.ledger;
    this.#keeper = new SheetKeeper(parts, this.#ledger.sheets);
    this.#hands = new Hands({
      exercise: id,
      ruleset: parts.ruleset,
      viewers: this.#ledger.viewers,
      clock: parts.clock,
      share: () => parts.ids.share(),
      luck: secrets.luck,
      log: parts.log,
      act: (actor, command) => this.actAs(actor, command),
      notice: (notice) => this.#audiences.notice(notice),
    });
  }

  /**
   * Brings an exercise back from its log. If its clock was running when it was last held, it comes back paused, with the
   * time that was left when somebody was last certainly at work.
   */
  static async open(id: string, parts: HostParts): Promise<ExerciseHost> {
    const { store } = parts;
    const secrets = await store.secrets(id);
    const journal = new Journal(id, secrets, parts);
    const { rewound } = await journal.load();
    const host = new ExerciseHost(id, parts, secrets, journal, await Seats.load(store, id));
    await host.#keeper.reopen(rewound);
    if (await journal.pause())
      parts.log.info({ exercise: id }, 'the clock was running when this was left: the time between does not count');
    host.#hands.look();
    return host;
  }

  /** The exercise as the facilitator knows it: everything. Not to be changed or kept. */
  get exercise(): Exercise {
    return this.#ledger.viewers.facilitator.exercise;
  }
  /** Why this host can do nothing more, if it cannot. */
  get lost(): Refusal | undefined {
    return this.#lost;
  }
  /** Whether something will happen by itself: a clock that runs, a sheet to be settled. */
  get busy(): boolean {
    return this.#hands.busy;
  }
  now(): number {
    return this.#parts.clock.now();
  }
  /** `count` throw-away seeds. */
  seeds(count: number): string[] {
    return Array.from({ length: count }, () => this.#parts.ids.secret());
  }

  /** What a viewer knows. Not to be changed or kept. */
  known(viewer: Viewer): Exercise {
    return this.#ledger.viewers.of(viewer).exercise;
  }
  /** Records a viewer has been told in all. */
  count(viewer: Viewer): number {
    return this.#ledger.viewers.of(viewer).n;
  }
  /** A viewer's records from the nth on, at most `limit`. */
  records(viewer: Viewer, from: number, limit: number): Promise<ToldRecord[]> {
    return readBack(this.#ledger, this.#parts.store, this.id, viewer, from, limit);
  }
  draft(team: TeamId): SheetDraft {
    return this.#ledger.sheets.of(team);
  }
  /** A team's whole sheet as a message. */
  sheet(team: TeamId): ServerMessages['drafts'] {
    return this.#keeper.whole(team);
  }
  /** The seat, if this serial is its good one. */
  seatOf(seat: SeatId, serial: number): Seat | undefined {
    return this.seats.find(this.exercise, seat, serial, this.#ledger.everSeated(seat));
  }

  /** A word to the white cell that is no record. */
  tellWhiteCell(notice: ServerMessages['notice']): void {
    this.#audiences.notice(notice);
  }

  /** Tells `audience` from now on; the answer ends it. */
  listen(audience: Audience): () => void {
    return this.#audiences.listen(audience);
  }

  /** A command of the person in this seat. */
  act(seat: SeatId, id: CommandId, command: Command): Promise<Done | Refusing> {
    return this.#inTurn(() => this.#perform(this.#actorOf(seat), id, command));
  }

  /** A command of the server itself: a door that seats people, the clock, a bot. */
  actAs(actor: Actor, command: Command): Promise<Done | Refusing> {
    return this.#inTurn(() => this.#perform(actor, this.#parts.ids.command(), command));
  }

  /** What stands in the way of its start; nothing is changed. */
  obstacles(): Promise<readonly Refusal[]> {
    return this.#inTurn(async () => (this.#lost ? [this.#lost] : this.#journal.obstacles(this.#parts.ids.command())));
  }

  /** Edits of a team's sheet by the person in this seat: their own team's, or any for a facilitator. */
  edit(seat: SeatId, team: TeamId | undefined, step: number, edits: readonly Edit[]): Promise<Done | Refusing> {
    return this.#inTurn(async () => {
      const found = this.exercise.seats[seat];
      if (this.#lost !== undefined) return { refusals: [this.#lost] };
      if (found === undefined) return { refusals: [revoked('removed')] };
      const own = found.as === 'facilitator' ? team : found.as === 'player' ? found.team : undefined;
      if (own === undefined || (team !== undefined && team !== own)) return refusing('no-team');
      const result = this.#edited(found, own, step, edits);
      if ('refusals' in result) return result;
      this.#keeper.touched();
      const { fields } = result;
      const by = { seat, at: this.now() };
      this.#audiences.each((audience) => audience.drafts({ team: own, step, whole: false, fields, by }));
      return { ok: true, n: this.count(viewerOfSeat(found)) };
    });
  }

  #edited(seat: Seat, team: TeamId, step: number, edits: readonly Edit[]): ReturnType<Ledger['sheets']['edit']> {
    try {
      return this.#ledger.sheets.edit(seat, team, step, edits, this.now());
    } catch (error) {
      const failure = refusal('ruleset-failed', { problem: problemOf(error), step });
      this.#parts.log.error({ exercise: this.id, step, team, err: error }, 'the ruleset failed');
      if (seat.as !== 'facilitator') this.#audiences.notice({ code: failure.code, text: failure.text });
      return { refusals: [failure] };
    }
  }

  /** The name shown for a seat; null erases it. */
  async name(seat: string, name: string | null): Promise<void> {
    await this.seats.name(seat, name);
    this.#audiences.each((audience) => audience.people(Object.fromEntries(this.seats.names)));
  }

  /** Links given out for this seat before stop working, and whoever holds one is told so. */
  async newLink(seat: string): Promise<void> {
    const first = this.seats.serial(seat) === undefined;
    await this.seats.renew(seat);
    if (!first) this.#audiences.each((audience) => audience.ended(seat, 'token', revoked('link-replaced')));
  }

  /** One at a time: what is asked later is decided on what was decided before. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => {});
    return turn;
  }

  #actorOf(seat: SeatId): Actor | null {
    const found = this.exercise.seats[seat];
    if (found?.as === 'facilitator' || found?.as === 'observer') return { kind: found.as, seat };
    return found?.as === 'player' && found.team !== undefined ? { kind: 'player', seat, team: found.team } : null;
  }

  async #perform(actor: Actor | null, id: CommandId, command: Command): Promise<Done | Refusing> {
    if (this.#lost !== undefined) return { refusals: [this.#lost] };
    if (actor === null) return { refusals: [revoked('removed')] };
    const count = (outcome: 'done' | 'refused' | 'repeated' | 'failed') =>
      this.#parts.metrics.commands.inc({ act: command.act, outcome });
    try {
      if (this.#doubtful) await this.#readOn();
      const n = () => this.count(viewerOf(actor));
      if (this.#ledger.has(giverOf(actor), id)) {
        count('repeated');
        return { ok: true, n: n(), repeated: true };
      }
      const records = await this.#journal.decided(actor, id, command);
      if ('refusals' in records) {
        count('refused');
        return this.#report(actor, command, records);
      }
      const ended = await this.seats.revoke(this.exercise, records);
      // A sealed sheet is shown, and reopened, as its draft stood: it must not fall back to an older one in a crash.
      if (records.some(({ body }) => body.kind === 'sealed')) await this.#keeper.save();
      await this.#journal.append(records);
      await this.#tell(records);
      for (const { seat, reason, why } of ended) this.#audiences.each((audience) => audience.ended(seat, reason, why));
      count('done');
      return { ok: true, n: n() };
    } catch (error) {
      count('failed');
      return this.#failed(error, actor, command);
    }
  }

  #report(actor: Actor, command: Command, refused: Refusing): Refusing {
    const failure = refused.refusals.find(({ code }) => code.startsWith('ruleset-'));
    const codes = refused.refusals.map(({ code }) => code);
    const facts = { exercise: this.id, step: this.exercise.step, actor, act: command.act, codes };
    if (failure === undefined) {
      this.#parts.log.info(facts, 'refused');
      return refused;
    }
    this.#parts.log.error({ ...facts, problem: failure.text.values?.['problem'] }, 'the ruleset failed');
    if (actor.kind !== 'facilitator') this.#audiences.notice({ code: failure.code, text: failure.text });
    return refused;
  }

  /** The store or this host failed, not the command: nothing was told, and what is not known is read again. */
  #failed(error: unknown, actor: Actor, command: Command): Refusing {
    if (this.#lost !== undefined) return { refusals: [this.#lost] };
    this.#parts.log.error({ exercise: this.id, actor, act: command.act, err: error }, 'a command failed');
    this.#doubtful = true;
    if (!(error instanceof StoreError)) return refusing('server-failed');
    if (error.fault === 'fenced') return { refusals: [this.lose('elsewhere', 'exercise-elsewhere')] };
    if (error.fault === 'no-such-exercise') return { refusals: [this.lose('gone', 'no-such-exercise')] };
    return refusing('store-failed', { problem: error.message });
  }

  /** Whatever is in the log beyond what is folded here: written by an append whose answer was lost. */
  async #readOn(): Promise<void> {
    for await (const records of this.#journal.beyond()) await this.#tell(records);
    this.#doubtful = false;
  }

  /** Folds records that are in the log, then tells everybody what is theirs of them. */
  async #tell(records: readonly LogRecord[]): Promise<void> {
    let took: Taken;
    try {
      took = await this.#journal.take(records);
    } catch (error) {
      this.#parts.log.error({ exercise: this.id, step: this.exercise.step, err: error }, 'the log cannot be folded');
      // What the store would not give now it will give to whoever opens the exercise anew.
      if (error instanceof StoreError) this.lose('elsewhere', 'exercise-elsewhere');
      else this.lose('broken', 'exercise-broken', { problem: problemOf(error) });
      throw error;
    }
    for (const { viewer, records: told } of took.heard)
      this.#audiences.each((audience) => audience.records(viewer, told));
    if (took.newStep) {
      if (records.some(({ body }) => body.kind === 'rewound')) await this.#keeper.returnTo();
      for (const { id } of this.ruleset.rules.manifest.teams) {
        const sheet = this.sheet(id);
        this.#audiences.each((audience) => audience.drafts(sheet));
      }
    }
    if (records.some(({ body }) => body.kind === 'adjudicated' || body.kind === 'closed')) this.#parts.backup(this.id);
    this.#hands.look();
  }

  /** Lets go at once and writes nothing more: another process has the exercise, or it cannot go on. */
  lose(reason: EndReason | 'elsewhere', code: string, values: { [k: string]: Json } = {}): Refusal {
    if (this.#lost !== undefined) return this.#lost;
    const why = refusal(code, values);
    this.#lost = why;
    this.#stop();
    this.#audiences.each((audience) => audience.lost(reason, why));
    return why;
  }

  #stop(): void {
    this.#hands.stop();
    this.#keeper.stop();
  }

  /** Finishes what is under way and saves the sheets. The log needs nothing: it is complete at any time. */
  async close(): Promise<void> {
    await this.#queue;
    this.#stop();
    if (this.#lost === undefined) await this.#keeper.save();
    this.#lost ??= refusal('exercise-elsewhere');
  }
}
