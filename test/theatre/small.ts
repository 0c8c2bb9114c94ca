/** The smallest theatre there is: two modules, two teams, one order each. For tests of the mechanism itself. */
import { composeTheatre, type TheatrePlan } from '@sandtable/rulesets/theatre/compose.ts';
import { composeFace, refuse } from '@sandtable/rulesets/theatre/face.ts';
import { est, index, list, publicEst, quantity, type SliceOf, word } from '@sandtable/rulesets/theatre/fields.ts';
import type { Module, PublicModule, StepOf } from '@sandtable/rulesets/theatre/module.ts';
import type { ShapeOf, State } from '@sandtable/rulesets/theatre/theatre.ts';
import { amount } from '@sandtable/rulesets/theatre/widgets.ts';
import {
  adjudicate,
  type Bot,
  type Entry,
  type Known,
  luckOf,
  type Manifest,
  open,
  orderId,
  type Ruleset,
  type Sealed,
  type StepResult,
  seedLuck,
  text,
} from '@sandtable/shared';
import { z } from 'zod';

const millFields = {
  grain: index(50, { see: ['miller'], est: [est(['baker'], 0.2)], show: { group: 'industrial', domain: [0, 100] } }),
  flour: quantity(10, { see: 'all', unit: 'count', max: 100 }),
  queue: list([0, 0], { see: ['miller'], unit: 'count' }),
  mood: word('calm', ['calm', 'angry'], { see: 'all' }),
} as const;
const ovenFields = {
  heat: index(40, { see: [], est: [publicEst(0.1)], show: { group: 'industrial', domain: [0, 100] } }),
  bread: quantity(0, { see: ['baker'], unit: 'count', max: 1000 }),
} as const;
const Grind = z.strictObject({ type: z.literal('grind'), sacks: z.number().min(0).max(20) });
const Bake = z.strictObject({ type: z.literal('bake'), loaves: z.number().min(0).max(20) });
const Burnt = z.strictObject({ type: z.literal('oven.burnt'), loaves: z.number() });

export type Small = {
  slices: { mill: SliceOf<typeof millFields>; oven: SliceOf<typeof ovenFields> };
  orders: { grind: z.infer<typeof Grind>; bake: z.infer<typeof Bake> };
  notes: { oven: z.infer<typeof Burnt> };
  parameters: { wind: number };
};
export type SmallState = State<Small>;
export type MillStep = StepOf<Small, 'mill'>;

const mill: PublicModule<Small, 'mill'> = {
  id: 'mill',
  fields: millFields,
  orders: {
    grind: {
      team: 'miller',
      schema: Grind,
      initial: { type: 'grind', sacks: 1 },
      check: (view, { sacks }) =>
        sacks > (view.number('mill', 'grain') ?? Number.POSITIVE_INFINITY)
          ? [refuse('no-grain', {}, 'grind.sacks')]
          : [],
    },
  },
  notes: [],
  tell: {},
  sheet: (view) => (view.team === 'miller' ? [amount(view, 'grind.sacks', { min: 0, max: 20, step: 1, cost: 1 })] : []),
};
const oven: PublicModule<Small, 'oven'> = {
  id: 'oven',
  fields: ovenFields,
  orders: { bake: { team: 'baker', schema: Bake, initial: { type: 'bake', loaves: 1 } } },
  notes: [Burnt],
  tell: { 'oven.burnt': ({ loaves }: z.infer<typeof Burnt>) => ({ text: text('oven.burnt', { loaves }), weight: 2 }) },
  sheet: (view) => (view.team === 'baker' ? [amount(view, 'bake.loaves', { min: 0, max: 20, step: 1 })] : []),
};

const team = (id: string): Manifest['teams'][number] => ({
  id,
  name: text(id),
  code: id.slice(0, 3).toUpperCase(),
  mark: 'us',
  shape: 'square',
  roles: [{ id: 'lead', name: text('lead') }],
  brief: { who: text('who'), want: text('want'), control: text('control'), unknown: text('unknown') },
  objectives: [],
});

export const face = composeFace<Small>({
  manifest: {
    id: 'small',
    title: text('small'),
    summary: text('small'),
    teams: [team('miller'), team('baker')],
    phases: [{ id: 'orders', name: text('orders'), minutes: 1 }],
    scenarios: ['usual', 'storm'].map((id) => ({ id, title: text(id), summary: text(id) })),
    turns: 3,
    languages: ['en'],
  },
  modules: { mill, oven },
  parameters: {
    wind: { values: { usual: 1, storm: 3 }, min: 0, max: 5, step: 0.5, unit: 'factor', source: 'design choice' },
  },
  baseline: 'usual',
  layout: {
    miller: [{ id: 'mill', title: text('mill'), fields: ['grind.sacks'] }],
    baker: [{ id: 'oven', title: text('oven'), fields: ['bake.loaves'] }],
  },
  turnLabel: (turn) => text('turn', { turn }),
  suggest: function* () {},
  score: () => [],
});

const nobody: Bot<ShapeOf<Small>> = { decide: () => [] };
const modules: { mill: Module<Small, 'mill'>; oven: Module<Small, 'oven'> } = {
  mill: {
    face: mill,
    steps: {
      grind(step) {
        step.heading('grinding');
        const { grind } = step.orders;
        step.move(
          'grain',
          step.by('harvest', 4 * step.parameters.wind, ['miller']) +
            step.by('ground', -grind.order.sacks, ['miller'], grind),
        );
        step.nudge('oven', 'heat', 3, 'draught', 'all', grind);
      },
      late: (step) => step.nudge('oven', 'heat', -5, 'cold', []),
    },
  },
  oven: {
    face: oven,
    steps: {
      bake(step) {
        step.heading('baking');
        const { bake } = step.orders;
        step.level(
          'bread',
          step.by('ordered', bake.order.loaves, ['baker'], bake) * step.times('heat', step.own.heat / 50, []),
        );
        if (step.chance('burnt', 0.5) && step.live)
          step.note({ type: 'oven.burnt', loaves: 1 / 3 }, 'all', { orders: [bake] });
      },
    },
  },
};

export type Grinding = (step: MillStep) => void;

/** The small theatre, with another first step of the mill where a test wants to see what it may do. */
export function small(tuning: Partial<TheatrePlan<Small>> = {}, grind?: Grinding): Ruleset<ShapeOf<Small>> {
  const own =
    grind === undefined ? modules : { ...modules, mill: { ...modules.mill, steps: { ...modules.mill.steps, grind } } };
  return composeTheatre<Small>({
    face,
    modules: own,
    pipeline: ['mill.grind', 'oven.bake', 'mill.late'],
    revision: 1,
    bots: { random: nobody, doctrine: nobody },
    ...tuning,
  });
}

export type SmallEntry = Entry<ShapeOf<Small>['event']>;

/** Plays some turns; both teams give an order each. Returns the state and the entries of the last step. */
export function played(
  ruleset: Ruleset<ShapeOf<Small>>,
  turns: number,
  { bulk = false, scenario = 'usual', seed = 'small' } = {},
): StepResult<ShapeOf<Small>> {
  const mixed = seedLuck(seed);
  const blank = ruleset.rules.blank({}) as SmallState;
  const options = ruleset.rules.options.schema.parse({});
  let result = open(ruleset, { state: blank, luck: luckOf(mixed, 1, 0), bulk }, { scenario, options });
  for (let step = 1; step <= turns; step++) {
    const orders: Sealed<ShapeOf<Small>['order']>[] = [
      { id: orderId(step, 'miller', 'grind'), team: 'miller', source: 'sealed', order: { type: 'grind', sacks: 8 } },
      { id: orderId(step, 'baker', 'bake'), team: 'baker', source: 'sealed', order: { type: 'bake', loaves: 6 } },
    ];
    result = adjudicate(ruleset, { state: result.state, orders, agreements: [], luck: luckOf(mixed, 1, step), bulk });
  }
  return result;
}

/** What somebody addressed so knows after these entries, from nothing. */
export function foldOf(entries: readonly SmallEntry[], name: string): Known<SmallState> {
  const known = face.rules.blank({});
  for (const { event, audience } of entries)
    if (audience === 'all' || audience.includes(name)) face.rules.apply(known, event);
  return known;
}
