/** What happened, as a list to read: facts of the game, injects, offers, announcements and a team's comments, newest first. */
import type { Behalf, Exercise, InjectCard, Line, Offer, Said } from '@sandtable/shared/exercise/exercise.ts';
import type { AnyRules, Reading } from '@sandtable/shared/rules/contract.ts';
import type { Viewer } from '@sandtable/shared/words.ts';
import { viewerName } from '@sandtable/shared/words.ts';

interface Common {
  readonly id: string;
  /** The viewer's count: the order of things. */
  readonly n: number;
  readonly at: number;
  readonly step: number;
  /** Set aside by a rewind. */
  readonly aside: boolean;
}
export type LogItem =
  | (Common & { readonly what: 'fact'; readonly line: Line; readonly reading: Reading; readonly index: number })
  | (Common & { readonly what: 'inject'; readonly card: InjectCard })
  | (Common & { readonly what: 'offer'; readonly offer: Offer })
  | (Common & { readonly what: 'announcement'; readonly said: Said })
  | (Common & { readonly what: 'comment'; readonly said: Said })
  | (Common & { readonly what: 'behalf'; readonly behalf: Behalf });

export type LogFilter = 'all' | 'results' | 'incidents' | 'media' | 'team';

/** Readings are made once: a ruleset's `tell` is pure, and the fold keeps a line's identity. */
const readings = new WeakMap<Line, Map<string, Reading>>();

export function readingOf(rules: AnyRules, line: Line, viewer: Viewer): Reading {
  const name = viewerName(viewer);
  const of = readings.get(line) ?? new Map<string, Reading>();
  readings.set(line, of);
  let reading = of.get(name);
  if (reading === undefined) {
    reading = rules.tell(line.entry.event, viewer);
    of.set(name, reading);
  }
  return reading;
}

/** The same item for the same source, so that a row that did not change is not drawn again. */
const made = new WeakMap<object, LogItem>();

function itemOf<Source extends object>(source: Source, make: () => LogItem): LogItem {
  const known = made.get(source);
  if (known) return known;
  const item = make();
  made.set(source, item);
  return item;
}

/** Everything worth a line, newest first; facts of one record by weight. */
export function logItems(
  rules: AnyRules,
  x: Pick<Exercise, 'lines' | 'injects' | 'offers' | 'said' | 'behalf'>,
  viewer: Viewer,
): LogItem[] {
  return newestFirst([
    facts(rules, x.lines, viewer),
    x.injects.map((card) => {
      const { id, n, at, step, aside } = card;
      return itemOf(card, () => ({ what: 'inject', id, n, at, step, aside, card }));
    }),
    x.offers.map((offer) => {
      const { id, n, at, step } = offer;
      return itemOf(offer, () => ({ what: 'offer', id, n, at, step, aside: offer.state === 'aside', offer }));
    }),
    x.said.flatMap((said) => {
      const what = said.form;
      if (what !== 'announcement' && what !== 'comment') return [];
      const { id, n, at, step } = said;
      return itemOf(said, () => ({ what, id, n, at, step, aside: false, said }));
    }),
    x.behalf.flatMap((behalf) => {
      const { n, at, step, team } = behalf;
      // Whose sheet was reopened is told to all, but is only that team's news.
      if (viewer.kind === 'team' ? viewer.team !== team : viewer.kind === 'observer') return [];
      return itemOf(behalf, () => ({ what: 'behalf', id: `behalf.${n}`, n, at, step, aside: false, behalf }));
    }),
  ]);
}

/** Facts, oldest first; those of one record lightest first, since the whole is turned round. */
function facts(rules: AnyRules, lines: readonly Line[], viewer: Viewer): LogItem[] {
  const items: LogItem[] = [];
  let record: LogItem[] = [];
  let within = 0;
  let before = -1;
  const close = () => {
    if (record.length > 1) {
      record = lastWords(record);
      record.sort((a, b) => weightOf(a) - weightOf(b) || indexOf(b) - indexOf(a));
    }
    items.push(...record);
    record = [];
  };
  for (const line of lines) {
    if (line.n !== before) close();
    within = line.n === before ? within + 1 : 0;
    before = line.n;
    const reading = readingOf(rules, line, viewer);
    if (reading.weight === 0) continue;
    const { n, at, step, aside } = line;
    const index = within;
    record.push(itemOf(line, () => ({ what: 'fact', id: `${n}.${index}`, n, at, step, aside, line, reading, index })));
  }
  close();
  return items;
}

/** Of facts that say where one number stands, the last of a record: what stood in between is nobody's news. */
function lastWords(record: readonly LogItem[]): LogItem[] {
  const last = new Map<string, LogItem>();
  for (const item of record) {
    const of = standingOf(item);
    if (of !== undefined) last.set(of, item);
  }
  return record.filter((item) => {
    const of = standingOf(item);
    return of === undefined || last.get(of) === item;
  });
}

/** The indicator that a line only says the standing of. */
function standingOf(item: LogItem): string | undefined {
  return item.what === 'fact' && item.reading.clearing !== undefined ? item.reading.moves?.[0] : undefined;
}

/** Merges lists that are each in order: the log is long and grows at one end, so most of it is one list turned round. */
function newestFirst(lists: readonly (readonly LogItem[])[]): LogItem[] {
  let out: readonly LogItem[] = [];
  for (const list of lists) if (list.length > 0) out = out.length === 0 ? list : merged(out, list);
  return out.toReversed();
}

/** Two lists as one, oldest first; of the same count the first list's comes last, so that it leads when turned round. */
function merged(a: readonly LogItem[], b: readonly LogItem[]): LogItem[] {
  const out: LogItem[] = [];
  let i = 0;
  for (const item of b) {
    for (let next = a[i]; next !== undefined && next.n < item.n; next = a[i]) {
      out.push(next);
      i += 1;
    }
    out.push(item);
  }
  for (; i < a.length; i += 1) {
    const next = a[i];
    if (next !== undefined) out.push(next);
  }
  return out;
}

export function weightOf(item: LogItem): number {
  return item.what === 'fact' ? item.reading.weight : 2;
}

function indexOf(item: LogItem): number {
  return item.what === 'fact' ? item.index : 0;
}

/** What the word before a line says it is. */
export type ItemKind = 'result' | 'incident' | 'media' | 'politics' | 'order' | 'offer' | 'notice' | 'comment';

export function kindOf(item: LogItem): ItemKind {
  switch (item.what) {
    case 'fact':
      return item.reading.kind ?? 'result';
    case 'inject':
      return item.card.medium === 'incident' ? 'incident' : item.card.medium === 'notice' ? 'notice' : 'media';
    case 'offer':
      return 'offer';
    case 'announcement':
      return 'notice';
    case 'comment':
      return 'comment';
    case 'behalf':
      return 'order';
  }
}

/** Whether a filter lets an item through. `words` is what is searched, already in the person's language. */
export function passes(item: LogItem, filter: LogFilter, viewer: Viewer): boolean {
  const kind = kindOf(item);
  switch (filter) {
    case 'all':
      // What a team says over its sheet is its workshop: by the dozen, and no news.
      return kind !== 'comment';
    case 'results':
      return kind === 'result' || kind === 'politics';
    case 'incidents':
      return kind === 'incident';
    case 'media':
      return kind === 'media' || kind === 'notice';
    case 'team':
      return isOwn(item, viewer);
  }
}

/** Things this team did, or that its orders caused. */
function isOwn(item: LogItem, viewer: Viewer): boolean {
  if (item.what === 'offer' || item.what === 'behalf' || item.what === 'comment') return true;
  if (item.what !== 'fact') return false;
  return item.reading.kind === 'order' || (viewer.kind === 'team' && (item.line.entry.because.orders?.length ?? 0) > 0);
}

/** The results of one step, most relevant to this viewer first: headlines, then what its own orders caused. */
export function resultsOf(items: readonly LogItem[], step: number, viewer: Viewer): LogItem[] {
  return items
    .filter((item) => item.what === 'fact' && item.step === step && !item.aside && item.reading.kind !== 'order')
    .sort((a, b) => rank(b, viewer) - rank(a, viewer));
}

function rank(item: LogItem, viewer: Viewer): number {
  return weightOf(item) * 2 + (isOwn(item, viewer) ? 1 : 0) + (item.what === 'fact' && item.reading.lever ? 1 : 0);
}
