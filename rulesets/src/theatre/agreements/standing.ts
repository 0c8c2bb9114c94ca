/** Agreements as both parties know them: what is promised to whom, until when, and what that means for a sheet. */
import type { Agreement, Field, Path, Refusal, TeamId, Text } from '@sandtable/shared';
import { text } from '@sandtable/shared';
import { refuse } from '../refusal.ts';
import { inWords } from '../units.ts';
import {
  type AnyOrder,
  type Clause,
  type ClauseBook,
  type ClauseSpec,
  fieldOf,
  keeping,
  keeps,
  saidOf,
  WORD,
} from './clause.ts';

/** An accepted offer as it stands in the state, under its id. Told to its two parties and nobody else. */
export interface Standing {
  from: TeamId;
  to: TeamId;
  clauses: { by: TeamId; clause: Clause }[];
  /** Steps: the one it was accepted in, and the last it binds. */
  since: number;
  until: number;
  /** One side did not keep it: it binds neither any more. */
  broken?: boolean;
}

/** The fact that an accepted offer is. */
export function agreedEvent({ id, from, to, clauses, since, until }: Agreement<Clause>): AgreedEvent {
  return { type: 'agreed', id, from, to, clauses: clauses.map(({ by, clause }) => ({ by, clause })), since, until };
}

export type AgreedEvent = { type: 'agreed'; id: string } & Omit<Standing, 'broken'>;

export type Standings = { [id: string]: Standing };

/** One promise in force. */
export interface Promised {
  readonly id: string;
  readonly by: TeamId;
  readonly to: TeamId;
  readonly until: number;
  readonly clause: Clause;
  readonly spec: ClauseSpec;
}

const NOTHING: readonly (readonly [string, Standing])[] = [];

/** The agreements somebody knows of, by id in order. A part that was not told whole is passed over. */
export function standingsIn(known: object): readonly (readonly [string, Standing])[] {
  const { agreements = {} } = known as { readonly agreements?: { readonly [id: string]: unknown } };
  const all = Object.entries(agreements);
  // The usual case of every simulated turn: nobody has promised anything.
  if (all.length === 0) return NOTHING;
  return all
    .flatMap(([id, standing]) => (isWhole(standing) ? [[id, standing] as const] : []))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function isWhole(standing: unknown): standing is Standing {
  return typeof standing === 'object' && standing !== null && 'clauses' in standing && 'until' in standing;
}

/** Every promise in force that somebody knows of; `team`: those it gave. Promises in words alone are none. */
export function promisesIn(book: ClauseBook, known: object, team?: TeamId): Promised[] {
  return standingsIn(known).flatMap(([id, { from, to, clauses, until, broken }]) =>
    broken === true
      ? []
      : clauses.flatMap(({ by, clause }) => {
          const spec = specOf(book, by, clause);
          if (spec === undefined || (team !== undefined && by !== team)) return [];
          return [{ id, by, to: by === from ? to : from, until, clause, spec }];
        }),
  );
}

/** The kind of a clause, if this team can keep it. */
export function specOf({ specs }: ClauseBook, by: TeamId, { type }: { readonly type: string }): ClauseSpec | undefined {
  return specs.find((spec) => spec.type === type && spec.by === by);
}

/** An order as promises would have it. */
export function asPromised<O extends AnyOrder>(promises: readonly Promised[], order: O): O {
  let kept = order;
  for (const { spec, clause } of promises) if (bindsType(spec, order.type)) kept = keeping(spec, clause, kept);
  return kept;
}

function bindsType({ path }: ClauseSpec, type: string): boolean {
  return path.startsWith(`${type}.`);
}

/** What a clause promises, in words: "Military aid, at least 9 € bn". */
export function clauseText(spec: ClauseSpec, clause: Clause): Text {
  const { scale } = spec;
  const said = saidOf(spec);
  if (scale.unit === 'flag') return said;
  const told = scale.told(clause);
  const value =
    typeof told === 'number' ? text('agreement.amount', inWords(told, { unit: scale.unit, digits: DIGITS })) : told;
  return { ...said, values: { ...said.values, value } };
}

/** Fields of a sheet, each that a promise binds with what was promised in sight. */
export function marked(fields: readonly Field[], promises: readonly Promised[]): Field[] {
  return fields.map((field) => {
    const effect = boundText(promises, field.path);
    return effect === undefined ? field : { ...field, effect };
  });
}

function boundText(promises: readonly Promised[], path: Path): Text | undefined {
  const [first, ...more] = promises.filter(({ spec }) => spec.path === path);
  if (first === undefined) return undefined;
  const { spec, clause, to, until } = first;
  return text('agreement.bound', {
    clause: clauseText(spec, clause),
    to: { key: `team.${to}` },
    step: until,
    more: more.length,
  });
}

/**
 * Why a team cannot promise these clauses on top of what it has promised: a lever that is another's, promises that
 * exclude one another, or a sheet that could not hold them all. Rests on what the team knows exactly.
 * @param bare the least order of a type that may stand, to which promises are added
 * @param check the sheet's own legality
 */
export function problemsOf(
  book: ClauseBook,
  known: object,
  team: TeamId,
  clauses: readonly { readonly type: string }[],
  bare: (type: string) => AnyOrder | undefined,
  check: (orders: readonly AnyOrder[]) => readonly Refusal[],
): readonly Refusal[] {
  const foreign = clauses.filter(({ type }) => type !== WORD && specOf(book, team, { type }) === undefined);
  if (foreign.length > 0)
    return foreign.map(({ type }) => refuse('not-yours-to-promise', { clause: { key: `clause.${type}` } }));
  const wanted = clauses.flatMap((clause): Promised[] => {
    const spec = specOf(book, team, clause);
    return spec === undefined ? [] : [{ id: '', by: team, to: team, until: 0, clause: clause as Clause, spec }];
  });
  const all = [...promisesIn(book, known, team), ...wanted];
  const types = new Set(all.map(({ spec }) => spec.path.split('.')[0] ?? ''));
  const orders = [...types].flatMap((type) => {
    const least = bare(type);
    return least === undefined ? [] : [asPromised(all, least)];
  });
  const byType = new Map(orders.map((order) => [order.type, order]));
  for (const { spec, clause } of all) {
    const order = byType.get(spec.path.split('.')[0] ?? '');
    if (order !== undefined && !keeps(spec, clause, order)) {
      const other = all.find((one) => one.clause !== clause && one.spec.path === spec.path);
      return [
        refuse('promises-conflict', {
          one: clauseText(spec, clause),
          other: other === undefined ? clauseText(spec, clause) : clauseText(other.spec, other.clause),
        }),
      ];
    }
  }
  return check(orders).map(({ code, text: why }) => ({ ...refuse('cannot-promise', { why }), code }));
}

/** Clauses are in tenths or hundredths. */
const DIGITS = 2;

/** A promise against the order that was to keep it. */
export function weigh({ spec, clause }: Promised, order: AnyOrder) {
  const promised = spec.scale.promised(clause);
  const ordered = spec.scale.ordered(fieldOf(order, spec.path));
  return { promised, ordered, kept: keeps(spec, clause, order) };
}
