/** Finds the exercise somebody asks for, wherever it runs, and makes new ones. */
import { matchMaker, type Room } from '@colyseus/core';
import {
  type AnyRuleset,
  creation,
  type Draft,
  ExerciseId,
  type ExerciseInfo,
  type Hosted,
  type LogRecord,
  linked,
  mselRecords,
  type NewExercise,
  normalCode,
  putting,
  ROOM,
  readJsonl,
  type SeatId,
  secretsIn,
  Text,
  type Viewer,
  verify,
} from '@sandtable/shared';
import { z } from 'zod';
import { keyDigest, type Tokens } from './auth.ts';
import type { Clock } from './clock.ts';
import { type Errand, type ErrandAnswer, Seated } from './host/errands.ts';
import { Ledger } from './host/ledger.ts';
import type { Hosts } from './hosts.ts';
import { forgetReplays } from './http/records.ts';
import { Refused, refuse } from './http/refused.ts';
import type { Ids } from './ids.ts';
import type { StoredExercise } from './store/exercises.ts';
import type { Store } from './store/store.ts';

export interface LobbyParts {
  readonly store: Store;
  readonly hosts: Hosts;
  readonly tokens: Tokens;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly retentionDays: number | null;
}

/** How long an errand may take in another process, milliseconds. */
const ERRAND_MS = 5_000;
const CODES_TRIED = 30;
const DAY_MS = 86_400_000;

const RefusalList = z.array(z.object({ code: z.string(), text: Text, path: z.string().optional() }));
const Answer = z.union([
  z.object({ ok: z.looseObject({}) }),
  z.object({
    status: z.int(),
    refusals: RefusalList,
  }),
]);
const How = z.object({
  title: z.string(),
  stage: z.enum(['lobby', 'orders', 'locked', 'review', 'over', 'closed']),
  turn: z.number(),
  turns: z.number(),
  people: z.number(),
});
type How = z.infer<typeof How>;

/** What the lobby calls on a room, here or in another process. */
interface ErrandRoom extends Room {
  errand(asked: unknown): Promise<ErrandAnswer>;
}

export class Lobby {
  readonly #parts: LobbyParts;
  readonly #making = new Map<string, Promise<unknown>>();
  /** What lists show of exercises that nobody has open, by id and number of records. */
  readonly #seen = new Map<string, How & { readonly records: number }>();

  constructor(parts: LobbyParts) {
    this.#parts = parts;
  }

  /** Runs an errand on a live exercise, opening it first if nobody has. Throws what it refuses. */
  async errand(id: string, errand: Errand): Promise<object> {
    for (let again = true; ; again = false) {
      const processId = await this.#room(id);
      try {
        const answer = Answer.parse(await matchMaker.remoteRoomCall<ErrandRoom>(id, 'errand', [errand], ERRAND_MS));
        if ('ok' in answer) return answer.ok;
        throw new Refused(answer.status, answer.refusals);
      } catch (error) {
        if (!again || error instanceof Refused) throw error;
        // The room closed at this moment, or its process was killed and is listed still: asking whether it lives clears it away.
        await matchMaker.healthCheckProcessId(processId);
      }
    }
  }

  async #room(id: string): Promise<string> {
    const found = await matchMaker.findOneRoomAvailable(ROOM, { exercise: id });
    if (found != null) return found.processId;
    let making = this.#making.get(id);
    if (making === undefined) {
      making = this.#make(id).finally(() => this.#making.delete(id));
      this.#making.set(id, making);
    }
    const made = z.object({ processId: z.string() }).parse(await making);
    return made.processId;
  }

  async #make(id: string) {
    // Colyseus keeps only code and message of what a room throws; what can be told apart is asked first.
    if ((await this.#parts.store.exercise(id)) === undefined) throw refuse(404, 'no-such-exercise');
    try {
      return await matchMaker.createRoom(ROOM, { exercise: id });
    } catch (error) {
      const sentence = error instanceof Error ? error.message : String(error);
      if (!sentence.startsWith('{')) throw refuse(503, 'exercise-elsewhere');
      throw new Refused(503, z.object({ refusals: RefusalList }).parse(JSON.parse(sentence)).refusals);
    }
  }

  /** Refuses with 404 a code that nobody has. */
  async byCode(typed: string): Promise<StoredExercise> {
    const code = normalCode(typed);
    const found = /^[A-Z0-9]{4,12}$/.test(code) ? await this.#parts.store.exerciseByCode(code) : undefined;
    if (found === undefined) throw refuse(404, 'no-such-code', { code: code.slice(0, 12) });
    return found;
  }

  /** A new exercise with a facilitator's seat in it. The key is told here and never again. */
  async create(wanted: NewExercise): Promise<Hosted> {
    const { hosts, ids, clock } = this.#parts;
    const ruleset = await hosts.ruleset(wanted.ruleset);
    const [id, seat] = [ids.exercise(), ids.seat()];
    const secrets = { luck: ids.secret(), seal: ids.secret() };
    const now = clock.now();
    const records = (code: string): LogRecord[] => {
      const made = creation(ruleset, wanted, { exercise: id, code, secrets });
      if ('refusals' in made) throw new Refused(400, made.refusals);
      const seated: Draft = {
        actor: { kind: 'host' },
        audience: 'all',
        body: { kind: 'seated', seat, as: 'facilitator' },
      };
      const list = putting(ruleset.msel?.(wanted.scenario, wanted.language) ?? []);
      return linked([made.record, seated, ...mselRecords({ kind: 'host' }, list)], now, secrets.seal);
    };
    return this.keepNew(ruleset, id, secrets, records, seat);
  }

  /** Creation folds the ruleset's blank; what throws here would throw at every opening. */
  #tryOut(ruleset: AnyRuleset, records: readonly LogRecord[]): void {
    try {
      new Ledger(ruleset).take(records);
    } catch (error) {
      const problem = error instanceof Error ? error.message : String(error);
      throw refuse(500, 'ruleset-failed', { problem, step: 0 });
    }
  }

  async #keep(
    id: string,
    secrets: { luck: string; seal: string },
    records: (code: string) => readonly LogRecord[],
    seat: SeatId,
    more: { serials: ReadonlyMap<string, number>; names: ReadonlyMap<string, string>; code: string | undefined },
  ): Promise<Hosted> {
    const { store, ids, tokens } = this.#parts;
    const key = ids.key();
    const codes = function* () {
      if (more.code !== undefined) yield more.code;
      for (let i = 0; i < CODES_TRIED; i++) yield ids.code();
    };
    const made = await store.createExercise({
      id,
      secrets,
      keyDigest: keyDigest(key),
      retentionDays: null,
      codes: codes(),
      records,
      names: more.names,
      serials: more.serials,
    });
    const serial = more.serials.get(seat) ?? 1;
    const token = tokens.make({ exercise: ExerciseId.parse(id), seat, serial });
    return { exercise: id, code: made.code, key, seat, token };
  }

  /** Keeps an exercise that begins with these records, once it is certain that they fold. Whose seat it is facilitates. */
  keepNew(
    ruleset: AnyRuleset,
    id: ExerciseId,
    secrets: { luck: string; seal: string },
    records: (code: string) => readonly LogRecord[],
    seat: SeatId,
  ): Promise<Hosted> {
    this.#tryOut(ruleset, records('AAAAAA'));
    return this.#keep(id, secrets, records, seat, { serials: new Map([[seat, 1]]), names: new Map(), code: undefined });
  }

  /**
   * Takes in an exported exercise. One that is not closed goes on here, if the file has its secrets; a closed one is for
   * replay. Refuses a file that was edited, cut short or written by another protocol, and changes nothing then.
   */
  async import(text: string): Promise<Hosted> {
    const { hosts, ids } = this.#parts;
    const file = readJsonl(text);
    if ('problem' in file) throw refuse(400, 'faulty-file', { line: file.line, problem: file.problem });
    const { header, records } = file;
    const ruleset = await hosts.ruleset(header.ruleset);
    const closed = records.some(({ body }) => body.kind === 'closed');
    const secrets = header.secrets ?? secretsIn(records) ?? (closed ? NO_SECRETS : undefined);
    if (secrets === undefined) throw refuse(400, 'no-secrets');
    const [finding] = verify({ records, ruleset, secrets: secrets === NO_SECRETS ? undefined : secrets }).findings;
    if (finding !== undefined) throw refuse(400, 'faulty-file', { line: finding.seq + 2, problem: finding.problem });
    this.#tryOut(ruleset, records);
    const seat = ids.seat();
    const serials = new Map(Object.entries(header.host?.serials ?? {}));
    const first = records[0]?.body;
    const hosted = await this.#keep(header.exercise, secrets, () => records, seat, {
      serials: serials.set(seat, 1),
      names: new Map(Object.entries(header.people ?? {})),
      code: first?.kind === 'created' ? first.code : undefined,
    });
    // Whoever brings it here runs it here. A closed log takes no more records: there the seat is good for the replay alone.
    if (!closed) await this.errand(header.exercise, { kind: 'facilitate', name: null, seat });
    return hosted;
  }

  /** Every exercise of the store, newest first. */
  async list(): Promise<ExerciseInfo[]> {
    const { store, retentionDays } = this.#parts;
    const stored = await store.list();
    const live = new Map((await matchMaker.query({ name: ROOM })).map((room) => [room.roomId, room]));
    const infos: ExerciseInfo[] = [];
    for (const exercise of stored) {
      const how = await this.#how(exercise, live.has(exercise.id));
      const days = exercise.retentionDays ?? retentionDays;
      infos.push({
        exercise: exercise.id,
        code: exercise.code,
        title: exercise.title,
        ruleset: exercise.ruleset,
        created: exercise.created,
        stage: how?.stage ?? (exercise.state === 'closed' ? 'closed' : 'lobby'),
        turn: how?.turn ?? 0,
        turns: how?.turns ?? 0,
        people: how?.people ?? 0,
        expires: days === null ? null : exercise.touched + days * DAY_MS,
      });
    }
    return infos;
  }

  async #how(exercise: StoredExercise, live: boolean): Promise<How | undefined> {
    try {
      if (live) return How.parse(await this.errand(exercise.id, { kind: 'how' }));
      const seen = this.#seen.get(exercise.id);
      if (seen?.records === exercise.records) return seen;
      const ruleset = await this.#parts.hosts.ruleset(exercise.ruleset);
      const ledger = new Ledger(ruleset);
      for await (const records of this.#parts.store.readRecords(exercise.id)) ledger.take(records);
      const { title, stage, status } = ledger.viewers.facilitator.exercise;
      const turns = status?.turns ?? ruleset.rules.manifest.turns;
      const how = { title, stage, turn: status?.turn ?? 0, turns, people: 0, records: exercise.records };
      this.#seen.set(exercise.id, how);
      return how;
    } catch {
      // A ruleset that is gone, a log that cannot be folded: the list still names the exercise, so that it can be exported or deleted.
      return undefined;
    }
  }

  /** Deletes an exercise with everything that belongs to it; whoever is in it is told. */
  async remove(id: string): Promise<void> {
    const { store, hosts } = this.#parts;
    if ((await matchMaker.findOneRoomAvailable(ROOM, { exercise: id })) != null)
      await this.errand(id, { kind: 'end' }).catch(() => {});
    await hosts.backups.forget(id);
    if (!(await store.deleteExercise(id))) throw refuse(404, 'no-such-exercise');
    this.#seen.delete(id);
    forgetReplays(id);
  }

  /** Makes a seat's token out of what an errand answered. */
  seat(exercise: string, answer: object): { seat: SeatId; token: string; viewer: Viewer } {
    const { seat, serial, viewer } = Seated.parse(answer);
    return { seat, viewer, token: this.#parts.tokens.make({ exercise: ExerciseId.parse(exercise), seat, serial }) };
  }
}

/** Of a fork that was closed before its parent: nothing will ever be appended or drawn again. */
const NO_SECRETS = { luck: '0'.repeat(64), seal: '0'.repeat(64) };
