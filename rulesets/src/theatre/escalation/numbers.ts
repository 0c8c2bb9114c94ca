/** Constants of the escalation rules, and the ladder's rungs. */
import { numbers, values } from '../numbers.ts';

const DC = 'design choice';

export const table = numbers({
  misBase: [18, 'points', DC],
  misE: [0.42, 'points per point', DC],
  misProbing: [5, 'points at probing level 2 or more', DC],
  misHotline: [-14, 'points', DC],
  misEven: [-2, 'points under an even-handed talks line', DC],
  misSpeed: [0.5, 'share/quarter', DC],
  decay: [-0.14, 'share/quarter', DC],
  rest: [22, 'points', DC],
  ceasefire: [-4, 'points', DC],
  strike: [1.1, 'points per rung', DC],
  posture: [0.35, 'points per rung', DC],
  grant: [0.15, 'points', DC],
  hazard: [0.006, 'incidents/quarter at escalation 0', DC],
  hazardE: [24, 'points of escalation that multiply the hazard by e', DC],
  hazardMis: [40, 'misperception at which the hazard is as stated', DC],
  incidentE: [11, 'points', DC],
  clash: [0.16, 'probability without belief in Article 5', DC],
  clashArt5: [160, 'points of belief that would exclude a clash', DC],
  rally: [0.5, 'probability of rally or clash', DC],
  rallyCoh: [2, 'points', DC],
  quarrelCoh: [-3, 'points', DC],
});
export const NUM = values(table);

/** The ladder's rungs, low to high, and where each begins. For display: no rule reads them. */
export const RUNG_IDS = [
  'routine',
  'subThreshold',
  'warInUkraine',
  'periphery',
  'incidents',
  'clash',
  'signalling',
] as const;
export const RUNG_FROM = [0, 20, 35, 50, 60, 70, 80] as const;

/** Position of the rung that a height of 0 … 100 stands on. */
export function rungOf(e: number): number {
  return RUNG_FROM.findLastIndex((from) => e >= from);
}

export function rungName(position: number): (typeof RUNG_IDS)[number] {
  return RUNG_IDS[position] ?? 'routine';
}
