/** Figures of a bench: median and spread over repeated runs, as a table and as JSON. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export interface Row {
  readonly what: string;
  readonly unit: string;
  /** One figure per repetition. */
  readonly figures: readonly number[];
  readonly goal?: string;
}

export function median(figures: readonly number[]): number {
  return percentile(figures, 0.5);
}

/** Nearest-rank percentile; `share` in 0 … 1. */
export function percentile(figures: readonly number[], share: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1))] ?? Number.NaN;
}

function shown(value: number): string {
  if (!Number.isFinite(value)) return '–';
  const size = Math.abs(value);
  return value.toLocaleString('en', { maximumFractionDigits: size >= 100 ? 0 : size >= 10 ? 1 : 3 });
}

/** Prints a bench's rows and keeps them in `test/bench/results/<name>.json` (not part of the repository). */
export function report(name: string, title: string, rows: readonly Row[]): void {
  const lines = [
    ['', 'median', 'min', 'max', 'unit', 'goal'],
    ...rows.map(({ what, unit, figures, goal }) => [
      what,
      shown(median(figures)),
      shown(Math.min(...figures)),
      shown(Math.max(...figures)),
      unit,
      goal ?? '',
    ]),
  ];
  const widths = [0, 1, 2, 3, 4, 5].map((column) => Math.max(...lines.map((line) => (line[column] ?? '').length)));
  process.stdout.write(`\n${title}\n`);
  for (const line of lines) {
    const cells = line.map((cell, i) =>
      i === 0 || i >= 4 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0),
    );
    process.stdout.write(`  ${cells.join('  ').trimEnd()}\n`);
  }
  const folder = fileURLToPath(new URL('results/', import.meta.url));
  mkdirSync(folder, { recursive: true });
  const kept = rows.map((row) => ({ ...row, median: median(row.figures) }));
  writeFileSync(
    `${folder}${name}.json`,
    `${JSON.stringify({ name, title, at: new Date().toISOString(), node: process.version, rows: kept }, null, 1)}\n`,
  );
}
