/** What became of an accepted offer: whether its promises were kept, as far as turns have been resolved. */
import type { Exercise, Line, Offer } from '../exercise/exercise.ts';
import type { AnyRules } from '../rules/contract.ts';

export interface Fate {
  /** It binds and was not judged yet; it was kept so far, or until it ran out; it was broken; it ran out, unjudged. */
  readonly state: 'binding' | 'kept' | 'broken' | 'over';
  /** Whether it binds no longer. */
  readonly ended: boolean;
  /** The step that says so: the one of the breach, else the last in which it was kept, else the last it bound. */
  readonly step: number;
  /** The facts that say so, of that step. */
  readonly lines: readonly Line[];
}

/** undefined for an offer that was not accepted, or that a rewind has set aside. */
export function fateOf(rules: AnyRules, x: Pick<Exercise, 'lines' | 'step'>, offer: Offer): Fate | undefined {
  if (offer.state !== 'accepted') return undefined;
  const said = x.lines.flatMap((line) => {
    const judged = line.aside ? undefined : rules.judged?.(line.entry.event);
    return judged?.agreement === offer.id ? [{ line, fate: judged.fate }] : [];
  });
  const of = (fate: 'kept' | 'broken') => said.filter((one) => one.fate === fate).map(({ line }) => line);
  const [breach] = of('broken');
  if (breach !== undefined)
    return { state: 'broken', ended: true, step: breach.step, lines: of('broken').filter(sameStep(breach)) };
  const ended = offer.until < x.step || said.some(({ fate }) => fate === 'lapsed');
  const last = of('kept').at(-1);
  if (last !== undefined) return { state: 'kept', ended, step: last.step, lines: of('kept').filter(sameStep(last)) };
  return { state: ended ? 'over' : 'binding', ended, step: offer.until, lines: [] };
}

const sameStep = (one: Line) => (line: Line) => line.step === one.step;
