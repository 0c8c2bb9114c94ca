/**
 * Order-sheet fields by path. Their texts follow from the path: `order.<type>.<field>`, `….help`, and for each rung or
 * line `….<value>` and `….<value>.help`.
 */
import {
  type AllocationField,
  type AmountField,
  type ChoiceField,
  type Json,
  type LadderField,
  type MatrixField,
  type Path,
  type QueueField,
  type Rung,
  type Text,
  text,
} from '@sandtable/shared';
import type { SheetView } from './sheet.ts';
import type { Theatre } from './theatre.ts';
import { unitOf } from './units.ts';

/** What may be said of any field beyond its path. */
export interface Extra {
  readonly roles?: readonly string[];
  readonly vote?: 'median' | 'majority';
  readonly secret?: boolean;
  readonly effect?: Text;
}

type View = Pick<SheetView<Theatre>, 'at'>;

function head(view: View, path: Path, extra: Extra) {
  return { ...view.at(path), label: text(`order.${path}`), help: text(`order.${path}.help`), ...extra };
}

/** Rungs of the words a schema allows; `unavailable` says why one cannot be chosen now. */
export function rungs(
  path: Path,
  words: readonly string[],
  unavailable: { readonly [word: string]: Text } = {},
): Rung[] {
  return words.map((word) => {
    const why = unavailable[word];
    const label = { value: word, label: text(`order.${path}.${word}`), help: text(`order.${path}.${word}.help`) };
    return why === undefined ? label : { ...label, unavailable: why };
  });
}

export function ladder(
  view: View,
  path: Path,
  words: readonly string[],
  extra: Extra = {},
  unavailable: { readonly [word: string]: Text } = {},
): LadderField {
  return { kind: 'ladder', ...head(view, path, extra), rungs: rungs(path, words, unavailable) };
}

export function choice(
  view: View,
  path: Path,
  words: readonly string[],
  extra: Extra = {},
  unavailable: { readonly [word: string]: Text } = {},
): ChoiceField {
  return { kind: 'choice', ...head(view, path, extra), options: rungs(path, words, unavailable) };
}

/** Yes or no. */
export function yesNo(
  view: View,
  path: Path,
  extra: Extra = {},
  unavailable: { readonly yes?: Text } = {},
): ChoiceField {
  const option = (value: Json, word: 'yes' | 'no'): Rung => ({ value, label: text(`order.${word}`) });
  const yes = option(true, 'yes');
  return {
    kind: 'choice',
    ...head(view, path, extra),
    options: [unavailable.yes === undefined ? yes : { ...yes, unavailable: unavailable.yes }, option(false, 'no')],
  };
}

export function matrix(
  view: View,
  path: Path,
  rows: readonly string[],
  words: readonly string[],
  extra: Extra = {},
  unavailable: { readonly [word: string]: Text } = {},
): MatrixField {
  return {
    kind: 'matrix',
    ...head(view, path, extra),
    rows: rows.map((row) => ({ id: row, label: text(`order.${path}.${row}`) })),
    columns: rungs(path, words, unavailable),
  };
}

export function amount(
  view: View,
  path: Path,
  limits: {
    readonly min: number;
    readonly max: number;
    readonly step: number;
    readonly unit?: string;
    readonly digits?: number;
    readonly cost?: number;
  },
  extra: Extra = {},
): AmountField {
  const { unit, digits, ...rest } = limits;
  const shown = unit === undefined ? {} : { unit: unitOf(unit, digits) };
  return { kind: 'amount', ...head(view, path, extra), ...rest, ...shown };
}

/** A hundred points over lines. */
export function points(view: View, path: Path, lines: readonly string[], extra: Extra = {}): AllocationField {
  return {
    kind: 'allocation',
    ...head(view, path, extra),
    lines: lines.map((line) => ({
      id: line,
      label: text(`order.${path}.${line}`),
      help: text(`order.${path}.${line}.help`),
    })),
    total: 100,
    exact: true,
    step: 1,
    unit: { label: text('unit.points'), digits: 0 },
  };
}

/** What a queue offers to build. */
export interface QueueItem {
  readonly id: string;
  /** EUR bn for one unit of quantity. */
  readonly cost: number;
  /** Turns from order to first delivery. */
  readonly lead: number;
  readonly max: number;
  readonly step: number;
}

/** Build orders in EUR bn per line, each paid and built for itself; what a resolved turn ordered cannot be taken back. */
export function queue(
  view: View,
  path: Path,
  items: readonly QueueItem[],
  extra: Extra & Pick<QueueField, 'slower'> = {},
): QueueField {
  return {
    kind: 'queue',
    ...head(view, path, extra),
    cancel: text('order.build.cancel'),
    unranked: true,
    items: items.map((item) => ({
      ...item,
      label: text(`order.${path}.${item.id}`),
      help: text(`order.${path}.${item.id}.help`),
      min: 0,
      unit: { label: text('unit.eurBn'), digits: 2 },
      binding: true,
    })),
  };
}
