/** Logs to test with: well-formed, chained, of any length, without a ruleset behind them. */

import { randomBytes } from 'node:crypto';
import {
  type Body,
  type CommandId,
  DEFAULT_POLICY,
  type Draft,
  digest,
  type ExerciseId,
  type Head,
  type LogRecord,
  link,
  PROTOCOL,
  type SeatId,
  START,
  text,
} from '@sandtable/shared';

/** Random and unguessable, as a host would draw it. */
export function newId(): ExerciseId {
  return randomBytes(10).toString('hex') as ExerciseId;
}

export const SECRETS = { luck: 'a1'.repeat(32), seal: 'b2'.repeat(32) };

/** A log that grows: knows where its chain stands. */
export class SampleLog {
  readonly exercise: ExerciseId;
  head: Head = START;
  constructor(exercise: ExerciseId = newId()) {
    this.exercise = exercise;
  }

  add(draft: Draft, at = 1_700_000_000_000): LogRecord {
    const record = link(this.head, draft, at, SECRETS.seal);
    this.head = record;
    return record;
  }

  created(code: string, at?: number): LogRecord {
    const body: Body = {
      kind: 'created',
      protocol: PROTOCOL,
      exercise: this.exercise,
      code,
      title: 'Sample',
      ruleset: 'none',
      revision: 1,
      scenario: 'none',
      options: {},
      public: [],
      language: 'en',
      policy: DEFAULT_POLICY,
      digests: { luck: digest(SECRETS.luck), seal: digest(SECRETS.seal) },
    };
    return this.add({ actor: { kind: 'host' }, audience: 'all', body }, at);
  }

  said(words: string, at?: number): LogRecord {
    const id = `said-${this.head.seq + 1}-test` as CommandId;
    const body: Body = { kind: 'said', id, form: 'message', channel: { kind: 'all' }, text: words };
    return this.add({ actor: { kind: 'facilitator', seat: 'seat1' as SeatId }, cause: id, audience: 'all', body }, at);
  }

  entry(event: { type: string; [key: string]: unknown }, at?: number): LogRecord {
    const entries = [
      { event, audience: 'all' as const, because: { rule: 'Test', inputs: { why: text('why') as never } } },
    ];
    return this.add({ actor: { kind: 'host' }, audience: 'all', body: { kind: 'opened', salts: {}, entries } }, at);
  }

  closed(at?: number): LogRecord {
    return this.add({ actor: { kind: 'host' }, audience: 'all', body: { kind: 'closed', secrets: SECRETS } }, at);
  }
}
