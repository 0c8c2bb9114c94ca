/**
 * The one gate. Everything a viewer ever receives of the log passes through `tell`, and the table below says for each
 * kind of record, field by field, what leaves. A kind without a line does not compile.
 */
import type { Term } from '../rules/contract.ts';
import { type Audience, addressed, FACILITATOR, type Facts, type Text, text, type Viewer } from '../words.ts';
import type { Actor, Body, BodyOf, Kind, LogRecord, StoredEntry } from './record.ts';

/**
 * A term as a viewer gets it. What it may not see by name is one remainder: with the label `why.hidden`, or, `hidden`, with
 * the words that the reason has for it.
 */
export type ToldTerm = Omit<Term, 'audience'> & { readonly hidden?: true };

/** An entry as a viewer gets it: terms it may see, the others as one remainder; audience and secrets for the facilitator only. */
export interface ToldEntry {
  readonly event: StoredEntry['event'];
  readonly because: {
    readonly rule: string;
    readonly orders?: readonly string[];
    readonly inputs?: Facts;
    readonly terms?: readonly ToldTerm[];
    readonly signs?: true;
    readonly secret?: Facts;
  };
  readonly audience?: Audience;
}

type Retold<B> = B extends { entries: StoredEntry[] }
  ? Omit<B, 'entries'> & { readonly entries: readonly ToldEntry[] }
  : B;
type Part<K extends Kind> = K extends Kind ? { readonly kind: K } & Partial<Omit<Retold<BodyOf<K>>, 'kind'>> : never;

/** What is told of a body: its kind and some of its fields. */
export type ToldBody<K extends Kind = Kind> = Part<K>;

/** What a viewer receives: its own count, no seq, prev or hash. */
export interface ToldRecord<K extends Kind = Kind> {
  readonly n: number;
  readonly at: number;
  /** Null where who did it is not this viewer's business. */
  readonly actor: Actor | null;
  readonly body: ToldBody<K>;
}

/**
 * The part of a record that a viewer may have, or null if it may not even know that there is one.
 * @param n the viewer's own count of records told so far
 */
export function tell(record: LogRecord, viewer: Viewer, n: number): ToldRecord | null {
  if (!addressed(record.audience, viewer)) return null;
  const body = viewer.kind === 'facilitator' ? whole(record.body) : partOf(record.body, viewer);
  return body === null ? null : { n, at: record.at, actor: toldActor(record, viewer), body };
}

function whole(body: Body): ToldBody {
  return 'entries' in body ? { ...body, entries: tellEntries(body.entries, FACILITATOR) } : body;
}

/**
 * Which seat of another team acted, and whether a bot sits there, is that team's own business, and so is who settled a
 * sheet that it had not sealed. Whoever says something says who they are; and nobody should take a machine's offer for a
 * person's.
 */
function toldActor({ actor, body }: LogRecord, viewer: Viewer): Actor | null {
  if (viewer.kind === 'facilitator' || body.kind === 'said') return actor;
  if (body.kind === 'sealed' && !(viewer.kind === 'team' && viewer.team === body.team)) return null;
  switch (actor.kind) {
    case 'bot':
      if (body.kind === 'offered') return actor;
      return viewer.kind === 'team' && viewer.team === actor.team ? actor : null;
    case 'player':
      return viewer.kind === 'team' && viewer.team === actor.team ? actor : null;
    case 'facilitator':
    case 'clock':
    case 'host':
      return actor;
    case 'observer':
      return null;
  }
}

type Outsider = Exclude<Viewer, { kind: 'facilitator' }>;
type Gate<K extends Kind> = (body: BodyOf<K>, viewer: Outsider) => ToldBody<K> | null;

const GATES: { readonly [K in Kind]: Gate<K> } = {
  created: ({
    kind,
    protocol,
    exercise,
    code,
    title,
    ruleset,
    revision,
    scenario,
    language,
    policy,
    digests,
    ...b
  }) => ({
    kind,
    protocol,
    exercise,
    code,
    title,
    ruleset,
    revision,
    scenario,
    language,
    policy,
    digests,
    options: Object.fromEntries(Object.entries(b.options).filter(([name]) => b.public.includes(name))),
    ...(b.rehearsal === undefined ? {} : { rehearsal: b.rehearsal }),
  }),
  seated: ({ kind, seat, as, team, role, bloc, bot }, viewer) => {
    const own = viewer.kind === 'team' && viewer.team === team;
    return { kind, seat, as: as === 'bot' && !own ? 'player' : as, team, role, bloc, ...(own ? { bot } : {}) };
  },
  left: (body) => body,
  allowed: (body) => body,
  policy: (body) => body,
  opened: ({ kind, entries }, viewer) => ({ kind, entries: tellEntries(entries, viewer) }),
  clock: (body) => body,
  sealed: (body, viewer) =>
    viewer.kind === 'team' && viewer.team === body.team ? body : { kind: body.kind, step: body.step, team: body.team },
  unsealed: (body) => body,
  ruled: () => null,
  adjudicated: ({ kind, step, revision, orders, entries, head }, viewer) => ({
    kind,
    step,
    revision,
    head,
    orders: orders.filter((order) => viewer.kind === 'team' && order.team === viewer.team),
    entries: tellEntries(entries, viewer),
  }),
  injected: ({ kind, id, title, text: words, medium, source, to, entries }, viewer) => {
    const told = tellEntries(entries, viewer);
    if (addressed(to, viewer)) return { kind, id, title, text: words, medium, source, entries: told };
    // Facts that reach beyond the card's readers still have to be told, without the card.
    return told.length > 0 ? { kind, entries: told } : null;
  },
  msel: () => null,
  recalled: (body) => body,
  said: (body) => body,
  offered: (body) => body,
  answered: (body) => body,
  noted: () => null,
  bookmarked: () => null,
  voted: () => null,
  attended: (body) => body,
  suspended: (body) => body,
  surveyed: () => null,
  rewound: ({ kind, step, branch, sameLuck }) => ({ kind, step, branch, sameLuck }),
  forked: () => null,
  closed: (body) => body,
};

function partOf(body: Body, viewer: Outsider): ToldBody | null {
  // The table is indexed by the body's own kind; TypeScript cannot follow that through the union.
  const gate = GATES[body.kind] as (body: Body, viewer: Outsider) => ToldBody | null;
  return gate(body, viewer);
}

function tellEntries(entries: readonly StoredEntry[], viewer: Viewer): ToldEntry[] {
  return entries.flatMap((entry) => tellEntry(entry, viewer) ?? []);
}

/** One entry for one viewer: null if it is not addressed to it. */
export function tellEntry(entry: StoredEntry, viewer: Viewer): ToldEntry | null {
  if (!addressed(entry.audience, viewer)) return null;
  const { rule, orders, inputs, terms, rest, signs, secret } = entry.because;
  const all = viewer.kind === 'facilitator';
  // Ids of another team's orders would say which orders it gave.
  const own = orders?.filter((id) => all || (viewer.kind === 'team' && id.split('/')[1] === viewer.team)) ?? [];
  return {
    event: entry.event,
    because: {
      rule,
      ...(own.length > 0 ? { orders: own } : {}),
      ...(inputs === undefined ? {} : { inputs }),
      ...(terms === undefined ? {} : { terms: tellTerms(terms, viewer, signs === true && !all, rest) }),
      ...(signs === undefined ? {} : { signs }),
      ...(all && secret !== undefined ? { secret } : {}),
    },
    ...(all ? { audience: entry.audience } : {}),
  };
}

function tellTerms(
  terms: NonNullable<StoredEntry['because']['terms']>,
  viewer: Viewer,
  signs: boolean,
  named: Text | undefined,
): ToldTerm[] {
  const shown = (value: number) => (signs ? Math.sign(value) : value);
  const told: ToldTerm[] = [];
  const hidden: number[] = [];
  for (const { label, value, by, audience } of terms) {
    if (addressed(audience, viewer)) told.push({ label, value: shown(value), ...(by === undefined ? {} : { by }) });
    else hidden.push(value);
  }
  // Sums of rounded terms carry binary dust; the log holds six decimals.
  const rest = Math.round(hidden.reduce((sum, value) => sum + value, 0) * 1e6) / 1e6;
  if (rest !== 0)
    told.push(
      named === undefined
        ? { label: text('why.hidden'), value: shown(rest) }
        : { label: named, value: shown(rest), hidden: true },
    );
  return told;
}
