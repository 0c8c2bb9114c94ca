/** What a "why" needs beside the causes: the indicator that moved, where it started and where it ended. */

import type { Exercise, Line } from '@sandtable/shared/exercise/exercise.ts';
import type { ToldTerm } from '@sandtable/shared/log/audience.ts';
import type { Indicator } from '@sandtable/shared/rules/board.ts';
import type { AnyRules, Reading } from '@sandtable/shared/rules/contract.ts';
import type { Unit } from '@sandtable/shared/rules/sheet.ts';
import { comparedTerms, mergedTerms, namedTerms } from '@sandtable/shared/show/causes.ts';
import type { Text, Viewer } from '@sandtable/shared/words.ts';
import { boardOf } from '../known.ts';
import { readingOf } from './items.ts';

export interface Cause {
  readonly indicator: Indicator | undefined;
  /** What the panel of a why is given. */
  readonly why: {
    readonly terms: readonly ToldTerm[];
    readonly unit: Unit | undefined;
    readonly start?: { readonly value: number };
    readonly end?: { readonly value: number };
    readonly signs: boolean;
    /** The terms are what it is made of, and not what changed it. */
    readonly parts?: boolean;
    readonly lever: Text | undefined;
    readonly rule: string;
  };
}

/** Why a line of the log came about. */
export function causeOf(
  rules: AnyRules,
  x: Pick<Exercise, 'history' | 'known'>,
  viewer: Viewer,
  line: Line,
  reading: Reading,
): Cause {
  const { because } = line.entry;
  const terms = because.terms ?? [];
  const signs = isSigned(line, viewer);
  const moved = reading.moves?.[0];
  const after = x.history.find((snapshot) => snapshot.step === line.step);
  const before = x.history.findLast((snapshot) => snapshot.step < line.step);
  const known = after ? after.known : x.known;
  const indicator = moved === undefined ? undefined : boardOf(rules, known, viewer).indicators.get(moved);
  const start =
    moved === undefined || before === undefined
      ? undefined
      : boardOf(rules, before.known, viewer).indicators.get(moved)?.value;
  const end = indicator?.value;
  const sum = terms.reduce((total, term) => total + term.value, 0);
  // Two facts of one step may move the same indicator: then neither started where the step started.
  const whole = start !== undefined && end !== undefined && terms.length > 0 && Math.abs(end - start - sum) < 1e-3;
  return {
    indicator,
    why: {
      terms,
      unit: indicator?.unit ?? reading.unit,
      ...(whole && !signs ? { start: { value: start }, end: { value: end } } : {}),
      signs,
      lever: reading.lever ?? indicator?.lever,
      rule: because.rule,
    },
  };
}

type Told = Pick<Exercise, 'history' | 'known' | 'lines' | 'injects'>;

/** The newest line that says it moved this indicator, up to this step. The first estimates move nothing. */
function lastMover(
  rules: AnyRules,
  lines: readonly Line[],
  viewer: Viewer,
  indicator: string,
  step = Number.POSITIVE_INFINITY,
): Line | undefined {
  const moves = (line: Line) =>
    !line.aside &&
    line.step <= step &&
    (line.step > 0 || !isSigned(line, viewer)) &&
    readingOf(rules, line, viewer).moves?.includes(indicator) === true;
  // A fact that tells of the move without its causes comes second to the move itself.
  return lines.findLast((line) => moves(line) && (line.entry.because.terms ?? []).length > 0) ?? lines.findLast(moves);
}

export interface Whole extends Cause {
  /** The last fact that moved it: its words are the statement. */
  readonly reading: Reading;
}

/** All that moved an indicator in the turn of a line that did, as one list of causes. */
function termsOfTurn(rules: AnyRules, x: Told, viewer: Viewer, indicator: string, last: Line): readonly ToldTerm[] {
  // An estimate is formed once, from all there was; its reasons are signs, which do not add up.
  const movers = isSigned(last, viewer)
    ? [last]
    : x.lines.filter(
        (line) =>
          !line.aside && line.step === last.step && readingOf(rules, line, viewer).moves?.includes(indicator) === true,
      );
  return mergedTerms(movers.flatMap((line) => namedTerms(line, x.injects)));
}

/** Whether this viewer is told only which way the causes of a fact push. */
function isSigned(line: Line, viewer: Viewer): boolean {
  return line.entry.because.signs === true && viewer.kind !== 'facilitator';
}

/**
 * Why an indicator stands where it stands: everything that moved it in the last turn in which anything did, injects before
 * the turn included, so that the causes lead from where it opened to where it is. A number that is made anew each turn is
 * set beside what it was made of the last time. undefined: nothing has moved it.
 * @param step the turn to look back from; the newest where it is left out
 */
export function wholeCauseOf(
  rules: AnyRules,
  x: Told,
  viewer: Viewer,
  indicator: string,
  step?: number,
): Whole | undefined {
  const last = lastMover(rules, x.lines, viewer, indicator, step);
  if (last === undefined) return undefined;
  const reading = { ...readingOf(rules, last, viewer), moves: [indicator] };
  const now = termsOfTurn(rules, x, viewer, indicator, last);
  const { because } = last.entry;
  const causeBy = (terms: readonly ToldTerm[]) =>
    causeOf(rules, x, viewer, { ...last, entry: { ...last.entry, because: { ...because, terms } } }, reading);
  const { clearing = [] } = reading;
  if (!now.some(({ label }) => clearing.includes(label.key))) return { reading, ...causeBy(now) };
  const earlier = lastMover(rules, x.lines, viewer, indicator, last.step - 1);
  const before = earlier && termsOfTurn(rules, x, viewer, indicator, earlier);
  const cause = causeBy(comparedTerms(now, before, clearing));
  if (before !== undefined) return { reading, ...cause };
  // The parts of a first making lead from nothing, not from where the exercise opened.
  const { start: _, ...parts } = cause.why;
  const end = cause.indicator?.value;
  return {
    reading,
    indicator: cause.indicator,
    why: { ...parts, parts: true, ...(end === undefined ? {} : { end: { value: end } }) },
  };
}
