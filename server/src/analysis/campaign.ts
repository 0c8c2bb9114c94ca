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
  luckOf,
  type OrderId,
  open,
  orderId,
  publicOptions,
  type Sealed,
  type Status,
  seedLuck,
  type TeamId,
} from '@sandtable/shared';

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
  const mixed = seedLuck(campaign.seed);
  const luck = campaign.luck ?? ((step: number) => luckOf(mixed, 1, step));
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
  for (let step = 1; step <= limit; step++) {
    const status = rules.status(state);
    if (status.over) return { state, status, steps: step - 1 };
    const stepLuck = luck(step);
    const orders: Sealed[] = [];
    for (const team of status.awaited) {
      const known = knowledge.get(team) ?? state;
      const named = idsOf(step, team);
      for (const order of botOf(ruleset, campaign, team).decide({
        known,
        team,
        rng: (...key) => stepLuck('bot', team, ...key),
        lasting: (...key) => lasting('bot', team, ...key),
      })) {
        let id = named.get(order.type);
        if (id === undefined) {
          id = orderId(step, team, order.type);
          named.set(order.type, id);
        }
        orders.push({ id, team, source: 'sealed', order });
      }
    }
    const result = adjudicate(ruleset, { state, orders, agreements: [], luck: stepLuck, bulk });
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

/** Order ids are checked when they are made; every game has the same ones, so each is made once. */
const ids = new Map<number, Map<TeamId, Map<string, OrderId>>>();

function idsOf(step: number, team: TeamId): Map<string, OrderId> {
  return inner(inner(ids, step), team);
}

function inner<K, K2, V>(map: Map<K, Map<K2, V>>, key: K): Map<K2, V> {
  let found = map.get(key);
  if (found === undefined) {
    found = new Map();
    map.set(key, found);
  }
  return found;
}

function botOf(ruleset: AnyRuleset, campaign: Campaign, team: TeamId) {
  const name = campaign.bots?.[team] ?? 'doctrine';
  const bot = Object.hasOwn(ruleset.bots, name) ? ruleset.bots[name] : undefined;
  if (bot === undefined)
    throw new Error(`There is no bot "${name}"; this ruleset has ${Object.keys(ruleset.bots).join(', ')}.`);
  return bot;
}

function inform(ruleset: AnyRuleset, knowledge: ReadonlyMap<TeamId, Known<object>>, entries: readonly Entry[]): void {
  for (const [team, known] of knowledge) {
    for (const { event, audience } of entries)
      if (addressed(audience, { kind: 'team', team })) ruleset.rules.apply(known, event);
  }
}
