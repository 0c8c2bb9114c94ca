/**
 * Composes a theatre: a list of modules and a pipeline of their steps becomes a `Ruleset`. A ruleset's folder says only
 * what is special about it.
 */
import {
  type Bot,
  type EffectCatalogue,
  type OrderId,
  type Ruleset,
  RulesetError,
  type Shape,
  type Term,
  type Turn,
  type Upcasts,
} from '@sandtable/shared';
import { enforce, expire, judge, type Legal } from './agreements/judge.ts';
import { standingsIn } from './agreements/standing.ts';
import { estimatesOf, opinionsOf, tellBeliefs } from './beliefs.ts';
import { theatreEffects } from './catalogue.ts';
import type { Face } from './face.ts';
import type { FieldTable } from './fields.ts';
import { byField } from './laid.ts';
import { loosely } from './loose.ts';
import type { Module } from './module.ts';
import { openedSlice, openingOf } from './opening.ts';
import { plays } from './optional.ts';
import { parametersOf } from './parameters.ts';
import { type Line, pipelineOf } from './pipeline.ts';
import type { Retells } from './play.ts';
import { type Play, StepContext } from './step.ts';
import { suppose } from './suppose.ts';
import type { Effect, Given, LooseSlices, ModuleId, ShapeOf, State, Theatre } from './theatre.ts';

/** All modules, whole. */
export type Modules<T extends Theatre> = { readonly [M in ModuleId<T>]: Module<T, M> };

export interface TheatrePlan<T extends Theatre> {
  readonly face: Face<T>;
  readonly modules: Modules<T>;
  /** `module.step` in the order of play. */
  readonly pipeline: readonly string[];
  readonly revision: number;
  readonly upcasts?: Upcasts;
  readonly bots: Ruleset<ShapeOf<T>>['bots'] & { readonly [name: string]: Bot<ShapeOf<T>> };
  /** Facilitator effects beyond those of the field tables, such as event cards. */
  readonly effects?: EffectCatalogue<ShapeOf<T>>;
  readonly invariants?: Ruleset<ShapeOf<T>>['invariants'];
  /**
   * Decimals that numbers keep on their way into an event. Six, so that a log reads and compares well; none (null) for
   * the golden games, whose reference never rounds: over nine turns the rounding of hundreds of numbers adds up to more
   * than the 1e-6 they are compared to.
   */
  readonly decimals?: number | null;
  /** Which fields a narrative event tells of: their causes are its causes. */
  readonly retells?: Retells;
  /** Whether estimates are made. Off only for campaigns by the thousand whose bots see the exact state. */
  readonly beliefs?: boolean;
  /** For tests: compare all other slices before and after each step, and fail where a module reached across. */
  readonly guard?: boolean;
  /** For cases that look at one mechanic: plays this step alone; what it sends to others waits. */
  readonly only?: string;
}

const NONE: ReadonlySet<string> = new Set();

/** @throws if the pipeline names a step that no module has, or leaves one out. */
export function composeTheatre<T extends Theatre>(plan: TheatrePlan<T>): Ruleset<ShapeOf<T>> {
  const { face, decimals = 6, beliefs = true, guard = false, only } = plan;
  const { tables, specs, gates } = face;
  // Modules differ in type by their slice; from here on they are handled alike.
  const modules = loosely<readonly Module<Theatre, string>[]>(Object.values(plan.modules));
  const pipeline = pipelineOf(plan.pipeline, modules).filter(({ step }) => only === undefined || step === only);
  if (pipeline.length === 0) throw new Error(`The pipeline has no step "${only}" to play alone.`);
  const lines = beliefs ? estimatesOf(tables) : [];
  const openings = Object.entries(tables).map(([module, table]) => ({ module, ...openingOf(table) }));
  const lasting = Object.fromEntries(Object.entries(tables).filter(([module]) => !face.optional.has(module)));
  const present = (state: object, module: string) => !face.optional.has(module) || plays(state, module);
  /** Whose an order type is, and the module that must be played with, by type: asked for every order of every quarter. */
  const owners = new Map([...specs].map(([type, { team }]) => [type, { team, gate: gates.get(type) }]));
  const scale = decimals === null ? 0 : 10 ** decimals;
  const round = decimals === null ? (x: number) => x : (x: number) => Math.round(x * scale) / scale;
  const { turns } = face.plan.manifest;
  const teams = face.plan.manifest.teams.map(({ id }) => id);

  // From entries, not key by key: an object grown by keys is a slow dictionary to V8, and this one is copied every turn.
  const defaults: { readonly [type: string]: Given<{ type: string }> } = Object.fromEntries(
    [...specs].map(([type, { team, initial }]) => [type, { team, order: initial }]),
  );

  // What nearly every exercise plays with: found once, not asked for in every quarter of every campaign.
  const lastingPipeline = pipeline.filter(({ module }) => !face.optional.has(module));
  const lastingDefaults = Object.fromEntries(Object.entries(defaults).filter(([type]) => !gates.has(type)));

  function playOf(turn: Turn<ShapeOf<T>>): Play {
    const state = loosely<State<Theatre>>(turn.state);
    return {
      turn: loosely<Turn<Shape>>(turn),
      live: !turn.bulk,
      state: loosely<Play['state']>(turn.state),
      orders: ordersOf(turn),
      parameters: state.parameters,
      t: state.clock?.turn ?? 0,
      round,
      pending: byTarget(state.pending ?? []),
      laid: byField(state.laid),
      story: new Map<string, Term[]>(),
      told: new Map<string, Term[]>(),
      retells: plan.retells ?? {},
    };
  }

  /** What counts as ordered: the defaults, and in their place what the teams may and did order. */
  function ordersOf(turn: Turn<ShapeOf<T>>): Play['orders'] {
    const orders = turn.state.options === undefined ? { ...lastingDefaults } : { ...defaults };
    for (const sealed of turn.orders)
      if (heard(turn, sealed)) orders[sealed.order.type] = sealed as Given<{ type: string }>;
    return orders;
  }

  /** Whether an order is its team's to give, in this exercise. */
  function heard(turn: Turn<ShapeOf<T>>, { team, order }: Turn<ShapeOf<T>>['orders'][number]): boolean {
    // By far the most: no optional module is played with, and what is theirs is not among the lasting ones.
    if (turn.state.options === undefined) return lastingDefaults[order.type]?.team === team;
    const owner = owners.get(order.type);
    if (owner === undefined || owner.team !== team) return false;
    return owner.gate === undefined || plays(turn.state, owner.gate);
  }

  /** Told to its own team, so that the next sheet shows it; this also names every order, even one that moves nothing. */
  function tellOrders(turn: Turn<ShapeOf<T>>, play: Play, moved: ReadonlySet<string>): void {
    for (const sealed of turn.orders) {
      if (!heard(turn, sealed)) continue;
      const { id, team, order: given } = sealed;
      const kept = moved.has(given.type);
      const order = kept ? (play.orders[given.type]?.order ?? given) : given;
      turn.emit({ type: 'ordered', order } as never, [team], {
        rule: kept ? 'rule.agreement' : 'rule.order',
        orders: [id],
      });
    }
  }

  /** The same in bulk, where the fold is done here: see `StepContext.put`. Nobody else holds a bot's orders: no copy. */
  function keepOrders(turn: Turn<ShapeOf<T>>, play: Play): void {
    const { given } = loosely<{ given: { [type: string]: unknown } }>(turn.state);
    for (const { order } of turn.orders) {
      const counted = play.orders[order.type];
      if (counted?.id !== undefined) given[order.type] = counted.order;
    }
  }

  function run(line: Line, context: StepContext): void {
    const before = guard ? othersOf(context.state, line.module, tables) : '';
    context.absorb();
    line.run(context as never);
    if (guard && othersOf(context.state, line.module, tables) !== before) {
      throw new RulesetError(
        `A step of the module "${line.module}" changed another module's slice; send an effect instead.`,
      );
    }
  }

  function close(turn: Turn<ShapeOf<T>>, play: Play, turnsPlayed: number): void {
    const waited = loosely<{ pending?: readonly Effect[] }>(turn.state).pending ?? [];
    if (play.pending.size > 0 || waited.length > 0) {
      const effects: Effect[] = [];
      for (const waiting of play.pending.values()) for (const effect of waiting) effects.push(kept(effect, round));
      // In bulk the fold is done here, without a copy of what was just made: see `StepContext.put`.
      if (turn.bulk) loosely<{ pending: readonly Effect[] }>(turn.state).pending = effects;
      else turn.emit({ type: 'carried', effects } as never, [], { rule: 'rule.effect' });
    }
    // What was made anew this quarter has them now; what was kept had them before.
    if (play.laid !== undefined) turn.emit({ type: 'laid', effects: [] } as never, [], { rule: 'rule.facilitator' });
    if (beliefs) {
      const known = lines.filter(({ module }) => present(turn.state, module));
      tellBeliefs(play, known, turnsPlayed);
    }
    turn.emit({ type: 'clock', turn: turnsPlayed, over: turnsPlayed >= turns } as never, 'all', { rule: 'rule.clock' });
  }

  return {
    rules: face.rules,
    revision: plan.revision,
    upcasts: plan.upcasts ?? {},
    setup(turn, { scenario, options }) {
      const values = parametersOf(face.plan.parameters, scenario, options);
      turn.emit({ type: 'parameters', values } as never, [], { rule: 'rule.parameter' });
      const chosen = [...face.optional].filter((module) => options[module] === true);
      if (chosen.length > 0) turn.emit({ type: 'optional', modules: chosen } as never, 'all', { rule: 'rule.option' });
      for (const { module, groups, whole } of openings) {
        if (!present(turn.state, module)) continue;
        // In bulk the fold is done here, for a module as a whole: see `StepContext.put`.
        if (turn.bulk) loosely<LooseSlices>(turn.state)[module] = openedSlice(whole);
        else
          for (const { see, values: opening } of groups)
            turn.emit({ type: `${module}.opened`, values: opening } as never, see, { rule: 'rule.opening' });
      }
      const play = playOf(turn);
      for (const { face: half, opening } of modules)
        if (present(turn.state, half.id)) opening?.(new StepContext(play, half.id, half.fields) as never);
      close(turn, play, 0);
    },
    adjudicate(turn) {
      const play = playOf(turn);
      const bound = turn.agreements.length > 0 || standingsIn(turn.state).length > 0;
      const clauses = bound ? face.plan.clauses : undefined;
      const legal: Legal = (team, orders) => face.rules.check(turn.state as never, team, orders as never);
      const moved = clauses === undefined ? NONE : enforce(clauses, play, legal);
      if (turn.bulk) keepOrders(turn, play);
      else tellOrders(turn, play, moved);
      if (clauses !== undefined) judge(clauses, play);
      const contexts: StepContext[] = [];
      const bare = turn.state.options === undefined;
      const lines = bare ? lastingPipeline : pipeline;
      for (let i = 0; i < lines.length; i++) {
        const line = lines[i];
        if (line === undefined || !(bare || present(turn.state, line.module))) continue;
        const context = contexts[line.place] ?? new StepContext(play, line.module, line.table);
        contexts[line.place] = context;
        run(line, context);
      }
      expire(play, play.t + 1);
      close(turn, play, play.t + 1);
    },
    // Effects on what only some exercises play with say so themselves: see `Effect.applies`.
    effects: {
      ...theatreEffects<T>(face, opinionsOf(lasting, teams), round),
      ...plan.effects,
    },
    bots: plan.bots,
    suppose: (opening, known, team, rng) => suppose(tables, opening, known, team, rng),
    ...(plan.invariants === undefined ? {} : { invariants: plan.invariants }),
  };
}

/** Effects by the module they are for, each list in the order sent. */
function byTarget(effects: readonly Effect[]): Map<string, Effect[]> {
  const pending = new Map<string, Effect[]>();
  for (const effect of effects) {
    const waiting = pending.get(effect.target);
    if (waiting === undefined) pending.set(effect.target, [effect]);
    else waiting.push(effect);
  }
  return pending;
}

/** An effect as it is kept until the next turn: without what only this turn's reasons need. */
function kept({ target, field, op, value, label, see, by, order }: Effect, round: (x: number) => number): Effect {
  return {
    ...{ target, field, op, value: round(value), label, see },
    ...(by === undefined ? {} : { by }),
    ...(order === undefined ? {} : { order }),
  };
}

function othersOf(state: Play['state'], module: string, tables: { readonly [module: string]: FieldTable }): string {
  return JSON.stringify(
    Object.keys(tables)
      .filter((id) => id !== module)
      .map((id) => state[id]),
  );
}

/** The id an order carries, for those who need to name it without holding it. */
export type { OrderId };
