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

  constructor(ruleset: AnyRuleset) {
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
  take(records: readonly LogRecord[]): { heard: Heard[]; newStep: boolean } {
    const heard = this.viewers.all.map((told) => ({ viewer: told.viewer, records: [] as ToldRecord[], told }));
    let newStep = false;
    for (const stored of records) {
      const record = this.lift.record(stored);
      this.#lifted ||= record !== stored;
      for (const { told, records: list } of heard) {
        const part = told.take(record);
        if (part !== null) list.push(part);
      }
      newStep = this.sheets.follow(record, this.viewers.facilitator.exercise) || newStep;
      if (record.cause !== undefined) this.#done.add(`${giverOf(record.actor)}/${record.cause}`);
      if (record.body.kind === 'seated') this.#seated.add(record.body.seat);
      this.#head = { seq: record.seq, hash: record.hash };
      this.#recent.push(record);
    }
    // What had to be lifted cannot be read again from the middle of the log.
    if (!this.#lifted && this.#recent.length > 2 * RECENT) this.#recent.splice(0, this.#recent.length - RECENT);
    return { heard: heard.filter((item) => item.records.length > 0), newStep };
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
