/**
 * Luck that answers as the recorded games were dealt: one draw per label, from a hash of seed, turn and label. The games
 * name their labels otherwise than the product names its streams; the table below says which is which.
 */
import { type Luck, type Rng, rngFrom } from '@sandtable/shared';

/** Uniform in (0,1): 32-bit FNV-1a over `seed|turn|label`, finished with murmur3's avalanche. */
export function uniform(seed: string, turn: number, label: string): number {
  let h = 0x811c9dc5;
  for (const byte of Buffer.from(`${seed}|${turn}|${label}`, 'latin1')) h = Math.imul(h ^ byte, 0x01000193);
  h = Math.imul(h ^ (h >>> 16), 0x85ebca6b);
  h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
  return (((h ^ (h >>> 16)) >>> 0) + 0.5) / 2 ** 32;
}

/** Streams of normal draws: a label's two uniforms end in `a` and `b`. */
const NORMAL: { readonly [stream: string]: string } = {
  'world/tempo': 'wG',
  'world/aid': 'wA',
  'world/russianIndustry': 'wR',
  'world/airDefence': 'wD',
  'world/manpower': 'wM',
  'world/us': 'wU',
  'world/coh': 'wC',
  'world/ruRes': 'wRs',
  'world/oil': 'oil',
  'treasury/aid': 'aid',
  'airwar/drones': 'g',
  'airwar/cruise': 'c',
  'airwar/ballistic': 'b',
  'airwar/refineries': 'ref',
  'front/line': 'front',
  'front/recruitment': 'rec',
  'front/mobilisation': 'mob',
};

/** Poisson counts: uniforms `label1`, `label2`, … until the product falls below e^−mean. */
const COUNT: { readonly [stream: string]: string } = { 'airspace/probes': 'probe', 'hybrid/operations': 'hyb' };

/** Questions, one uniform each. */
const QUESTION: { readonly [key: string]: string } = {
  'world/card': 'ev',
  'world/which': 'evk',
  'world/direction': 'e11',
  'treasury/revolt': 'revolt',
  'politics/redraw': 'stay',
  'politics/regime': 'regime',
  'politics/congress': 'congress',
  'politics/midterms': 'elec',
  'politics/election': 'fr',
  'airspace/accident': 'acc',
  'talks/deal': 'deal',
  'talks/breach': 'viol',
  'escalation/incident': 'inc',
  'escalation/outcome': 'inc2',
};

/** Questions asked once for each of several things. */
const NUMBERED: readonly (readonly [start: string, label: string])[] = [
  ['airspace/shot-', 'sh'],
  ['hybrid/success-', 'hs'],
  ['hybrid/attributed-', 'ha'],
];

/** Streams the games do not have: where something is shown on the map, how long it lasted, what somebody estimates. */
const COLOUR = ['airspace/site', 'airspace/minutes', 'hybrid/site', 'est/'];

/** The luck of one turn of a recorded game. Refuses a stream that the table does not know. */
export function recordedLuck(seed: string, turn: number): Luck {
  const of = (labels: (draw: number) => string, turned = false): Rng => {
    let draw = 0;
    return rngFrom(() => {
      const u = uniform(seed, turn, labels(draw++));
      return turned ? 1 - u : u;
    });
  };
  return (kind, ...key) => {
    const name = key.join('/');
    if (kind === 'question') {
      const label = QUESTION[name] ?? numbered(name);
      // The games redraw above a threshold, the product below one.
      if (label !== undefined) return of(() => label, label === 'stay');
    } else {
      const normal = NORMAL[name];
      if (normal !== undefined) return of((draw) => normal + (draw === 0 ? 'a' : 'b'));
      const count = COUNT[name];
      if (count !== undefined) return of((draw) => `${count}${draw + 1}`);
      if (COLOUR.some((start) => name.startsWith(start))) return of((draw) => `colour/${name}/${draw}`);
    }
    throw new Error(
      `The recorded games have no label for the ${kind} "${name}"; add it to the table in recorded-luck.ts.`,
    );
  };
}

function numbered(name: string): string | undefined {
  for (const [start, label] of NUMBERED) if (name.startsWith(start)) return label + name.slice(start.length);
  return undefined;
}
