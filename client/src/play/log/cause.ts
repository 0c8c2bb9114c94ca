/** What a "why" needs beside the causes: the indicator that moved, where it started and where it ended. */

import type { Exercise, Line } from '@sandtable/shared/exercise/exercise.ts';
import type { ToldTerm } from '@sandtable/shared/log/audience.ts';
import type { Indicator } from '@sandtable/shared/rules/board.ts';
import type { AnyRules, Reading } from '@sandtable/shared/rules/contract.ts';
import type { Unit } from '@sandtable/shared/rules/sheet.ts';
import { comparedTerms, mergedTerms, namedTerms, sinceMade } from '@sandtable/shared/show/causes.ts';
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

/** Between which turns a why leads: from the end of one step to the end of another, or to now. */
interface Span {
  readonly after: number;
  /** undefined: now. */
  readonly to: number | undefined;
}

/** Why a line of the log came about. */
export function causeOf(
  rules: AnyRules,
  x: Pick<Exercise, 'history' | 'known'>,
  viewer: Viewer,
  line: Line,
  reading: Reading,
  span: Span = { after: line.step - 1, to: line.step },
): Cause {
  const { because } = line.entry;
  const terms = because.terms ?? [];
  const signs = isSigned(line, viewer);
  const moved = reading.moves?.[0];
  const last = x.history.find((snapshot) => snapshot.step === span.to);
  const first = x.history.findLast((snapshot) => snapshot.step <= span.after);
  const known = last ? last.known : x.known;
  const indicator = moved === undefined ? undefined : boardOf(rules, known, viewer).indicators.get(moved);
  const start =
    moved === undefined || first === undefined
      ? undefined
      : boardOf(rules, first.known, viewer).indicators.get(moved)?.value;
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

/** Whether this viewer is told only which way the causes of a fact push. */
function isSigned(line: Line, viewer: Viewer): boolean {
  return line.entry.because.signs === true && viewer.kind !== 'facilitator';
}

type Told = Pick<Exercise, 'history' | 'known' | 'lines' | 'injects'>;

export interface Whole extends Cause {
  /** The last fact that moved it: its words are the statement. */
  readonly reading: Reading;
}

/**
 * Why an indicator stands where it stands, against where the last turn opened: all that moved it in that turn and since,
 * injects included; where nothing did, the last turn in which anything did. A number that is made anew each turn is set
 * beside what it was made of the last time. undefined: nothing has moved it.
 * @param of a line of the log: the why of its record alone
 */
export function wholeCauseOf(
  rules: AnyRules,
  x: Told,
  viewer: Viewer,
  indicator: string,
  of?: Line,
): Whole | undefined {
  const moves = (line: Line) =>
    !line.aside &&
    // The first estimates move nothing.
    (line.step > 0 || !isSigned(line, viewer)) &&
    readingOf(rules, line, viewer).moves?.includes(indicator) === true;
  const movers = x.lines.filter((line) => moves(line) && (of === undefined || line.n <= of.n));
  // A fact that tells of the move without its causes comes second to the move itself.
  const last = movers.findLast(({ entry }) => (entry.because.terms ?? []).length > 0) ?? movers.at(-1);
  if (last === undefined) return undefined;

  const played = x.history.at(-1)?.step ?? 0;
  const from = of === undefined ? Math.min(played, last.step) : last.step;
  const within = (line: Line) => (of === undefined ? line.step >= from : line.n === last.n);
  const span = of === undefined ? { after: from - 1, to: last.step > played ? undefined : last.step } : undefined;
  // An estimate is formed once, from all there was; its reasons are signs, which do not add up.
  const reading = { ...readingOf(rules, last, viewer), moves: [indicator] };
  const { clearing = [] } = reading;
  const termsOf = (lines: readonly Line[]) =>
    mergedTerms(
      sinceMade(
        lines.map((line) => namedTerms(line, x.injects)),
        clearing,
      ),
    );
  const now = termsOf(isSigned(last, viewer) ? [last] : movers.filter(within));

  const { because } = last.entry;
  const causeBy = (terms: readonly ToldTerm[]) =>
    causeOf(rules, x, viewer, { ...last, entry: { ...last.entry, because: { ...because, terms } } }, reading, span);
  const clears = (terms: readonly ToldTerm[] = []) => terms.some(({ label }) => clearing.includes(label.key));
  if (!clears(now)) return { reading, ...causeBy(now) };
  const earlier = movers.findLast((line) => !within(line) && clears(line.entry.because.terms));
  const before = earlier && termsOf(movers.filter((line) => !within(line) && line.step === earlier.step));
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
