/** The training tables, and what the tests of the hindcast read of them. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SERIES } from '@sandtable/server/analysis/hindcast/hindcast.ts';
import type { Model, Series } from '@sandtable/server/analysis/hindcast/model.ts';
import { labelOf, monthOf, type Row, readRows } from '@sandtable/server/analysis/hindcast/rows.ts';
import { afterAll } from 'vitest';
import { root } from '../house/sources.ts';

export const FILES = {
  airwar: 'uaf_monthly_by_class.csv',
  front: 'territory_monthly.csv',
  aid: 'kiel_monthly.csv',
} as const;
export type Name = keyof typeof FILES;
export const NAMES = Object.keys(FILES) as Name[];

export const pathOf = (name: Name) => join(root, 'test', 'hindcast', FILES[name]);
export const textOf = (name: Name) => readFileSync(pathOf(name), 'utf8');

export function seriesOf(name: Name): Series {
  const series = SERIES[name];
  if (series === undefined) throw new Error(`no series ${name}`);
  return series;
}

export function rowsOf(name: Name): Row[] {
  return readRows(name, textOf(name), seriesOf(name).format);
}

export function modelOf(series: Name, name: string): Model {
  const model = seriesOf(series).models.find((other) => other.name === name);
  if (model === undefined) throw new Error(`no model ${name}`);
  return model;
}

/** Rows from a month on, to a month. */
export function between(rows: readonly Row[], from: string, to = '2025-09'): Row[] {
  return rows.filter(({ month }) => month >= (monthOf(from) ?? 0) && month <= (monthOf(to) ?? 0));
}

/** The training table with made-up rows of `months` more months: those of a year before, each number times `factor`. */
export function later(name: Name, months: number, factor = 1): string {
  const lines = textOf(name)
    .trimEnd()
    .split('\n')
    .filter((line) => !/^(?:alt|year):/.test(line));
  const last = monthOf('2025-09') ?? 0;
  const model = lines.at(-1) ?? '';
  for (let i = 1; i <= months; i++) {
    const old = lines.find((line) => line.startsWith(labelOf(last + i - 12))) ?? model;
    const [, ...cells] = old.split(',');
    const changed = cells.map((cell) => (Number.isNaN(Number(cell)) ? cell : String(Number(cell) * factor)));
    lines.push([labelOf(last + i), ...changed].join(','));
  }
  return `${lines.join('\n')}\n`;
}

export const folder = mkdtempSync(join(tmpdir(), 'sandtable-hindcast-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
