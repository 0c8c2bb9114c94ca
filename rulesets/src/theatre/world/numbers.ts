/** Numbers of the world draws and of the event deck. */
import { DESIGN_CHOICE as DC } from '../fields.ts';
import { numbers, values } from '../numbers.ts';

export const WORLD_NUMBERS = numbers({
  spreadTempo: [0.18, 'log', DC],
  spreadAid: [0.13, 'log', DC],
  spreadRussianIndustry: [0.09, 'log', DC],
  spreadManpower: [0.08, 'log', DC],
  spreadAirDefence: [0.22, 'log leak', DC],
  spreadUs: [0.9, 'index per quarter', DC],
  spreadCohesion: [0.7, 'index per quarter', DC],
  spreadRussianTerms: [6, 'points', DC],
  oilKeeps: [0.6, 'share per quarter', DC],
  cardOdds: [0.6, 'probability per quarter', DC],
  diversionInterceptors: [0.35, 'factor on deliveries this quarter', DC],
  diversionStock: [-8, 'index', DC],
  crisisWill: [-6, 'index, west', DC],
  crisisFatigue: [4, 'index', DC],
  crisisCohesion: [-3, 'index', DC],
  massCasualtiesWill: [4, 'index, each bloc', DC],
  massCasualtiesCohesion: [2, 'index', DC],
  accidentLoss: [0.15, 'share of deliveries', DC],
  thirdCountryForce: [22, 'thousand persons', DC],
  scandalEconomy: [-5, 'index', DC],
  scandalLeakage: [6, 'index', DC],
  scandalWill: [-3, 'index, west', DC],
  scandalUsWill: [-3, 'index', DC],
  coldGrid: [-8, 'index', DC],
  breakthroughTempo: [1.6, 'factor on the front this quarter', DC],
  logisticsTempo: [0.4, 'factor on the front this quarter', DC],
  bankingEconomy: [-5, 'index', DC],
  bankingReserves: [-4, 'index', DC],
  borderEscalation: [8, 'index', DC],
  borderGap: [3, 'index', DC],
  washington: [6, 'index, either way', DC],
});
export const W = values(WORLD_NUMBERS);
