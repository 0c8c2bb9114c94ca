/** What a viewer sees: indicators, how events read, the score. All of it is made from what that viewer knows. */
import {
  type Board,
  type Indicator,
  type Known,
  type Panel,
  type Reading,
  type ScoreLine,
  text,
  type Viewer,
} from '@sandtable/shared';
import { fieldName } from './orders.ts';
import { type Army, against, type Event, FIELDS, SIDES, type Side, type State, total, WORTH } from './shape.ts';

const battalions = { label: text('unit.battalions'), digits: 0 };
const points = { label: text('unit.points'), digits: 0 };
const teamName = (side: Side | null | undefined) => text(`team.${side ?? 'nobody'}`);
const pot = total(FIELDS.map((field) => WORTH[field]));

/** One panel per thing worth watching; the client draws them, keeps their history and answers "why". */
export function board(known: Known<State>, viewer: Viewer): Board {
  return {
    panels: [
      ...SIDES.flatMap((side) => indicators(known, viewer, side)),
      series('points', 'board.points'),
      series('fit', 'board.fit'),
      series('reserve', 'board.reserve'),
      {
        kind: 'table',
        id: 'fields',
        title: text('board.fields'),
        columns: [
          { id: 'worth', label: text('board.worth'), unit: points },
          { id: 'holder', label: text('board.holder') },
        ],
        rows: FIELDS.map((id) => {
          const holder = known.fields?.[id]?.holder ?? null;
          return { id, label: fieldName(id), ...(holder && { team: holder }), cells: [WORTH[id], teamName(holder)] };
        }),
      },
    ],
  };
}

function series(id: string, title: string): Panel {
  return { kind: 'series', id, title: text(title), indicators: SIDES.map((side) => `${id}.${side}`) };
}

function indicators(known: Known<State>, viewer: Viewer, side: Side): Indicator[] {
  const army = known.sides?.[side] ?? {};
  const mine = viewer.kind === 'team' && viewer.team === side;
  const better = viewer.kind !== 'team' ? 'neither' : mine ? 'up' : 'down';
  const common = { kind: 'indicator', team: side, better } as const;
  return [
    {
      ...common,
      id: `points.${side}`,
      group: 'political',
      label: text('board.pointsOf', { team: teamName(side) }),
      unit: points,
      domain: [0, pot * (known.turns ?? 1)],
      headline: true,
      ...defined('value', army.points),
    },
    {
      ...common,
      id: `fit.${side}`,
      group: 'strategic',
      label: text('board.fitOf', { team: teamName(side) }),
      help: text('board.fit.help', { tired: army.tired ?? 0, lost: army.lost ?? 0 }),
      unit: battalions,
      domain: [0, 120],
      headline: true,
      ...defined('value', army.fit),
    },
    {
      ...common,
      id: `reserve.${side}`,
      group: 'strategic',
      label: text('board.reserveOf', { team: teamName(side) }),
      unit: battalions,
      domain: [0, 60],
      ...(army.reserve === undefined ? estimate(known, viewer) : { value: army.reserve }),
      ...(mine ? { lever: text('board.reserve.lever') } : {}),
    },
  ];
}

/** The viewer's own belief about the side it does not know: there is only one other side. */
function estimate(known: Known<State>, viewer: Viewer): Pick<Indicator, 'belief'> {
  const { value, low, high, asOf } = (viewer.kind === 'team' && known.beliefs?.[viewer.team as Side]?.reserve) || {};
  if (value === undefined || low === undefined || high === undefined || asOf === undefined) return {};
  return { belief: { value, low, high, asOf } };
}

function defined<K extends string>(key: K, value: number | undefined): { [k in K]?: number } {
  return value === undefined ? {} : ({ [key]: value } as { [k in K]?: number });
}

/** How an event reads in the log, and which indicator it moved. */
export function tell(event: Event, viewer: Viewer): Reading {
  const team = teamName('team' in event ? event.team : null);
  switch (event.type) {
    case 'turned':
      return { text: text('tell.turned', { turn: event.turn }), weight: 0 };
    case 'mustered': {
      const { fit, tired, lost } = event;
      return {
        text: text('tell.mustered', { team, fit, tired, lost }),
        weight: 1,
        kind: 'result',
        moves: [`fit.${event.team}`],
      };
    }
    case 'enrolled': {
      const { reserve, raised } = event;
      return {
        text: text('tell.enrolled', { team, reserve, raised }),
        weight: 1,
        kind: 'result',
        moves: [`reserve.${event.team}`],
      };
    }
    case 'misjudged':
      return { text: text('tell.misjudged', { team, error: event.error }), weight: 0 };
    case 'scouted': {
      const { value, low, high } = event;
      const moves = [`reserve.${against(event.team)}`];
      return {
        text: text('tell.scouted', { team: teamName(against(event.team)), value, low, high }),
        weight: 1,
        kind: 'result',
        moves,
      };
    }
    case 'marched': {
      const values = { team, marched: total(event.lines), called: event.called, to: fieldName(event.to) };
      return { text: text('tell.marched', values), weight: 1, kind: 'order' };
    }
    case 'fought': {
      const { blue, amber } = event.battalions;
      const values = { field: fieldName(event.field), winner: teamName(event.winner), blue, amber };
      const key = event.winner === null ? 'tell.deserted' : 'tell.fought';
      const beaten = viewer.kind === 'team' && event.winner !== null && event.winner !== viewer.team;
      return {
        text: text(key, values),
        weight: 2,
        kind: 'result',
        ...(beaten ? { lever: text('tell.fought.lever') } : {}),
      };
    }
    case 'scored':
      return {
        text: text('tell.scored', { team, points: event.points }),
        weight: 2,
        kind: 'result',
        moves: [`points.${event.team}`],
      };
    case 'ended':
      return { text: text(`ending.${event.ending}`, { winner: teamName(event.winner) }), weight: 3, kind: 'result' };
  }
}

/** Ground held (seven tenths) and army kept (three tenths), each 0 … 100; RULES.md, "Score". */
export function score(known: Known<State>, viewer: Viewer): ScoreLine[] {
  const sides = known.sides ?? {};
  const both = (sides.blue?.points ?? 0) + (sides.amber?.points ?? 0);
  return SIDES.flatMap((team): ScoreLine[] => {
    const army = sides[team] ?? {};
    const share = both === 0 ? 50 : (100 * (army.points ?? 0)) / both;
    return [
      { team, id: 'ground', label: text('score.ground'), weight: 0.7, value: share },
      { team, id: 'army', label: text('score.army'), weight: 0.3, ...kept(army, estimate(known, viewer).belief) },
    ];
  });
}

function kept(
  { fit = 0, tired = 0, lost = 0, reserve }: Known<Army>,
  belief: Indicator['belief'],
): Pick<ScoreLine, 'value' | 'low' | 'high'> {
  const share = (hidden: number) => (100 * (fit + tired + hidden)) / Math.max(1, fit + tired + lost + hidden);
  if (reserve !== undefined) return { value: share(reserve) };
  return belief ? { low: share(belief.low), high: share(belief.high) } : {};
}
