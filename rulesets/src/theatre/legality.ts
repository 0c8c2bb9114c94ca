/** Which orders may stand, and which do stand where nobody has touched a sheet. */
import type { Known, Refusal, TeamId } from '@sandtable/shared';
import { asPromised, promisesIn } from './agreements/standing.ts';
import type { FacePlan } from './face.ts';
import { loosely } from './loose.ts';
import type { CheckView, OrderSpec } from './module.ts';
import { plays } from './optional.ts';
import { refuse } from './refusal.ts';
import type { OrderType, State, Theatre } from './theatre.ts';

/** The orders of a theatre by type, and the optional module that an order belongs to, if it does. */
export interface Owned {
  readonly specs: ReadonlyMap<string, OrderSpec<{ type: string }>>;
  readonly gates: ReadonlyMap<string, string>;
}

/** Whether an exercise plays with the module that an order belongs to. */
function allowed({ gates }: Owned, known: object, type: string): boolean {
  const option = gates.get(type);
  return option === undefined || plays(known, option);
}

/** Last turn's orders by type, as far as they were told. */
export function givenOf(known: object): { readonly [type: string]: { readonly type: string } | undefined } | undefined {
  return (known as { given?: { [type: string]: { type: string } | undefined } }).given;
}

/**
 * What is printed is what would stand if nobody touched it, the whole sheet together: last turn's order while it is still
 * legal beside those before it, else the default, else the least one may order. Orders bind each other (one purse), and
 * an inject may have moved what they rest on.
 */
export function standingOrders<T extends Theatre>(
  plan: FacePlan<T>,
  owned: Owned,
  known: Known<State<T>>,
  team: TeamId,
): ReadonlyMap<string, { readonly type: string }> {
  const standing = new Map<string, { readonly type: string }>();
  const number = numberIn(known);
  const promises = plan.clauses === undefined ? [] : promisesIn(plan.clauses, known, team);
  for (const [type, spec] of owned.specs) {
    if (spec.team !== team || !allowed(owned, known, type)) continue;
    const wishes = [spec.once ? undefined : givenOf(known)?.[type], spec.initial, spec.least?.({ number })].flatMap(
      (wish) => (wish === undefined ? [] : [asPromised(promises, wish), wish]),
    );
    const before = [...standing.values()];
    const found = wishes.find((wish) => checkOrders(plan, owned, known, team, [...before, wish]).length === 0);
    standing.set(type, found ?? spec.initial);
  }
  return standing;
}

/** The least a team may order of a type: what a promise is added to. */
export function bareOrders({ specs }: Owned, known: object): (type: string) => { readonly type: string } | undefined {
  return (type) => {
    const spec = specs.get(type);
    return spec?.least?.({ number: numberIn(known) }) ?? givenOf(known)?.[type] ?? spec?.initial;
  };
}

/** Reads exact numbers of a state of knowledge by module and field. */
export function numberIn(known: object): CheckView['number'] {
  const slices = known as { readonly [module: string]: { readonly [field: string]: unknown } | undefined };
  return (module, field) => {
    const value = slices[module]?.[field];
    return typeof value === 'number' ? value : undefined;
  };
}

/** Everything that stands in the way of these orders: the levers, each order's own limits, and what binds them together. */
export function checkOrders<T extends Theatre>(
  plan: FacePlan<T>,
  owned: Owned,
  known: Known<State<T>>,
  team: TeamId,
  orders: readonly { readonly type: string }[],
): readonly Refusal[] {
  const refusals: Refusal[] = [];
  const { specs, gates } = owned;
  const sound = new Map<string, { type: string }>();
  for (const order of orders) {
    const spec = specs.get(order.type);
    if (spec === undefined) refusals.push(refuse('unknown-order', { type: order.type }));
    else if (spec.team !== team)
      refusals.push(refuse('not-your-lever', { type: order.type, team: { key: `team.${spec.team}` } }));
    else if (!allowed(owned, known, order.type))
      refusals.push(refuse('option-off', { option: { key: `option.${gates.get(order.type) ?? ''}` } }));
    else if (sound.has(order.type)) refusals.push(refuse('twice', { type: order.type }));
    else {
      const parsed = spec.schema.safeParse(order);
      if (parsed.success) sound.set(order.type, parsed.data);
      for (const { path } of parsed.error?.issues ?? []) {
        const field = String(path[0] ?? '');
        refusals.push({
          ...refuse('out-of-range', { field: { key: `order.${order.type}.${field}` } }),
          path: `${order.type}.${field}`,
        });
      }
    }
  }
  const slices = known as { readonly [module: string]: { readonly [field: string]: unknown } | undefined };
  const view: CheckView = {
    team,
    number: numberIn(known),
    word: (module, field) => {
      const value = slices[module]?.[field];
      return typeof value === 'string' ? value : undefined;
    },
    other: (type) => sound.get(type),
  };
  for (const order of sound.values()) refusals.push(...(specs.get(order.type)?.check?.(view, order) ?? []));
  if (plan.check !== undefined) {
    // Every order in the map was parsed by the schema of its own type.
    refusals.push(...plan.check(known, team, loosely<ReadonlyMap<string, T['orders'][OrderType<T>]>>(sound)));
  }
  return refusals;
}
