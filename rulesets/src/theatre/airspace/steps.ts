/** A quarter over allied airspace: what flew in, what was done about it, what each side took from it. */
import { at, clamp, rung } from '../arithmetic.ts';
import { F, N, P, RU } from '../audience.ts';
import type { FlagshipModule, Step } from '../flagship.ts';
import { optional } from '../optional.ts';
import { PROBE_SITES } from '../places.ts';
import { airspace as face } from './face.ts';
import { NUM } from './numbers.ts';
import { PROBING, ROE } from './orders.ts';

type AirspaceStep = Step<'airspace'>;

/** What this quarter's rules have to work with. */
interface Quarter {
  /** Probing level as ordered. */
  readonly level: number;
  readonly crewed: boolean;
  /** Rung of the rules that met what flew. */
  readonly roe: number;
  /** The rules are the same as last quarter's, on both rows. */
  readonly steady: boolean;
  /** Probes. */
  readonly k: number;
  readonly shot: number;
  readonly accident: boolean;
  readonly consulted: boolean;
}

/** Places in the list of sites, by what flies there. */
const SITES = {
  drones: PROBE_SITES.flatMap(({ kind }, index) => (kind === 'drones' ? [index] : [])),
  fighters: PROBE_SITES.flatMap(({ kind }, index) => (kind === 'fighters' ? [index] : [])),
};
const WARN = rung(ROE, 'warn');
const ENGAGE = rung(ROE, 'engage');

function probe(step: AirspaceStep): void {
  const { posture, probing } = step.orders;
  const level = rung(PROBING, probing.order.level);
  const crewed = level > 0 && probing.order.kind === 'fighters';
  const drones = rung(ROE, posture.order.roe.drones);
  const fighters = rung(ROE, posture.order.roe.crewed);
  const roe = crewed ? fighters : drones;
  const steady = drones === step.own.roe && fighters === step.own.roeCrewed;
  step.heading('probe');
  step.make('crewed', crewed ? 1 : 0);
  const sites = probes(step, level, crewed);
  const shot = engagements(step, sites, crewed, roe);
  const accident = accidents(step, sites, crewed, roe);
  const k = step.own.inc;
  const consulted = consultation(step, k, accident);
  const quarter: Quarter = { level, crewed, roe, steady, k, shot, accident, consulted };
  lessons(step, quarter);
  politics(step, quarter);
  step.heading('engage');
  step.make('roe', drones, step.live && { parts: [['ordered', drones - step.own.roe, P, posture]] });
  step.make('roeCrewed', fighters, step.live && { parts: [['ordered', fighters - step.own.roeCrewed, P, posture]] });
}

/** How many flew in, and where the map shows them. */
function probes(step: AirspaceStep, level: number, crewed: boolean): readonly number[] {
  step.heading('probe');
  const { probing, raids } = step.orders;
  const ordered = 1 + NUM.perLevel * level;
  const ceasefire = step.state.talks.deal === 1 ? NUM.underCeasefire : 1;
  const spill = 1 + NUM.spill * clamp(raids.order.volume - 1, 0, 1);
  const policed = optional(step.state, 'reach')?.probes ?? 1;
  const mean = NUM.rate * ordered * ceasefire * spill * policed;
  const k = step.rng('probes').poisson(mean);
  const kind = crewed ? 'fighters' : 'drones';
  const possible = SITES[kind];
  const sites: number[] = [];
  for (let i = 0; i < k; i++) sites.push(at(possible, step.rng('site', String(i)).int(possible.length)));
  step.make(
    'inc',
    k,
    step.live && {
      parts: [
        ['before', -step.own.inc, P],
        ['stray', NUM.rate * ceasefire, P],
        ['ordered', NUM.rate * ceasefire * (ordered - 1), RU, probing],
        ['spill', NUM.rate * ceasefire * ordered * (spill - 1), RU, raids],
        ['policing', NUM.rate * ceasefire * ordered * spill * (policed - 1), N],
        ['luck', k - mean, F],
      ],
      secret: { mean },
      rest: 'probes',
    },
  );
  step.shift('tot', step.by('probes', step.own.inc, P));
  step.set('where', sites, step.live && { orders: [probing] });
  if (!step.live) return sites;
  sites.forEach((site, i) => {
    // Colour only: how long the intruder stayed weighs nothing.
    const minutes = 2 + step.rng('minutes', String(i)).int(crewed ? 12 : 40);
    if (step.live)
      step.note({ type: 'airspace.detected', site, kind, minutes }, P, {
        secret: { mean, ordered: probing.order.level },
        rest: 'probes',
      });
  });
  return sites;
}

function engagements(step: AirspaceStep, sites: readonly number[], crewed: boolean, roe: number): number {
  step.heading('engage');
  const { posture } = step.orders;
  const kind = crewed ? 'fighters' : 'drones';
  const allied = NUM.shotBase + NUM.shotPerNato * step.state.deterrence.nato;
  const shooters = roe >= ENGAGE ? (optional(step.state, 'alliance')?.shooters ?? 1) : 1;
  const p = clamp(at(NUM.shot, roe) * allied * shooters, 0, 1);
  let shot = 0;
  sites.forEach((site, i) => {
    const where = PROBE_SITES[site]?.label ?? { key: 'place.unknown' };
    if (p === 0 || !step.chance(`shot-${i}`, p, { where: { ...where }, kind })) return;
    shot++;
    if (step.live)
      step.note({ type: 'airspace.engaged', site, kind }, P, {
        orders: [posture],
        parts: [['rules', 1, P, posture]],
        secret: { odds: p },
      });
  });
  return step.make(
    'hits',
    shot,
    step.live && {
      parts: [
        ['before', -step.own.hits, P],
        ['engaged', p * sites.length, P, posture],
        ['luck', shot - p * sites.length, F],
      ],
      secret: { odds: p, rules: at(NUM.shot, roe), allied },
    },
  );
}

function accidents(step: AirspaceStep, sites: readonly number[], crewed: boolean, roe: number): boolean {
  step.heading('accident');
  const { posture, probing } = step.orders;
  const closeness = NUM.accidentBase + NUM.accidentPerRung * roe;
  const risk = step.parameters.muInc * sites.length * closeness * (crewed ? 1 + NUM.accidentCrewed : 1);
  const p = 1 - Math.exp(-risk * (step.state.escalation.mis / NUM.accidentMis));
  const drawn = step.chance('accident', p) ? 1 : 0;
  const accident = step.make('acc', drawn, step.live && { orders: [posture], secret: { odds: p } }) === 1;
  if (!accident) return false;
  step.nudge('escalation', 'e', NUM.accidentE, 'accident', P, probing);
  step.send('escalation', 'incident', 'add', 1, 'accident', P, probing);
  if (step.live)
    step.note({ type: 'airspace.accident', site: sites[0] ?? 0 }, P, { orders: [posture], secret: { odds: p } });
  return true;
}

function consultation(step: AirspaceStep, k: number, accident: boolean): boolean {
  step.heading('consultation');
  if (k < NUM.consultAt && !accident) return false;
  step.shift('art4', step.by('consulted', 1, P));
  if (step.live)
    step.note({ type: 'airspace.consulted', times: step.own.art4 }, P, {
      inputs: { probes: k, threshold: NUM.consultAt },
    });
  return true;
}

/** What Moscow learns of the thresholds, and what it comes to fear. */
function lessons(step: AirspaceStep, { level, roe, steady, k, shot }: Quarter): void {
  const { posture, probing } = step.orders;
  step.heading('learning');
  const seen = NUM.learn * k * (NUM.learnBase + NUM.learnPerLevel * level);
  step.move(
    'learn',
    step.by('probes', seen, RU, probing) +
      step.by('ambiguity', steady ? 0 : seen * (NUM.learnAmbiguous - 1), P, posture) +
      step.by('fading', NUM.learnFade, P),
  );
  step.heading('fear');
  step.move(
    'ruFear',
    step.by('shot', NUM.fearPerShot * shot, P, posture) +
      step.by('engage', roe >= ENGAGE ? NUM.fearEngage : 0, P, posture) +
      step.by('probes', NUM.fearPerProbe * k, P, probing) +
      step.by('calm', NUM.fearFade, P),
  );
}

/** What it does among the allies, to credibility and to the ladder. */
function politics(step: AirspaceStep, { level, crewed, roe, k, shot, consulted }: Quarter): void {
  step.heading('politics');
  const { posture, probing } = step.orders;
  const weak = roe < WARN;
  step.push('politics', 'gap', [
    ['probes', NUM.gapPerProbe * k * (weak ? 1 : NUM.weak) * (level > 0 ? 1 : NUM.gapUnprovoked), N, probing],
    ['engage', roe >= ENGAGE ? NUM.gapEngage : 0, P, posture],
    ['strikeBack', roe > ENGAGE ? NUM.gapStrike : 0, P, posture],
    ['calm', NUM.gapFade, P],
  ]);
  step.push('politics', 'coh', [
    ['probes', NUM.cohPerProbe * k * (weak ? 1 : NUM.cohFirm), P, probing],
    ['shot', shot > 0 ? NUM.cohShot : 0, P, posture],
    ['consulted', consulted ? NUM.cohConsult : 0, P],
    ['unanswered', crewed && weak ? NUM.cohCrewed : 0, P, probing],
  ]);
  step.push('deterrence', 'cred', [
    ['shot', shot > 0 ? NUM.credShot : 0, P, posture],
    ['unanswered', weak ? NUM.credPerProbe * k : 0, P, probing],
  ]);
  step.push('escalation', 'e', [
    ['probes', NUM.ePerProbe * k * (crewed ? 2 : 1), P, probing],
    ['engage', k > 0 ? NUM.eEngage * Math.max(0, roe - WARN) : 0, P, posture],
  ]);
}

export const airspace: FlagshipModule<'airspace'> = { face, steps: { probe } };
