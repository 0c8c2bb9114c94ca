/**
 * Named strategies: the doctrine with some of its answers held fast. Made to test that no side has one best line of
 * play, and useful as opponents with a character.
 */
import type { Decisions } from './decision.ts';
import { type Doctrine, doctrine } from './doctrine.ts';

type Overlays = { readonly [K in keyof Decisions]: { readonly [name: string]: Partial<Decisions[K]> } };

/** What each strategy holds fast, by side and name. */
export const OVERLAYS = {
  us: {
    salesman: { purl: 3, upper: 0.5, demand: 1, grant: 0 },
    retrench: { purl: 1, upper: 0.15, pres: -1, demand: 2, backstop: 0, strike: 0 },
    champion: {
      purl: 3,
      upper: 0.6,
      grant: 2.5,
      strike: 2,
      backstop: 2,
      sanctions: 1,
      line_talk: 2,
      demand: 0,
      pres: 0,
    },
    dealmaker: { line_talk: 0, seat: 0, backstop: 1, strike: 0, sanctions: 0 },
    squeeze: { line_talk: 2, sanctions: 2, strike: 2, backstop: 1 },
    arsenal: { line: 2, purl: 2, upper: 0.35 },
  },
  europe: {
    surge: { mil: 13, share: 0.1, cap: 2 },
    thrift: { mil: 4, share: 0.02, cap: 0.3, fin: 6 },
    'buy-american': { mix: [0.6, 0.25, 0.15], mil: 8.5 },
    autonomy: { mix: [0.05, 0.6, 0.35], cap: 2, contract: 2, guar: 3 },
    fortress: { posture: 3, roe: 3, hyb: 3, share: 0.09, mil: 5 },
    danish: { mix: [0.1, 0.25, 0.65], mil: 8 },
  },
  ukraine: {
    'mass-mobilisation': { mob: 98 },
    elastic: { posture: 0, mob: 72 },
    counter: { posture: 2, mob: 88 },
    'deep-strike': { deep: 1, ind: [0.28, 0.16, 0.42, 0.14], list: [0.2, 0.18, 0.14, 0.14, 0.34] },
    shield: { ind: [0.33, 0.32, 0.15, 0.2], list: [0.42, 0.28, 0.15, 0.1, 0.05] },
    settle: { talks: 2, deep: 0.5 },
    holdout: { talks: 0 },
  },
  russia: {
    grind: { off: 0.88, rec: 115, war: 7.9, prod: [0.2, 0.15, 0.15, 0.5] },
    'strike-war': { pkg: 1.12, prod: [0.38, 0.2, 0.22, 0.2], off: 0.66, tgt: [0.45, 0.35, 0.1, 0.1] },
    'grey-zone': { probe: 3, hyb: 3, off: 0.6, htgt: 1 },
    freeze: { talks: 2, off: 0.5, pkg: 0.8, probe: 0, hyb: 1 },
    conserve: { war: 6.6, rec: 90, off: 0.5, probe: 1, hyb: 1 },
    maximal: { talks: 0, off: 0.78, war: 7.6 },
  },
} as const satisfies Overlays;

/** The doctrine of a side with a strategy's answers held fast. */
function held<D>(base: Doctrine<D>, overlay: Partial<D>): Doctrine<D> {
  return (see, temper) => ({ ...base(see, temper), ...overlay });
}

function byName<D>(
  base: Doctrine<D>,
  overlays: { readonly [name: string]: Partial<D> },
): { readonly [name: string]: Doctrine<D> } {
  return Object.fromEntries(Object.entries(overlays).map(([name, overlay]) => [name, held(base, overlay)]));
}

/** Every strategy as a doctrine, by side and name. */
export const strategies: { readonly [K in keyof Decisions]: { readonly [name: string]: Doctrine<Decisions[K]> } } = {
  us: byName(doctrine.us, OVERLAYS.us),
  europe: byName(doctrine.europe, OVERLAYS.europe),
  ukraine: byName(doctrine.ukraine, OVERLAYS.ukraine),
  russia: byName(doctrine.russia, OVERLAYS.russia),
};
