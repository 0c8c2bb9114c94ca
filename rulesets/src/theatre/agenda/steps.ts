/** What the two sides put on the table before a round: item by item, and what they will not do without. */
import { at, clamp, rung } from '../arithmetic.ts';
import { P } from '../audience.ts';
import type { FlagshipModule, Step } from '../flagship.ts';
import { agenda as face } from './face.ts';
import { NUM } from './numbers.ts';
import { ITEMS, POSITIONS } from './orders.ts';

const TABLE = ['us', 'ukraine', 'russia'] as const;
const MIDDLE = rung(POSITIONS, 'middle');

function table(step: Step<'agenda'>): void {
  step.heading('table');
  const { claims, conditions, vanguard } = step.orders;
  const ukraine = ITEMS.map((item) => rung(POSITIONS, claims.order.positions[item]) - MIDDLE);
  const russia = ITEMS.map((item) => rung(POSITIONS, conditions.order.positions[item]) - MIDDLE);
  let sum = 0;
  let apart = 0;
  let violated = 0;
  ITEMS.forEach((item, i) => {
    const middle = (at(ukraine, i) + at(russia, i)) / 2;
    sum += middle;
    apart += Math.abs(at(ukraine, i) - at(russia, i));
    if (claims.order.musts[item] === 'must' && at(ukraine, i) - middle > NUM.violation) violated++;
    if (conditions.order.musts[item] === 'must' && middle - at(russia, i) > NUM.violation) violated++;
  });
  const both = { orders: [claims, conditions] };
  step.set('ukraine', ukraine, step.live && { orders: [claims] });
  step.set('russia', russia, step.live && { orders: [conditions] });
  step.set('apart', apart, step.live && { ...both, parts: [['distance', apart - step.own.apart, TABLE]] });
  const tilt = clamp(NUM.tiltShare * sum, -NUM.tiltMost, NUM.tiltMost);
  step.set('tilt', tilt, step.live && { ...both, parts: [['middle', tilt - step.own.tilt, TABLE]] });
  step.heading('musts');
  step.set('violated', violated, step.live && { ...both, parts: [['denied', violated - step.own.violated, []]] });
  step.level(
    'odds',
    step.by(
      'distance',
      clamp(1 + NUM.apartOdds * (NUM.apartFree - apart), at(NUM.oddsBounds, 0), at(NUM.oddsBounds, 1)),
      TABLE,
    ) * step.times('denied', violated > 0 ? NUM.violated : 1, []),
  );
  step.heading('table');
  if (step.live) step.note({ type: 'agenda.tabled', apart, tilt }, TABLE, both);
  if (!vanguard.order.company) return;
  step.heading('company');
  step.nudge('talks', 'guar', NUM.company, 'company', P, vanguard);
  step.nudge('escalation', 'e', NUM.companyE, 'company', P, vanguard);
  if (step.live) step.note({ type: 'agenda.company' }, P, { orders: [vanguard] });
}

export const agenda: FlagshipModule<'agenda'> = { face, steps: { table } };
