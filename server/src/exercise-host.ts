/**
 * Runs one live exercise: one command at a time, decided, appended durably, then folded, then told. Knows neither
 * sockets nor databases: a room carries its words to people, a store keeps its log.
 */
import {
  type Actor,
  type AnyRuleset,
  Body,
  type Command,
  type CommandId,
  type Context,
  type Draft,
  decide,
  type EndReason,
  type Exercise,
  FACILITATOR,
  type Json,
  type Known,
  type LogRecord,
  link,
  OBSERVER,
  type Refusal,
  type Seat,
  type SeatId,
  type Secrets,
  type ServerMessages,
  type SheetDraft,
  type TeamId,
  type ToldRecord,
  tell,
  text,
  type Viewer,
} from '@sandtable/shared';

import type { Clock } from './clock.ts';
import type { Audience } from './host/audience.ts';
import { Bots } from './host/bots.ts';
import { giverOf, Ledger } from './host/ledger.ts';
import type { Log } from './host/log.ts';
import { PhaseClock } from './host/phase-clock.ts';
import { Presence } from './host/presence.ts';
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
  readonly metrics: Metrics;
  /** Asked for after each published turn; decides when the backup is written. */
  readonly backup: (exercise: string) => void;
}

export interface Done {
  readonly ok: true;
  /** The giver's record count after the command. */
  readonly n: number;
  readonly repeated?: true;
}
export interface Refusing {
  readonly refusals: readonly Refusal[];
}

export class ExerciseHost {
  readonly id: string;
  readonly ruleset: AnyRuleset;
  readonly presence = new Presence();
  readonly #parts: HostParts;
  readonly #secrets: Secrets;
  readonly #ledger: Ledger;
  readonly #names: Map<string, string>;
  readonly #serials: Map<string, number>;
  readonly #audiences = new Set<Audience>();
  readonly #phase: PhaseClock;
  readonly #bots: Bots;
  readonly #keeper: SheetKeeper;
  #queue: Promise<unknown> = Promise.resolve();
  /** An append failed without saying whether it was written: the log must be read before anything is decided. */
  #doubtful = false;
  #lost: Refusal | undefined;

  private constructor(
    id: string,
    parts: HostParts,
    secrets: Secrets,
    names: Map<string, string>,
    serials: Map<string, number>,
  ) {
    this.id = id;
    this.ruleset = parts.ruleset;
    this.#parts = parts;
    this.#secrets = secrets;
    this.#names = names;
    this.#serials = serials;
    this.#ledger = new Ledger(parts.ruleset);
    this.#keeper = new SheetKeeper(parts, this.#ledger.sheets);
    this.#phase = new PhaseClock(parts.clock, (command) => void this.#byClock(command));
    this.#bots = new Bots({
      ruleset: parts.ruleset,
      viewers: this.#ledger.viewers,
      clock: parts.clock,
      share: () => parts.ids.share(),
      luck: secrets.luck,
      seal: (team, step, orders) => this.#byBot(team, step, orders),
      stuck: (team, problem) => this.#noticeStuck('bot-stuck', { team, problem }),
    });
  }

  /**
   * Brings an exercise back from its log. If its clock was running when it was last held, it comes back paused, with the
   * time that was left when somebody was last certainly at work.
   */
  static async open(id: string, parts: HostParts): Promise<ExerciseHost> {
    const { store } = parts;
    const [secrets, names, serials] = [await store.secrets(id), await store.names(id), await store.serials(id)];
    const host = new ExerciseHost(id, parts, secrets, names, serials);
    let rewound = false;
    for await (const records of store.readRecords(id)) {
      host.#ledger.take(records);
      for (const { body } of records)
        if (body.kind === 'adjudicated' || body.kind === 'rewound') rewound = body.kind === 'rewound';
    }
    await host.#keeper.reopen(rewound);
    await host.#pauseIfRunning();
    host.#look();
    return host;
  }

  /** The exercise as the facilitator knows it: everything. Not to be changed or kept. */
  get exercise(): Exercise {
    return this.#ledger.viewers.facilitator.exercise;
  }
  get names(): ReadonlyMap<string, string> {
    return this.#names;
  }
  /** Why this host can do nothing more, if it cannot. */
  get lost(): Refusal | undefined {
    return this.#lost;
  }
  /** Whether something will happen by itself: a clock that runs, a sheet to be settled. */
  get busy(): boolean {
    return this.#phase.pending;
  }

  /** What a viewer knows. Not to be changed or kept. */
  known(viewer: Viewer): Exercise {
    return this.#ledger.viewers.of(viewer).exercise;
  }
  draft(team: TeamId): SheetDraft {
    return this.#ledger.sheets.of(team);
  }
  get secretLuck(): string {
    return this.#secrets.luck;
  }
  now(): number {
    return this.#parts.clock.now();
  }
  /** `count` throw-away seeds. */
  seeds(count: number): string[] {
    return Array.from({ length: count }, () => this.#parts.ids.secret());
  }

  listen(audience: Audience): () => void {
    this.#audiences.add(audience);
    return () => this.#audiences.delete(audience);
  }

  /** The seat, if it is there and this serial is its good one. */
  seatOf(seat: string, serial: number): Seat | undefined {
    if (this.#serials.get(seat) !== serial) return undefined;
    // A closed log takes no more seats: one that the log never knew was given to a facilitator for the replay.
    const late = this.exercise.stage === 'closed' && !this.#ledger.everSeated(seat);
    return late ? { seat, as: 'facilitator' } : this.exercise.seats[seat];
  }
  serial(seat: string): number | undefined {
    return this.#serials.get(seat);
  }

  /** Records a viewer has been told in all. */
  count(viewer: Viewer): number {
    return this.#ledger.viewers.of(viewer).n;
  }

  /** A viewer's records from the nth on, at most `limit`. */
  async records(viewer: Viewer, from: number, limit: number): Promise<ToldRecord[]> {
    const seqs = this.#ledger.viewers.of(viewer).seqs(from, limit);
    const first = seqs[0];
    if (first === undefined) return [];
    const bySeq = (seq: number) => this.#ledger.recent(seq);
    const found = this.#ledger.recent(first) === undefined ? await this.#stored(first, seqs.at(-1) ?? first) : bySeq;
    return seqs.flatMap((seq, index) => {
      const record = found(seq);
      const told = record === undefined ? null : tell(record, viewer, from + index);
      if (told === null) throw new Error(`Record ${seq} of exercise ${this.id} was told before and cannot be now.`);
      return [told];
    });
  }

  async #stored(from: number, to: number): Promise<(seq: number) => LogRecord | undefined> {
    const records: LogRecord[] = [];
    for await (const piece of this.#parts.store.readRecords(this.id, from)) {
      records.push(...piece);
      if ((records.at(-1)?.seq ?? to) >= to) break;
    }
    return (seq) => records[seq - from];
  }

  /** A command of the person in this seat. */
  act(seat: SeatId, id: CommandId, command: Command): Promise<Done | Refusing> {
    return this.#inTurn(() => this.#perform(this.#actorOf(seat), id, command));
  }

  /** A command of the server itself: a door that seats people, the clock, a bot. */
  actAs(actor: Actor, command: Command, id = this.#parts.ids.command()): Promise<Done | Refusing> {
    return this.#inTurn(() => this.#perform(actor, id, command));
  }

  #actorOf(seat: SeatId): Actor | null {
    const found = this.exercise.seats[seat];
    if (found?.as === 'facilitator' || found?.as === 'observer') return { kind: found.as, seat };
    return found?.as === 'player' && found.team !== undefined ? { kind: 'player', seat, team: found.team } : null;
  }

  /** One at a time: what is asked later is decided on what was decided before. */
  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const turn = this.#queue.then(work);
    this.#queue = turn.catch(() => {});
    return turn;
  }

  async #perform(actor: Actor | null, id: CommandId, command: Command): Promise<Done | Refusing> {
    if (this.#lost !== undefined) return { refusals: [this.#lost] };
    if (actor === null) return refusing('removed');
    try {
      if (this.#doubtful) await this.#readOn();
      if (this.#ledger.has(giverOf(actor), id)) return { ok: true, n: this.#countOf(actor), repeated: true };
      const decision = decide(this.exercise, actor, command, await this.#context(id));
      if ('refusals' in decision) return this.#reportRefusal(actor, command, decision);
      const records = this.#linked(decision.records);
      if ('refusals' in records) return this.#reportRefusal(actor, command, records);
      const ended = await this.#revoke(records);
      await this.#parts.store.append(this.#parts.lease, records);
      await this.#tell(records);
      for (const { seat, reason, why } of ended) this.#each((audience) => audience.ended(seat, reason, why));
      return { ok: true, n: this.#countOf(actor) };
    } catch (error) {
      return this.#failed(error, actor, command);
    }
  }

  async #context(id: CommandId): Promise<Context> {
    const parent = this.exercise.created?.from?.exercise;
    return {
      ruleset: this.ruleset,
      now: this.now(),
      id,
      secrets: this.#secrets,
      reveal: parent === undefined || (await this.#parts.store.exercise(parent))?.state !== 'open',
      head: this.#ledger.head.hash,
      known: (team): Known<object> => this.#ledger.viewers.team(team).exercise.known,
      draft: (team) => this.#ledger.sheets.of(team),
    };
  }

  /** The decision as records of the chain, proven to be readable and foldable: what is in the log can never be taken back. */
  #linked(drafts: readonly Draft[]): LogRecord[] | Refusing {
    try {
      let head = this.#ledger.head;
      return drafts.map((draft) => {
        // As it will be read back: no undefined, texts trimmed, nothing shared with the ruleset or the sender.
        const body = Body.parse(JSON.parse(JSON.stringify(draft.body)));
        const record = link(head, { ...draft, body }, this.now(), this.#secrets.seal);
        for (const told of this.#ledger.viewers.all) told.rehearse(record);
        head = record;
        return record;
      });
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      return refusing('ruleset-failed', { problem, step: this.exercise.step });
    }
  }

  /** Seats that these records move or take away lose their tokens before anything else: a crash in between harms nobody. */
  async #revoke(records: readonly LogRecord[]): Promise<{ seat: string; reason: EndReason; why: Refusal }[]> {
    const ended: { seat: string; reason: EndReason; why: Refusal }[] = [];
    for (const { body } of records) {
      if (body.kind !== 'seated' && body.kind !== 'left') continue;
      const before = this.exercise.seats[body.seat];
      if (before === undefined || before.as === 'bot') continue;
      if (body.kind === 'seated' && body.as === before.as && body.team === before.team) continue;
      this.#serials.set(body.seat, await this.#parts.store.nextSerial(this.id, body.seat));
      const code = body.kind === 'left' ? 'removed' : 'moved';
      ended.push({
        seat: body.seat,
        reason: code === 'removed' ? 'removed' : 'token',
        why: { ...refusal(code), code: 'revoked' },
      });
    }
    return ended;
  }

  #reportRefusal(actor: Actor, command: Command, refused: Refusing): Refusing {
    const failure = refused.refusals.find(({ code }) => code.startsWith('ruleset-'));
    const facts = { exercise: this.id, actor, act: command.act, refusals: refused.refusals };
    if (failure === undefined) this.#parts.log.info(facts, 'refused');
    else {
      this.#parts.log.error({ ...facts, step: this.exercise.step }, 'the ruleset failed');
      if (actor.kind !== 'facilitator') this.#notice(failure);
    }
    return refused;
  }

  /** The store or this host failed, not the command: nothing is told, and what is not known is read again. */
  async #failed(error: unknown, actor: Actor, command: Command): Promise<Refusing> {
    if (this.#lost !== undefined) return { refusals: [this.#lost] };
    const facts = { exercise: this.id, actor, act: command.act, err: error };
    if (!(error instanceof StoreError)) {
      this.#parts.log.error(facts, 'command failed');
      this.#doubtful = true;
      return refusing('server-failed');
    }
    this.#parts.log.error(facts, 'store failed');
    if (error.fault === 'fenced' || error.fault === 'no-such-exercise') {
      const gone = error.fault === 'no-such-exercise';
      return { refusals: [this.lose(gone ? 'gone' : 'elsewhere', gone ? 'no-such-exercise' : 'exercise-elsewhere')] };
    }
    this.#doubtful = true;
    return refusing('store-failed', { problem: error.message });
  }

  /** Whatever is in the log beyond what is folded here: written by an append whose answer was lost. */
  async #readOn(): Promise<void> {
    for await (const records of this.#parts.store.readRecords(this.id, this.#ledger.head.seq + 1))
      await this.#tell(records);
    this.#doubtful = false;
  }

  /** Folds records that are in the log, then tells everybody what is theirs of them. */
  async #tell(records: readonly LogRecord[]): Promise<void> {
    let took: ReturnType<Ledger['take']>;
    try {
      took = this.#ledger.take(records);
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      this.#parts.log.error({ exercise: this.id, step: this.exercise.step, err: error }, 'the log cannot be folded');
      this.lose('broken', 'exercise-broken', { problem });
      throw error;
    }
    for (const { viewer, records: told } of took.heard) this.#each((audience) => audience.records(viewer, told));
    if (took.newStep) {
      if (records.some(({ body }) => body.kind === 'rewound')) await this.#keeper.returnTo();
      for (const { id } of this.ruleset.rules.manifest.teams) this.#tellSheet(id);
    }
    if (records.some(({ body }) => body.kind === 'adjudicated' || body.kind === 'closed')) this.#parts.backup(this.id);
    this.#look();
  }

  #look(): void {
    this.#phase.watch(this.exercise);
    this.#bots.look();
  }

  #each(act: (audience: Audience) => void): void {
    for (const audience of this.#audiences) act(audience);
  }

  #countOf(actor: Actor): number {
    return this.count(viewerOf(actor));
  }

  #notice(about: Refusal): void {
    this.#each((audience) => audience.notice(FACILITATOR, { code: about.code, text: about.text }));
  }

  #noticeStuck(code: 'bot-stuck' | 'publish-stuck', values: { [k: string]: Json }): void {
    this.#parts.log.error({ exercise: this.id, step: this.exercise.step, ...values }, code);
    this.#notice({ code, text: text(`notice.${code}`, values) });
  }

  #tellSheet(team: TeamId): void {
    const whole = this.#keeper.whole(team);
    this.#each((audience) => audience.drafts(whole));
  }

  async #byClock(command: Command): Promise<void> {
    const outcome = await this.actAs({ kind: 'clock' }, command);
    if (!('refusals' in outcome) || this.#lost !== undefined) return;
    if (outcome.refusals.some(({ code }) => code === 'store-failed' || code === 'server-failed'))
      this.#parts.clock.after(1_000, () => this.#look());
    else if (command.act === 'publish') this.#noticeStuck('publish-stuck', {});
  }

  async #byBot(team: TeamId, step: number, orders: { type: string }[]): Promise<void> {
    const outcome = await this.actAs({ kind: 'bot', team }, { act: 'seal', step, orders });
    const refused = 'refusals' in outcome ? outcome.refusals[0] : undefined;
    // Somebody may have locked or sealed in the meantime; only what the bot itself did wrong is worth telling.
    if (refused?.code === 'store-failed') this.#parts.clock.after(1_000, () => this.#look());
    else if (refused !== undefined && !['wrong-stage', 'stale-step', 'already-sealed', 'locked'].includes(refused.code))
      throw new Error(refused.code);
  }

  /** Edits of a team's sheet by the person in this seat: their own team's, or any for a facilitator. */
  edit(seat: SeatId, team: TeamId | undefined, step: number, edits: readonly Edit[]): Promise<Done | Refusing> {
    return this.#inTurn(async () => {
      const found = this.exercise.seats[seat];
      if (this.#lost !== undefined) return { refusals: [this.#lost] };
      if (found === undefined) return refusing('removed');
      const own = found.as === 'facilitator' ? team : found.as === 'player' ? found.team : undefined;
      if (own === undefined || (team !== undefined && team !== own)) return refusing('no-team');
      const result = this.#ledger.sheets.edit(found, own, step, edits, this.now());
      if ('refusals' in result) return result;
      this.#keeper.touched();
      this.#each((audience) => audience.drafts({ team: own, step, whole: false, fields: result.fields }));
      return { ok: true, n: this.count(viewerOfSeat(found)) };
    });
  }

  /** A team's sheet as it stands. */
  sheet(team: TeamId): ServerMessages['drafts'] {
    return this.#keeper.whole(team);
  }

  /** The name shown for a seat; null erases it. */
  async name(seat: string, name: string | null): Promise<void> {
    await this.#parts.store.setName(this.id, seat, name);
    if (name === null) this.#names.delete(seat);
    else this.#names.set(seat, name);
    const names = Object.fromEntries(this.#names);
    this.#each((audience) => audience.people(names));
  }

  /** A new serial for a seat: links given out before stop working, and whoever holds one is told so. */
  async newLink(seat: string): Promise<number> {
    const first = !this.#serials.has(seat);
    const serial = await this.#parts.store.nextSerial(this.id, seat);
    this.#serials.set(seat, serial);
    if (!first)
      this.#each((audience) => audience.ended(seat, 'token', { ...refusal('link-replaced'), code: 'revoked' }));
    return serial;
  }

  /** The clock comes back paused, with the time that was left when somebody was last certainly there. */
  async #pauseIfRunning(): Promise<void> {
    const { stage, clock, at, step } = this.exercise;
    if (stage !== 'orders' || !clock.running || clock.deadline === null) return;
    const left = Math.max(0, clock.deadline - Math.max(at, this.#ledger.sheets.lastEdit));
    const body = { kind: 'clock', act: 'pause', step, deadline: null, left } as const;
    const draft: Draft = { actor: { kind: 'host' }, audience: 'all', body };
    const record = link(this.#ledger.head, draft, this.now(), this.#secrets.seal);
    await this.#parts.store.append(this.#parts.lease, [record]);
    this.#ledger.take([record]);
    this.#parts.log.info(
      { exercise: this.id, step, left },
      'the clock was running when the exercise was left; it is paused',
    );
  }

  /** Lets go at once, writing nothing more: another process has the exercise, or it cannot go on. */
  lose(reason: EndReason | 'elsewhere', code: string, values: { [k: string]: Json } = {}): Refusal {
    if (this.#lost !== undefined) return this.#lost;
    const why = refusal(code, values);
    this.#lost = why;
    this.#stop();
    this.#each((audience) => audience.lost(reason, why));
    return why;
  }

  #stop(): void {
    this.#phase.stop();
    this.#bots.stop();
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

/** Through whose eyes a seat sees the exercise. */
export function viewerOfSeat({ as, team }: Seat): Viewer {
  if (as === 'facilitator') return FACILITATOR;
  return as === 'player' && team !== undefined ? { kind: 'team', team } : OBSERVER;
}

function viewerOf(actor: Actor): Viewer {
  if (actor.kind === 'player' || actor.kind === 'bot') return { kind: 'team', team: actor.team };
  return actor.kind === 'observer' ? OBSERVER : FACILITATOR;
}

/** A refusal of the server's own, whose sentence stands in the catalogues. */
export function refusal(code: string, values?: { [k: string]: Json }): Refusal {
  return { code, text: text(`refuse.${code}`, values) };
}

export function refusing(code: string, values?: { [k: string]: Json }): Refusing {
  return { refusals: [refusal(code, values)] };
}
