/** What a "why" needs beside the causes: the indicator that moved, where it started and where it ended. */

import type { Exercise, Line } from '@sandtable/shared/exercise/exercise.ts';
import type { ToldTerm } from '@sandtable/shared/log/audience.ts';
import type { Indicator } from '@sandtable/shared/rules/board.ts';
import type { AnyRules, Reading } from '@sandtable/shared/rules/contract.ts';
import type { Unit } from '@sandtable/shared/rules/sheet.ts';
import { mergedTerms, namedTerms } from '@sandtable/shared/show/causes.ts';
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
  const signs = because.signs === true && viewer.kind !== 'facilitator';
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

/** The newest line that says it moved this indicator. */
function lastMover(rules: AnyRules, lines: readonly Line[], viewer: Viewer, indicator: string): Line | undefined {
  const moves = (line: Line) => !line.aside && readingOf(rules, line, viewer).moves?.includes(indicator) === true;
  // A fact that tells of the move without its causes comes second to the move itself.
  return lines.findLast((line) => moves(line) && (line.entry.because.terms ?? []).length > 0) ?? lines.findLast(moves);
}

export interface Whole extends Cause {
  /** The last fact that moved it: its words are the statement. */
  readonly reading: Reading;
}

/**
 * Why an indicator stands where it stands: everything that moved it in the last turn in which anything did, injects before
 * the turn included, so that the causes lead from where it opened to where it is. undefined: nothing has moved it.
 */
export function wholeCauseOf(
  rules: AnyRules,
  x: Pick<Exercise, 'history' | 'known' | 'lines' | 'injects'>,
  viewer: Viewer,
  indicator: string,
): Whole | undefined {
  const last = lastMover(rules, x.lines, viewer, indicator);
  if (last === undefined) return undefined;
  const reading = { ...readingOf(rules, last, viewer), moves: [indicator] };
  const signs = last.entry.because.signs === true && viewer.kind !== 'facilitator';
  // An estimate is formed once, from all there was; its reasons are signs, which do not add up.
  const movers = signs
    ? [last]
    : x.lines.filter(
        (line) =>
          !line.aside && line.step === last.step && readingOf(rules, line, viewer).moves?.includes(indicator) === true,
      );
  const terms = mergedTerms(movers.flatMap((line) => namedTerms(line, x.injects)));
  const { because } = last.entry;
  const whole = { ...last, entry: { ...last.entry, because: { ...because, terms } } };
  return { reading, ...causeOf(rules, x, viewer, whole, reading) };
}
