/** Items for the MSEL of the drill, and what became of them. */
import type { LogRecord, MselItem, Trigger } from '@sandtable/shared';
import type { Table } from '../house/table.ts';

export const MINUTE = 60_000;

export function item(id: string, trigger: Trigger, more: Partial<MselItem> = {}): MselItem {
  return {
    id,
    title: `Title of ${id}`,
    text: `Text of ${id}`,
    medium: 'news',
    to: 'all',
    effects: [],
    trigger,
    ...more,
  };
}

export function put(table: Table, ...items: MselItem[]) {
  return table.must('boss1', { act: 'msel', change: { do: 'put', items } });
}

/** Ids of the items sent and not set aside, in the order in which they were sent. */
export function sent(table: Table): (string | undefined)[] {
  return table.host.exercise.injects.filter(({ aside }) => !aside).map(({ item: id }) => id);
}

export const injections = (records: readonly LogRecord[]) =>
  records.flatMap(({ body }) => (body.kind === 'injected' ? [body.item] : []));

/** An inject with a rule behind it, so that its luck and its facts can be computed again. */
export const gift = {
  effects: [{ effect: 'gift', params: { team: 'red', amount: 5 } }],
  justification: 'The depot was found.',
};
