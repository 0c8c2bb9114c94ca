/** Reads a file that somebody chose into items, or into what is wrong with it. */
import type { MselItem } from '@sandtable/shared/exercise/msel.ts';
import { readCsv } from '@sandtable/shared/exercise/msel-csv.ts';
import type { Vocabulary } from '@sandtable/shared/exercise/msel-row.ts';
import { type Problem, readRows } from '@sandtable/shared/exercise/msel-rows.ts';
import { FileProblem, MOST_BYTES, readXlsx, type Table } from './workbook.ts';

export type ListRead =
  | { readonly items: readonly MselItem[] }
  | { readonly sheet: string; readonly problems: readonly Problem[] }
  | { readonly file: 'not-one' | 'too-large' };

export async function readList(file: File, vocabulary: Vocabulary): Promise<ListRead> {
  if (file.size > MOST_BYTES) return { file: 'too-large' };
  try {
    const { sheet, rows } = await tableOf(file);
    const read = readRows(rows, vocabulary);
    return 'items' in read ? read : { sheet, problems: read.problems };
  } catch (error) {
    if (error instanceof FileProblem) return { file: error.code };
    throw error;
  }
}

async function tableOf(file: File): Promise<Table> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  // Every zip, and so every .xlsx, begins with PK, whatever it is called.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readXlsx(bytes);
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new FileProblem('not-one');
  }
  const rows = text.includes('\0') ? undefined : readCsv(text);
  if (rows === undefined) throw new FileProblem('not-one');
  return { sheet: file.name, rows };
}

/** An instant as it is written in a list: with its zone, or else by this device's clock. */
export function instantOfText(written: string): number | undefined {
  if (!/^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d{1,3})?)?(Z|[+-]\d\d:?\d\d)?$/.test(written)) return undefined;
  const at = Date.parse(written.replace(' ', 'T'));
  return Number.isFinite(at) ? at : undefined;
}
