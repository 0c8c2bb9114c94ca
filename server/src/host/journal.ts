/** The log of one live exercise: decisions become records in it, records in it become what everybody knows. */
import {
  type Actor,
  type AnyRuleset,
  type Command,
  type CommandId,
  type Context,
  decide,
  type Exercise,
  type LogRecord,
  type Refusal,
  type Secrets,
} from '@sandtable/shared';
import type { Clock } from '../clock.ts';
import type { Metrics } from '../observe.ts';
import type { Lease } from '../store/lease.ts';
import type { Store } from '../store/store.ts';
import { Ledger, type Taken } from './ledger.ts';
import { adjudicates, pausing, proven } from './prove.ts';
import { problemOf, type Refusing, refusal, refusing } from './refusing.ts';

export interface JournalParts {
  readonly store: Store;
  readonly lease: Lease;
  readonly ruleset: AnyRuleset;
  readonly clock: Clock;
  readonly metrics: Pick<Metrics, 'append' | 'adjudication'>;
}

export class Journal {
  readonly ledger: Ledger;
  readonly #parts: JournalParts;
  readonly #exercise: string;
  readonly #secrets: Secrets;

  constructor(exercise: string, secrets: Secrets, parts: JournalParts) {
    this.ledger = new Ledger(parts.ruleset);
    this.#exercise = exercise;
    this.#secrets = secrets;
    this.#parts = parts;
  }

  /** The exercise as the facilitator knows it: everything. */
  get exercise(): Exercise {
    return this.ledger.viewers.facilitator.exercise;
  }

  /** Folds what is stored. Answers whether the step that is open was begun by a rewind. */
  async load(): Promise<{ readonly rewound: boolean }> {
    let rewound = false;
    for await (const records of this.#parts.store.readRecords(this.#exercise)) {
      this.ledger.take(records);
      for (const { body } of records)
        if (body.kind === 'adjudicated' || body.kind === 'rewound') rewound = body.kind === 'rewound';
    }
    this.ledger.slim();
    return { rewound };
  }

  /** What a command comes to, proven to fit into the log; or why it does not. Changes nothing. */
  async decided(actor: Actor, id: CommandId, command: Command): Promise<LogRecord[] | Refusing> {
    const context = await this.#context(id);
    const { ruleset, metrics } = this.#parts;
    const done = metrics.adjudication.startTimer({ ruleset: ruleset.rules.manifest.id });
    const decision = decide(this.exercise, actor, command, context);
    if ('refusals' in decision) return decision;
    if (adjudicates(decision.records)) done();
    try {
      return proven(decision.records, this.ledger, context.now, this.#secrets.seal);
    } catch (error) {
      return refusing('ruleset-failed', { problem: problemOf(error), step: this.exercise.step });
    }
  }

  /** Why the exercise could not be started as it stands; empty where it could, or where it was. Changes nothing. */
  async obstacles(id: CommandId): Promise<readonly Refusal[]> {
    if (this.exercise.stage !== 'lobby') return [];
    const start = await this.decided({ kind: 'host' }, id, { act: 'start' });
    const refusals = 'refusals' in start ? [...start.refusals] : [];
    try {
      await this.#parts.store.tryLease(this.#parts.lease);
    } catch (error) {
      refusals.push(refusal('store-failed', { problem: problemOf(error) }));
    }
    return refusals;
  }

  async #context(id: CommandId): Promise<Context> {
    const { store, ruleset, clock } = this.#parts;
    const parent = this.exercise.created?.from?.exercise;
    return {
      ruleset,
      now: clock.now(),
      id,
      secrets: this.#secrets,
      reveal: parent === undefined || (await store.exercise(parent))?.state !== 'open',
      head: this.ledger.head.hash,
      known: (team) => this.ledger.viewers.team(team).exercise.known,
      draft: (team) => this.ledger.sheets.of(team),
    };
  }

  /** Resolves once the records are on disk. */
  async append(records: readonly LogRecord[]): Promise<void> {
    const onDisk = this.#parts.metrics.append.startTimer();
    await this.#parts.store.append(this.#parts.lease, records);
    onDisk();
  }

  /** Records that are on disk and not folded here: written by an append whose answer was lost. */
  beyond(): AsyncGenerator<LogRecord[]> {
    return this.#parts.store.readRecords(this.#exercise, this.ledger.head.seq + 1);
  }

  /** Folds records that are on disk. */
  async take(records: readonly LogRecord[]): Promise<Taken> {
    const rewinds = records.some(({ body }) => body.kind === 'rewound');
    const taken = rewinds
      ? await this.ledger.takeRewind(records, this.#parts.store.readRecords(this.#exercise))
      : this.ledger.take(records);
    this.ledger.slim();
    return taken;
  }

  /** Pauses a clock that was running when the exercise was left. True if it was. */
  async pause(): Promise<boolean> {
    const record = pausing(this.ledger, this.#parts.clock.now(), this.#secrets.seal);
    if (record === null) return false;
    await this.append([record]);
    this.ledger.take([record]);
    return true;
  }
}
