/** What nobody could have known, drawn once; and what happens that nobody ordered, quarter by quarter. */
import { P } from '../audience.ts';
import type { FlagshipModule, Step } from '../flagship.ts';
import { CARDS, type Card } from './cards.ts';
import { world as face } from './face.ts';
import { W } from './numbers.ts';

type WorldStep = Step<'world'>;

function opening(step: WorldStep): void {
  step.heading('draws');
  const factor = (label: string, spread: number) => Math.exp(spread * step.rng(label).normal());
  step.set('tempo', factor('tempo', W.spreadTempo));
  step.set('aid', factor('aid', W.spreadAid));
  step.set('russianIndustry', factor('russianIndustry', W.spreadRussianIndustry));
  step.set('airDefence', W.spreadAirDefence * step.rng('airDefence').normal());
  step.set('manpower', factor('manpower', W.spreadManpower));
  step.set('us', W.spreadUs * step.rng('us').normal());
  step.set('coh', W.spreadCohesion * step.rng('coh').normal());
  step.set('ruRes', W.spreadRussianTerms * step.rng('ruRes').normal());
}

/** Step 0: the oil market moves, a card may be played. */
function open(step: WorldStep): void {
  step.heading('draws');
  step.set('oil', W.oilKeeps * step.own.oil + step.rng('oil').normal());
  step.heading('card');
  step.make('interceptors', 1);
  step.make('breakthrough', 1);
  step.make('coldSnap', 0);
  step.make('lostSupply', 0);
  const card = drawCard(step);
  step.set('next', 'draw');
  step.set('card', card);
  if (card !== 'none') play(step, card);
}

function drawCard(step: WorldStep): Card | 'none' {
  const { next } = step.own;
  if (next !== 'draw') return next;
  if (!step.chance('card', W.cardOdds)) return 'none';
  return step.pick('which', EVEN_DECK);
}

/** Every card of the deck is equally likely. */
const EVEN_DECK = Object.fromEntries(CARDS.map((card) => [card, 1])) as {
  readonly [card in (typeof CARDS)[number]]: number;
};

/** Which way Washington's statement goes is drawn only when it is made. */
function play(step: WorldStep, card: Card): void {
  const up = card === 'washington' ? !step.chance('direction', 0.5) : false;
  // Odds that the rules print; and the same words where the white cell chose it, which is nobody else's to know.
  const truce = step.state.talks.deal === 1 ? { truce: true as const } : {};
  if (step.live) step.note({ type: 'world.played', card, up, ...truce }, P, { parts: [['card', 1, P]] });
  EFFECTS[card](step, up);
}

const EFFECTS: { readonly [card in Card]: (step: WorldStep, up: boolean) => void } = {
  diversion: (step) => {
    step.make('interceptors', W.diversionInterceptors);
    step.send('aid', 'usStock', 'add', W.diversionStock, 'diversion', P);
  },
  donorCrisis: (step) => {
    step.nudge('politics', 'willWest', W.crisisWill, 'donorCrisis', P);
    step.nudge('treasury', 'fat', W.crisisFatigue, 'donorCrisis', P);
    step.nudge('politics', 'coh', W.crisisCohesion, 'donorCrisis', P);
  },
  massCasualties: (step) => {
    step.nudge('politics', 'willEast', W.massCasualtiesWill, 'massCasualties', P);
    step.nudge('politics', 'willWest', W.massCasualtiesWill, 'massCasualties', P);
    step.nudge('politics', 'willNorth', W.massCasualtiesWill, 'massCasualties', P);
    step.nudge('politics', 'coh', W.massCasualtiesCohesion, 'massCasualties', P);
  },
  accident: (step) => step.make('lostSupply', W.accidentLoss),
  thirdCountry: (step) => step.send('front', 'fR', 'add', W.thirdCountryForce, 'thirdCountry', P),
  scandal: (step) => {
    step.nudge('treasury', 'uaEcon', W.scandalEconomy, 'scandal', P);
    step.nudge('aid', 'leak', W.scandalLeakage, 'scandal', P);
    step.nudge('politics', 'willWest', W.scandalWill, 'scandal', P);
    step.nudge('politics', 'usWill', W.scandalUsWill, 'scandal', P);
  },
  severeCold: (step) => step.make('coldSnap', W.coldGrid),
  breakthrough: (step) => step.make('breakthrough', W.breakthroughTempo),
  logisticsFailure: (step) => step.make('breakthrough', W.logisticsTempo),
  bankingShock: (step) => {
    step.nudge('treasury', 'ruEcon', W.bankingEconomy, 'bankingShock', P);
    step.nudge('treasury', 'ruRes', W.bankingReserves, 'bankingShock', P);
  },
  borderIncident: (step) => {
    step.nudge('escalation', 'e', W.borderEscalation, 'borderIncident', P);
    step.nudge('politics', 'gap', W.borderGap, 'borderIncident', P);
  },
  chinaCrisis: (step) => step.send('aid', 'usStock', 'add', W.chinaStock, 'chinaCrisis', P),
  climate: (step) => {
    step.nudge('politics', 'willEast', W.climateWill, 'climate', P);
    step.nudge('politics', 'willWest', W.climateWill, 'climate', P);
    step.nudge('politics', 'willNorth', W.climateWill, 'climate', P);
    step.nudge('treasury', 'fat', W.climateFatigue, 'climate', P);
  },
  // Politics looks at the card when it asks whether Washington changes course.
  reversal: () => {},
  washington: (step, up) => step.nudge('politics', 'us', up ? W.washington : -W.washington, 'washington', P),
};

export const world: FlagshipModule<'world'> = { face, opening, steps: { open } };
