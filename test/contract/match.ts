/** One whole match, played from a seed by bots and chance, with everything that the checks want to look at. */
import {
  type Agreement,
  type AnyRuleset,
  agreementsOf,
  type Command,
  copyJson,
  type Known,
  type Luck,
  luckOf,
  mixLuck,
  type Outcome,
  propose,
  rulingsInForce,
  type StepInput,
  type StoredEntry,
  type StoredSealed,
  sealedOrders,
  type TeamId,
} from '@sandtable/shared';
import { type Chooser, chooseClauses, chooseEffect, chooseOptions, chooser } from './chooser.ts';
import { botOf, playerOf, Table, WHITE_CELL } from './table.ts';

/** Somebody stated facts: at the opening, by an inject, or by adjudicating a step. */
export interface Moment {
  readonly what: 'opening' | 'inject' | 'step';
  readonly step: number;
  readonly entries: readonly StoredEntry[];
  /** The truth before and after. */
  readonly before: object;
  readonly after: object;
  /** What each viewer knows afterwards, by viewer name. */
  readonly known: ReadonlyMap<string, Known<object>>;
}

/** A step with all that went into it, so that it can be adjudicated again. */
export interface PlayedStep extends Moment {
  readonly what: 'step';
  readonly orders: readonly StoredSealed[];
  readonly agreements: readonly Agreement[];
  readonly answers: ReadonlyMap<string, string>;
  readonly outcomes: readonly Outcome[];
  readonly luck: Luck;
  /** What each viewer knew when the orders were given. */
  readonly knownBefore: ReadonlyMap<string, Known<object>>;
}

export interface Match {
  readonly ruleset: AnyRuleset;
  readonly seed: string;
  readonly scenario: string;
  readonly table: Table;
  readonly moments: readonly Moment[];
  readonly steps: readonly PlayedStep[];
  /** Sheets that a bot gave and the exercise refused. */
  readonly refused: readonly string[];
  /** Why it did not come to its end, if it did not. */
  readonly stuck: string | undefined;
}

/** Plays a match. The same seed is the same match. */
export function playMatch(ruleset: AnyRuleset, seed: string): Match {
  const choose = chooser(seed);
  const { manifest } = ruleset.rules;
  const scenario = choose.one(manifest.scenarios, 'scenario')?.id ?? '';
  const table = Table.begin(ruleset, { seed, scenario, options: chooseOptions(ruleset, choose) });
  const moments: Moment[] = [];
  const steps: PlayedStep[] = [];
  const refused: string[] = [];
  const play = { ruleset, table, choose, moments, steps, refused };
  const stuck = playOut(play);
  return { ruleset, seed, scenario, table, moments, steps, refused, stuck };
}

/** The input of a step, fresh: adjudication changes what it is handed. */
export function inputOf(step: PlayedStep): StepInput<never> & { luck: Luck } {
  const { orders, agreements, luck, answers } = step;
  return {
    state: copyJson(step.before) as never,
    orders: orders as never,
    agreements: agreements as never,
    luck,
    answers,
  };
}

interface Play {
  readonly ruleset: AnyRuleset;
  readonly table: Table;
  readonly choose: Chooser;
  readonly moments: Moment[];
  readonly steps: PlayedStep[];
  readonly refused: string[];
}

function playOut(play: Play): string | undefined {
  const { table, ruleset } = play;
  const { manifest } = ruleset.rules;
  const failed = stated(play, 'opening', () => table.do(WHITE_CELL, { act: 'start' }));
  if (failed !== undefined) return failed;
  const turns = Math.max(manifest.turns, table.exercise.status?.turns ?? 0);
  const limit = 2 * turns * manifest.phases.length + 2;
  while (table.exercise.stage === 'orders') {
    if (table.exercise.step > limit) return `after ${limit} steps it is still not over`;
    const problem = playStep(play);
    if (problem !== undefined) return problem;
  }
  return undefined;
}

function playStep(play: Play): string | undefined {
  const { table, choose, ruleset } = play;
  const step = table.exercise.step;
  const key = String(step);
  if (choose.chance(0.3, 'inject', key)) {
    const effect = chooseEffect(ruleset, choose.rng('inject', key), table.exercise.known);
    const problem = effect && stated(play, 'inject', () => table.do(WHITE_CELL, inject(effect)));
    if (problem !== undefined) return problem;
  }
  if (choose.chance(0.4, 'offer', key)) makeOffer(play);
  for (const team of table.exercise.status?.awaited ?? []) {
    if (choose.chance(0.15, 'late', key, team)) continue;
    const orders = chooseOrders(play, team);
    const decision = table.do(botOf(team), { act: 'seal', step, orders });
    if ('refusals' in decision) {
      play.refused.push(
        `step ${step}, ${team}: ${decision.refusals.map(({ code }) => code).join(', ')} for ${JSON.stringify(orders)}`,
      );
    }
  }
  table.must(WHITE_CELL, { act: 'lock' });
  if (table.exercise.stage === 'locked') table.must(WHITE_CELL, { act: 'settle' });
  const problem = makeRulings(play);
  if (problem !== undefined) return problem;
  return stated(play, 'step', () => table.do(WHITE_CELL, { act: 'publish', step }));
}

function inject(effect: Outcome): Command {
  return {
    act: 'inject',
    title: 'Incident',
    text: 'Something happened.',
    medium: 'incident',
    to: 'all',
    justification: 'The story needs it.',
    effects: [{ ...effect, params: { ...effect.params }, audience: effect.audience }],
  };
}

/** An offer that is accepted at once, if the sheet knows offers and the ruleset takes the clauses. */
function makeOffer({ table, choose, ruleset }: Play): void {
  const teams = ruleset.rules.manifest.teams.map(({ id }) => id);
  const key = String(table.exercise.step);
  const from = choose.one(teams, 'from', key);
  if (from === undefined) return;
  const rng = choose.rng('offer', key);
  const made = chooseClauses(ruleset.rules.sheet(table.seen(from).exercise.known, from), from, teams, rng);
  if (made === undefined) return;
  const until = table.exercise.step + rng.int(3);
  const decision = table.do(playerOf(from), {
    act: 'offer',
    to: made.to,
    clauses: [...made.clauses],
    note: '',
    expires: null,
    until,
  });
  const offer = table.exercise.offers.at(-1);
  if ('records' in decision && offer !== undefined) {
    table.do(playerOf(made.to), { act: 'answer', offer: offer.id as never, answer: 'accepted' });
  }
}

/** A sheet from a bot, or put together of suggestions. */
export function chooseOrders(
  { table, choose, ruleset }: Pick<Play, 'table' | 'choose' | 'ruleset'>,
  team: TeamId,
): { type: string }[] {
  const { known } = table.seen(team).exercise;
  const key = String(table.exercise.step);
  const names = Object.keys(ruleset.bots).sort();
  const bot = choose.chance(0.5, 'suggested', key, team)
    ? undefined
    : ruleset.bots[choose.one(names, 'bot', key, team) ?? ''];
  if (bot !== undefined)
    return [...bot.decide({ known, team, rng: (...more) => choose.rng('bot', key, team, ...more) })];
  const byType = new Map<string, { type: string }[]>();
  for (const order of ruleset.rules.suggest(known, team))
    byType.set(order.type, [...(byType.get(order.type) ?? []), order]);
  const chosen: { type: string }[] = [];
  for (const [type, orders] of byType) {
    const order = choose.one(orders, 'order', key, team, type);
    if (order !== undefined && ruleset.rules.check(known, team, [...chosen, order]).length === 0) chosen.push(order);
  }
  return chosen;
}

/** The white cell fixes an answer, or writes an outcome, now and then. */
function makeRulings({ table, choose, ruleset }: Play): string | undefined {
  const { step } = table.exercise;
  const key = String(step);
  if (choose.chance(0.3, 'ruling', key)) {
    const proposal = tried(() => propose(ruleset, table.exercise, luckMix(table), sealedOrders(table.exercise)));
    if ('problem' in proposal) return `step ${step}: ${proposal.problem}`;
    const question = choose.one(proposal.value.questions, 'question', key);
    const answers = Object.entries(question?.odds ?? {}).flatMap(([answer, p]) => (p > 0 ? answer : []));
    const answer = choose.one(answers, 'answer', key);
    if (question !== undefined && answer !== undefined) {
      rule(table, { kind: 'answer', key: question.key, answer });
    }
  }
  const outcome = choose.chance(0.15, 'outcome', key)
    ? chooseEffect(ruleset, choose.rng('outcome', key), table.exercise.known)
    : undefined;
  if (outcome !== undefined) rule(table, { kind: 'outcome', outcome });
  return undefined;
}

type RulingOf = Extract<Parameters<Table['must']>[1], { act: 'rule' }>['ruling'];

function rule(table: Table, ruling: RulingOf): void {
  table.must(WHITE_CELL, {
    act: 'rule',
    step: table.exercise.step,
    ruling,
    justification: 'The white cell knows better.',
  });
}

function luckMix(table: Table): string {
  return mixLuck(table.secrets.luck, table.exercise.salts ?? {});
}

/** Does what states facts, and keeps what stood before and after. Returns why it was refused, if it was. */
function stated(play: Play, what: Moment['what'], act: () => ReturnType<Table['do']>): string | undefined {
  const { table, moments, steps } = play;
  const x = table.exercise;
  const { step } = x;
  const before = copyJson(x.known);
  const knownBefore = knowledge(table);
  const into = what === 'step' ? stepInput(table) : undefined;
  const records = table.records.length;
  const decision = act();
  if ('refusals' in decision)
    return `${what} of step ${step}: ${decision.refusals.map(({ text }) => JSON.stringify(text)).join('; ')}`;
  const body = table.records.slice(records).find((record) => 'entries' in record.body)?.body;
  const moment: Moment = {
    what,
    step,
    entries: body !== undefined && 'entries' in body ? body.entries : [],
    before,
    after: copyJson(x.known),
    known: knowledge(table),
  };
  moments.push(
    into === undefined ? moment : (steps[steps.push({ ...moment, ...into, what: 'step', knownBefore }) - 1] ?? moment),
  );
  return undefined;
}

function stepInput(table: Table): Pick<PlayedStep, 'orders' | 'agreements' | 'answers' | 'outcomes' | 'luck'> {
  const x = table.exercise;
  const rulings = rulingsInForce(x).map(({ ruling }) => ruling);
  return {
    orders: sealedOrders(x),
    agreements: agreementsOf(x),
    answers: new Map(
      rulings.flatMap((ruling) => (ruling.kind === 'answer' ? [[ruling.key, ruling.answer] as const] : [])),
    ),
    outcomes: rulings.flatMap((ruling) => (ruling.kind === 'outcome' ? ruling.outcome : [])),
    luck: luckOf(luckMix(table), x.luckBranch, x.step),
  };
}

function knowledge(table: Table): Map<string, Known<object>> {
  return new Map([...table.eyes].map(([name, { exercise }]) => [name, copyJson(exercise.known)]));
}

function tried<T>(act: () => T): { value: T } | { problem: string } {
  try {
    return { value: act() };
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) };
  }
}
