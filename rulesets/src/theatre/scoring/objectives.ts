/** The objectives of the four sides, and what kind of two years it was. Formulas: RULES.md, scoring.objectives. */
import { clamp, sc } from '../arithmetic.ts';
import { loosely } from '../loose.ts';
import type { Basis, Held, Input, Look, Signs } from './basis.ts';
import type { Trajectory } from './fields.ts';

/** Ids by side; the last of each is hidden: told to its own side at the opening, to all at the end. */
export const OBJECTIVES = {
  us: ['burden', 'stocks', 'contain', 'leverage'],
  europe: ['hold', 'home', 'solvent', 'autonomy'],
  ukraine: ['territory', 'survive', 'guarantees', 'sovereign'],
  russia: ['gains', 'divide', 'homefront', 'thresholds'],
} as const;
export type ScoredTeam = keyof typeof OBJECTIVES;
export const SCORED: readonly ScoredTeam[] = ['us', 'europe', 'ukraine', 'russia'];

export type ObjectiveId = (typeof OBJECTIVES)[ScoredTeam][number];

export interface Objective {
  readonly id: ObjectiveId;
  readonly weight: number;
  readonly hidden: boolean;
  /** What it rests on: the only inputs that `points` reads. */
  readonly inputs: readonly Input[];
  /** 0 … 100. */
  readonly points: (b: Basis) => number;
}

const HIDDEN: ReadonlySet<ObjectiveId> = new Set(['leverage', 'autonomy', 'sovereign', 'thresholds']);

/** A line of an objective's formula, with the inputs it names. */
function objective(id: ObjectiveId, weight: number, inputs: readonly Input[], points: (b: Basis) => number): Objective {
  return { id, weight, inputs, points, hidden: HIDDEN.has(id) };
}

/** A settlement that is signed counts by how long it would hold; without one, what counts is ground kept. */
function ended({ deal, dur, gain }: Basis): number {
  return deal === 1 ? 55 + 0.5 * dur : 0.75 * sc(14000 - gain, 0, 12000);
}

export const objectives: { readonly [team in ScoredTeam]: readonly Objective[] } = {
  us: [
    objective(
      'burden',
      0.25,
      ['share', 'euCum', 'usCum'],
      (b) => 0.5 * sc(b.share, 2.4, 3.4) + 0.5 * sc(b.euCum - 1.2 * b.usCum, 25, 85),
    ),
    objective('stocks', 0.25, ['stock', 'stockAvg'], (b) => sc(0.6 * b.stockAvg + 0.4 * b.stock, 40, 95)),
    objective('contain', 0.3, ['clash', 'deal', 'dur', 'gain', 'peak'], (b) =>
      b.clash > 0 ? 0 : 0.55 * ended(b) + 0.45 * sc(70 - b.peak, 0, 40),
    ),
    objective('leverage', 0.2, ['purlCum', 'auton'], (b) => 0.6 * sc(b.purlCum, 4, 20) + 0.4 * sc(b.auton, 60, 34)),
  ],
  europe: [
    objective(
      'hold',
      0.3,
      ['gain', 'gridAvg', 'twd'],
      (b) => 0.4 * sc(18000 - b.gain, 0, 16000) + 0.3 * sc(b.gridAvg, 35, 85) + 0.3 * sc(b.twd, 12, 36),
    ),
    objective(
      'home',
      0.25,
      ['clash', 'art5', 'ready', 'successes', 'probes'],
      (b) =>
        (b.clash > 0 ? 0.3 : 1) *
        (0.5 * sc(b.art5, 45, 82) + 0.25 * sc(b.ready, 50, 76) + 0.25 * sc(-b.successes - 0.5 * b.probes, -32, -8)),
    ),
    objective('solvent', 0.25, ['debt', 'will', 'revolts'], (b) =>
      clamp(0.5 * sc(85 - b.debt, 0, 45) + 0.5 * sc(b.will, 30, 65) - 8 * b.revolts, 0, 100),
    ),
    objective('autonomy', 0.2, ['auton', 'us'], (b) => Math.sqrt(sc(b.auton, 34, 58) * sc(b.us, 20, 65))),
  ],
  ukraine: [
    objective('territory', 0.3, ['gain'], (b) => sc(18000 - b.gain, 0, 16000)),
    objective(
      'survive',
      0.25,
      ['gridAvg', 'civ', 'casU', 'uaWill'],
      (b) =>
        0.4 * sc(b.gridAvg, 35, 85) +
        0.2 * sc(900 - b.civ, 250, 800) +
        0.2 * sc(420 - b.casU, 80, 250) +
        0.2 * sc(b.uaWill, 35, 80),
    ),
    objective(
      'guarantees',
      0.25,
      ['guar', 'deal', 'terms', 'dur', 'lev'],
      (b) =>
        0.5 * sc(b.guar, 20, 65) +
        0.5 * (b.deal === 1 ? 0.5 * sc(b.terms, 15, 55) + 0.5 * b.dur : 0.8 * sc(b.lev, -35, 35)),
    ),
    objective('sovereign', 0.2, ['fU', 'uaIndCum'], (b) => 0.5 * sc(b.fU, 440, 720) + 0.5 * sc(b.uaIndCum, 5, 28)),
  ],
  russia: [
    objective('gains', 0.3, ['gain', 'deal', 'terms'], (b) =>
      Math.max(sc(b.gain, 2000, 22000), b.deal === 1 ? 0.4 * sc(b.gain, 0, 15000) + 0.6 * sc(75 - b.terms, 5, 55) : 0),
    ),
    objective('divide', 0.25, ['coh', 'us'], (b) => 0.5 * sc(100 - b.coh, 25, 60) + 0.5 * sc(85 - b.us, 10, 55)),
    objective(
      'homefront',
      0.25,
      ['ruEcon', 'ruWill', 'ruReserves'],
      (b) => 0.4 * sc(b.ruEcon, 32, 70) + 0.3 * sc(b.ruWill, 45, 80) + 0.3 * sc(b.ruReserves, 15, 70),
    ),
    objective('thresholds', 0.2, ['clash', 'learn', 'peak'], (b) =>
      b.clash > 0 ? 0 : 0.6 * sc(b.learn, 12, 65) + 0.4 * sc(75 - b.peak, 0, 40),
    ),
  ],
};

/** Thresholds of the trajectory. Design choice. */
export const BOUNDS = { peak: 70, gain: 16000, worst: 4200, coh: 52, us: 38, gap: 42 } as const;

/** What makes the trajectory what it is, cause by cause; `steady` where nothing does. */
export function decidedBy(b: Signs, dead = false): readonly string[] {
  const torn = {
    dead,
    clash: b.clash > 0,
    broken: b.broken > 0,
    peak: b.peak >= BOUNDS.peak,
    gain: b.gain >= BOUNDS.gain,
    worst: b.worst >= BOUNDS.worst,
  };
  const apart = { coh: b.coh < BOUNDS.coh, commitment: b.us < BOUNDS.us, gap: b.gap > BOUNDS.gap };
  const met = (causes: object) => Object.entries(causes).flatMap(([cause, is]) => (is === true ? [cause] : []));
  const first = [met(torn), met(apart)].find((causes) => causes.length > 0);
  return first ?? ['steady'];
}

/** First match decides. */
export function trajectoryOf(b: Signs): Trajectory {
  const torn = b.clash > 0 || b.broken > 0 || b.peak >= BOUNDS.peak || b.gain >= BOUNDS.gain || b.worst >= BOUNDS.worst;
  if (torn) return 'disruption';
  return b.coh < BOUNDS.coh || b.us < BOUNDS.us || b.gap > BOUNDS.gap ? 'bifurcation' : 'continuity';
}

/**
 * Points of an objective as far as somebody can tell, 0 … 100. Each input that is only believed is moved to either end
 * of its band while the others stay; deviations are added as independent errors are, by their squares. Undefined where an
 * input is not known at all.
 */
export function judged({ inputs, points }: Objective, look: Look): Held | undefined {
  const held = new Map<Input, Held>();
  for (const input of inputs) {
    const found = look(input);
    if (found === undefined) return undefined;
    held.set(input, found);
  }
  const basis = (input: Input, at: 'low' | 'high' | 'value'): Basis =>
    // An objective reads only the inputs it names, so the others need no value.
    loosely(Object.fromEntries([...held].map(([name, found]) => [name, name === input ? found[at] : found.value])));
  const [first] = inputs;
  if (first === undefined) return undefined;
  const value = points(basis(first, 'value'));
  let down = 0;
  let up = 0;
  for (const [input, { low, high }] of held) {
    if (low === high) continue;
    const ends = [points(basis(input, 'low')) - value, points(basis(input, 'high')) - value];
    down += Math.min(0, ...ends) ** 2;
    up += Math.max(0, ...ends) ** 2;
  }
  return { value, low: clamp(value - Math.sqrt(down), 0, 100), high: clamp(value + Math.sqrt(up), 0, 100) };
}
