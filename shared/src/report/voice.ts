/** The language a report is written in. Whoever prints it brings the catalogues, the numbers and the times. */
import type { NumberVoice } from '../show/figures.ts';
import type en from './text/en.ts';

/** A sentence of the report's own. */
export type Word = keyof typeof en;

export interface Voice extends NumberVoice {
  /** BCP 47: for the document. */
  readonly language: string;
  t(word: Word, values?: { readonly [name: string]: string | number }): string;
  /** "22 November 2026" */
  day(at: number): string;
  /** "14:51" */
  clock(at: number): string;
}
