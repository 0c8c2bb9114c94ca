/** Exercises made out of others: a fork that plays on, a clone that begins again, a rehearsal that bots play. */
import {
  clonedLog,
  type Exercise,
  type ForkRequest,
  forkedLog,
  type Hosted,
  type LogRecord,
  type Rehearsing,
} from '@sandtable/shared';
import { Ledger } from '../host/ledger.ts';
import type { Lobby, LobbyParts } from '../lobby.ts';
import { Refused, refuse } from './refused.ts';

type Parts = Pick<LobbyParts, 'store' | 'hosts' | 'ids' | 'clock'>;

export class Copies {
  readonly #lobby: Lobby;
  readonly #parts: Parts;

  constructor(lobby: Lobby, parts: Parts) {
    this.#lobby = lobby;
    this.#parts = parts;
  }

  /**
   * A new exercise that begins where this one stood after a step, with the same luck. Refuses a step that was not played,
   * or was set aside.
   */
  async fork(id: string, { step, title }: ForkRequest): Promise<Hosted> {
    const { store, ids, clock } = this.#parts;
    const [parent, ruleset] = [await this.#log(id), await this.#ruleset(id)];
    const [into, seat, now] = [ids.exercise(), ids.seat(), clock.now()];
    const secrets = { luck: (await store.secrets(id)).luck, seal: ids.secret() };
    const records = (code: string) => {
      const log = forkedLog(parent, step, { exercise: into, code, title, secrets, seat, now });
      if (log === undefined) throw refuse(409, 'no-such-step', { step: String(step) });
      return log;
    };
    const hosted = await this.#lobby.keepNew(ruleset, into, secrets, records, seat);
    // The fork stands already; that its parent's log says so is a courtesy that a full disk must not undo.
    await this.#lobby.errand(id, { kind: 'forked', into, step }).catch(() => {});
    return hosted;
  }

  /** The same exercise from its beginning: ruleset, scenario, options, policy, bots and MSEL, without the people. */
  clone(id: string, title: string): Promise<Hosted> {
    return this.#again(id, title);
  }

  /**
   * Lets bots play so many turns (null: all) of an exercise of its own that is set up as this one. This one is not
   * touched, and its log does not mention it; the rehearsal is deleted like any exercise.
   */
  async rehearse(id: string, title: string, turns: number | null): Promise<Hosted> {
    const hosted = await this.#again(id, title, { of: (await this.#pattern(id)).of, turns });
    await this.#lobby.errand(hosted.exercise, { kind: 'begin' });
    return hosted;
  }

  async #again(id: string, title: string, rehearsing?: Rehearsing): Promise<Hosted> {
    const { ids, clock } = this.#parts;
    const [{ exercise: pattern }, ruleset] = [await this.#pattern(id), await this.#ruleset(id)];
    const [into, seat, now] = [ids.exercise(), ids.seat(), clock.now()];
    const secrets = { luck: ids.secret(), seal: ids.secret() };
    const bots = ruleset.rules.manifest.teams.map(() => ids.seat());
    const records = (code: string) => {
      const log = clonedLog(ruleset, pattern, { exercise: into, code, title, secrets, seat, bots, now }, rehearsing);
      if ('refusals' in log) throw new Refused(409, log.refusals);
      return log;
    };
    return this.#lobby.keepNew(ruleset, into, secrets, records, seat);
  }

  /** The exercise as its log has it, whoever runs it. */
  async #pattern(id: string): Promise<{ readonly exercise: Exercise; readonly of: Rehearsing['of'] }> {
    const ledger = new Ledger(await this.#ruleset(id));
    for await (const records of this.#parts.store.readRecords(id)) ledger.take(records);
    const { exercise } = ledger.viewers.facilitator;
    const of = exercise.created?.exercise;
    if (of === undefined) throw refuse(404, 'no-such-exercise');
    return { exercise, of };
  }

  async #ruleset(id: string) {
    const stored = await this.#parts.store.exercise(id);
    if (stored === undefined) throw refuse(404, 'no-such-exercise');
    return this.#parts.hosts.ruleset(stored.ruleset);
  }

  async #log(id: string): Promise<LogRecord[]> {
    const log: LogRecord[] = [];
    for await (const records of this.#parts.store.readRecords(id)) log.push(...records);
    return log;
  }
}
