/**
 * The doctrine of each side: plain rules of thumb that answer what is seen, varied by a temper that lasts for the whole
 * exercise. They are sparring partners and the default where a team leaves a line empty, not a claim about anybody.
 */
import type { Decisions, EuropeDecision, RussiaDecision, UkraineDecision, UsDecision } from './decision.ts';
import { quarterOf, type Sight, type Temper, winter } from './sight.ts';

/** Decides a side's whole sheet from what it sees. */
export type Doctrine<D> = (see: Sight, temper: Temper) => D;

/** A temper without moods: what the doctrine would do on average. */
export const EVEN: Temper = () => 1;

function us(see: Sight, temper: Temper): UsDecision {
  const leaving = see.regime === 1;
  const pressing = see.regime === 2;
  return {
    purl: leaving || see.usStock < 55 ? 1 : pressing ? 3 : 2,
    grant: see.t % 4 === 2 && !leaving ? 0.4 : 0,
    demand: see.coh < 50 ? 0 : leaving ? 2 : 1,
    pres: leaving ? -1 : 0,
    upper: (see.usStock < 60 ? 0.3 : 0.48) * temper('upper', 0.25),
    strike: pressing && see.e < 50 ? 2 : 1,
    line: 0.5,
    line_talk: leaving ? 0 : pressing ? 2 : 1,
    backstop: leaving ? 0 : 1,
    seat: leaving ? 0 : 1,
    sanctions: pressing ? 1 : 0,
    intel: 1,
    member: 0,
  };
}

function europe(see: Sight, temper: Temper): EuropeDecision {
  const tired = see.fat > 55 || see.debt > 65;
  return {
    share: (tired ? 0.02 : 0.05) * temper('share', 0.6),
    mil: (tired ? 6 : see.lastGain > 1800 ? 9 : 7.8) * temper('mil', 0.25),
    mix: see.us < 40 ? [0.15, 0.55, 0.3] : [0.28, 0.46, 0.26],
    cap: (tired ? 0.5 : 1) * temper('cap', 0.5),
    capW: [0.45, 0.35, 0.2],
    contract: see.coh > 58 ? 2 : 1,
    fin: see.uaEcon < 50 ? 10 : 9,
    inst: see.debt > 55 && see.coh > 54 ? 2 : 1,
    posture: 2,
    roe: see.e <= 55 && see.inc > 4 ? 3 : 2,
    hyb: 2,
    resp: see.e > 60 ? 1 : 2,
    guar: see.deal === 1 ? 3 : 2,
    nsatu: 1,
    sanc: 1,
    hotline: 1,
    side: see.gap > 38 ? 1 : 0,
    info: 1,
    stock: 0,
  };
}

function ukraine(see: Sight, temper: Temper): UkraineDecision {
  return {
    mob: (see.fU < 540 ? 86 : 77) * temper('mob', 0.1),
    posture: see.lastGain > 2200 ? 0 : 1,
    ad: winter(see.t) ? [0.4, 0.3, 0.15, 0.15] : [0.28, 0.32, 0.2, 0.2],
    list: see.upper < 80 ? [0.42, 0.2, 0.15, 0.15, 0.08] : [0.3, 0.22, 0.2, 0.16, 0.12],
    ind: see.grid < 55 ? [0.36, 0.22, 0.2, 0.22] : [0.42, 0.24, 0.22, 0.12],
    deep: (see.e > 60 ? 0.5 : 0.8) * temper('deep', 0.3),
    deepT: 0,
    talks: see.uaWill < 45 || see.grid < 40 ? 2 : 1,
    reform: 1,
    info: 1,
  };
}

function russia(see: Sight, temper: Temper): RussiaDecision {
  const weak = see.ruRes < 30 || see.ruEcon < 42;
  const cold = winter(see.t);
  return {
    war: (weak ? 6.9 : 7.3) * temper('war', 0.06),
    rec: (weak ? 95 : 104) * temper('rec', 0.08),
    off: (weak ? 0.6 : ([0.6, 0.7, 0.75, 0.7][quarterOf(see.t)] ?? 0.7)) * temper('off', 0.12),
    pkg: cold ? 1.1 : 0.95,
    tgt: cold ? [0.5, 0.2, 0.2, 0.1] : [0.3, 0.25, 0.3, 0.15],
    prod: [0.3, 0.2, 0.2, 0.3],
    probe: see.e > 58 ? 0 : see.coh > 62 ? 2 : 1,
    ptype: see.coh > 66 ? 1 : 0,
    hyb: see.e > 60 ? 1 : 2,
    htgt: see.willWest > 50 ? 1 : 0,
    talks: weak || see.regime === 1 ? 1 : 0,
    info: 1,
    rd: 1,
    violate: see.coh < 45 && see.art5 < 45,
  };
}

export const doctrine: { readonly [K in keyof Decisions]: Doctrine<Decisions[K]> } = { us, europe, ukraine, russia };
