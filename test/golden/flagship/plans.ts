/**
 * The golden matches of the flagship: what each is for, how it was played when it was recorded, and what must happen in it
 * for it to be worth keeping. A match that no longer shows what it is for fails, however well it replays.
 */
import type { Exercise, TeamId } from '@sandtable/shared';

/** An offer that is made and accepted before the turn's sheets are sealed. */
export interface Deal {
  readonly turn: number;
  readonly from: TeamId;
  readonly to: TeamId;
  readonly clauses: readonly { readonly by: TeamId; readonly clause: { readonly type: string } }[];
  /** Last turn it binds. */
  readonly until: number;
}

export interface Plan {
  /** In a sentence: why this match is kept. */
  readonly for: string;
  readonly scenario: string;
  /** Bot by team, where it is not the doctrine. */
  readonly bots?: { readonly [team: TeamId]: string };
  readonly deals?: readonly Deal[];
  /** Orders given instead of the bot's, by turn. */
  readonly instead?: {
    readonly [turn: number]: readonly { readonly team: TeamId; readonly order: { readonly type: string } }[];
  };
  readonly shows: (exercise: Exercise) => boolean;
}

type Event = { readonly type: string; readonly [field: string]: unknown };

function events(x: Exercise, type: string): Event[] {
  return x.lines.map(({ entry }) => entry.event as Event).filter((event) => event.type === type);
}

function ended(trajectory: string): Plan['shows'] {
  return (x) => events(x, 'scoring.ended').some((event) => event['trajectory'] === trajectory);
}

function happened(type: string): Plan['shows'] {
  return (x) => events(x, type).length > 0;
}

/** Promises kept and broken by a team. */
function word(x: Exercise, kind: 'kept' | 'broken', by: TeamId): number {
  return events(x, kind).filter((event) => event['by'] === by).length;
}

const SALE: Omit<Deal, 'turn' | 'until'> = {
  from: 'us',
  to: 'europe',
  clauses: [
    { by: 'us', clause: { type: 'release', value: 'surge' } as never },
    { by: 'europe', clause: { type: 'buyAmerican', value: 40 } as never },
  ],
};

const REFORM: Omit<Deal, 'turn' | 'until'> = {
  from: 'ukraine',
  to: 'europe',
  clauses: [
    { by: 'ukraine', clause: { type: 'reform', value: 'deep' } as never },
    { by: 'europe', clause: { type: 'militaryAid', value: 9.5 } as never },
    { by: 'europe', clause: { type: 'word', words: 'We will speak for you in Washington.' } as never },
  ],
};

export const PLANS: { readonly [name: string]: Plan } = {
  continuity: {
    for: 'The years go on as they are: no clash, no broken ceasefire, no breakthrough, and the Alliance holds together.',
    scenario: 'baseline',
    shows: ended('continuity'),
  },
  bifurcation: {
    for: 'The Alliance divides: cohesion, American commitment or the gap between east and west passes its threshold.',
    scenario: 'baseline',
    shows: ended('bifurcation'),
  },
  disruption: {
    for: 'Something breaks: a clash, a broken ceasefire, a peak of escalation or a collapse at the front.',
    scenario: 'pessimistic',
    shows: ended('disruption'),
  },
  'deal-signed': {
    for: 'A ceasefire is signed and is in force when the exercise ends.',
    scenario: 'optimistic',
    bots: { russia: 'russia-freeze', ukraine: 'ukraine-settle' },
    shows: (x) => happened('talks.signed')(x) && !happened('talks.broken')(x),
  },
  'deal-broken': {
    for: 'A ceasefire is signed, and then broken.',
    scenario: 'baseline',
    bots: { russia: 'random', ukraine: 'ukraine-settle', us: 'us-dealmaker' },
    shows: happened('talks.broken'),
  },
  clash: {
    for: 'An incident becomes a clash between NATO and Russian forces.',
    scenario: 'pessimistic',
    bots: { us: 'us-champion', europe: 'europe-fortress', ukraine: 'ukraine-deep-strike', russia: 'russia-grey-zone' },
    shows: happened('escalation.clash'),
  },
  'budget-revolt': {
    for: 'A European parliament stops a budget after more aid than voters would bear.',
    scenario: 'pessimistic',
    bots: { europe: 'europe-surge' },
    shows: happened('treasury.revolted'),
  },
  'agreement-kept': {
    for: 'Two agreements of several quarters are kept by everybody and run out.',
    scenario: 'baseline',
    deals: [
      { ...SALE, turn: 1, until: 3 },
      { ...REFORM, turn: 2, until: 4 },
    ],
    shows: (x) =>
      word(x, 'kept', 'us') === 3 &&
      word(x, 'kept', 'ukraine') === 3 &&
      word(x, 'kept', 'europe') === 6 &&
      events(x, 'broken').length === 0 &&
      events(x, 'lapsed').length === 2,
  },
  'agreement-broken': {
    for: 'Washington breaks an agreement in its second quarter: credibility pays, and Europe is free from then on.',
    scenario: 'baseline',
    deals: [{ ...SALE, turn: 2, until: 6 }],
    instead: { 3: [{ team: 'us', order: { type: 'release', level: 'hold' } as never }] },
    shows: (x) =>
      word(x, 'kept', 'us') === 1 &&
      word(x, 'broken', 'us') === 1 &&
      word(x, 'kept', 'europe') === 2 &&
      x.lines.some(({ entry }) => entry.because.terms?.some(({ label }) => label.key === 'theatre.why.breach')),
  },
};
