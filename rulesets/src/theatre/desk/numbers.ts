/** Constants of the analyst's desk: what a forecast of late 2025 is held against. */
import { numbers, values } from '../numbers.ts';

const DC = 'design choice';

export const table = numbers({
  pledgeUsual: [7.7, 'EUR bn/quarter', 'median of the opening quarter over 500 games; design choice'],
  pledgeBand: [0.25, 'share either way', DC],
  airDefence: [[0.08, 0.2], 'share of aid handed over: no score, full score', DC],
  longAsked: [0.1, 'share of the requirements list', DC],
  effortAsked: [0.5, 'effort of the deep strikes', DC],
  strain: [[-4, 6], 'points of cohesion lost: no score, full score', DC],
  afterTurns: [[2, 3], 'turns', 'forecasts of three to nine months; the desk also reports at the end'],
});
export const DESK = values(table);
