/**
 * Whole games without a room: bots, a seed, no log. For simulation by the thousand, for benches and for tests.
 */
import {
  type AnyRules,
  type AnyRuleset,
  addressed,
  adjudicate,
  copyJson,
  type Entry,
  initialOptions,
  type Json,
  type Known,
  type Luck,
  open,
  publicOptions,
  type Status,
  type TeamId,
  within,
} from '@sandtable/shared';
import { campaignLuck } from './luck.ts';
import { Sheets } from './sheets.ts';

export interface Campaign {
  readonly seed: string;
  readonly scenario: string;
  /** Options that differ from their initial values. */
  readonly options?: { readonly [name: string]: Json };
  /** Bot by team; a team not named plays `doctrine`. */
  readonly bots?: { readonly [team: TeamId]: string };
  /**
   * `exact`: bots read the whole state and nothing is told to anybody, which is fast. `knowledge`: bots read what their
   * team would have been told, estimates included, as people do.
   */
  readonly sight: 'exact' | 'knowledge';
  /** Steps after which a game that has not ended is given up: a ruleset that never ends must not hang a machine. */
  readonly limit?: number;
  /** A state to begin from instead of the opening, for bots that read the exact state: copied. */
  readonly from?: object;
  /** Luck other than the seed's, for tests. */
  readonly luck?: (step: number) => Luck;
  /** Called after the opening (step 0) and after each step, with the state in place: look, do not keep. */
  readonly watch?: (state: object, step: number) => void;
}

export interface CampaignResult {
  readonly state: object;
  readonly status: Status;
  readonly steps: number;
}

/** Plays one game to its end. Throws where a bot is unknown, an option out of its limits, or the game does not end. */
export function playCampaign(ruleset: AnyRuleset, campaign: Campaign): CampaignResult {
  const { rules } = ruleset;
  const { shown, parsed } = optionsOf(rules, campaign.options);
  const bulk = campaign.sight === 'exact';
  const luck = campaign.luck ?? campaignLuck(campaign.seed);
  const lasting = luck(0);
  const blank = () => rules.blank(shown);
  const knowledge = new Map<TeamId, Known<object>>();
  if (!bulk) for (const { id } of rules.manifest.teams) knowledge.set(id, blank());

  if (campaign.from !== undefined && !bulk)
    throw new Error('A game can begin from a state only where bots read the exact state.');
  const opened =
    campaign.from === undefined
      ? open(ruleset, { state: blank(), luck: lasting, bulk }, { scenario: campaign.scenario, options: parsed })
      : { state: copyJson(campaign.from), entries: [] };
  const { state } = opened;
  inform(ruleset, knowledge, opened.entries);
  campaign.watch?.(state, 0);
  const limit = campaign.limit ?? 200;
  // Once a game: what a bot draws for good it may then keep with its streams.
  const seats = rules.manifest.teams.map(({ id }) => seatOf(ruleset, campaign, id, lasting));
  for (let step = 1; step <= limit; step++) {
    const status = rules.status(state);
    if (status.over) return { state, status, steps: step - 1 };
    const stepLuck = luck(step);
    const orders = new Sheets(step);
    const draws = within(stepLuck, 'bot');
    for (const { team, bot, lasting } of seats) {
      if (!status.awaited.includes(team)) continue;
      const view = { known: knowledge.get(team) ?? state, team, rng: within(draws, team), lasting };
      orders.add(team, bot.decide(view));
    }
    const result = adjudicate(ruleset, { state, orders: orders.inOrder(), agreements: [], luck: stepLuck, bulk });
    inform(ruleset, knowledge, result.entries);
    campaign.watch?.(state, step);
  }
  throw new Error(`The game with seed "${campaign.seed}" had not ended after ${limit} steps.`);
}

interface Options {
  /** What every viewer may know of them. */
  readonly shown: { readonly [name: string]: Json };
  readonly parsed: object;
}

/** The options of the campaign before, for the same rules: those who play by the thousand hand over the same object. */
const before = new WeakMap<AnyRules, { readonly given: Campaign['options']; readonly options: Options }>();

function optionsOf(rules: AnyRules, given: Campaign['options']): Options {
  const last = before.get(rules);
  if (last !== undefined && last.given === given) return last.options;
  const all = { ...initialOptions(rules.options.fields), ...given };
  const options = {
    shown: publicOptions(rules.options.fields, all),
    parsed: rules.options.schema.parse(all),
  };
  before.set(rules, { given, options });
  return options;
}

function seatOf(ruleset: AnyRuleset, campaign: Campaign, team: TeamId, lasting: Luck) {
  const name = campaign.bots?.[team] ?? 'doctrine';
  const bot = Object.hasOwn(ruleset.bots, name) ? ruleset.bots[name] : undefined;
  if (bot === undefined)
    throw new Error(`There is no bot "${name}"; this ruleset has ${Object.keys(ruleset.bots).join(', ')}.`);
  return { team, bot, lasting: within(within(lasting, 'bot'), team) };
}

function inform(ruleset: AnyRuleset, knowledge: ReadonlyMap<TeamId, Known<object>>, entries: readonly Entry[]): void {
  for (const [team, known] of knowledge) {
    for (const { event, audience } of entries)
      if (addressed(audience, { kind: 'team', team })) ruleset.rules.apply(known, event);
  }
}
