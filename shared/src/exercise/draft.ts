/**
 * From a team's shared draft to orders. A draft holds only the fields somebody touched; every other field is what the
 * sheet prints. Drafts are not records: they become orders when the sheet is sealed or locked.
 */
import { z } from 'zod';
import { canonical } from '../log/canonical.ts';
import type { StoredSealed } from '../log/record.ts';
import type { AnyRules, OrderSource } from '../rules/contract.ts';
import type { TeamInfo } from '../rules/manifest.ts';
import { type Field, type LadderField, orderTypes, type Sheet, splitPath } from '../rules/sheet.ts';
import { Instant, Json, type Known, orderId, type Refusal, SeatId, type TeamId, text } from '../words.ts';
import { type Vote, weightedMajority, weightedMedian } from './bloc.ts';

/** A path of the sheet, a bloc's vote on one, or what a seat proposes: `type.field`, `type.field#bloc`, `type.field@seat`. */
export const DraftPath = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9]*\.[A-Za-z][A-Za-z0-9]*(#[a-z][a-z0-9-]*|@[a-z0-9]{4,16})?$/)
  .max(120);

/**
 * Draft path under which a seat proposes a value for a field that is another's to write. It orders nothing until that
 * one writes it; it stands in the draft because it must survive the same reloads and restarts.
 */
export function proposalPath(field: string, seat: string): string {
  return `${field}@${seat}`;
}

/** The field that a draft path is about, and whose vote or proposal on it it is, if it is one. */
export function splitDraftPath(path: string): { field: string; bloc: string | null; proposer: string | null } {
  const [, field = path, mark, who = null] = /^([^#@]*)([#@])(.*)$/.exec(path) ?? [];
  return { field, bloc: mark === '#' ? who : null, proposer: mark === '@' ? who : null };
}

/**
 * Draft path under which a team notes that it calls a section ready: `true`, or null to take it back. It orders nothing;
 * it stands in the draft because it is the team's, not a person's, and must survive the same reloads and restarts.
 */
export function readyPath(section: string): string {
  return `ready.s${section.replace(/[^A-Za-z0-9]/g, '')}`;
}

/** One touched field: last writer wins; who and when are for the others to see. */
export const DraftField = z.strictObject({ value: Json, seat: SeatId, at: Instant });
export type DraftField = z.infer<typeof DraftField>;
export type SheetDraft = { readonly [path: string]: DraftField };

export interface DraftOrder {
  readonly type: string;
  /** Somebody changed something of it. */
  readonly touched: boolean;
  readonly order: { type: string } | null;
  readonly refusals: readonly Refusal[];
}

/**
 * The orders a sheet would give as it stands. `blocs`: which blocs a seat of the team holds; with two or more held, fields
 * that are voted on take the weighted median or majority of the blocs' values, an unvoted bloc counting for the lead's.
 */
export function draftOrders(
  rules: AnyRules,
  known: Known<object>,
  team: TeamId,
  draft: SheetDraft,
  blocs: ReadonlySet<string>,
): DraftOrder[] {
  const sheet = rules.sheet(known, team);
  const info = rules.manifest.teams.find((candidate) => candidate.id === team);
  return orderTypes(sheet).map((type) => {
    const fields = fieldsOfType(sheet, type);
    const values = fields.map((field) => [splitPath(field.path).field, fieldValue(field, draft, info, blocs)] as const);
    const touched = fields.some((field) =>
      Object.keys(draft).some((path) => path === field.path || path.startsWith(`${field.path}#`)),
    );
    const parsed = rules.order.safeParse({ type, ...Object.fromEntries(values) });
    if (parsed.success) return { type, touched, order: parsed.data, refusals: [] };
    return { type, touched, order: null, refusals: parsed.error.issues.map((issue) => malformed(type, issue)) };
  });
}

function fieldsOfType(sheet: Sheet, type: string): Field[] {
  return sheet.sections.flatMap((section) => section.fields.filter((field) => splitPath(field.path).type === type));
}

function fieldValue(field: Field, draft: SheetDraft, info: TeamInfo | undefined, blocs: ReadonlySet<string>): Json {
  const own = draft[field.path]?.value ?? field.value;
  const voters = info?.blocs ?? [];
  if (field.vote === undefined || blocs.size < 2 || voters.length === 0) return own;
  const votes = voters.map((bloc) => ({
    value: blocs.has(bloc.id) ? (draft[`${field.path}#${bloc.id}`]?.value ?? own) : own,
    weight: bloc.weight,
  }));
  if (field.vote === 'majority') return weightedMajority(votes, field.last ?? field.value);
  return field.kind === 'ladder' ? medianRung(field.rungs, votes, own) : weightedMedian(votes, own);
}

/** Rungs are words; their median is that of their places on the ladder. */
function medianRung(rungs: LadderField['rungs'], votes: readonly Vote[], own: Json): Json {
  const places = votes.map(({ value, weight }) => ({
    value: rungs.findIndex((rung) => canonical(rung.value) === canonical(value)),
    weight,
  }));
  const place = weightedMedian(places, null);
  return typeof place === 'number' ? (rungs[place]?.value ?? own) : own;
}

function malformed(type: string, issue: z.core.$ZodIssue): Refusal {
  const [field] = issue.path;
  const path = typeof field === 'string' ? `${type}.${field}` : undefined;
  return {
    code: 'malformed-order',
    text: text('refuse.malformed-order', { path: path ?? type, problem: issue.message }),
    path,
  };
}

/** Every order of the sheet, if the whole may stand; otherwise what is in the way. What a team seals. */
export function sealable(
  rules: AnyRules,
  known: Known<object>,
  team: TeamId,
  step: number,
  draft: SheetDraft,
  blocs: ReadonlySet<string>,
): { orders: StoredSealed[] } | { refusals: readonly Refusal[] } {
  const drafted = draftOrders(rules, known, team, draft, blocs);
  const broken = drafted.flatMap((item) => item.refusals);
  if (broken.length > 0) return { refusals: broken };
  const orders = drafted.flatMap((item) => item.order ?? []);
  return sealing(rules, known, team, step, orders);
}

/** The same for orders made elsewhere: a bot's. Refuses two of one type, and a type the sheet does not have. */
export function sealing(
  rules: AnyRules,
  known: Known<object>,
  team: TeamId,
  step: number,
  orders: readonly { type: string }[],
): { orders: StoredSealed[] } | { refusals: readonly Refusal[] } {
  const types = new Set(orderTypes(rules.sheet(known, team)));
  for (const order of orders) {
    if (!types.delete(order.type))
      return { refusals: [{ code: 'unknown-order', text: text('refuse.unknown-order', { type: order.type }) }] };
  }
  const refusals = rules.check(known, team, orders);
  if (refusals.length > 0) return { refusals };
  return { orders: orders.map((order) => sealed(step, team, 'sealed', order)) };
}

/**
 * What counts for a team that has not sealed when the phase locks: for each type the first that may stand of the draft,
 * last turn's order (unless it was for one turn), and what the sheet prints. A type of which none may stand is not ordered
 * at all.
 */
export function settle(
  rules: AnyRules,
  known: Known<object>,
  team: TeamId,
  step: number,
  draft: SheetDraft,
  blocs: ReadonlySet<string>,
  last: readonly StoredSealed[],
): StoredSealed[] {
  const drafted = draftOrders(rules, known, team, draft, blocs);
  const printed = new Map(draftOrders(rules, known, team, {}, new Set()).map((item) => [item.type, item.order]));
  const sheet = rules.sheet(known, team);
  const chosen: StoredSealed[] = [];
  for (const item of drafted) {
    const lapsed = fieldsOfType(sheet, item.type).some((field) => field.once === true);
    const before = last.find((order) => !lapsed && order.team === team && order.order.type === item.type)?.order;
    const candidates: [OrderSource, { type: string } | null | undefined][] = [
      ['draft', item.touched ? item.order : null],
      ['last', before],
      ['default', printed.get(item.type)],
    ];
    const found = candidates.find(
      ([, order]) => order != null && rules.check(known, team, [...chosen.map((c) => c.order), order]).length === 0,
    );
    if (found?.[1] != null) chosen.push(sealed(step, team, found[0], found[1]));
  }
  return chosen;
}

function sealed(step: number, team: TeamId, source: OrderSource, order: { type: string }): StoredSealed {
  return { id: orderId(step, team, order.type), team, source, order };
}
