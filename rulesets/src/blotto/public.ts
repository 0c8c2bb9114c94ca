/** The half that a browser loads. It says what the game is; `rules.ts` says what happens. */
import { type PublicRules, type TeamInfo, text } from '@sandtable/shared';
import { board, score, tell } from './board.ts';
import { check, sheet, suggest } from './orders.ts';
import { type Blotto, Clause, Event, Options, Order, type Side } from './shape.ts';
import { apply, blank, status } from './state.ts';

function team(id: Side, look: Pick<TeamInfo, 'code' | 'mark' | 'shape'>): TeamInfo {
  return {
    id,
    name: text(`team.${id}`),
    ...look,
    roles: [
      { id: 'colonel', name: text('role.colonel'), help: text('role.colonel.help') },
      { id: 'quartermaster', name: text('role.quartermaster'), help: text('role.quartermaster.help') },
    ],
    brief: {
      who: text(`brief.${id}`),
      want: text('brief.want'),
      control: text('brief.control'),
      unknown: text('brief.unknown'),
    },
    objectives: [
      { id: 'ground', text: text('objective.ground') },
      { id: 'army', text: text('objective.army') },
    ],
  };
}

export const rules: PublicRules<Blotto> = {
  manifest: {
    id: 'blotto',
    title: text('title'),
    summary: text('summary'),
    teams: [
      team('blue', { code: 'BLU', mark: 'us', shape: 'square' }),
      team('amber', { code: 'AMB', mark: 'ua', shape: 'triangle' }),
    ],
    phases: [{ id: 'orders', name: text('phase.orders'), minutes: 4 }],
    scenarios: [
      { id: 'even', title: text('scenario.even'), summary: text('scenario.even.summary') },
      { id: 'uneven', title: text('scenario.uneven'), summary: text('scenario.uneven.summary') },
    ],
    turns: 5,
    languages: ['en', 'uk'],
  },
  options: {
    schema: Options,
    fields: {
      turns: {
        label: text('option.turns'),
        audience: 'public',
        input: { kind: 'number', min: 1, max: 9, step: 1 },
        initial: 5,
        source: 'design choice',
      },
      fog: {
        label: text('option.fog'),
        help: text('option.fog.help'),
        audience: 'public',
        input: { kind: 'number', min: 0, max: 0.3, step: 0.01 },
        initial: 0.1,
        source: 'design choice',
      },
      reserve: {
        label: text('option.reserve'),
        help: text('option.reserve.help'),
        audience: 'facilitator',
        input: { kind: 'number', min: 10, max: 40, step: 1, unit: text('unit.battalions') },
        initial: 20,
        source: 'design choice',
      },
    },
  },
  order: Order,
  clause: Clause,
  event: Event,
  blank,
  apply,
  status,
  check,
  suggest,
  sheet,
  board,
  tell,
  score,
};
