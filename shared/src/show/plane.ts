/** The arithmetic of the plane charts are drawn on: where a turn and a value lie, and how end labels keep apart. */
import type { Unit } from '../rules/sheet.ts';
import { middle, type Point } from './trail.ts';

export interface Plane {
  readonly width: number;
  readonly height: number;
  readonly font: number;
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  x(turn: number): number;
  y(value: number): number;
}

/** Lays out a plane. `labels`: room at the right for end labels; `figures`: characters of the longest axis number. */
export function plane(
  size: { width: number; height: number; font: number },
  turns: number,
  domain: readonly [number, number],
  labels: number,
  figures = 3,
): Plane {
  const edge = {
    left: 10 + figures * size.font * 0.58,
    right: size.width - labels,
    top: 8,
    bottom: size.height - size.font * 1.8,
  };
  const [low, high] = domain;
  const span = high > low ? high - low : 1;
  return {
    ...size,
    ...edge,
    x: (turn) => edge.left + ((turn - 1) / Math.max(1, turns - 1)) * (edge.right - edge.left),
    y: (value) => edge.bottom - ((Math.min(high, Math.max(low, value)) - low) / span) * (edge.bottom - edge.top),
  };
}

/** Three gridlines: the ends of the domain and its middle. `unit`: what they are printed in. */
export function gridLevels(
  [low, high]: readonly [number, number],
  unit?: Unit,
): { levels: readonly number[]; digits: Unit } {
  const levels = [low, (low + high) / 2, high];
  const digits = unit?.percent ? (unit.digits ?? 2) : levels.every(Number.isInteger) ? 0 : 1;
  return { levels, digits: { label: { key: '' }, digits, ...(unit?.percent ? { percent: true } : {}) } };
}

/** An end label wants to stand beside its line's end. */
export interface EndLabel {
  readonly id: string;
  readonly y: number;
  readonly height: number;
}

/** Pushes end labels apart so that none covers another; order is kept. Returns y by id. */
export function spread(labels: readonly EndLabel[], top: number, bottom: number): ReadonlyMap<string, number> {
  const sorted = [...labels].sort((a, b) => a.y - b.y);
  const at: { id: string; y: number; height: number }[] = [];
  let floor = top;
  for (const label of sorted) {
    const y = Math.max(label.y, floor + label.height / 2);
    at.push({ ...label, y });
    floor = y + label.height / 2;
  }
  let ceiling = bottom;
  for (const label of at.reverse()) {
    label.y = Math.min(label.y, ceiling - label.height / 2);
    ceiling = label.y - label.height / 2;
  }
  return new Map(at.map(({ id, y }) => [id, y]));
}

/** A round domain for values that come without one. */
export function roundDomain(low: number, high: number): readonly [number, number] {
  if (low === high) return [Math.min(0, low), Math.max(1, high)];
  const step = 10 ** Math.floor(Math.log10(high - low));
  return [Math.floor(low / step) * step, Math.ceil(high / step) * step];
}

/** Whether a point can be drawn. */
export function drawn(point: Point): boolean {
  return middle(point) !== undefined;
}
