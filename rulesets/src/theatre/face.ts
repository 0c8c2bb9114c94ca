/** Composes the public halves of a theatre's modules into the half of a ruleset that a browser loads. */
import type {
  Board,
  Field,
  Json,
  Known,
  Manifest,
  Panel,
  PublicRules,
  Reading,
  Refusal,
  ScoreLine,
  TeamId,
  Text,
  Viewer,
} from '@sandtable/shared';
import { type ClauseBook, clauseForms, clauseSchema } from './agreements/clause.ts';
import { agreedEvent, marked, problemsOf, promisesIn } from './agreements/standing.ts';
import { judgedIn, tellAgreement } from './agreements/telling.ts';
import { byTypeOf, eventSchema, foldOf } from './events.ts';
import type { FieldTable } from './fields.ts';
import { beliefEffectsOf, beliefsOf, turnOf } from './knowledge.ts';
import { bareOrders, checkOrders, givenOf, standingOrders } from './legality.ts';
import { loosely } from './loose.ts';
import type { OrderSpec, PublicModule } from './module.ts';
import { plays } from './optional.ts';
import { optionsOf, type ParameterRow } from './parameters.ts';
import { indicatorsOfTable, onBoard, tellFrame } from './reading.ts';
import { arrange, type Layout, valueAt } from './sheet.ts';
import type { ModuleId, OrderType, ShapeOf, State, Theatre } from './theatre.ts';

export { refuse } from './refusal.ts';

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
  /** What teams may promise one another; absent: the ruleset knows no offers. */
  readonly clauses?: ClauseBook;
  /** Panels of the ruleset as a whole, before the modules' own. */
  readonly panels?: (known: Known<State<T>>, viewer: Viewer) => readonly Panel[];
  readonly ending?: (known: Known<State<T>>) => Text | undefined;
  readonly occurrences?: PublicRules<ShapeOf<T>>['occurrences'];
}

/** The composed public half, with what the server's half is built on. */
export interface Face<T extends Theatre> {
  readonly rules: PublicRules<ShapeOf<T>>;
  readonly plan: FacePlan<T>;
  readonly tables: { readonly [module: string]: FieldTable };
  readonly specs: ReadonlyMap<string, OrderSpec<{ type: string }>>;
  /** Modules that an option switches on. */
  readonly optional: ReadonlySet<string>;
  /** Which of them an order belongs to, by its type. */
  readonly gates: ReadonlyMap<string, string>;
}

type AnyFace = PublicModule<Theatre, string>;

/** Of a theatre whose teams promise one another nothing. */
const NO_CLAUSES: ClauseBook = { specs: [], breach: {} };

/** @throws if two modules own one order type, or a table contradicts itself. */
export function composeFace<T extends Theatre>(plan: FacePlan<T>): Face<T> {
  // Modules differ in type by their slice; from here on they are handled alike.
  const modules = loosely<readonly AnyFace[]>(Object.values(plan.modules));
  const tables = Object.fromEntries(modules.map(({ id, fields }) => [id, fields]));
  const specs = new Map<string, OrderSpec<{ type: string }>>();
  const optional = new Set(modules.flatMap(({ id, optional: may }) => (may === true ? [id] : [])));
  const gates = new Map<string, string>();
  const owned = { specs, gates };
  // The facilitator's forms are the same for all exercises.
  const lasting = Object.fromEntries(Object.entries(tables).filter(([id]) => !optional.has(id)));
  for (const { id, orders } of modules) {
    for (const [type, spec] of Object.entries(orders)) {
      if (spec === undefined) continue;
      if (specs.has(type)) throw new Error(`Two modules own the order type "${type}".`);
      specs.set(type, spec);
      if (optional.has(id)) gates.set(type, id);
    }
  }
  const schemas = new Map([...specs].map(([type, { schema }]) => [type, schema]));
  const order = byTypeOf<T['orders'][OrderType<T>]>(schemas);
  const clauses: ClauseBook = plan.clauses ?? NO_CLAUSES;
  const clause = clauseSchema(clauses);
  const phase = plan.manifest.phases[0]?.id ?? 'orders';
  const readings = Object.assign({}, ...modules.map(({ tell }) => tell)) as {
    readonly [type: string]: (event: never, viewer: Viewer) => Reading;
  };

  const rules: PublicRules<ShapeOf<T>> = {
    manifest: plan.manifest,
    options: optionsOf(plan.parameters, plan.baseline, [...optional]),
    order,
    clause,
    event: eventSchema<T>(
      tables,
      modules.flatMap(({ notes }) => notes),
      order,
      clause,
    ),
    // Every part is there and empty: what stands in them is what somebody was told.
    blank: (chosen) => blankOf(Object.keys(tables), optional, chosen) as Known<State<T>>,
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
    check: (known, team, orders) => checkOrders(plan, owned, known, team, orders),
    checkClauses: (known, team, promised) =>
      problemsOf(clauses, known, team, promised, bareOrders(owned, known), (orders) =>
        checkOrders(plan, owned, known, team, orders),
      ),
    agreed: agreedEvent,
    judged: judgedIn,
    *suggest(known, team) {
      for (const suggested of plan.suggest(known, team)) {
        if (checkOrders(plan, owned, known, team, [suggested]).length === 0) yield suggested;
      }
    },
    sheet(known, team) {
      const standing = standingOrders(plan, owned, known, team);
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
      const played = modules.filter(({ id }) => !optional.has(id) || plays(known, id));
      const fields: Field[] = played.flatMap((module) => [...(module.sheet?.(view as never) ?? [])]);
      const promises = promisesIn(clauses, known, team);
      const shown = arrange(plan.layout, marked(fields, promises), known, team);
      return { ...shown, clauses: clauseForms(clauses, known, team) };
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
      const reading =
        own?.(event as never, viewer) ?? tellAgreement(clauses, event) ?? tellFrame(event, tables, viewer);
      const { moves, about, ...rest } = reading;
      const shown = (ids: readonly string[] = []) => ids.filter((id) => onBoard(tables, id, viewer));
      const moved = shown(moves);
      const concerned = shown(about);
      return {
        ...rest,
        ...(moved.length === 0 ? {} : { moves: moved }),
        ...(concerned.length === 0 ? {} : { about: concerned }),
      };
    },
    beliefs: (known, team) => beliefsOf(tables, known, team),
    beliefEffects: (team, indicator) => beliefEffectsOf(lasting, team, indicator),
    score: plan.score,
    ...(plan.occurrences === undefined ? {} : { occurrences: plan.occurrences }),
  };
  return { rules, plan, tables, specs, optional, gates };
}

function blankOf(
  modules: readonly string[],
  optional: ReadonlySet<string>,
  chosen: { readonly [option: string]: Json },
): object {
  const slices = Object.fromEntries(modules.filter((id) => !optional.has(id)).map((module) => [module, {}]));
  const on = [...optional].filter((module) => chosen[module] === true);
  // Known before the start: injects are written and sheets are printed in the lobby, with what will be played with.
  const options = on.length === 0 ? {} : { options: Object.fromEntries(on.map((module) => [module, true])) };
  // No `pending`: an empty list would be a claim that nothing waits, and only the facilitator knows.
  return { ...slices, ...options, parameters: {}, given: {}, beliefs: {}, noise: {}, held: {}, agreements: {} };
}
