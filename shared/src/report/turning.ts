/** The largest changes of an exercise and what brought each about. */
import type { Line } from '../exercise/exercise.ts';
import type { ToldTerm } from '../log/audience.ts';
import type { Indicator } from '../rules/board.ts';
import { comparedTerms, mergedTerms, namedTerms, sinceMade } from '../show/causes.ts';
import type { Context } from './context.ts';

/** Shown at most. */
const MOST = 8;
/** Of one indicator: a long slide is one story, not eight. */
const OF_ONE = 2;
/** Share of the indicator's domain below which a change turns nothing. */
const LEAST = 0.04;

export interface Change {
  readonly step: number;
  readonly indicator: Indicator;
  readonly from: number;
  readonly to: number;
  /** Facts of that step that say they moved it. */
  readonly movers: readonly Line[];
  /** Headlines of that step that moved it or have to do with it. */
  readonly headlines: readonly Line[];
  readonly terms: readonly ToldTerm[];
}

/**
 * The steps in which an indicator moved furthest, as a share of its domain; in the order in which they came. Only what
 * the viewer knows exactly: an estimate may move without anything having happened.
 */
export function largestChanges(c: Context): readonly Change[] {
  const weighty = weightyOf(c);
  const found: (Omit<Change, 'movers' | 'headlines' | 'terms'> & { readonly share: number })[] = [];
  for (const [i, { step, known }] of c.x.history.entries()) {
    const before = c.x.history[i - 1];
    if (before === undefined) continue;
    const was = c.boardAt(before.known).indicators;
    for (const indicator of c.boardAt(known).indicators.values()) {
      if (!weighty.has(indicator.id)) continue;
      const from = was.get(indicator.id)?.value;
      const to = indicator.value;
      const width = indicator.domain[1] - indicator.domain[0];
      if (from === undefined || to === undefined || width <= 0) continue;
      // What is counted per turn opens at nothing; that it begins to count is no turn of events.
      if (before.step === 0 && from === 0) continue;
      const share = Math.abs(to - from) / width;
      if (share >= LEAST) found.push({ step, indicator, from, to, share });
    }
  }
  const counts = new Map<string, number>();
  const chosen = found
    .sort((a, b) => b.share - a.share)
    .filter(({ indicator: { id } }) => {
      counts.set(id, (counts.get(id) ?? 0) + 1);
      return (counts.get(id) ?? 0) <= OF_ONE;
    })
    .slice(0, MOST)
    .sort((a, b) => a.step - b.step || b.share - a.share);
  return chosen.map(({ step, indicator, from, to }) => {
    const lines = c.lines.filter((line) => line.step === step);
    const moved = c.lines.filter((line) => c.readingOf(line).moves?.includes(indicator.id) === true);
    const movers = moved.filter((line) => line.step === step);
    const headlines = lines.filter((line) => {
      const { weight, moves = [], about = [] } = c.readingOf(line);
      return weight === 3 && [...moves, ...about].includes(indicator.id);
    });
    const clearing = movers.flatMap((line) => c.readingOf(line).clearing ?? []);
    const termsOf = (some: readonly Line[]) =>
      mergedTerms(
        sinceMade(
          some.map((line) => namedTerms(line, c.x.injects)),
          clearing,
        ),
      );
    const clears = ({ entry }: Line) => (entry.because.terms ?? []).some(({ label }) => clearing.includes(label.key));
    // What is made anew each turn is set beside what it was made of the last time.
    const earlier = movers.some(clears) ? moved.findLast((line) => line.step < step && clears(line)) : undefined;
    const terms =
      earlier === undefined
        ? termsOf(movers)
        : comparedTerms(termsOf(movers), termsOf(moved.filter((line) => line.step === earlier.step)), clearing);
    return { step, indicator, from, to, movers, headlines, terms };
  });
}

/** What the ruleset itself puts forward: headlines, and what its charts are made of. All where it puts nothing forward. */
function weightyOf(c: Context): ReadonlySet<string> {
  const { board, indicators } = c.boardAt(c.x.known);
  const forward = [
    ...[...indicators.values()].filter(({ headline }) => headline === true).map(({ id }) => id),
    ...board.panels.flatMap((panel) => (panel.kind === 'series' ? panel.indicators : [])),
  ];
  return new Set(forward.length > 0 ? forward : indicators.keys());
}
