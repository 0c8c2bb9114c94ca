/** What happened, as a list to read: facts of the game, injects, offers and announcements, newest first. */
import type { Exercise, InjectCard, Line, Offer, Said } from '@sandtable/shared/exercise/exercise.ts';
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
  | (Common & { readonly what: 'announcement'; readonly said: Said });

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

/** Everything worth a line, newest first; facts of one record by weight. */
export function logItems(
  rules: AnyRules,
  x: Pick<Exercise, 'lines' | 'injects' | 'offers' | 'said'>,
  viewer: Viewer,
): LogItem[] {
  const items: LogItem[] = [];
  let within = 0;
  let before = -1;
  for (const line of x.lines) {
    within = line.n === before ? within + 1 : 0;
    before = line.n;
    const reading = readingOf(rules, line, viewer);
    if (reading.weight === 0) continue;
    const { n, at, step, aside } = line;
    items.push({ what: 'fact', id: `${n}.${within}`, n, at, step, aside, line, reading, index: within });
  }
  for (const card of x.injects) {
    const { n, at, step, aside } = card;
    items.push({ what: 'inject', id: card.id, n, at, step, aside, card });
  }
  for (const offer of x.offers) {
    const { n, at, step } = offer;
    items.push({ what: 'offer', id: offer.id, n, at, step, aside: offer.state === 'aside', offer });
  }
  for (const said of x.said) {
    if (said.form !== 'announcement') continue;
    const { n, at, step } = said;
    items.push({ what: 'announcement', id: said.id, n, at, step, aside: false, said });
  }
  return items.sort((a, b) => b.n - a.n || weightOf(b) - weightOf(a) || indexOf(a) - indexOf(b));
}

export function weightOf(item: LogItem): number {
  return item.what === 'fact' ? item.reading.weight : 2;
}

function indexOf(item: LogItem): number {
  return item.what === 'fact' ? item.index : 0;
}

/** What the word before a line says it is. */
export type ItemKind = 'result' | 'incident' | 'media' | 'politics' | 'order' | 'offer' | 'notice';

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
  }
}

/** Whether a filter lets an item through. `words` is what is searched, already in the person's language. */
export function passes(item: LogItem, filter: LogFilter, viewer: Viewer): boolean {
  const kind = kindOf(item);
  switch (filter) {
    case 'all':
      return true;
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
  if (item.what === 'offer') return true;
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
