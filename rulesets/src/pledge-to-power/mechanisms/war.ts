/** Mechanisms 37 … 59: air and missile defence, airspace, strikes, escalation. */
import { carried, later, type Mechanism } from './row.ts';

export const war: readonly Mechanism[] = [
  carried(37, 'airwar', 'Air defence is the politically easy gift', [
    'order requirements.weights',
    'order lines.build',
    'indicator airwar.mid',
    'indicator airwar.upper',
  ]),
  carried(38, 'airspace', 'Interceptors come first', [
    'order interceptors.share',
    'order requirements.weights',
    'indicator airwar.kB',
  ]),
  carried(39, 'airwar', 'Systems of different makers in one network', [
    'order links.batteries',
    'order linkUs.batteries',
    'event works.linked',
    'indicator works.ballistic',
  ]),
  carried(40, 'airwar', 'A layered shield', [
    'order posture.roe',
    'event airwar.intercepted',
    'indicator airwar.kC',
    'indicator airwar.kB',
    'order links.batteries',
  ]),
  carried(41, 'airspace', 'Drones in allied airspace', [
    'order probing.level',
    'order posture.roe',
    'event airspace.detected',
    'event airspace.engaged',
    'indicator airspace.inc',
  ]),
  carried(42, 'airspace', 'Crewed aircraft in allied airspace', [
    'order probing.kind',
    'order posture.roe',
    'event airspace.accident',
  ]),
  carried(43, 'airspace', 'Not only warn, but act', [
    'order posture.roe',
    'event airspace.engaged',
    'indicator deterrence.cred',
  ]),
  carried(44, 'airspace', 'Probing to learn where the threshold lies', [
    'order probing.level',
    'indicator airspace.learn',
  ]),
  carried(
    45,
    'airspace',
    'Standing air patrols, and what they wear out',
    ['order tasks.weights', 'indicator reach.probes'],
    ['what patrols wear out', 'tripwire'],
  ),
  carried(
    46,
    'airspace',
    'Air defence tied to fires across the border',
    ['order posture.roe', 'indicator escalation.e', 'rule airspace.fear'],
    ['a network of fires as an investment', 'red-lines'],
  ),
  carried(47, 'airwar', 'Defence against drones', [
    'order production.weights',
    'indicator industry.intd',
    'indicator airwar.leakO',
  ]),
  carried(
    48,
    'airspace',
    'Air defence and fires at the frontier',
    ['order posture.level', 'event deterrence.posture', 'indicator escalation.e'],
    ['fires and stocks chosen one by one', 'red-lines'],
  ),
  carried(49, 'airwar', 'Strikes on cities and power plants', [
    'order raids.volume',
    'order raids.targets',
    'order airDefence.weights',
    'event airwar.raidFlown',
    'indicator airwar.grid',
    'indicator airwar.civ',
  ]),
  carried(50, 'front', 'Kyiv asks for reach; donors decide', [
    'order requirements.weights',
    'order strike.permission',
    'event airwar.deepStrike',
  ]),
  carried(51, 'escalation', 'Washington permits strikes, with conditions', [
    'order strike.permission',
    'indicator airwar.ref',
    'indicator escalation.e',
  ]),
  later(52, 'front', 'Need at the front and will at home together open a threshold', 'campaign'),
  carried(53, 'escalation', 'Moscow’s menu of answers', [
    'order campaign.level',
    'order probing.level',
    'order raids.volume',
  ]),
  carried(54, 'escalation', 'Heavier weapons draw an answer', [
    'order strike.permission',
    'order posture.level',
    'event escalation.rung',
    'indicator escalation.e',
    'order delivery.covert',
    'event signals.covert',
  ]),
  carried(
    55,
    'politics',
    'Some allies will not cross some lines',
    ['order posture.roe', 'order guarantee.level', 'order caveats.west', 'indicator politics.gap'],
    ['a veto of one state', 'tripwire'],
  ),
  carried(56, 'politics', 'East and west want different things', [
    'order programmes.sidePayments',
    'indicator politics.gap',
    'indicator politics.willEast',
    'indicator politics.willWest',
  ]),
  carried(57, 'escalation', 'Escalation by misreading', ['order programmes.hotline', 'indicator escalation.mis']),
  carried(58, 'escalation', 'Coercion below the threshold', [
    'order campaign.level',
    'event hybrid.executed',
    'event escalation.rung',
  ]),
  carried(59, 'escalation', 'An incident, meant or not', [
    'event escalation.incident',
    'event airspace.accident',
    'inject world.next=borderIncident',
  ]),
];
