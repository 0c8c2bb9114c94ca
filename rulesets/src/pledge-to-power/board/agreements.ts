/** The table of what was promised: to its parties and the white cell, while it stands. */
import { type Json, type TablePanel, text } from '@sandtable/shared';
import { specOf, standingsIn } from '../../theatre/agreements/standing.ts';
import { clauses as book } from '../clauses.ts';

/** A row for each promise that the viewer knows of; nothing where it knows of none. */
export function agreements(known: object): TablePanel[] {
  const rows = standingsIn(known).flatMap(([id, { from, to, clauses, until, broken }]) =>
    clauses.map(({ by, clause }, i) => {
      const spec = specOf(book, by, clause);
      const promised: Json = spec === undefined ? String(clause['words'] ?? '') : spec.scale.told(clause);
      const state = broken === true ? 'over' : 'standing';
      return {
        id: `${id}.${i}`,
        label: text(`clause.${clause.type}`),
        team: by,
        cells: [promised, { key: `team.${by === from ? to : from}` }, until, { key: `agreement.state.${state}` }],
      };
    }),
  );
  if (rows.length === 0) return [];
  const column = (id: string) => ({ id, label: text(`agreement.table.${id}`) });
  const columns = [column('promised'), column('to'), column('until'), column('state')];
  return [{ kind: 'table', id: 'table.agreements', title: text('agreement.table'), columns, rows }];
}
