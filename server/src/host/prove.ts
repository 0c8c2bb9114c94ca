/** From a decision to records that can go into the log for good: what is in it can never be taken back. */
import { Body, type Draft, type LogRecord, link } from '@sandtable/shared';
import type { Ledger } from './ledger.ts';

/** Throws where a record could not be read back, or where somebody could not fold it; nothing is changed then. */
export function proven(drafts: readonly Draft[], ledger: Ledger, now: number, seal: string): LogRecord[] {
  let head = ledger.head;
  return drafts.map((draft) => {
    // As it will be read back: no undefined, texts trimmed, nothing shared with the ruleset or the sender.
    const body = Body.parse(JSON.parse(JSON.stringify(draft.body)));
    const record = link(head, { ...draft, body }, now, seal);
    for (const told of ledger.viewers.all) told.rehearse(record);
    head = record;
    return record;
  });
}

/** A decision in which a ruleset was asked for more than a look: an adjudication, an opening, an inject. */
export function adjudicates(drafts: readonly Draft[]): boolean {
  return drafts.some(({ body }) => 'entries' in body);
}

/** The pause of a clock that was running when the exercise was last held; null if it was not. */
export function pausing(ledger: Ledger, now: number, seal: string): LogRecord | null {
  const { stage, clock, at, step } = ledger.viewers.facilitator.exercise;
  if (stage !== 'orders' || !clock.running || clock.deadline === null) return null;
  // Nobody could play while the server was away: that time is given back.
  const left = Math.max(0, clock.deadline - Math.max(at, ledger.sheets.lastEdit));
  const body = { kind: 'clock', act: 'pause', step, deadline: null, left } as const;
  return link(ledger.head, { actor: { kind: 'host' }, audience: 'all', body }, now, seal);
}
