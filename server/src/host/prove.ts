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

/**
 * What is said of a clock that was running when the exercise was last held: it is paused. A phase without a limit goes on,
 * without what went by while nobody held it. null where there is nothing to say.
 */
export function pausing(ledger: Ledger, now: number, seal: string): LogRecord | null {
  const { stage, clock, at, step, msel } = ledger.viewers.facilitator.exercise;
  if (stage !== 'orders' || !clock.running) return null;
  const lastAtWork = Math.max(at, ledger.sheets.lastEdit);
  const actor = { kind: 'host' } as const;
  if (clock.deadline === null) {
    // Only the minutes of the list of injects are counted there.
    if (msel.length === 0) return null;
    const body = { kind: 'clock', act: 'resume', step, deadline: null, left: null, stood: lastAtWork } as const;
    return link(ledger.head, { actor, audience: 'all', body }, now, seal);
  }
  // Nobody could play while the server was away: that time is given back.
  const left = Math.max(0, clock.deadline - lastAtWork);
  const body = { kind: 'clock', act: 'pause', step, deadline: null, left } as const;
  return link(ledger.head, { actor, audience: 'all', body }, now, seal);
}
