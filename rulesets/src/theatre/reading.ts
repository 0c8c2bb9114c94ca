/** What the field tables say to a viewer: indicators, levers, and how the events of the mechanism read. */
import {
  addressed,
  type Belief,
  type Indicator,
  type Json,
  type Known,
  type Reading,
  type Text,
  text,
  type Viewer,
} from '@sandtable/shared';
import type { FieldRow, FieldTable } from './fields.ts';
import { beliefOf } from './knowledge.ts';
import { shortOf } from './short.ts';
import { clearing } from './terms.ts';
import { beliefParts, type State, type Theatre } from './theatre.ts';
import { inWords, unitOf } from './units.ts';

/** The indicators of a field table, as far as the viewer knows or believes anything of them. */
export function indicatorsOfTable(
  module: string,
  table: FieldTable,
  known: Known<State<Theatre>>,
  viewer: Viewer,
): Indicator[] {
  const slice = (known as { readonly [module: string]: { readonly [field: string]: unknown } | undefined })[module];
  return Object.entries(table).flatMap(([field, row]) => {
    const { show } = row;
    if (show === undefined) return [];
    const value = slice?.[field];
    const belief = typeof value === 'number' ? undefined : beliefOf(known, viewer, module, field);
    if (typeof value !== 'number' && belief === undefined) return [];
    const team = viewer.kind === 'team' ? viewer.team : undefined;
    const good =
      team !== undefined && show.up?.includes(team)
        ? 'up'
        : team !== undefined && show.down?.includes(team)
          ? 'down'
          : 'neither';
    const lever = leverOf(module, field, row, viewer);
    const short = shortOf(`${module}.${field}`);
    return [
      {
        kind: 'indicator' as const,
        id: `${module}.${field}`,
        group: show.group,
        label: text(`${module}.field.${field}`),
        ...(show.about === undefined ? {} : { help: text(`${module}.about.${field}`) }),
        ...(short === undefined ? {} : { short }),
        unit: unitOf(row.unit, row.digits),
        ...(typeof value === 'number' ? { value } : {}),
        ...(belief === undefined ? {} : { belief }),
        domain: show.domain,
        better: good,
        ...(show.of === undefined ? {} : { team: show.of }),
        ...(show.headline === undefined ? {} : { headline: true }),
        ...(lever === undefined ? {} : { lever }),
        ...(show.levers === undefined ? {} : { movers: show.levers }),
      } satisfies Indicator,
    ];
  });
}

/** Whether a viewer's board may show the indicator `module.field`: it is told the value, or holds an estimate of it. */
export function onBoard(tables: { readonly [module: string]: FieldTable }, id: string, viewer: Viewer): boolean {
  const [module = '', field = ''] = id.split('.');
  const row = tables[module]?.[field];
  if (row?.show === undefined) return false;
  if (addressed(row.see, viewer)) return true;
  return row.est.some(({ to }) => to === 'public' || (viewer.kind === 'team' && to.includes(viewer.team)));
}

/** The sentence that tells a team how it moves a field, if it can. */
export function leverOf(module: string, field: string, row: FieldRow, viewer: Viewer): Text | undefined {
  if (viewer.kind !== 'team' || !row.show?.levers?.includes(viewer.team)) return undefined;
  return text(`${module}.lever.${field}.${viewer.team}`);
}

/** How the events of the mechanism itself read. */
export function tellFrame(
  event: { readonly type: string },
  tables: { readonly [module: string]: FieldTable },
  viewer: Viewer,
): Reading {
  const [module = '', kind] = event.type.split('.');
  if (kind === 'moved') {
    const { field, value } = event as { readonly type: string; readonly field: string; readonly value: Json };
    const row = tables[module]?.[field];
    const lever = row === undefined ? undefined : leverOf(module, field, row, viewer);
    const what = { key: `${module}.field.${field}` };
    const words =
      typeof value === 'number' && row !== undefined
        ? text('theatre.moved', { what, ...inWords(value, row) })
        : text('theatre.changed', { what });
    return {
      text: words,
      weight: row?.show?.headline ? 1 : 0,
      kind: 'result',
      moves: [`${module}.${field}`],
      clearing: clearing(module),
      ...(lever === undefined ? {} : { lever }),
    };
  }
  if (event.type === 'believed') {
    const { module: about, field } = event as {
      readonly type: string;
      readonly module: string;
      readonly field: string;
    };
    const words = text('theatre.believed', { what: { key: `${about}.field.${field}` } });
    // Whoever is told the truth sees it on the board, and a belief does not move it.
    const see = tables[about]?.[field]?.see;
    return viewer.kind === 'facilitator' || (see !== undefined && addressed(see, viewer))
      ? { text: words, weight: 0 }
      : { text: words, weight: 0, moves: [`${about}.${field}`] };
  }
  if (event.type === 'held') return tellHeld(event as never);
  return { text: text(`theatre.event.${kind ?? event.type}`), weight: 0 };
}

/** The white cell's own line on a belief it fixed or let go. */
function tellHeld({ key, held, belief }: { key: string; held: boolean; belief?: Belief }): Reading {
  const { holder, module, field } = beliefParts(key);
  const words = { holder: { key: `team.${holder}` }, what: { key: `${module}.field.${field}` } };
  return {
    text: held
      ? text('theatre.held', { ...words, low: belief?.low ?? 0, high: belief?.high ?? 0 })
      : text('theatre.released', words),
    weight: 2,
    kind: 'order',
  };
}
