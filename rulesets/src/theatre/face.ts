/** Composes the public halves of a theatre's modules into the half of a ruleset that a browser loads. */
import {
  addressed,
  type Board,
  type ClauseForm,
  type Field,
  type Indicator,
  type Json,
  type Known,
  type Manifest,
  type Panel,
  type PublicRules,
  type Reading,
  type Refusal,
  type ScoreLine,
  type TeamId,
  type Text,
  text,
  type Viewer,
} from '@sandtable/shared';
import { z } from 'zod';
import { byTypeOf, eventSchema, foldOf } from './events.ts';
import type { FieldRow, FieldTable } from './fields.ts';
import { beliefOf, turnOf } from './knowledge.ts';
import type { CheckView, OrderSpec, PublicModule } from './module.ts';
import { optionsOf, type ParameterRow } from './parameters.ts';
import { arrange, type Layout, valueAt } from './sheet.ts';
import type { ModuleId, OrderType, ShapeOf, State, Theatre } from './theatre.ts';

/** The public halves of all modules: one per slice, in the order their panels are shown. */
export type Faces<T extends Theatre> = { readonly [M in ModuleId<T>]: PublicModule<T, M> };

/** What a ruleset of the theatre family says of its public half beyond its modules. */
export interface FacePlan<T extends Theatre> {
  readonly manifest: Manifest;
  readonly modules: Faces<T>;
  readonly parameters: { readonly [K in keyof T['parameters'] & string]: ParameterRow };
  /** Scenario whose parameters the options form shows. */
  readonly baseline: string;
  readonly layout: Layout<T>;
  /** What the turn that follows `turn` played ones is called. */
  readonly turnLabel: (turn: number) => Text;
  /** Legality across modules, such as a purse that several orders draw on. */
  readonly check?: (
    known: Known<State<T>>,
    team: TeamId,
    orders: ReadonlyMap<string, T['orders'][OrderType<T>]>,
  ) => readonly Refusal[];
  readonly suggest: (known: Known<State<T>>, team: TeamId) => Iterable<T['orders'][OrderType<T>]>;
  readonly score: (known: Known<State<T>>, viewer: Viewer) => readonly ScoreLine[];
  readonly clauses?: {
    readonly schema: z.ZodType<ShapeOf<T>['clause']>;
    readonly forms: (known: Known<State<T>>, team: TeamId) => readonly ClauseForm[];
  };
  /** Panels of the ruleset as a whole, before the modules' own. */
  readonly panels?: (known: Known<State<T>>, viewer: Viewer) => readonly Panel[];
  readonly ending?: (known: Known<State<T>>) => Text | undefined;
}

/** The composed public half, with what the server's half is built on. */
export interface Face<T extends Theatre> {
  readonly rules: PublicRules<ShapeOf<T>>;
  readonly plan: FacePlan<T>;
  readonly tables: { readonly [module: string]: FieldTable };
  readonly specs: ReadonlyMap<string, OrderSpec<{ type: string }>>;
}

type AnyFace = PublicModule<Theatre, string>;

/** @throws if two modules own one order type, or a table contradicts itself. */
export function composeFace<T extends Theatre>(plan: FacePlan<T>): Face<T> {
  // Modules differ in type by their slice; from here on they are handled alike.
  const modules = Object.values(plan.modules) as unknown as readonly AnyFace[];
  const tables = Object.fromEntries(modules.map(({ id, fields }) => [id, fields]));
  const specs = new Map<string, OrderSpec<{ type: string }>>();
  for (const { orders } of modules) {
    for (const [type, spec] of Object.entries(orders)) {
      if (spec === undefined) continue;
      if (specs.has(type)) throw new Error(`Two modules own the order type "${type}".`);
      specs.set(type, spec);
    }
  }
  const order = byTypeOf(new Map([...specs].map(([type, { schema }]) => [type, schema]))) as unknown as z.ZodType<
    T['orders'][OrderType<T>]
  >;
  const phase = plan.manifest.phases[0]?.id ?? 'orders';
  const readings = Object.assign({}, ...modules.map(({ tell }) => tell)) as {
    readonly [type: string]: (event: never, viewer: Viewer) => Reading;
  };

  const rules: PublicRules<ShapeOf<T>> = {
    manifest: plan.manifest,
    options: optionsOf(plan.parameters, plan.baseline),
    order,
    clause: plan.clauses?.schema ?? (z.never() as z.ZodType<ShapeOf<T>['clause']>),
    event: eventSchema<T>(
      tables,
      modules.flatMap(({ notes }) => notes),
      order,
    ),
    // Every part is there and empty: what stands in them is what somebody was told.
    blank: () => blankOf(Object.keys(tables)) as Known<State<T>>,
    apply: foldOf<T>(Object.keys(tables)),
    status(known) {
      const turn = turnOf(known);
      const over = (known as { clock?: { over?: boolean } }).clock?.over ?? false;
      const ending = over ? plan.ending?.(known) : undefined;
      return {
        over,
        turn: Math.min(turn + 1, plan.manifest.turns),
        turns: plan.manifest.turns,
        phase,
        awaited: over ? [] : plan.manifest.teams.map(({ id }) => id),
        label: plan.turnLabel(Math.min(turn, plan.manifest.turns - 1)),
        ...(ending === undefined ? {} : { ending }),
      };
    },
    check: (known, team, orders) => checkOrders(plan, specs, known, team, orders),
    *suggest(known, team) {
      for (const suggested of plan.suggest(known, team)) {
        if (checkOrders(plan, specs, known, team, [suggested]).length === 0) yield suggested;
      }
    },
    sheet(known, team) {
      const standing = standingOrders(plan, specs, known, team);
      const view = {
        known,
        team,
        order(type: string) {
          const order = standing.get(type) ?? specs.get(type)?.initial;
          if (order === undefined) throw new Error(`No module owns the order type "${type}".`);
          return order;
        },
        at(path: string) {
          const type = path.split('.')[0] ?? '';
          const last = givenOf(known)?.[type];
          const lastValue = last === undefined ? undefined : valueAt(last, path);
          const value = valueAt(view.order(type), path);
          if (value === undefined) throw new Error(`The order "${type}" has no field for the sheet path "${path}".`);
          return { path, value, ...(lastValue === undefined ? {} : { last: lastValue }) };
        },
      };
      const fields: Field[] = modules.flatMap((module) => [...(module.sheet?.(view as never) ?? [])]);
      return { ...arrange(plan.layout, fields, known, team), clauses: plan.clauses?.forms(known, team) ?? [] };
    },
    board(known, viewer): Board {
      const own = plan.panels?.(known, viewer) ?? [];
      const indicators = modules.flatMap(({ id, fields }) =>
        indicatorsOfTable(id, fields, known as Known<State<Theatre>>, viewer),
      );
      return {
        panels: [
          ...indicators,
          ...own,
          ...modules.flatMap((module) => [...(module.board?.(known as never, viewer) ?? [])]),
        ],
      };
    },
    tell(event, viewer) {
      const own = Object.hasOwn(readings, event.type) ? readings[event.type] : undefined;
      const reading = own?.(event as never, viewer) ?? tellFrame(event, tables, viewer);
      const { moves, ...rest } = reading;
      const seen = moves?.filter((id) => onBoard(tables, id, viewer)) ?? [];
      return seen.length === 0 ? rest : { ...rest, moves: seen };
    },
    score: plan.score,
  };
  return { rules, plan, tables, specs };
}

function blankOf(modules: readonly string[]): object {
  const slices = Object.fromEntries(modules.map((module) => [module, {}]));
  // No `pending`: an empty list would be a claim that nothing waits, and only the facilitator knows.
  return { ...slices, parameters: {}, given: {}, beliefs: {}, noise: {}, held: {} };
}

function givenOf(known: object): { readonly [type: string]: { readonly type: string } | undefined } | undefined {
  return (known as { given?: { [type: string]: { type: string } | undefined } }).given;
}

/**
 * What is printed is what would stand if nobody touched it, the whole sheet together: last turn's order while it is still
 * legal beside those before it, else the default, else the least one may order. Orders bind each other (one purse), and
 * an inject may have moved what they rest on.
 */
function standingOrders<T extends Theatre>(
  plan: FacePlan<T>,
  specs: ReadonlyMap<string, OrderSpec<{ type: string }>>,
  known: Known<State<T>>,
  team: TeamId,
): ReadonlyMap<string, { readonly type: string }> {
  const standing = new Map<string, { readonly type: string }>();
  const number = numberIn(known);
  for (const [type, spec] of specs) {
    if (spec.team !== team) continue;
    const wishes = [givenOf(known)?.[type], spec.initial, spec.least?.({ number })];
    const before = [...standing.values()];
    const found = wishes.find(
      (wish) => wish !== undefined && checkOrders(plan, specs, known, team, [...before, wish]).length === 0,
    );
    standing.set(type, found ?? spec.initial);
  }
  return standing;
}

/** Reads exact numbers of a state of knowledge by module and field. */
function numberIn(known: object): CheckView['number'] {
  const slices = known as { readonly [module: string]: { readonly [field: string]: unknown } | undefined };
  return (module, field) => {
    const value = slices[module]?.[field];
    return typeof value === 'number' ? value : undefined;
  };
}

function checkOrders<T extends Theatre>(
  plan: FacePlan<T>,
  specs: ReadonlyMap<string, OrderSpec<{ type: string }>>,
  known: Known<State<T>>,
  team: TeamId,
  orders: readonly { readonly type: string }[],
): readonly Refusal[] {
  const refusals: Refusal[] = [];
  const sound = new Map<string, { type: string }>();
  for (const order of orders) {
    const spec = specs.get(order.type);
    if (spec === undefined) refusals.push(refuse('unknown-order', { type: order.type }));
    else if (spec.team !== team)
      refusals.push(refuse('not-your-lever', { type: order.type, team: { key: `team.${spec.team}` } }));
    else if (sound.has(order.type)) refusals.push(refuse('twice', { type: order.type }));
    else {
      const parsed = spec.schema.safeParse(order);
      if (parsed.success) sound.set(order.type, parsed.data);
      for (const { path } of parsed.error?.issues ?? []) {
        const field = String(path[0] ?? '');
        refusals.push({
          ...refuse('out-of-range', { field: { key: `order.${order.type}.${field}` } }),
          path: `${order.type}.${field}`,
        });
      }
    }
  }
  const slices = known as { readonly [module: string]: { readonly [field: string]: unknown } | undefined };
  const view: CheckView = {
    team,
    number: numberIn(known),
    word: (module, field) => {
      const value = slices[module]?.[field];
      return typeof value === 'string' ? value : undefined;
    },
    other: (type) => sound.get(type),
  };
  for (const order of sound.values()) refusals.push(...(specs.get(order.type)?.check?.(view, order) ?? []));
  if (plan.check !== undefined) {
    // Every order in the map was parsed by the schema of its own type.
    refusals.push(...plan.check(known, team, sound as unknown as ReadonlyMap<string, T['orders'][OrderType<T>]>));
  }
  return refusals;
}

/** A refusal under `refusal.<code>`. */
export function refuse(code: string, values?: { readonly [name: string]: Json }, path?: string): Refusal {
  return { code, text: text(`refusal.${code}`, values), ...(path === undefined ? {} : { path }) };
}

/** The indicators of a field table, as far as the viewer knows or believes anything of them. */
function indicatorsOfTable(
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
    return [
      {
        kind: 'indicator' as const,
        id: `${module}.${field}`,
        group: show.group,
        label: text(`${module}.field.${field}`),
        unit: { label: text(`unit.${row.unit}`), digits: row.digits },
        ...(typeof value === 'number' ? { value } : {}),
        ...(belief === undefined ? {} : { belief }),
        domain: show.domain,
        better: good,
        ...(show.of === undefined ? {} : { team: show.of }),
        ...(show.headline === undefined ? {} : { headline: true }),
        ...(lever === undefined ? {} : { lever }),
      } satisfies Indicator,
    ];
  });
}

/** Whether a viewer's board may show the indicator `module.field`: it is told the value, or holds an estimate of it. */
function onBoard(tables: { readonly [module: string]: FieldTable }, id: string, viewer: Viewer): boolean {
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
function tellFrame(
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
        ? text('theatre.moved', { what, value: Number(value.toFixed(row.digits)), unit: { key: `unit.${row.unit}` } })
        : text('theatre.changed', { what });
    return {
      text: words,
      weight: row?.show?.headline ? 1 : 0,
      kind: 'result',
      moves: [`${module}.${field}`],
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
    // The facilitator's board shows the truth, which a belief does not move.
    return viewer.kind === 'facilitator'
      ? { text: words, weight: 0 }
      : { text: words, weight: 0, moves: [`${about}.${field}`] };
  }
  return { text: text(`theatre.event.${kind ?? event.type}`), weight: 0 };
}
