/**
 * `.xlsx` files, loaded when one is chosen or asked for. Reading is `read-excel-file`, over a zip that is unpacked here
 * first: with limits, since a small file may unpack to gigabytes, and at once, since the library would unpack large parts
 * in workers made from text, which the page's content security policy forbids. Writing is the five parts that a plain
 * table of texts needs; a cell that is a text is never a formula.
 */
import { columnLetters } from '@sandtable/shared/exercise/msel-rows.ts';
import { strToU8, unzipSync, zipSync } from 'fflate';
import readWorkbook from 'read-excel-file/universal';

/** Largest file, and most that may come out of it, bytes. */
export const MOST_BYTES = 2_000_000;
const MOST_UNPACKED = 24_000_000;
const MOST_PARTS = 200;

export interface Table {
  readonly sheet: string;
  readonly rows: readonly (readonly string[])[];
}

/** Why a file gave no table: `not-one` of its kind, or `too-large` a one. */
export class FileProblem extends Error {
  readonly code: 'not-one' | 'too-large';
  constructor(code: 'not-one' | 'too-large') {
    super(code);
    this.name = 'FileProblem';
    this.code = code;
  }
}

/** Reads the first sheet as texts. Throws {@link FileProblem}. */
export async function readXlsx(bytes: Uint8Array): Promise<Table> {
  if (bytes.length > MOST_BYTES) throw new FileProblem('too-large');
  const parts = unpacked(bytes);
  try {
    const packed = zipSync(parts, { level: 0 });
    const [first] = await readWorkbook(packed.slice().buffer, { trim: false, parseNumber: (text) => text });
    if (first === undefined) throw new FileProblem('not-one');
    return { sheet: first.sheet, rows: first.data.map((row) => row.map(textOf)) };
  } catch (error) {
    throw error instanceof FileProblem ? error : new FileProblem('not-one');
  }
}

function unpacked(bytes: Uint8Array): { [path: string]: Uint8Array } {
  let left = MOST_UNPACKED;
  let parts = 0;
  try {
    return unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        if (!/\.(xml|rels)$/i.test(name)) return false;
        left -= originalSize;
        parts += 1;
        if (left < 0 || parts > MOST_PARTS) throw new FileProblem('too-large');
        return true;
      },
    });
  } catch (error) {
    throw error instanceof FileProblem ? error : new FileProblem('not-one');
  }
}

function textOf(cell: unknown): string {
  if (cell === null || cell === undefined) return '';
  if (cell instanceof Date) return cell.toISOString();
  return String(cell);
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const OFFICE = 'http://schemas.openxmlformats.org';
const RELATION = `${OFFICE}/officeDocument/2006/relationships`;
const MAIN = `${OFFICE}/spreadsheetml/2006/main`;
const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Writes one sheet of texts, the first row as a header that stays in sight. */
export function writeXlsx({ sheet, rows }: Table): Uint8Array<ArrayBuffer> {
  const part = (text: string) => strToU8(XML + text);
  return zipSync({
    '[Content_Types].xml': part(
      `<Types xmlns="${OFFICE}/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${TYPE}.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="${TYPE}.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="${TYPE}.styles+xml"/></Types>`,
    ),
    '_rels/.rels': part(relations([['officeDocument', 'xl/workbook.xml']])),
    'xl/workbook.xml': part(
      `<workbook xmlns="${MAIN}" xmlns:r="${RELATION}"><sheets><sheet name="${escaped(sheet)}" sheetId="1" r:id="r1"/></sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': part(
      relations([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml'],
      ]),
    ),
    // 0: a text that wraps; 1: the header.
    'xl/styles.xml': part(
      `<styleSheet xmlns="${MAIN}"><fonts count="2"><font/><font><b/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf><xf fontId="1" applyFont="1"/></cellXfs></styleSheet>`,
    ),
    'xl/worksheets/sheet1.xml': part(
      `<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="${Math.max(1, rows[0]?.length ?? 1)}" width="22" customWidth="1"/></cols><sheetData>${rows.map(rowXml).join('')}</sheetData></worksheet>`,
    ),
  }).slice();
}

function relations(all: readonly (readonly [string, string])[]): string {
  const each = all.map(
    ([type, target], at) => `<Relationship Id="r${at + 1}" Type="${RELATION}/${type}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${OFFICE}/package/2006/relationships">${each.join('')}</Relationships>`;
}

function rowXml(row: readonly string[], index: number): string {
  const cells = row.map((text, column) =>
    text === ''
      ? ''
      : `<c r="${columnLetters(column)}${index + 1}" t="inlineStr" s="${index === 0 ? 1 : 0}"><is><t xml:space="preserve">${escaped(text)}</t></is></c>`,
  );
  return `<row r="${index + 1}">${cells.join('')}</row>`;
}

/** Text within XML. Control characters have no place there at all. */
function escaped(text: string): string {
  return text
    .replace(/[^\t\n\r\u0020-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
