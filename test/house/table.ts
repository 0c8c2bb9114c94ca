/** An exercise host on a store of its own, without sockets: what the host tells each viewer is written down. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ExerciseHost, type HostParts } from '@sandtable/server/exercise-host.ts';
import type { Audience } from '@sandtable/server/host/audience.ts';
import type { Ids } from '@sandtable/server/ids.ts';
import { makeMetrics } from '@sandtable/server/observe.ts';
import type { Lease } from '@sandtable/server/store/lease.ts';
import { openStore, type Store } from '@sandtable/server/store/store.ts';
import {
  type AnyRuleset,
  type Command,
  CommandId,
  creation,
  type LogRecord,
  link,
  type NewExercise,
  type Policy,
  type SeatId,
  START,
  type ToldRecord,
  viewerName,
} from '@sandtable/shared';
import { countedIds, HandClock } from './hands.ts';

/** Everything an audience was told, in order. */
export class Ear implements Audience {
  readonly heard: { kind: string; [key: string]: unknown }[] = [];
  readonly told = new Map<string, ToldRecord[]>();

  records: Audience['records'] = (viewer, records) => {
    const name = viewerName(viewer);
    this.told.set(name, [...(this.told.get(name) ?? []), ...records]);
    this.heard.push({ kind: 'records', viewer: name, bodies: records.map(({ body }) => body.kind) });
  };
  drafts: Audience['drafts'] = (message) => this.heard.push({ kind: 'drafts', ...message });
  people: Audience['people'] = (names) => this.heard.push({ kind: 'people', names });
  notice: Audience['notice'] = (viewer, notice) => this.heard.push({ kind: 'notice', viewer, ...notice });
  ended: Audience['ended'] = (seat, reason, why) => this.heard.push({ kind: 'ended', seat, reason, why });
  lost: Audience['lost'] = (reason, why) => this.heard.push({ kind: 'lost', reason, why });

  /** The messages of one kind. */
  of(kind: string) {
    return this.heard.filter((message) => message.kind === kind);
  }
}

let tables = 0;
let commands = 0;

export class Table {
  readonly clock = new HandClock();
  readonly ear = new Ear();
  readonly ruleset: AnyRuleset;
  readonly ids: Ids;
  readonly folder: string;
  readonly exercise: string;
  readonly backups: string[] = [];
  readonly logged: { level: string; facts: object; message: string }[] = [];
  store!: Store;
  lease!: Lease;
  host!: ExerciseHost;
  /** Wraps the store the host is given: a test may make it fail. */
  through: (store: Store) => Store = (store) => store;

  private constructor(ruleset: AnyRuleset) {
    this.ruleset = ruleset;
    this.ids = countedIds(++tables);
    this.exercise = this.ids.exercise();
    this.folder = mkdtempSync(join(tmpdir(), 'sandtable-table-'));
  }

  /** An exercise in its lobby, with the facilitator's seat `boss1`. */
  static async lay(
    ruleset: AnyRuleset,
    policy: Partial<Policy> = {},
    wanted: Partial<NewExercise> = {},
  ): Promise<Table> {
    const table = new Table(ruleset);
    table.store = await openStore({ folder: table.folder });
    const secrets = { luck: table.ids.secret(), seal: table.ids.secret() };
    const wish = {
      title: 'Table',
      ruleset: ruleset.rules.manifest.id,
      scenario: 'plain',
      options: {},
      language: 'en',
      policy,
      ...wanted,
    };
    const made = creation(ruleset, wish, { exercise: table.exercise as never, code: 'TABLE1', secrets });
    if ('refusals' in made) throw new Error(JSON.stringify(made.refusals));
    const first = link(START, made.record, table.clock.now(), secrets.seal);
    await table.store.createExercise({
      id: table.exercise,
      secrets,
      keyDigest: null,
      retentionDays: null,
      codes: ['TABLE1'],
      records: () => [first],
    });
    await table.open();
    await table.host.actAs({ kind: 'host' }, { act: 'seat', seat: 'boss1' as SeatId, as: 'facilitator' });
    return table;
  }

  async open(): Promise<ExerciseHost> {
    this.lease = await this.store.takeLease(this.exercise, 'table', 60_000, { fromTheLiving: true });
    this.host = await ExerciseHost.open(this.exercise, this.#parts());
    this.host.listen(this.ear);
    return this.host;
  }

  /** As after a crash: nothing is closed, and the store is read anew. */
  async reopen(): Promise<ExerciseHost> {
    return this.open();
  }

  #parts(): HostParts {
    const log = (level: string) => (facts: object, message: string) => this.logged.push({ level, facts, message });
    return {
      store: this.through(this.store),
      lease: this.lease,
      ruleset: this.ruleset,
      clock: this.clock,
      ids: this.ids,
      log: { info: log('info'), warn: log('warn'), error: log('error') },
      metrics: makeMetrics(),
      backup: (exercise) => this.backups.push(exercise),
    };
  }

  /** Seats a player or bot and answers the seat's id. */
  async seat(seat: string, place: Omit<Extract<Command, { act: 'seat' }>, 'act' | 'seat'>): Promise<SeatId> {
    const outcome = await this.host.actAs({ kind: 'host' }, { act: 'seat', seat: seat as SeatId, ...place });
    if ('refusals' in outcome) throw new Error(JSON.stringify(outcome.refusals));
    return seat as SeatId;
  }

  act(seat: string, command: Command, id: string = newCommand()) {
    return this.host.act(seat as SeatId, CommandId.parse(id), command);
  }

  /** The same as `act`, for what must succeed. */
  async must(seat: string, command: Command, id?: string) {
    const outcome = await this.act(seat, command, id);
    if ('refusals' in outcome) throw new Error(`${command.act}: ${JSON.stringify(outcome.refusals)}`);
    return outcome;
  }

  async code(seat: string, command: Command, id?: string): Promise<string | undefined> {
    const outcome = await this.act(seat, command, id);
    return 'refusals' in outcome ? outcome.refusals[0]?.code : undefined;
  }

  async log(): Promise<LogRecord[]> {
    const records: LogRecord[] = [];
    for await (const piece of this.store.readRecords(this.exercise)) records.push(...piece);
    return records;
  }

  async clear(): Promise<void> {
    await this.host.close();
    await this.store.close();
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export function newCommand(): string {
  return `test-command-${++commands}`;
}
