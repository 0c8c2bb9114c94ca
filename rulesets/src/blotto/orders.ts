/** What a team may order: the sheet it fills in, the check of it, and sensible ways to fill it. */
import { type Known, type Refusal, type Rung, type Sheet, text } from '@sandtable/shared';
import {
  type Army,
  cut,
  FIELDS,
  FORCED,
  type Order,
  PACES,
  SIDES,
  STEADY,
  type State,
  sideOf,
  spread,
  total,
  WORTH,
} from './shape.ts';

const battalions = { label: text('unit.battalions'), digits: 0 };
const worths = FIELDS.map((field) => WORTH[field]);
export const fieldName = (field: string) => text(`field.${field}`);

function armyOf(known: Known<State>, team: string): Known<Army> {
  const side = sideOf(team);
  return (side && known.sides?.[side]) ?? {};
}

/** A forced march needs an army that has slept. */
function tooTired({ fit, tired }: Known<Army>): boolean {
  return fit !== undefined && tired !== undefined && tired * 3 > fit;
}

/** The order sheet. Every value printed here is what counts if nobody touches it. */
export function sheet(known: Known<State>, team: string): Sheet {
  const army = armyOf(known, team);
  const fit = army.fit ?? 0;
  const reserve = army.reserve ?? 0;
  const last = army.plan?.lines?.map((line) => line ?? 0);
  const rungs: Rung[] = PACES.map(({ id, strength, tired, lost }, value) => ({
    value,
    label: text(`pace.${id}`),
    help: text('pace.help', { strength: strength / 10, tired: tired / 10, lost: lost / 10 }),
    ...(value === FORCED && tooTired(army) ? { unavailable: text('refuse.tooTired') } : {}),
  }));
  return {
    sections: [
      {
        id: 'deploy',
        title: text('sheet.deploy'),
        help: text('sheet.deploy.help'),
        fields: [
          {
            kind: 'allocation',
            path: 'deploy.lines',
            label: text('sheet.lines'),
            lines: FIELDS.map((id) => ({ id, label: fieldName(id), help: text('sheet.worth', { worth: WORTH[id] }) })),
            total: fit,
            exact: false,
            step: 1,
            unit: battalions,
            value: cut(last ?? spread(worths, fit), fit),
            ...(last ? { last } : {}),
          },
          {
            kind: 'ladder',
            path: 'march.pace',
            label: text('sheet.pace'),
            rungs,
            value: STEADY,
            ...(army.plan?.pace === undefined ? {} : { last: army.plan.pace }),
          },
        ],
      },
      {
        id: 'reserve',
        title: text('sheet.reserve'),
        help: text('sheet.reserve.help'),
        fields: [
          {
            kind: 'amount',
            path: 'reserve.battalions',
            label: text('sheet.call'),
            min: 0,
            max: reserve,
            step: 1,
            unit: battalions,
            value: 0,
            secret: true,
          },
          {
            kind: 'choice',
            path: 'reserve.field',
            label: text('sheet.to'),
            options: FIELDS.map((value) => ({ value, label: fieldName(value) })),
            value: FIELDS[0],
            secret: true,
          },
        ],
      },
    ],
    clauses: [
      {
        type: 'keepOff',
        label: text('clause.keepOff'),
        help: text('clause.keepOff.help'),
        by: 'either',
        to: SIDES.filter((side) => side !== team),
        binding: true,
        fields: [
          {
            name: 'field',
            label: text('sheet.to'),
            input: { kind: 'choice', options: FIELDS.map((value) => ({ value, label: fieldName(value) })) },
            initial: 'bridge',
          },
        ],
      },
    ],
  };
}

/** Whether these orders may stand. A team knows its own army exactly, and nothing else is asked. */
export function check(known: Known<State>, team: string, orders: readonly Order[]): Refusal[] {
  const army = armyOf(known, team);
  return orders.flatMap((order) => refusal(army, order) ?? []);
}

function refusal(army: Known<Army>, order: Order): Refusal | undefined {
  const { fit = Number.POSITIVE_INFINITY, reserve = Number.POSITIVE_INFINITY } = army;
  switch (order.type) {
    case 'deploy': {
      const sent = total(order.lines);
      if (sent <= fit) return undefined;
      return { code: 'over-strength', path: 'deploy.lines', text: text('refuse.overStrength', { sent, fit }) };
    }
    case 'reserve': {
      const { battalions } = order;
      if (battalions <= reserve) return undefined;
      return {
        code: 'over-reserve',
        path: 'reserve.battalions',
        text: text('refuse.overReserve', { battalions, reserve }),
      };
    }
    case 'march':
      if (order.pace !== FORCED || !tooTired(army)) return undefined;
      return { code: 'too-tired', path: 'march.pace', text: text('refuse.tooTired') };
  }
}

/** Shapes of a deployment worth trying: by worth, evenly, three heavy fields, the two heaviest, the light ones. */
const SHAPES = [worths, [1, 1, 1, 1, 1], [5, 4, 3, 0, 0], [1, 1, 0, 0, 0], [0, 0, 3, 2, 2]];

/** Sensible orders: hints for people, moves for the random bot. Each passes `check`. */
export function* suggest(known: Known<State>, team: string): Generator<Order> {
  const army = armyOf(known, team);
  const { fit = 0, reserve = 0 } = army;
  for (const shape of SHAPES) yield { type: 'deploy', lines: spread(shape, fit) };
  yield { type: 'deploy', lines: spread(worths, Math.floor(fit / 2)) };
  for (const field of FIELDS) yield { type: 'reserve', battalions: Math.floor(reserve / 3), field };
  yield { type: 'reserve', battalions: 0, field: 'ridge' };
  yield { type: 'reserve', battalions: reserve, field: 'ridge' };
  for (let pace = 0; pace <= FORCED; pace++) if (pace !== FORCED || !tooTired(army)) yield { type: 'march', pace };
}
