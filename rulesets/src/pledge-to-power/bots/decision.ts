/**
 * A team's whole sheet as one flat record, under the names the equations use. Doctrines decide in these; `to-orders.ts`
 * turns them into the orders of the modules.
 */

export interface UsDecision {
  /** Release of American arms for sale to Ukraine's partners, 0 … 3. */
  purl: number;
  /** Grant aid asked of Congress, EUR bn. */
  grant: number;
  /** Burden demand on allies, 0 … 2. */
  demand: number;
  /** Change of forces in Europe in steps of 5,000, −2 … +1. */
  pres: number;
  /** Share of upper-tier interceptors for Ukraine's list, 0.10 … 0.75. */
  upper: number;
  /** Long-range strike permission, 0 … 3. */
  strike: number;
  /** Investment in the interceptor line, EUR bn. */
  line: number;
  /** Talks line: 0 press Kyiv, 1 even, 2 press Moscow. */
  line_talk: number;
  /** Backstop of a settlement: 0 none, 1 ambiguous, 2 explicit. */
  backstop: number;
  /** Whether Kyiv and Europe have a seat, 0 or 1. */
  seat: number;
  /** −1 ease, 0 keep, 1 tighten, 2 secondary sanctions. */
  sanctions: number;
  /** Intelligence: 0 pause, 1 share, 2 full. */
  intel: number;
  /** Ukraine's path to NATO: 0 off the table, 1 open, 2 on. */
  member: number;
}

export interface EuropeDecision {
  /** Defence-share step, points of gross domestic product per quarter. */
  share: number;
  /** New military commitments to Ukraine, EUR bn. */
  mil: number;
  /** Sourcing weights: American, European, Ukrainian industry. */
  mix: readonly number[];
  /** Investment in production lines, EUR bn. */
  cap: number;
  /** Weights of that investment: medium tier, shells, components. */
  capW: readonly number[];
  /** 0 annual, 1 multi-year, 2 joint multi-year. */
  contract: number;
  /** Macro-financial aid, EUR bn. */
  fin: number;
  /** Instrument: 0 national, 1 joint loan, 2 immobilised-asset loan. */
  inst: number;
  /** Forward posture, 0 … 3. */
  posture: number;
  /** Rules of engagement, 0 track … 4 strike launch area; the same for drones and crewed aircraft. */
  roe: number;
  /** Hybrid defence, 0 … 3. */
  hyb: number;
  /** Prepared response, 0 … 3. */
  resp: number;
  /** Guarantee offer, 0 none … 4 forces in Ukraine. */
  guar: number;
  nsatu: number;
  sanc: number;
  hotline: number;
  side: number;
  info: number;
  /** Donation from own stocks, EUR bn. */
  stock: number;
}

export interface UkraineDecision {
  /** Mobilisation, thousand a quarter. */
  mob: number;
  /** 0 elastic, 1 hold, 2 counter-attack. */
  posture: number;
  /** Air-defence weights: energy, cities, industry, air bases. */
  ad: readonly number[];
  /** Requirement weights: upper, mid, shells, drones, long-range. */
  list: readonly number[];
  /** Production weights: small drones, interceptor drones, long-range, grid repair. */
  ind: readonly number[];
  /** Deep-strike effort, 0 … 1. */
  deep: number;
  /** 0 refineries, 1 arms industry, 2 airfields and launchers. */
  deepT: number;
  /** 0 refuse, 1 conditional, 2 flexible. */
  talks: number;
  reform: number;
  info: number;
}

export interface RussiaDecision {
  /** War spending, % of gross domestic product. */
  war: number;
  /** Recruitment target, thousand a quarter. */
  rec: number;
  /** Offensive intensity, 0.2 … 0.95. */
  off: number;
  /** Strike package volume, 0.4 … 1.2. */
  pkg: number;
  /** Target weights: energy, cities, industry, air defence. */
  tgt: readonly number[];
  /** Production weights: one-way drones, cruise, ballistic, ground. */
  prod: readonly number[];
  /** Probing of NATO airspace, 0 … 3. */
  probe: number;
  /** 0 drones, 1 fighters. */
  ptype: number;
  /** Operations below the threshold, 0 … 3. */
  hyb: number;
  /** 0 supply, 1 politics, 2 cables and energy, 3 cyber and space. */
  htgt: number;
  /** 0 maximal, 1 conditional, 2 freeze. */
  talks: number;
  info: number;
  rd: number;
  violate: boolean;
}

export interface Decisions {
  us: UsDecision;
  europe: EuropeDecision;
  ukraine: UkraineDecision;
  russia: RussiaDecision;
}
