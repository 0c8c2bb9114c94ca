/** From a stored log to a live exercise: everything is folded again, nothing else is trusted. */
import {
  type AnyRuleset,
  type CommandId,
  type Head,
  type LogRecord,
  START,
  type ToldRecord,
  type Viewer,
} from '@sandtable/shared';
import { Lift } from './lift.ts';
import { Sheets } from './sheets.ts';
import { Viewers } from './viewers.ts';

/** What one folded batch is to a viewer. */
export interface Heard {
  readonly viewer: Viewer;
  readonly records: readonly ToldRecord[];
}

/** What taking records in came to. */
export interface Taken {
  readonly heard: readonly Heard[];
  /** A step began, and its sheets are blank. */
  readonly newStep: boolean;
}

/** The folds of one exercise and where its chain stands. */
export class Ledger {
  readonly viewers: Viewers;
  readonly sheets: Sheets;
  readonly lift: Lift;
  #head: Head = START;
  /** Commands that are in the log, by who gave them. */
  readonly #done = new Set<string>();
  readonly #seated = new Set<string>();
  /** The latest records, for those who are only a little behind; older ones are read from the store. */
  readonly #recent: LogRecord[] = [];
  #lifted = false;

  readonly #ruleset: AnyRuleset;

  constructor(ruleset: AnyRuleset) {
    this.#ruleset = ruleset;
    this.viewers = new Viewers(ruleset.rules);
    this.sheets = new Sheets(ruleset.rules, this.viewers);
    this.lift = new Lift(ruleset);
  }

  get head(): Head {
    return this.#head;
  }

  /** Whether this giver's command is in the log: then it is answered, not redone. */
  has(giver: string, id: CommandId): boolean {
    return this.#done.has(`${giver}/${id}`);
  }

  /** Whether this seat was ever anybody's. */
  everSeated(seat: string): boolean {
    return this.#seated.has(seat);
  }

  /** Folds stored records in for every viewer. Answers who heard what, and whether the sheets are blank for a new step. */
  take(records: readonly LogRecord[]): Taken {
    const heard = new Map(this.viewers.all.map(({ viewer }) => [viewer, [] as ToldRecord[]]));
    let newStep = false;
    for (const stored of records) {
      const record = this.lift.record(stored);
      this.#lifted ||= record !== stored;
      for (const told of this.viewers.all) {
        const part = told.take(record);
        if (part !== null) heard.get(told.viewer)?.push(part);
      }
      newStep = this.sheets.follow(record, this.viewers.facilitator.exercise) || newStep;
      if (record.cause !== undefined) this.#done.add(`${giverOf(record.actor)}/${record.cause}`);
      if (record.body.kind === 'seated') this.#seated.add(record.body.seat);
      this.#head = { seq: record.seq, hash: record.hash };
      this.#keep(record);
    }
    return {
      heard: [...heard].flatMap(([viewer, told]) => (told.length > 0 ? [{ viewer, records: told }] : [])),
      newStep,
    };
  }

  /** The same where one of the records is a rewind: what past turns looked like is in the log alone, so all of it is folded again. */
  async takeRewind(records: readonly LogRecord[], log: AsyncIterable<readonly LogRecord[]>): Promise<Taken> {
    const from = records[0]?.seq ?? 0;
    for (const told of this.viewers.all) told.forget();
    const lift = new Lift(this.#ruleset);
    for await (const piece of log)
      for (const record of piece)
        if (record.seq < from) {
          const lifted = lift.record(record);
          for (const told of this.viewers.all) told.take(lifted);
        }
    return this.take(records);
  }

  /** Lets go of what only a rewind needs: after the log has been read, and after every change. */
  slim(): void {
    for (const told of this.viewers.all) told.slim();
  }

  /** The latest records and at most two turns: who is further behind is served from the store. */
  #keep(record: LogRecord): void {
    this.#recent.push(record);
    // What had to be lifted cannot be read again from the middle of the log.
    if (this.#lifted) return;
    const turns = this.#recent.filter(({ body }) => body.kind === 'adjudicated').length;
    const cut = turns > 2 ? this.#recent.findIndex(({ body }) => body.kind === 'adjudicated') + 1 : 0;
    const much = this.#recent.length > 2 * RECENT ? this.#recent.length - RECENT : 0;
    this.#recent.splice(0, Math.max(cut, much));
  }

  /** The record of this seq if it is still at hand. */
  recent(seq: number): LogRecord | undefined {
    const first = this.#recent[0];
    return first === undefined ? undefined : this.#recent[seq - first.seq];
  }
}

const RECENT = 100;

/** Who gave a command, as far as repeats are concerned: one seat, or one of the server's own hands. */
export function giverOf(actor: LogRecord['actor']): string {
  if ('seat' in actor) return actor.seat;
  return actor.kind === 'bot' ? `bot/${actor.team}` : actor.kind;
}
