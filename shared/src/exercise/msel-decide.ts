/** What may be done to the MSEL, and what sending one of its items comes to. */
import { canonical } from '../log/canonical.ts';
import type { Actor, Body, Draft } from '../log/record.ts';
import type { AnyRuleset } from '../rules/contract.ts';
import { luckOf, mixLuck } from '../rules/rng.ts';
import { FACILITATOR_ONLY, type Json, type Known, type TeamId } from '../words.ts';
import type { CommandOf } from './command.ts';
import { injected } from './decide-play.ts';
import { type Context, type Decision, type Refused, record, refuse } from './decision.ts';
import type { Exercise } from './exercise.ts';
import { type ItemId, MOST_ITEMS, type MselChange, type MselItem, type MselWish } from './msel.ts';
import { isDue, sightOf } from './msel-due.ts';
import { lineOf, sentAs } from './msel-fold.ts';

/** Items to a record: a long list stays readable piece by piece. */
const TOGETHER = 25;

/** Changes the list, whole or not at all. */
export function mselChange(x: Exercise, actor: Actor, { change }: CommandOf<'msel'>, c: Context): Decision {
  const problem = refusedChange(x, change, c);
  if (problem !== undefined) return problem;
  return { records: mselRecords(actor, changesOf(x, change)).map((draft) => ({ ...draft, cause: c.id })) };
}

/** Records of changes, as they stand in any log: also where a list is brought along at an exercise's creation. */
export function mselRecords(actor: Actor, changes: readonly MselChange[]): Draft[] {
  return changes.map((change): Draft => {
    const body: Body = { kind: 'msel', change };
    return { actor, audience: FACILITATOR_ONLY, body };
  });
}

/** The changes that put items on a list. */
export function putting(items: readonly MselItem[]): MselChange[] {
  return Array.from({ length: Math.ceil(items.length / TOGETHER) }, (_, piece) => ({
    do: 'put' as const,
    items: items.slice(piece * TOGETHER, (piece + 1) * TOGETHER),
  }));
}

function changesOf(x: Exercise, wish: MselWish): MselChange[] {
  if (wish.do !== 'put') return [wish];
  const named = new Set(wish.items.map(({ id }) => id));
  const gone =
    wish.whole === true
      ? x.msel.flatMap(({ item: { id } }) => (named.has(id) || sentAs(x, id) !== undefined ? [] : [id]))
      : [];
  return [...(gone.length > 0 ? [{ do: 'remove' as const, items: gone }] : []), ...putting(wish.items)];
}

function refusedChange(x: Exercise, wish: MselWish, c: Context): Decision | undefined {
  switch (wish.do) {
    case 'put':
      return refusedItems(x, wish.items, wish.whole === true, c);
    case 'remove':
      return firstOf(wish.items, (id) => unsent(x, id));
    default: {
      const line = lineOf(x, wish.item);
      const from = { hold: 'waiting', release: 'held', skip: undefined, restore: 'skipped' }[wish.do];
      const missing = unsent(x, wish.item);
      if (missing !== undefined) return missing;
      const wrong = from === undefined ? line?.state === 'skipped' : line?.state !== from;
      return wrong ? refuse('msel-state', { item: wish.item, state: line?.state ?? '' }) : undefined;
    }
  }
}

/** On the list and not yet sent. */
function unsent(x: Exercise, id: ItemId): Decision | undefined {
  if (lineOf(x, id) === undefined) return refuse('msel-no-item', { item: id });
  return sentAs(x, id) === undefined ? undefined : refuse('msel-sent', { item: id });
}

function firstOf<T, R>(all: readonly T[], judge: (one: T) => R | undefined): R | undefined {
  for (const one of all) {
    const found = judge(one);
    if (found !== undefined) return found;
  }
  return undefined;
}

function refusedItems(x: Exercise, items: readonly MselItem[], whole: boolean, c: Context): Decision | undefined {
  const ids = new Set(items.map(({ id }) => id));
  const kept = x.msel.filter(({ item }) => !ids.has(item.id) && (!whole || sentAs(x, item.id) !== undefined));
  if (kept.length + items.length > MOST_ITEMS) return refuse('msel-too-many', { limit: MOST_ITEMS });
  if (ids.size < items.length) {
    const twice = items.find(({ id }, index) => items.findIndex((other) => other.id === id) < index);
    return refuse('msel-twice', { item: twice?.id ?? '' });
  }
  return firstOf(items, (item) => {
    const line = lineOf(x, item.id);
    const same = line !== undefined && canonical(line.item as Json) === canonical(plain(item));
    if (sentAs(x, item.id) !== undefined && !same) return refuse('msel-sent', { item: item.id });
    return refusedItem(item, c.ruleset, x.known);
  });
}

/**
 * Why an item cannot be what it says in this exercise: it names a team or an effect that is not there, or is not within an
 * effect's limits. undefined: it can.
 * @param state the facilitator's
 */
export function refusedItem(item: MselItem, { rules, effects }: AnyRuleset, state: Known<object>): Refused | undefined {
  const { id } = item;
  const stranger = teamsOf(item).find((team) => !rules.manifest.teams.some((known) => known.id === team));
  if (stranger !== undefined) return refuse('msel-team', { item: id, team: stranger });
  if (item.effects.length > 0 && !item.justification?.trim()) return refuse('msel-justification', { item: id });
  return firstOf(item.effects, ({ effect, params }) => {
    const known = Object.hasOwn(effects, effect) ? effects[effect] : undefined;
    if (known === undefined || known.applies?.(state) === false) return refuse('msel-effect', { item: id, effect });
    const parsed = known.params.safeParse(params);
    if (parsed.success) return undefined;
    return refuse('msel-effect-limits', { item: id, effect, problem: parsed.error.issues[0]?.message ?? '' });
  });
}

/** As it will be stored: without what is undefined. */
function plain(item: MselItem): Json {
  return JSON.parse(JSON.stringify(item)) as Json;
}

/** Every team an item names: to whom it goes, and in its conditions. */
function teamsOf({ to, trigger }: MselItem): TeamId[] {
  const named: TeamId[] = to === 'all' ? [] : [...to];
  if (trigger.on !== 'condition') return named;
  for (const term of trigger.any.flat()) {
    if (term.is === 'sealed') named.push(term.team);
    if (term.is === 'offer') named.push(...[term.from, term.to].flatMap((team) => team ?? []));
  }
  return named;
}

/**
 * Sends an item: by hand whenever play goes on, by the clock only when it is due. Where its chance fails, it is skipped
 * instead. An item is sent once on a branch, whoever asks.
 */
export function deliver(x: Exercise, actor: Actor, { item: id }: CommandOf<'deliver'>, c: Context): Decision {
  const line = lineOf(x, id);
  const refused = unsent(x, id);
  if (line === undefined || refused !== undefined) return refused ?? refuse('msel-no-item', { item: id });
  if (line.state === 'skipped') return refuse('msel-state', { item: id, state: line.state });
  const { item } = line;
  if (actor.kind === 'clock') {
    if (!isDue(sightOf(c.ruleset.rules, x), line, c.now)) return refuse('msel-not-due', { item: id });
    if (item.chance !== undefined) {
      const drawn = drawOf(x, c.secrets.luck, id);
      if (drawn >= item.chance) {
        const body: Body = { kind: 'msel', change: { do: 'skip', item: id, drawn } };
        return { records: [record(actor, c, FACILITATOR_ONLY, body)] };
      }
    }
  }
  const { title, text, medium, to, source, expected, justification } = item;
  const effects = item.effects.map(({ effect, params }) => ({ effect, params, audience: to }));
  return injected(
    x,
    actor,
    { act: 'inject', title, text, medium, to, source, expected, justification, effects },
    c,
    id,
  );
}

/**
 * What an item's chance draws, 0 … 100: below its per cent it is sent. From a stream of its own within the step's luck,
 * so the same log draws the same.
 * @param luckHex the exercise's secret luck
 */
function drawOf(x: Exercise, luckHex: string, item: ItemId): number {
  return luckOf(mixLuck(luckHex, x.salts ?? {}), x.luckBranch, x.step)('msel', item).next() * 100;
}
