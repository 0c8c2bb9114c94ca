/** Games of the flagship played by bots, entry by entry, for tests that look at what was stated and to whom. */
import { pledgeToPower } from '@sandtable/rulesets/pledge-to-power/rules.ts';
import type { FlagshipShape, FlagshipState } from '@sandtable/rulesets/theatre/flagship.ts';
import { OPTIONAL } from '@sandtable/rulesets/theatre/optional.ts';
import {
  addressed,
  adjudicate,
  type Entry,
  FACILITATOR,
  type Json,
  type Known,
  luckOf,
  OBSERVER,
  open,
  orderId,
  type Question,
  type Ruleset,
  type Sealed,
  seedLuck,
  type TeamId,
  type Viewer,
  viewerName,
} from '@sandtable/shared';

export type Flagship = Ruleset<FlagshipShape>;
export type FlagshipEntry = Entry<FlagshipShape['event']>;

export const TEAMS: readonly TeamId[] = ['us', 'europe', 'ukraine', 'russia'];
export const VIEWERS: readonly Viewer[] = [
  FACILITATOR,
  OBSERVER,
  ...TEAMS.map((team): Viewer => ({ kind: 'team', team })),
];

export interface Game {
  readonly seed: string;
  readonly scenario?: string;
  /** Bot by team, or one for all. */
  readonly bots?: string | { readonly [team: TeamId]: string };
  readonly ruleset?: Flagship;
  /** Told to everybody before the first turn. */
  readonly begin?: readonly FlagshipShape['event'][];
  /** Options that the host chose. */
  readonly options?: { readonly [name: string]: Json };
}

/** Every optional module switched on. */
export const WITH_EVERYTHING = Object.fromEntries(OPTIONAL.map((option) => [option, true]));

/** One adjudicated step (0 is the opening), and what everybody knows after it. */
export interface PlayedStep {
  readonly step: number;
  readonly entries: readonly FlagshipEntry[];
  readonly questions: readonly Question[];
  readonly orders: readonly Sealed<FlagshipShape['order']>[];
  /** Changes with the next step: look, do not keep. */
  readonly state: FlagshipState;
  readonly known: ReadonlyMap<string, Known<FlagshipState>>;
}

const shared = pledgeToPower();

/** Plays a game to its end. Bots see what their team knows. */
export function* play({
  seed,
  scenario = 'baseline',
  bots = 'doctrine',
  ruleset = shared,
  begin = [],
  options: chosen = {},
}: Game): Generator<PlayedStep> {
  const { rules } = ruleset;
  const blank = () => rules.blank({});
  const luck = (step: number) => luckOf(seedLuck(seed), 1, step);
  const known = new Map(VIEWERS.map((viewer) => [viewerName(viewer), blank()]));
  const tell = (entries: readonly FlagshipEntry[]) => {
    for (const viewer of VIEWERS) {
      const knowledge = known.get(viewerName(viewer)) ?? blank();
      for (const { event, audience } of entries) if (addressed(audience, viewer)) rules.apply(knowledge, event);
    }
  };
  const options = rules.options.schema.parse(chosen);
  const opened = open(ruleset, { state: blank() as FlagshipState, luck: luck(0) }, { scenario, options });
  const { state } = opened;
  tell(opened.entries);
  for (const event of begin)
    for (const each of [state as Known<FlagshipState>, ...known.values()]) rules.apply(each, event);
  yield { step: 0, entries: opened.entries, questions: opened.questions, orders: [], state, known };
  for (let step = 1; !rules.status(state as Known<FlagshipState>).over; step++) {
    const orders = TEAMS.flatMap((team) => {
      const name = typeof bots === 'string' ? bots : (bots[team] ?? 'doctrine');
      const bot = ruleset.bots[name];
      if (bot === undefined) throw new Error(`There is no bot "${name}".`);
      const view = {
        known: known.get(team) ?? blank(),
        team,
        rng: (...key: string[]) => luck(step)('bot', team, ...key),
        lasting: (...key: string[]) => luck(0)('bot', team, ...key),
      };
      return bot.decide(view).map(
        (order): Sealed<FlagshipShape['order']> => ({
          id: orderId(step, team, order.type),
          team,
          source: 'sealed',
          order,
        }),
      );
    });
    const played = adjudicate(ruleset, { state, orders, agreements: [], luck: luck(step) });
    tell(played.entries);
    yield { step, entries: played.entries, questions: played.questions, orders, state, known };
  }
}

/**
 * Games with every preset and with both kinds of play: so many of each, or as many as FLAGSHIP_GAMES says; of the first of
 * each kind also one with every optional module.
 */
export function variety(few: number): Game[] {
  const each = Number(process.env['FLAGSHIP_GAMES'] ?? few);
  return ['baseline', 'optimistic', 'pessimistic'].flatMap((scenario) =>
    ['doctrine', 'random'].flatMap((bots) =>
      Array.from({ length: each + 1 }, (_, i) => ({
        seed: `${scenario} ${bots} ${i}`,
        scenario,
        bots,
        ...(i < each ? {} : { options: WITH_EVERYTHING }),
      })),
    ),
  );
}
