/** A viewer's records from a cursor on: the latest are at hand, older ones are read from the store. */
import { type LogRecord, type ToldRecord, tell, type Viewer } from '@sandtable/shared';
import type { Store } from '../store/store.ts';
import type { Ledger } from './ledger.ts';

/** At most `limit` records, from the nth of this viewer on. */
export async function readBack(
  ledger: Ledger,
  store: Pick<Store, 'readRecords'>,
  exercise: string,
  viewer: Viewer,
  from: number,
  limit: number,
): Promise<ToldRecord[]> {
  const seqs = ledger.viewers.of(viewer).seqs(from, limit);
  const [first, last] = [seqs[0], seqs.at(-1)];
  if (first === undefined || last === undefined) return [];
  const atHand = ledger.recent(first) !== undefined;
  const stored = atHand ? [] : await readRange(store, exercise, first, last);
  return seqs.map((seq, index) => {
    const record = atHand ? ledger.recent(seq) : stored[seq - first];
    const told = record === undefined ? null : tell(record, viewer, from + index);
    if (told === null) throw new Error(`Record ${seq} of exercise ${exercise} was told once and cannot be told again.`);
    return told;
  });
}

async function readRange(store: Pick<Store, 'readRecords'>, exercise: string, from: number, to: number) {
  const records: LogRecord[] = [];
  for await (const piece of store.readRecords(exercise, from)) {
    records.push(...piece);
    if (from + records.length > to) break;
  }
  return records;
}
