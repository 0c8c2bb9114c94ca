/**
 * What each side would like to agree with another, as it sees things. Rules of thumb and a design choice throughout: they
 * give people something to answer, and say nothing about what governments would propose.
 */
import type { Clause } from '../../theatre/agreements/clause.ts';
import type { Team } from '../manifest.ts';
import { type Sight, winter } from './sight.ts';

/** A bargain: what its maker gives, and what it asks for. */
export interface Proposal {
  readonly to: Team;
  readonly give: readonly Clause[];
  readonly ask: readonly Clause[];
}

/** When it makes sense, to whom, for what, against what. */
type Row = readonly [sense: boolean, to: Team, give: readonly Clause[], ask: readonly Clause[]];

const LEAVING = 1;
const PRESSING = 2;

function us(see: Sight): Row[] {
  const staying = see.regime !== LEAVING;
  const full = see.usStock >= 55;
  return [
    // Deliveries against purchases: what a transactional Washington asks of Europe.
    [staying && full, 'europe', [of('release', 'surge')], [of('buyAmerican', 36), of('defenceStep', 0.07)]],
    [true, 'europe', [of('seat')], [of('defenceStep', staying ? 0.08 : 0.1)]],
    [staying && full, 'ukraine', [of('interceptorShare', 0.65)], [of('fewerStrikes', 0.6)]],
    [see.deal !== 1 && see.regime !== PRESSING, 'russia', [of('restraint', 'none')], [of('fewerRaids', 0.75)]],
  ];
}

function europe(see: Sight): Row[] {
  const tired = see.fat > 55 || see.debt > 65;
  return [
    [!tired, 'ukraine', [of('militaryAid', 9.5)], [of('mobilisation', 83)]],
    [see.grid < 60, 'ukraine', [of('financialAid', 10.5)], [of('reform', 'deep')]],
    [see.regime !== LEAVING, 'us', [of('buyAmerican', 42), of('defenceStep', 0.09)], [of('release', 'surge')]],
    [see.e > 50, 'russia', [of('hotline')], [of('fewerProbes', 'none')]],
  ];
}

function ukraine(see: Sight): Row[] {
  const hurt = see.grid < 60 || see.uaWill < 50;
  const aid = hurt ? of('financialAid', 12) : of('militaryAid', 10.5);
  return [
    [true, 'europe', [of('reform', 'deep')], [aid, of('buyUkrainian', 36)]],
    [see.upper < 90, 'us', [of('reform', 'deep')], [of('interceptorShare', 0.7)]],
    [see.regime !== LEAVING, 'us', [of('openness', 'flexible')], [of('permission', 'full')]],
    // Refineries against power stations.
    [see.deal !== 1, 'russia', [of('fewerStrikes', 0.4)], [of('fewerRaids', 0.7)]],
  ];
}

function russia(see: Sight): Row[] {
  const weak = see.ruRes < 30 || see.ruEcon < 42;
  return [
    [see.regime !== PRESSING, 'us', [of('betterTerms', 'conditional')], [of('talksLine', 'pressKyiv')]],
    [weak, 'us', [of('slowerOffensive', 0.5)], [of('relief', 'ease')]],
    [see.e > 50, 'europe', [of('fewerProbes', 'none')], [of('hotline')]],
    [!winter(see.t) && see.deal !== 1, 'ukraine', [of('fewerRaids', 0.7)], [of('fewerStrikes', 0.55)]],
  ];
}

function of(type: string, value?: string | number): Clause {
  return value === undefined ? { type } : { type, value };
}

const BY_TEAM: { readonly [K in Team]: (see: Sight) => readonly Row[] } = { us, europe, ukraine, russia };

/** The bargains that make sense to a side as it sees things, in no order. */
export function proposals(team: Team, see: Sight): Proposal[] {
  return BY_TEAM[team](see).flatMap(([sense, to, give, ask]) => (sense ? [{ to, give, ask }] : []));
}
