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
  const asked = ITEMS.map((item) => rung(POSITIONS, claims.order.positions[item]) - MIDDLE);
  const ukraine = step.make('ukraine', asked, step.live && { orders: [claims] });
  const put = ITEMS.map((item) => rung(POSITIONS, conditions.order.positions[item]) - MIDDLE);
  const russia = step.make('russia', put, step.live && { orders: [conditions] });
  let sum = 0;
  let distance = 0;
  let denied = 0;
  ITEMS.forEach((item, i) => {
    const middle = (at(ukraine, i) + at(russia, i)) / 2;
    sum += middle;
    distance += Math.abs(at(ukraine, i) - at(russia, i));
    if (claims.order.musts[item] === 'must' && at(ukraine, i) - middle > NUM.violation) denied++;
    if (conditions.order.musts[item] === 'must' && middle - at(russia, i) > NUM.violation) denied++;
  });
  const both = { orders: [claims, conditions] };
  const apart = step.make(
    'apart',
    distance,
    step.live && {
      ...both,
      parts: [['distance', distance - step.own.apart, TABLE]],
    },
  );
  const bent = clamp(NUM.tiltShare * sum, -NUM.tiltMost, NUM.tiltMost);
  const tilt = step.make('tilt', bent, step.live && { ...both, parts: [['middle', bent - step.own.tilt, TABLE]] });
  step.heading('musts');
  const violated = step.make(
    'violated',
    denied,
    step.live && {
      ...both,
      parts: [['denied', denied - step.own.violated, []]],
    },
  );
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
