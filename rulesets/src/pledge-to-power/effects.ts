/**
 * Facilitator effects on numbers of the flagship that hang together: who moves one of them moves the others with it, so
 * that what must add up still does.
 */
import type { Effect, EffectCatalogue, Facts, Shape, Turn } from '@sandtable/shared';
import { clamp } from '../theatre/arithmetic.ts';
import { listAt, listForm, numberAt, numberForm, stateList, stateMoved, total } from '../theatre/catalogue.ts';
import type { FieldRow } from '../theatre/fields.ts';
import type { FlagshipShape } from '../theatre/flagship.ts';
import { aimOf, withPlace } from '../theatre/laid.ts';
import { face } from './public.ts';

/** Where what is under way is made. */
const PIPELINES = ['inUs', 'inEu', 'inUa'] as const;
/** The blocs' defence shares with their economic weights, as in `treasury.shares`. */
const SHARES = { shareEast: 0.12, shareWest: 0.76, shareNorth: 0.12 } as const;

const round = (x: number) => Math.round(x * 1e6) / 1e6;

function row(module: string, field: string): FieldRow {
  const found = face.tables[module]?.[field];
  if (found === undefined) throw new Error(`The flagship has no field ${module}.${field}.`);
  return found;
}

function move(turn: Turn<Shape>, module: string, field: string, to: number): void {
  const from = numberAt(turn, module, field);
  if (to !== from) stateMoved(turn, module, field, row(module, field), from, to, round);
}

function pipeline(field: (typeof PIPELINES)[number]): Effect<Shape> {
  const own = row('aid', field);
  return {
    ...listForm('aid', field, own),
    emit(turn, params) {
      stateList(turn, 'aid', field, own, withPlace(listAt(turn, 'aid', field), params, own, round), round);
      move(turn, 'aid', 'underWay', moving(turn));
    },
  };
}

const moving = (turn: Turn<Shape>) => round(total(PIPELINES.flatMap((field) => listAt(turn, 'aid', field))));

/** More or less of everything under way, place by place; into an empty pipeline it goes as next quarter's European deliveries. */
const underWay: Effect<Shape> = {
  ...numberForm('aid', 'underWay', row('aid', 'underWay')),
  emit(turn, params) {
    const from = moving(turn);
    const to = aimOf(params, from, row('aid', 'underWay'), round);
    for (const field of PIPELINES) {
      const list = listAt(turn, 'aid', field);
      const next =
        from > 0 ? list.map((bn) => round((bn * to) / from)) : field === 'inEu' ? [to, ...list.slice(1)] : list;
      stateList(turn, 'aid', field, row('aid', field), next, round);
    }
    move(turn, 'aid', 'underWay', moving(turn));
  },
};

/** The mean moves as its blocs do, each by as much. */
const share: Effect<Shape> = {
  ...numberForm('treasury', 'share', row('treasury', 'share')),
  emit(turn, params) {
    const from = numberAt(turn, 'treasury', 'share');
    const by = aimOf(params, from, row('treasury', 'share'), round) - from;
    for (const field of Object.keys(SHARES)) {
      const { min, max } = row('treasury', field);
      move(turn, 'treasury', field, round(clamp(numberAt(turn, 'treasury', field) + by, min, max)));
    }
    const mean = Object.entries(SHARES).reduce((sum, [f, weight]) => sum + weight * numberAt(turn, 'treasury', f), 0);
    move(turn, 'treasury', 'share', round(mean));
  },
};

/** A number that another bounds: sums by the quarters in them, successes by operations. */
function bounded(
  module: string,
  field: string,
  bounds: (turn: Turn<Shape>) => readonly [number, number],
): Effect<Shape> {
  const own = row(module, field);
  return {
    ...numberForm(module, field, own),
    emit(turn, params: Facts) {
      const [min, max] = bounds(turn);
      move(turn, module, field, clamp(aimOf(params, numberAt(turn, module, field), own, round), min, max));
    },
  };
}

/** A ceasefire was signed in a turn that has been played, or in this one. */
const signable = (turn: Turn<Shape>): readonly [number, number] => [-1, quarters(turn)];
const quarters = (turn: Turn<Shape>) => numberAt(turn, 'scoring', 'quarters');

export const effects: EffectCatalogue<FlagshipShape> = {
  'aid.underWay': underWay,
  ...Object.fromEntries(PIPELINES.map((field) => [`aid.${field}`, pipeline(field)])),
  'treasury.share': share,
  'hybrid.s': bounded('hybrid', 's', (turn) => [0, numberAt(turn, 'hybrid', 'n')]),
  'hybrid.n': bounded('hybrid', 'n', (turn) => [numberAt(turn, 'hybrid', 's'), row('hybrid', 'n').max]),
  'talks.dealT': bounded('talks', 'dealT', signable),
  'scoring.gridSum': bounded('scoring', 'gridSum', (turn) => [0, 100 * quarters(turn)]),
  'scoring.stockSum': bounded('scoring', 'stockSum', (turn) => [0, 120 * quarters(turn)]),
};
