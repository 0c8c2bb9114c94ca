/** What a "why" needs beside the causes: the indicator that moved, where it started and where it ended. */
import type { Exercise, Line } from '@sandtable/shared/exercise/exercise.ts';
import type { Indicator } from '@sandtable/shared/rules/board.ts';
import type { AnyRules, Reading } from '@sandtable/shared/rules/contract.ts';
import type { Viewer } from '@sandtable/shared/words.ts';
import type { WhyProps } from '../../panels/why.tsx';
import { boardOf } from '../known.ts';
import { readingOf } from './items.ts';

export interface Cause {
  readonly indicator: Indicator | undefined;
  readonly why: Pick<WhyProps, 'terms' | 'unit' | 'start' | 'end' | 'signs' | 'lever' | 'rule'>;
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
      unit: indicator?.unit,
      ...(whole && !signs ? { start: { value: start }, end: { value: end } } : {}),
      signs,
      lever: reading.lever ?? indicator?.lever,
      rule: because.rule,
    },
  };
}

/** The newest line that says it moved this indicator. */
export function lastMover(
  rules: AnyRules,
  lines: readonly Line[],
  viewer: Viewer,
  indicator: string,
): Line | undefined {
  return lines.findLast((line) => !line.aside && readingOf(rules, line, viewer).moves?.includes(indicator) === true);
}
