/**
 * Runs one step of a ruleset. Adjudication always works on a private mutable copy, live and in bulk alike, so the two
 * cannot differ but in the reasons that bulk leaves unmade.
 */
import type { Audience, Json, Known, Text } from '../words.ts';
import type { Agreement, Entry, Ruleset, Sealed, Shape, Turn } from './contract.ts';
import { type Luck, within } from './rng.ts';

/** An answer a facilitator may fix: the question, the model's odds, its draw and what was answered. */
export interface Question {
  /** The key's parts joined by `/`. */
  readonly key: string;
  readonly question: Text;
  /** Shares that sum to 1. */
  readonly odds: { readonly [answer: string]: number };
  /** Uniform draw in (0,1) that the model's answer rests on. */
  readonly draw: number;
  readonly model: string;
  readonly answer: string;
}

/** Fixed answers by question key. `yes` / `no` for a chance, the option's name for a pick. */
export type Answers = ReadonlyMap<string, string>;

/** An effect written as an outcome: applied after the ruleset's last step. */
export interface Outcome {
  readonly effect: string;
  readonly params: { readonly [k: string]: Json };
  readonly audience: Audience;
}

export interface StepInput<T extends Shape> {
  /** Handed over: the step changes it in place. */
  readonly state: T['state'];
  readonly orders: readonly Sealed<T['order']>[];
  readonly agreements: readonly Agreement<T['clause']>[];
  readonly luck: Luck;
  readonly answers?: Answers;
  readonly bulk?: boolean;
}

export interface StepResult<T extends Shape> {
  readonly state: T['state'];
  /** Empty in bulk. */
  readonly entries: readonly Entry<T['event']>[];
  /** Empty in bulk. */
  readonly questions: readonly Question[];
}

/** Thrown when a ruleset breaks its contract or fails; says in which ruleset and what was going on. */
export class RulesetError extends Error {
  override readonly name = 'RulesetError';
}

/** Adjudicates one phase. Orders and agreements may come in any order; they are sorted by id. */
export function adjudicate<T extends Shape>(
  ruleset: Ruleset<T>,
  input: StepInput<T>,
  outcomes: readonly Outcome[] = [],
): StepResult<T> {
  return run(ruleset, input, (turn) => {
    ruleset.adjudicate(turn);
    for (const outcome of outcomes) applyEffect(ruleset, turn, outcome);
  });
}

/** Sets the exercise up: the opening facts. `state` is the ruleset's blank. */
export function open<T extends Shape>(
  ruleset: Ruleset<T>,
  input: Pick<StepInput<T>, 'state' | 'luck' | 'bulk'>,
  opening: { readonly scenario: string; readonly options: T['options'] },
): StepResult<T> {
  return run(ruleset, { ...input, orders: [], agreements: [] }, (turn) => ruleset.setup(turn, opening));
}

/**
 * States the events of one or more effects outside adjudication: an inject.
 * @param card its id, so that what it does later can name it
 */
export function inject<T extends Shape>(
  ruleset: Ruleset<T>,
  input: Pick<StepInput<T>, 'state' | 'luck'>,
  outcomes: readonly Outcome[],
  card?: string,
): StepResult<T> {
  return run(ruleset, { ...input, orders: [], agreements: [] }, (turn) => {
    for (const outcome of outcomes) applyEffect(ruleset, { ...turn, card }, outcome);
  });
}

function applyEffect<T extends Shape>(ruleset: Ruleset<T>, turn: Turn<T>, outcome: Outcome): void {
  const effect = Object.hasOwn(ruleset.effects, outcome.effect) ? ruleset.effects[outcome.effect] : undefined;
  if (effect === undefined)
    throw new RulesetError(`The ruleset "${ruleset.rules.manifest.id}" knows no effect "${outcome.effect}".`);
  effect.emit(turn, effect.params.parse(outcome.params), outcome.audience);
}

function run<T extends Shape>(ruleset: Ruleset<T>, input: StepInput<T>, act: (turn: Turn<T>) => void): StepResult<T> {
  const { rules } = ruleset;
  const bulk = input.bulk ?? false;
  /** In bulk a question is answered and forgotten. */
  const unread = bulk && input.answers === undefined;
  const entries: Entry<T['event']>[] = [];
  const questions: Question[] = [];
  const asked = new Set<string>();
  const draws = within(input.luck, 'draw');
  const questionLuck = within(input.luck, 'question');

  function ask<K extends string>(
    key: readonly string[],
    options: readonly K[],
    odds: { readonly [k in K]: number },
    question: Text,
  ): K {
    const name = key.join('/');
    if (asked.has(name))
      throw new RulesetError(`The question "${name}" was asked twice in one step; give each its own key.`);
    asked.add(name);
    const draw = questionLuck(...key).next();
    const model = drawn(key, options, odds, draw);
    const ruled = input.answers?.get(name);
    const fixed = ruled === undefined ? undefined : options.find((option) => option === ruled);
    if (ruled !== undefined && fixed === undefined) {
      throw new RulesetError(`A ruling answers "${name}" with "${ruled}", which is not one of ${options.join(', ')}.`);
    }
    const answer = fixed ?? model;
    const total = weightOf(options, odds);
    const shares = Object.fromEntries(options.map((option) => [option, Math.max(0, odds[option]) / total]));
    questions.push({ key: name, question, odds: shares, draw, model, answer });
    return answer;
  }

  const turn: Turn<T> = {
    // The contract's readonly view of the very object that emit changes.
    state: input.state as Turn<T>['state'],
    orders: inOrder(input.orders),
    agreements: inOrder(input.agreements),
    bulk,
    rng: draws,
    chance(key, p, question) {
      if (!(p >= 0 && p <= 1))
        throw new RulesetError(`The chance of "${key.join('/')}" is ${p}; it must be between 0 and 1.`);
      // The same answer as below, without the question that nobody reads.
      if (unread) return questionLuck(...key).next() * (p + (1 - p)) < p;
      return ask(key, ['yes', 'no'] as const, { yes: p, no: 1 - p }, question) === 'yes';
    },
    pick<K extends string>(key: readonly string[], weights: { readonly [k in K]: number }, question: Text): K {
      // Object.keys loses the key type that the argument has.
      const options = Object.keys(weights) as K[];
      return unread ? drawn(key, options, weights, questionLuck(...key).next()) : ask(key, options, weights, question);
    },
    emit(event, audience, because) {
      if (!bulk) {
        const parsed = rules.event.safeParse(event);
        if (!parsed.success) {
          const issue = parsed.error.issues[0];
          throw new RulesetError(
            `The ruleset "${rules.manifest.id}" stated an event "${event.type}" that its own schema refuses: ${issue?.path.join('.') ?? ''} ${issue?.message ?? ''}.`,
          );
        }
        entries.push({ event, audience, because: typeof because === 'function' ? because() : because });
      }
      // Who knows everything knows it: S is a Known<S>, which TypeScript cannot see while S is open.
      rules.apply(input.state as Known<T['state']>, event);
    },
  };
  act(turn);
  return { state: input.state, entries, questions };
}

/** Sorted by id. What is in order already, as in campaigns by the thousand, is only looked through. */
function inOrder<I extends { readonly id: string }>(list: readonly I[]): readonly I[] {
  for (let i = 1; i < list.length; i++) {
    const before = list[i - 1];
    const item = list[i];
    if (before !== undefined && item !== undefined && item.id < before.id) return [...list].sort(byId);
  }
  return list;
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

/** The option in whose share of the line the draw falls; the last possible one where rounding leaves a rest. */
function drawn<K extends string>(
  key: readonly string[],
  options: readonly K[],
  odds: { readonly [k in K]: number },
  draw: number,
): K {
  const reach = draw * weightOf(options, odds);
  let last: K | undefined;
  let passed = 0;
  for (const option of options) {
    if (!(odds[option] > 0)) continue;
    last = option;
    passed += odds[option];
    if (reach < passed) return option;
  }
  if (last === undefined)
    throw new RulesetError(`The question "${key.join('/')}" has no possible answer: no weight is above 0.`);
  return last;
}

/** Sum of the weights above 0. */
function weightOf<K extends string>(options: readonly K[], odds: { readonly [k in K]: number }): number {
  let total = 0;
  for (const option of options) if (odds[option] > 0) total += odds[option];
  return total;
}
