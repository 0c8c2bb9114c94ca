/** Tables: who bears what, forces and losses, what would make these years a break. */
import { type Json, type TablePanel, text } from '@sandtable/shared';
import { BOUNDS } from '../../theatre/scoring/objectives.ts';
import type { Eyes } from './eyes.ts';

type Column = TablePanel['columns'][number];
type Row = TablePanel['rows'][number];

function column(table: string, id: string, unit?: string, digits = 0): Column {
  const label = text(`pledge.table.${table}.${id}`);
  return unit === undefined ? { id, label } : { id, label, unit: { label: text(`unit.${unit}`), digits } };
}

function row(table: string, id: string, cells: readonly Json[], team?: string): Row {
  return { id, label: text(`pledge.table.${table}.${id}`), cells, ...(team === undefined ? {} : { team }) };
}

function table(id: string, columns: readonly Column[], rows: readonly Row[]): TablePanel {
  return { kind: 'table', id: `table.${id}`, title: text(`pledge.table.${id}`), columns, rows };
}

function burden(eyes: Eyes): TablePanel {
  const europe = eyes.exact('aid.euCum');
  const grants = eyes.exact('aid.usCum');
  const given = (europe ?? 0) + (grants ?? 0);
  const share = (part: number | undefined): Json => (part === undefined || given === 0 ? null : (100 * part) / given);
  return table(
    'burden',
    [column('burden', 'given', 'eurBn', 1), column('burden', 'share', 'pct'), column('burden', 'defence', 'pctGdp', 2)],
    [
      row('burden', 'us', [eyes.cell('aid.usCum'), share(grants), null], 'us'),
      row('burden', 'europe', [eyes.cell('aid.euCum'), share(europe), eyes.cell('treasury.share')], 'europe'),
    ],
  );
}

function forces(eyes: Eyes): TablePanel {
  return table(
    'forces',
    [column('forces', 'force', 'kpersons'), column('forces', 'casualties', 'kpersons')],
    [
      row('forces', 'ukraine', [eyes.cell('front.fU'), eyes.cell('front.casU')], 'ukraine'),
      row('forces', 'russia', [eyes.cell('front.fR'), eyes.cell('front.casR')], 'russia'),
    ],
  );
}

/** The thresholds that decide what kind of two years it was, and where things stand. */
function trajectory(eyes: Eyes): TablePanel {
  const outcome = eyes.word('scoring.outcome');
  // As it ended, for all; before that as of now, for the facilitator.
  const kind = outcome === undefined || outcome === 'open' ? eyes.word('scoring.trajectory') : outcome;
  const told =
    kind === undefined || kind === 'open'
      ? []
      : [row('trajectory', 'kind', [{ key: `scoring.trajectory.${kind}` }, ''])];
  const line = (id: string, now: string, bound: number): Row => row('trajectory', id, [eyes.cell(now), bound]);
  return table(
    'trajectory',
    [column('trajectory', 'now'), column('trajectory', 'bound')],
    [
      ...told,
      line('clash', 'escalation.clash', 1),
      line('broken', 'talks.broken', 1),
      line('peak', 'escalation.peak', BOUNDS.peak),
      line('gain', 'front.gain', BOUNDS.gain),
      row('trajectory', 'worst', [
        eyes.exact('scoring.quarters') === 0 ? null : eyes.cell('scoring.worst'),
        BOUNDS.worst,
      ]),
      line('coh', 'politics.coh', BOUNDS.coh),
      line('us', 'politics.us', BOUNDS.us),
      line('gap', 'politics.gap', BOUNDS.gap),
    ],
  );
}

export function tables(eyes: Eyes): TablePanel[] {
  return [burden(eyes), forces(eyes), trajectory(eyes)];
}
