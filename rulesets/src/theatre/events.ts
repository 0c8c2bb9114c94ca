/** Schemas of a theatre's events, and how each changes what somebody knows. */
import type { Json, Known } from '@sandtable/shared';
import { Audience, OrderId, TeamId } from '@sandtable/shared';
import { z } from 'zod';
import type { FieldRow, FieldTable } from './fields.ts';
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

/** The schema of every event of a theatre. */
export function eventSchema<T extends Theatre>(
  tables: Tables,
  notes: readonly z.ZodType<{ type: string }>[],
  order: z.ZodType<{ type: string }>,
): z.ZodType<TheatreEvent<T>> {
  const frame = [
    z.strictObject({ type: z.literal('clock'), turn: z.int().nonnegative(), over: z.boolean() }),
    z.strictObject({ type: z.literal('parameters'), values: z.record(Name, Finite) }),
    z.strictObject({ type: z.literal('ordered'), order }),
    z.strictObject({ type: z.literal('believed'), holder: Name, module: Name, field: Name, belief: Belief }),
    z.strictObject({ type: z.literal('held'), key: z.string().max(140), held: z.boolean() }),
    z.strictObject({ type: z.literal('noise'), values: z.record(z.string().max(140), Finite) }),
    z.strictObject({ type: z.literal('carried'), effects: z.array(PendingEffect) }),
  ];
  const byType = new Map<string, z.ZodType<{ type: string }>>();
  for (const schema of [
    ...frame,
    ...Object.entries(tables).flatMap(([module, table]) => sliceEvents(module, table)),
    ...notes,
  ]) {
    const type = typeOf(schema);
    if (byType.has(type)) throw new Error(`Two events are called "${type}".`);
    byType.set(type, schema);
  }
  // One look by type instead of a union that tries forty schemas on every event.
  const any = z.looseObject({ type: Name }).superRefine((event, context) => {
    const schema = byType.get(event.type);
    if (schema === undefined) {
      context.addIssue({ code: 'custom', path: ['type'], message: `No event is called "${event.type}"` });
      return;
    }
    const parsed = schema.safeParse(event);
    for (const issue of parsed.error?.issues ?? [])
      context.addIssue({ code: 'custom', path: issue.path, message: issue.message });
  });
  return any as unknown as z.ZodType<TheatreEvent<T>>;
}

function sliceEvents(module: string, table: FieldTable): z.ZodType<{ type: string }>[] {
  const values = Object.fromEntries(Object.entries(table).map(([field, row]) => [field, valueSchema(row)]));
  const moved = z
    .strictObject({ type: z.literal(`${module}.moved`), field: z.enum(Object.keys(table)), value: z.json() })
    .superRefine(({ field, value }, context) => {
      for (const issue of values[field]?.safeParse(value).error?.issues ?? []) {
        context.addIssue({ code: 'custom', path: ['value'], message: `${field}: ${issue.message}` });
      }
    });
  const partial = Object.fromEntries(Object.entries(values).map(([field, schema]) => [field, schema.optional()]));
  return [moved, z.strictObject({ type: z.literal(`${module}.opened`), values: z.strictObject(partial) })];
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
      const slice = part(draft, module);
      for (const [field, value] of Object.entries(values)) slice[field] = copied(value);
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
  ordered: (draft, { order }) => {
    part(draft, 'given')[order.type] = copied(order as unknown as Json);
  },
  believed: (draft, { holder, module, field, belief }) => {
    const mine = part(part(draft, 'beliefs') as Draft, holder);
    part(mine as Draft, module)[field] = { ...belief };
  },
  held: (draft, { key, held }) => {
    part(draft, 'held')[key] = held;
  },
  noise: (draft, { values }) => {
    draft['noise'] = { ...values };
  },
  carried: (draft, { effects }) => {
    draft['pending'] = copied(effects as unknown as Json) as unknown as { [key: string]: unknown };
  },
};

function part(draft: Draft, name: string): { [key: string]: unknown } {
  const there = draft[name];
  if (there !== undefined) return there;
  draft[name] = {};
  // Read back: an immer draft hands out a proxy, not the object it was given.
  return draft[name];
}

/** A copy of plain JSON; scalars, the usual case, cost nothing. */
function copied(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    // Loops, not map and fromEntries: this runs for every order of every simulated turn.
    const list: Json[] = [];
    for (const item of value) list.push(typeof item === 'object' ? copied(item) : item);
    return list;
  }
  const copy: { [key: string]: Json } = {};
  const source = value as { readonly [key: string]: Json };
  for (const key of Object.keys(source)) copy[key] = copied(source[key] ?? null);
  return copy;
}
