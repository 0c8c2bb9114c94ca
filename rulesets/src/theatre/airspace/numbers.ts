/** Constants of the airspace rules. */
import { numbers, values } from '../numbers.ts';

const DC = 'design choice';

export const table = numbers({
  rate: [1.2, 'probes/quarter', '4 to 6 violations a year reported for 2022 to 2024'],
  perLevel: [1.1, 'share per level', `${DC} after the incidents of September 2025`],
  underCeasefire: [0.5, 'factor', DC],
  spill: [0.15, 'share per unit of package above 1', DC],
  shot: [
    [0, 0.05, 0.15, 0.55, 0.75],
    'probability by rung',
    'rung 3: 3 to 4 of about 19 on 10 September 2025 where rules allowed it; else design choice',
  ],
  shotBase: [0.7, 'factor', DC],
  shotPerNato: [0.006, 'per point of allied air defence', DC],
  learn: [0.6, 'points per probe', DC],
  learnBase: [1.6, 'factor', DC],
  learnPerLevel: [1.2, 'factor per level', DC],
  learnAmbiguous: [0.5, 'factor in a quarter of changed rules', DC],
  learnFade: [-1.2, 'points/quarter', DC],
  fearPerShot: [2.2, 'points', DC],
  fearEngage: [1.5, 'points', DC],
  fearPerProbe: [-0.5, 'points', DC],
  fearFade: [-0.6, 'points/quarter', DC],
  accidentBase: [0.4, 'factor', DC],
  accidentPerRung: [0.35, 'factor per rung', DC],
  accidentCrewed: [1.2, 'share more with crewed aircraft', DC],
  accidentMis: [35, 'misperception at which the rate is as stated', DC],
  accidentE: [16, 'points of escalation', DC],
  consultAt: [6, 'probes/quarter', 'design choice; Article 4 followed 19 to 23 drones in one night in September 2025'],
  weak: [0.4, 'factor where the answer is firm', DC],
  gapPerProbe: [0.5, 'points', DC],
  gapUnprovoked: [0.4, 'factor where nobody ordered it', DC],
  gapEngage: [1.6, 'points', DC],
  gapStrike: [2.4, 'points', DC],
  gapFade: [-1.2, 'points/quarter', DC],
  cohPerProbe: [-0.225, 'points', DC],
  cohFirm: [0.35, 'factor where the answer is firm', DC],
  cohShot: [1, 'points', DC],
  cohConsult: [1.2, 'points', DC],
  cohCrewed: [-0.8, 'points', DC],
  credShot: [1.6, 'points', DC],
  credPerProbe: [-0.44, 'points', DC],
  ePerProbe: [0.3, 'points', DC],
  eEngage: [1, 'points per rung above warn', DC],
});
export const NUM = values(table);
