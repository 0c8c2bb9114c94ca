/**
 * What the screens of a viewer have to say, from the fold of what that viewer was told, and what they do say. Written
 * without the client's own printing, so that both would have to be wrong in the same way.
 */
import { compileMessage, fillMessage } from '@sandtable/client/src/ui/message.ts';
import { rules } from '@sandtable/rulesets/pledge-to-power/public.ts';
import words from '@sandtable/rulesets/pledge-to-power/text/en.ts';
import {
  type Belief,
  type Board,
  type Exercise,
  type Indicator,
  indicatorsOf,
  type Json,
  type Known,
  type LadderPanel,
  type MapPanel,
  type Pipeline,
  type Series,
  type TablePanel,
  type Text,
  type Unit,
  type Viewer,
  viewerName,
} from '@sandtable/shared';
import type { Locator } from 'playwright-core';

/** Cells by row, as they stand in a table. */
export type Cells = readonly (readonly string[])[];

/** A number in its declared format, in British English. */
export function printed(value: number, unit?: Unit): string {
  const share = unit?.percent === true;
  const digits = Math.max(0, (unit?.digits ?? (Number.isInteger(value) ? 0 : 1)) - (share ? 2 : 0));
  const rounded = Number((share ? Number(value.toFixed(unit?.digits ?? 2)) * 100 : value).toFixed(digits)) + 0;
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits };
  return new Intl.NumberFormat('en-GB', options).format(rounded).replace('-', '−');
}

export function range(low: number, high: number, unit?: Unit): string {
  return `${printed(low, unit)}${low < 0 ? ' to ' : '–'}${printed(high, unit)}`;
}

/** An indicator as it has to read. undefined: its viewer knows nothing of it. */
export function figureOf({ value, belief, unit }: Indicator): string | undefined {
  if (value !== undefined) return printed(value, unit);
  return belief === undefined ? undefined : range(belief.low, belief.high, unit);
}

/** A text of the ruleset as it has to read. */
export function said({ key, values = {} }: Text): string {
  const source = (words as { readonly [key: string]: string })[key];
  if (source === undefined) throw new Error(`The catalogue has no "${key}".`);
  const filled = Object.entries(values).map(([name, value]) => [name, isText(value) ? said(value) : value]);
  const parts = fillMessage<string>(compileMessage(source), 'en-GB', Object.fromEntries(filled), {
    b: (chunks) => chunks.join(''),
  });
  return (Array.isArray(parts) ? parts.join('') : parts).trim();
}

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'key' in value && typeof value.key === 'string';
}

const boards = new WeakMap<object, Map<string, Board>>();

/** A viewer's board, made once for each state of knowledge. */
export function boardFor({ known }: Pick<Exercise, 'known'>, viewer: Viewer): Board {
  const of = boards.get(known) ?? new Map<string, Board>();
  boards.set(known, of);
  const name = viewerName(viewer);
  const board = of.get(name) ?? rules.board(known as Known<never>, viewer);
  of.set(name, board);
  return board;
}

/** Turn by turn, where each indicator of a chart stood as the turn opened; the last row is now. */
export function seriesRows(panel: Series, x: Exercise, viewer: Viewer): Cells {
  const opened = x.history.map(({ known }, i) => (i === x.history.length - 1 ? x.known : known));
  return opened.map((known, i) => {
    const indicators = indicatorsOf(boardFor({ known }, viewer));
    const now = indicatorsOf(boardFor(x, viewer));
    const cells = panel.indicators
      .filter((id) => now.has(id))
      .map((id) => {
        const indicator = indicators.get(id);
        return (indicator && figureOf(indicator)) ?? 'not known';
      });
    return [`T${i + 1}`, ...cells];
  });
}

export function pipelineRows({ stages, unit }: Pipeline): Cells {
  return stages.map(({ label, value }, i) => {
    const before = stages[i - 1]?.value ?? 0;
    const share = i === 0 || before <= 0 ? '' : `${Math.round((100 * value) / before)}% of the stage before`;
    return [said(label), printed(value, unit), share];
  });
}

export function tableRows({ columns, rows }: TablePanel): Cells {
  return rows.map(({ label, cells }) => [said(label), ...columns.map(({ unit }, i) => cellOf(cells[i], unit))]);
}

function cellOf(value: Json | undefined, unit: Unit | undefined): string {
  if (value === undefined || value === null) return 'not known';
  if (typeof value === 'number') return printed(value, unit);
  if (typeof value === 'boolean') return value ? 'yes' : 'no';
  if (typeof value === 'string') return value;
  if (isText(value)) return said(value);
  const [low, high] = value as readonly number[];
  return range(low ?? Number.NaN, high ?? Number.NaN, unit);
}

/** The number and the rung (or the rungs that an estimate spans) of a ladder. */
export function ladderWords({ rungs, value, belief }: LadderPanel): { readonly figure: string; readonly on: string[] } {
  const at = (x: number) =>
    Math.max(
      0,
      rungs.findLastIndex(({ from }) => x >= from),
    );
  const names = (low: number, high: number) => rungs.slice(low, high + 1).map(({ label }) => said(label));
  const whole: Unit = { label: { key: '' }, digits: 0 };
  if (value !== undefined) return { figure: printed(value, whole), on: names(at(value), at(value)) };
  const { low, high } = belief as Belief;
  return { figure: range(low, high, whole), on: names(at(low), at(high)) };
}

/** Name and detail of each mark of a map, each once. */
export function mapMarks({ layers }: MapPanel): { readonly [id: string]: string } {
  const found: { [id: string]: string } = {};
  for (const { markers = [], flows = [] } of layers) {
    for (const { id, label, detail } of markers)
      found[id] = [said(label), detail && said(detail)].filter(Boolean).join(' | ');
    for (const { id, label } of flows) found[id] = said(label);
  }
  return found;
}

/** The rows of a table on a page, cell by cell. */
export const cellsIn = (table: Locator): Promise<string[][]> =>
  table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) => [...row.querySelectorAll('th, td')].map((cell) => (cell.textContent ?? '').trim())),
    );

/** Turns every chart in a place to its table, and reads the tables by what their boxes are marked with. */
export const tablesIn = (
  place: Locator,
  boxes: '[data-panel]' | '[data-chart]',
): Promise<{ [id: string]: string[][] }> =>
  place.evaluate(async (root, marked) => {
    for (const button of root.querySelectorAll<HTMLElement>(`${marked} button[aria-label="Show as table"]`))
      button.click();
    for (let i = 0; i < 3; i += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    return Object.fromEntries(
      [...root.querySelectorAll<HTMLElement>(marked)].map((box) => [
        box.dataset['panel'] ?? box.dataset['chart'] ?? '',
        [...box.querySelectorAll('tbody tr')].map((row) =>
          [...row.querySelectorAll('th, td')].map((cell) => (cell.textContent ?? '').trim()),
        ),
      ]),
    );
  }, boxes);
