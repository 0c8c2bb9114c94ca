/** The theatre's clock: turn 0 is the last quarter of 2025, nine turns end with that of 2027. */
import { type Text, text } from '@sandtable/shared';

export const TURNS = 9;

/** Quarter of a turn: 0 is the first of the year. */
export function quarterOf(turn: number): 0 | 1 | 2 | 3 {
  return ((3 + turn) % 4) as 0 | 1 | 2 | 3;
}

export function yearOf(turn: number): number {
  return 2025 + Math.floor((3 + turn) / 4);
}

/** October to March: when a failing grid kills. */
export function isWinter(turn: number): boolean {
  const quarter = quarterOf(turn);
  return quarter === 0 || quarter === 3;
}

/** "Q4 2025" */
export function quarterLabel(turn: number): Text {
  // A year is text here: a number would be printed with a thousands separator.
  return text('calendar.quarter', { quarter: quarterOf(turn) + 1, year: String(yearOf(turn)) });
}
