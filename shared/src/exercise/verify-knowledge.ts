/**
 * Checks on what each viewer is told by a log: that it is true, that it is still true later, and that the gate lets
 * nothing else out.
 */
import { type ToldEntry, tell } from '../log/audience.ts';
import type { Body, LogRecord, StoredEntry } from '../log/record.ts';
import type { AnyRules } from '../rules/contract.ts';
import { addressed, CommandId, FACILITATOR, type Viewer, viewerName } from '../words.ts';
import { contradiction, difference } from './compare.ts';
import type { View, Views } from './views.ts';

/**
 * Facts that a viewer holds and that are no longer (or never were) true, one sentence per viewer. What stands under
 * `beliefs` may be wrong, and is left out.
 */
export function staleFacts({ facilitator, others }: Views): string[] {
  return others.flatMap(({ viewer, exercise }) => {
    const { beliefs: _, ...facts } = exercise.known as { beliefs?: unknown };
    const wrong = contradiction(facts, facilitator.known);
    return wrong === undefined ? [] : [`${viewerName(viewer)} knows what is not so: ${wrong}`];
  });
}

/** Viewers for whom play stands elsewhere than it does: status may rest only on facts addressed to all. */
export function splitStatus(rules: AnyRules, { facilitator, others }: Views): string[] {
  if (facilitator.step === 0) return [];
  const truth = rules.status(facilitator.known);
  return others.flatMap(({ viewer, exercise }) => {
    const wrong = difference(rules.status(exercise.known), truth);
    return wrong === undefined ? [] : [`play stands elsewhere for ${viewerName(viewer)}: ${wrong}`];
  });
}

const CANARY = 'canary-7f3a9c';

/**
 * Puts a canary in place of everything in a record that a viewer may not have, sends it through the gate, and looks for
 * the canary in what comes out.
 */
export function canaries(record: LogRecord, { others }: Views): string[] {
  return others.flatMap(({ viewer, exercise }) => {
    const told = tell({ ...record, body: withCanaries(record.body, viewer) }, viewer, exercise.n);
    return JSON.stringify(told).includes(CANARY) ? [`the gate lets ${viewerName(viewer)} see what is not for it`] : [];
  });
}

function withCanaries(body: Body, viewer: Viewer): Body {
  const foreign = (team: string | undefined) => !(viewer.kind === 'team' && viewer.team === team);
  const orders = <T extends { team: string; order: { type: string } }>(list: T[]) =>
    list.map((order) => (foreign(order.team) ? { ...order, order: { type: CANARY } } : order));
  switch (body.kind) {
    case 'created': {
      const secret = Object.keys(body.options).filter((name) => !body.public.includes(name));
      return { ...body, options: { ...body.options, ...Object.fromEntries(secret.map((name) => [name, CANARY])) } };
    }
    case 'seated':
      return { ...body, salt: CANARY, ...(foreign(body.team) && body.bot !== undefined ? { bot: CANARY } : {}) };
    case 'opened':
      return { ...body, salts: { [CANARY]: CANARY }, entries: entriesWithCanaries(body.entries, viewer) };
    case 'sealed':
      return { ...body, orders: orders(body.orders) };
    case 'adjudicated':
      return {
        ...body,
        orders: orders(body.orders),
        questions: body.questions.map((question) => ({ ...question, key: CANARY })),
        entries: entriesWithCanaries(body.entries, viewer),
      };
    case 'injected': {
      const card = addressed(body.to, viewer) ? {} : { title: CANARY, text: CANARY, source: CANARY };
      return {
        ...body,
        ...card,
        expected: CANARY,
        justification: CANARY,
        item: CANARY,
        effects: [{ effect: CANARY, params: {}, audience: [] }],
        entries: entriesWithCanaries(body.entries, viewer),
      };
    }
    case 'ruled':
      return { ...body, justification: CANARY };
    case 'noted':
      return { ...body, text: CANARY };
    case 'bookmarked':
      return { ...body, label: CANARY };
    case 'voted':
      return { ...body, about: CommandId.parse(CANARY) };
    case 'surveyed':
      return { ...body, answers: { [CANARY]: CANARY } };
    case 'rewound':
      return { ...body, reason: CANARY };
    default:
      return body;
  }
}

function entriesWithCanaries(entries: StoredEntry[], viewer: Viewer): StoredEntry[] {
  return entries.map((entry) => {
    const { because } = entry;
    const secret = { ...because, secret: { canary: CANARY } };
    if (!addressed(entry.audience, viewer))
      return { ...entry, event: { type: CANARY }, because: { ...secret, rule: CANARY } };
    const terms = because.terms?.map((term) =>
      addressed(term.audience, viewer) ? term : { ...term, label: { key: CANARY } },
    );
    return { ...entry, because: { ...secret, ...(terms === undefined ? {} : { terms }) } };
  });
}

/**
 * Private numbers that a reason gives away: inputs told to a viewer that repeat a number of an entry which is not for it,
 * while no fact it holds says the same. Only numbers of five digits or more: shorter ones meet by chance. The views are
 * those before the record is folded.
 */
export function leakedInputs(record: LogRecord, { others }: Views): string[] {
  if (!('entries' in record.body)) return [];
  const { entries } = record.body;
  return others.flatMap((view) => {
    const hidden = new Map<number, StoredEntry>();
    for (const entry of entries) {
      if (addressed(entry.audience, view.viewer)) numbers(entry.because.secret, (n) => hidden.set(n, entry));
      else numbers([entry.event, entry.because.inputs, entry.because.secret], (n) => hidden.set(n, entry));
    }
    // What it knew, what it is told now, and terms that are addressed to it: all of that it may have.
    const open = new Set<number>();
    const told = toldEntries(record, view);
    numbers(view.exercise.known, (n) => open.add(n));
    for (const { event, because } of told) numbers([event, because.terms], (n) => open.add(n));
    return told.flatMap((entry) => leaksOf(entry, view.viewer, open, hidden));
  });
}

function leaksOf(
  { event, because }: ToldEntry,
  viewer: Viewer,
  open: ReadonlySet<number>,
  hidden: ReadonlyMap<number, StoredEntry>,
): string[] {
  const found: string[] = [];
  numbers(because.inputs, (n) => {
    const source = open.has(n) ? undefined : hidden.get(n);
    if (source !== undefined)
      found.push(
        `the reason of "${event.type}" tells ${viewerName(viewer)} the number ${n}, which stands in "${source.event.type}" and is not for it`,
      );
  });
  return found;
}

function toldEntries(record: LogRecord, { viewer, exercise }: View): readonly ToldEntry[] {
  const body = tell(record, viewer, exercise.n)?.body;
  return body !== undefined && 'entries' in body ? (body.entries ?? []) : [];
}

/** Calls `visit` with every number of five significant digits or more. */
function numbers(value: unknown, visit: (n: number) => void): void {
  if (typeof value === 'number') {
    if (
      Math.abs(value)
        .toExponential()
        .replace(/e.*|\./g, '').length >= 5
    )
      visit(value);
  } else if (typeof value === 'object' && value !== null) for (const item of Object.values(value)) numbers(item, visit);
}

/** The facilitator may see everything there is: a gate that holds something back from it is as wrong. */
export function withheld(record: LogRecord, views: Views): string[] {
  const told = tell(record, FACILITATOR, views.facilitator.n);
  return told === null ? ['the gate holds the record back from the facilitator'] : [];
}
