/** Hands the list to the browser as a file. The spreadsheet's code is loaded when it is asked for. */
import type { MselItem } from '@sandtable/shared/exercise/msel.ts';
import { writeCsv } from '@sandtable/shared/exercise/msel-csv.ts';
import { rowsOf } from '@sandtable/shared/exercise/msel-rows.ts';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export async function saveList(title: string, items: readonly MselItem[], form: 'xlsx' | 'csv'): Promise<void> {
  const rows = rowsOf(items, (at) => new Date(at).toISOString());
  const file =
    form === 'csv'
      ? new Blob([writeCsv(rows)], { type: 'text/csv;charset=utf-8' })
      : new Blob([(await import('./workbook.ts')).writeXlsx({ sheet: 'MSEL', rows })], { type: XLSX });
  const address = URL.createObjectURL(file);
  const link = document.createElement('a');
  link.href = address;
  link.download = `${title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '') || 'exercise'}-msel.${form}`;
  link.click();
  URL.revokeObjectURL(address);
}
