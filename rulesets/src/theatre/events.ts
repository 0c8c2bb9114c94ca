/** Schemas of a theatre's events, and how each changes what somebody knows. */
import type { Json, Known } from '@sandtable/shared';
import { Audience, OrderId, TeamId } from '@sandtable/shared';
import { z } from 'zod';
import type { Clause } from './agreements/clause.ts';
import { AGREEMENT_FOLDS, agreementEvents } from './agreements/events.ts';
import type { FieldRow, FieldTable } from './fields.ts';
import type { Laid } from './laid.ts';
import { loosely } from './loose.ts';
import type { Effect, FrameEvent, State, Theatre, TheatreEvent } from './theatre.ts';

type Tables = { readonly [module: string]: FieldTable };

const Name = z.string().min(1).max(64);
const Finite = z.number();
const Belief = z.strictObject({ value: Finite, low: Finite, high: Finite, asOf: z.int().nonnegative() });
const PendingEffect: z.ZodType<Effect> = z.strictObject({
  target: Name,
  field: Name,
  op: z.enum(['mv', 'add', 'mul']),
  value: Finite,
  label: z.string().max(200),
  see: Audience,
  by: TeamId.optional(),
  order: OrderId.optional(),
});
const LaidEffect: z.ZodType<Laid> = z.strictObject({
  module: Name,
  field: Name,
  mode: z.enum(['by', 'to']),
  value: Finite,
  place: z.int().positive().optional(),
  card: z.string().max(64).optional(),
});

/** The schema of every event of a theatre. */
export function eventSchema<T extends Theatre>(
  tables: Tables,
  notes: readonly z.ZodType<{ type: string }>[],
  order: z.ZodType<{ type: string }>,
  clause: z.ZodType<Clause>,
): z.ZodType<TheatreEvent<T>> {
  const frame = [
    ...agreementEvents(clause),
    z.strictObject({ type: z.literal('clock'), turn: z.int().nonnegative(), over: z.boolean() }),
    z.strictObject({ type: z.literal('parameters'), values: z.record(Name, Finite) }),
    z.strictObject({ type: z.literal('optional'), modules: z.array(Name).min(1) }),
    z.strictObject({ type: z.literal('ordered'), order }),
    z.strictObject({ type: z.literal('believed'), holder: Name, module: Name, field: Name, belief: Belief.nullable() }),
    z.strictObject({
      type: z.literal('held'),
      key: z.string().max(140),
      held: z.boolean(),
      belief: Belief.optional(),
    }),
    z.strictObject({ type: z.literal('noise'), values: z.record(z.string().max(140), Finite) }),
    z.strictObject({ type: z.literal('carried'), effects: z.array(PendingEffect) }),
    z.strictObject({ type: z.literal('laid'), effects: z.array(LaidEffect) }),
  ];
  const byType = new Map<string, z.ZodType<{ type: string }>>();
  for (const schema of [
    ...frame,
    ...Object.entries(tables).map(([module, table]) => openedEvent(module, table)),
    ...notes,
  ]) {
    const type = typeOf(schema);
    if (byType.has(type)) throw new Error(`Two events are called "${type}".`);
    byType.set(type, schema);
  }
  const moving = new Map<string, FieldTable>();
  for (const [module, table] of Object.entries(tables)) moving.set(`${module}.moved`, table);
  // One look by type instead of a union that tries a hundred schemas on every event. `moved` is checked by hand: it is
  // four events of five, and a step states some three hundred.
  return z.custom<TheatreEvent<T>>().superRefine((event: unknown, context) => {
    const type = typeof event === 'object' && event !== null && 'type' in event ? String(event.type) : '';
    const table = moving.get(type);
    if (table !== undefined) {
      const problem = problemOfMoved(event as MovedLike, table);
      if (problem !== undefined) context.addIssue({ code: 'custom', path: [problem.at], message: problem.message });
      return;
    }
    const schema = byType.get(type);
    if (schema !== undefined) pass(schema, event, context);
    else context.addIssue({ code: 'custom', path: ['type'], message: `No event is called "${type}"` });
  });
}

/** One of several schemas, told apart by `type`: a union would try each in turn. */
export function byTypeOf<O extends { type: string }>(
  schemas: ReadonlyMap<string, z.ZodType<{ type: string }>>,
): z.ZodType<O> {
  return z.custom<O>().superRefine((value: unknown, context) => {
    const type = typeof value === 'object' && value !== null && 'type' in value ? String(value.type) : '';
    const schema = schemas.get(type);
    if (schema !== undefined) pass(schema, value, context);
    else context.addIssue({ code: 'custom', path: ['type'], message: `Nothing is called "${type}"` });
  });
}

/** Lets the issues of a schema stand as one's own. */
function pass(schema: z.ZodType, value: unknown, context: z.core.$RefinementCtx): void {
  for (const issue of schema.safeParse(value).error?.issues ?? [])
    context.addIssue({ code: 'custom', path: issue.path, message: issue.message });
}

type MovedLike = { readonly [key: string]: unknown };

/** What is wrong with a `moved` event of a table, if anything is. */
function problemOfMoved(event: MovedLike, table: FieldTable): { at: string; message: string } | undefined {
  const stray = Object.keys(event).find((key) => key !== 'type' && key !== 'field' && key !== 'value');
  if (stray !== undefined) return { at: stray, message: `Unrecognized key "${stray}"` };
  const { field, value } = event;
  if (typeof field !== 'string' || !Object.hasOwn(table, field)) return { at: 'field', message: 'No such field' };
  const row = table[field];
  return row !== undefined && holds(row, value)
    ? undefined
    : { at: 'value', message: `${field} cannot hold this value` };
}

function holds(row: FieldRow, value: unknown): boolean {
  switch (row.kind) {
    case 'number':
      return Number.isFinite(value);
    case 'list':
      return Array.isArray(value) && value.every(Number.isFinite);
    case 'flag':
      return typeof value === 'boolean';
    case 'word':
      return typeof value === 'string' && row.words?.includes(value) === true;
  }
}

function openedEvent(module: string, table: FieldTable): z.ZodType<{ type: string }> {
  const values = Object.fromEntries(Object.entries(table).map(([field, row]) => [field, valueSchema(row).optional()]));
  return z.strictObject({ type: z.literal(`${module}.opened`), values: z.strictObject(values) });
}

function valueSchema(row: FieldRow): z.ZodType<Json> {
  switch (row.kind) {
    case 'number':
      return Finite;
    case 'list':
      return z.array(Finite);
    case 'flag':
      return z.boolean();
    case 'word':
      return z.enum(row.words ?? []);
  }
}

function typeOf(schema: z.ZodType): string {
  const literal = schema instanceof z.ZodObject ? schema.shape['type'] : undefined;
  const value = literal instanceof z.ZodLiteral ? literal.value : undefined;
  if (typeof value !== 'string') throw new Error('An event schema is an object with a literal "type".');
  return value;
}

/** Any knowledge, as the fold writes it: every part may be missing yet. */
type Draft = { [part: string]: { [key: string]: unknown } | undefined };
type Fold = (draft: Draft, event: never) => void;

/** The one way state changes. Total on partial knowledge; copies what it takes from an event. */
export function foldOf<T extends Theatre>(
  modules: readonly string[],
): (draft: Known<State<T>>, event: TheatreEvent<T>) => void {
  const folds = new Map<string, Fold>(Object.entries(FRAME));
  for (const module of modules) {
    folds.set(`${module}.moved`, (draft, { field, value }: { field: string; value: Json }) => {
      part(draft, module)[field] = copied(value);
    });
    folds.set(`${module}.opened`, (draft, { values }: { values: { [field: string]: Json } }) => {
      // Spread, not set key by key: V8 makes a slow dictionary of an object that grew past a dozen keys one by one, and
      // slices are read some thousand times a turn.
      const before = draft[module];
      // Nothing is known of most modules yet, and one spread alone is a plain copy to V8.
      const slice = isEmpty(before) ? { ...values } : { ...before, ...values };
      // Lists are the draft's own from now on.
      for (const field in values) if (typeof values[field] === 'object') slice[field] = copied(values[field]);
      draft[module] = slice;
    });
  }
  // Narrative events have no fold: they tell, and change nothing.
  return (draft, event) => folds.get(event.type)?.(draft as Draft, event as never);
}

type FrameFolds = {
  [K in FrameEvent<Theatre>['type']]: (draft: Draft, event: Extract<FrameEvent<Theatre>, { type: K }>) => void;
};
const FRAME: FrameFolds = {
  clock: (draft, { turn, over }) => {
    draft['clock'] = { turn, over };
  },
  parameters: (draft, { values }) => {
    draft['parameters'] = { ...values };
  },
  optional: (draft, { modules }) => {
    draft['options'] = Object.fromEntries(modules.map((module) => [module, true]));
  },
  ordered: (draft, { order }) => {
    part(draft, 'given')[order.type] = copied(order);
  },
  believed: (draft, { holder, module, field, belief }) => {
    const mine = part(part(draft, 'beliefs') as Draft, holder);
    if (belief === null) delete part(mine as Draft, module)[field];
    else part(mine as Draft, module)[field] = { ...belief };
  },
  held: (draft, { key, held }) => {
    part(draft, 'held')[key] = held;
  },
  noise: (draft, { values }) => {
    draft['noise'] = { ...values };
  },
  ...AGREEMENT_FOLDS,
  carried: (draft, { effects }) => {
    draft['pending'] = loosely(copied(effects));
  },
  laid: (draft, { effects }) => {
    if (effects.length === 0) delete draft['laid'];
    else draft['laid'] = loosely(copied(effects));
  },
};

function part(draft: Draft, name: string): { [key: string]: unknown } {
  const there = draft[name];
  if (there !== undefined) return there;
  draft[name] = {};
  // Read back: an immer draft hands out a proxy, not the object it was given.
  return draft[name];
}

function isEmpty(object: object | undefined): boolean {
  for (const _ in object) return false;
  return true;
}

/** A copy of plain JSON; scalars, the usual case, cost nothing. */
export function copied<V>(value: V): V {
  if (typeof value !== 'object' || value === null) return value;
  // Loops, not map and fromEntries: this runs for every order of every simulated turn.
  if (Array.isArray(value)) {
    const list: unknown[] = [];
    for (const item of value) list.push(typeof item === 'object' ? copied<unknown>(item) : item);
    return loosely<V>(list);
  }
  const copy: { [key: string]: unknown } = {};
  const source: { readonly [key: string]: unknown } = loosely(value);
  for (const key in source) copy[key] = copied(source[key]);
  return loosely<V>(copy);
}
