/** The slice `agenda`: what lies on the table, item by item, and how far apart it is. Optional. */
import { F } from '../audience.ts';
import { list, placesOf, quantity, type SliceOf } from '../fields.ts';
import { ITEMS } from './orders.ts';

/** Those at the table: Washington carries the papers. */
const TABLE = ['us', 'ukraine', 'russia'] as const;
const LEVERS = ['ukraine', 'russia'] as const;
const POSITION = {
  ...{ see: TABLE, unit: 'points', digits: 0, min: -2, max: 2 },
  places: placesOf(ITEMS, 'agenda.item'),
} as const;

export const fields = {
  /** Positions in the order of the items, −2 Russia's wish … 2 Ukraine's. */
  ukraine: list([1, 1, 1, 1, 1, 1], POSITION),
  russia: list([-1, -1, -1, -1, -1, -1], POSITION),
  /** Sum of the distances over the six items. */
  apart: quantity(12, {
    see: TABLE,
    unit: 'points',
    max: 24,
    show: { group: 'political', domain: [0, 24], levers: LEVERS },
  }),
  /** What the agenda moves the terms by, should somebody sign. */
  tilt: quantity(0, {
    see: TABLE,
    unit: 'points',
    digits: 1,
    min: -6,
    max: 6,
    show: { group: 'political', domain: [-6, 6], up: ['ukraine'], down: ['russia'], levers: LEVERS },
  }),
  /** Must-haves that the middle of an item would deny, and what the agenda makes of the odds of a signing. */
  violated: quantity(0, { see: F, unit: 'count', max: 12 }),
  odds: quantity(1, { see: F, unit: 'factor', digits: 2, max: 2 }),
} as const;
export type AgendaSlice = SliceOf<typeof fields>;
