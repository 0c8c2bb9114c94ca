import {
  type AnyRuleset,
  adjudicate,
  copyJson,
  type Known,
  type StoredEntry,
  type ToldEntry,
  tellEntry,
} from '@sandtable/shared';
import { isRemainder } from '@sandtable/shared/show/causes.ts';
import { type Check, mayKnow, type Spec } from '../check.ts';
import { at, covers, facts, leaves, type Path, put } from '../json.ts';
import { inputOf, type Match, type PlayedStep } from '../match.ts';
import type { Eyes } from '../table.ts';

export const leak: Check = {
  id: 'leak',
  demand: 'nobody is told what is not theirs to know: neither as a fact nor anywhere in a reason',
  heavy: true,
  *run(match, spec) {
    yield* toldTooMuch(match, spec);
    yield* canaries(match, spec);
  },
};

/** Facts whose audience is wider than the secret that they carry. At the end everything may be laid open. */
function* toldTooMuch({ table, moments, ruleset }: Match, { secrets }: Spec): Generator<string> {
  for (const { what, step, known, after } of moments) {
    if (ruleset.rules.status(after).over) continue;
    for (const [name, knowledge] of known) {
      const { viewer } = table.seen(name);
      for (const [path] of facts(knowledge)) {
        if (!mayKnow(secrets, path, viewer)) yield `${what} of step ${step}: ${name} was told ${path.join('.')}`;
      }
    }
  }
  const paths = [...facts(moments.at(-1)?.after)].map(([path]) => path);
  for (const { path, sometimes } of secrets) {
    // A secret that names nothing protects nothing.
    if (sometimes !== true && !paths.some((leaf) => covers(path, leaf)))
      yield `the secret "${path}" names nothing in the state`;
  }
}

/**
 * Puts a number that occurs nowhere else into every private leaf of the truth, adjudicates the step again and searches
 * the bytes of everybody else for it. Whoever is then told the leaf as a fact may have it; {@link toldTooMuch} judges that.
 */
function* canaries({ steps, table }: Match, spec: Spec): Generator<string> {
  for (const step of steps) {
    const first = plantAll(spec, step, 0);
    const found = [...table.eyes.values()].flatMap((eyes) => sightings(spec, step, eyes, first));
    if (found.length === 0) continue;
    // Four digits may stand there by chance; the same leaf with another number in it settles the matter.
    const second = plantAll(spec, step, 1);
    for (const { eyes, path } of found) {
      const again = sightings(spec, step, eyes, second).some((sighting) => sighting.path.join('.') === path.join('.'));
      const name = eyes.viewer.kind === 'team' ? eyes.viewer.team : eyes.viewer.kind;
      if (again) yield `step ${step.step}: the private ${path.join('.')} stands in what ${name} is told`;
    }
  }
}

interface Canary {
  readonly path: Path;
  readonly value: number;
  /** What to plant where this one is refused. */
  readonly otherwise?: number;
}

interface Planting {
  readonly canaries: readonly Canary[];
  readonly entries: readonly StoredEntry[];
}

/** Leaves where only whole numbers grow, and leaves that can take no canary at all: the ruleset refuses it there. */
const soils = new WeakMap<AnyRuleset, { whole: Set<string>; barren: Set<string> }>();

function soilOf(ruleset: AnyRuleset): { whole: Set<string>; barren: Set<string> } {
  const known = soils.get(ruleset) ?? { whole: new Set(), barren: new Set() };
  soils.set(ruleset, known);
  return known;
}

/** Leaves of a ruleset in which no canary could be planted so far. */
export function barrenLeaves(ruleset: AnyRuleset): ReadonlySet<string> {
  return soilOf(ruleset).barren;
}

function plantAll({ ruleset, released }: Spec, step: PlayedStep, round: number): Planting {
  const { whole, barren } = soilOf(ruleset);
  const views = [...step.knownBefore.values()];
  const canaries: Canary[] = [];
  for (const [path, value] of leaves(step.before)) {
    const name = path.join('.');
    if (
      typeof value !== 'number' ||
      barren.has(name) ||
      released.some((part) => part.by === undefined && covers(part.path, path))
    )
      continue;
    if (views.every((known) => at(known, path) !== undefined)) continue;
    const i = canaries.length * 2 + round;
    canaries.push(whole.has(name) ? { path, value: count(i) } : { path, value: near(value, i), otherwise: count(i) });
  }
  return bearing(ruleset, step, canaries);
}

/** As many of the canaries as the ruleset can adjudicate with. What it refuses is remembered. */
function bearing(ruleset: AnyRuleset, step: PlayedStep, canaries: readonly Canary[]): Planting {
  const all = planted(ruleset, step, canaries);
  if (all !== undefined) return all;
  const [only, more] = canaries;
  if (only !== undefined && more === undefined) {
    const name = only.path.join('.');
    const { whole, barren } = soilOf(ruleset);
    if (only.otherwise === undefined) barren.add(name);
    else whole.add(name);
    return bearing(ruleset, step, only.otherwise === undefined ? [] : [{ path: only.path, value: only.otherwise }]);
  }
  const half = Math.ceil(canaries.length / 2);
  const left = bearing(ruleset, step, canaries.slice(0, half));
  const right = bearing(ruleset, step, canaries.slice(half));
  // Each half may bear while both together do not; one half is then enough for this step.
  return planted(ruleset, step, [...left.canaries, ...right.canaries]) ?? left;
}

/** Undefined where the ruleset cannot adjudicate with these. Without any, the step is what it was. */
function planted(ruleset: AnyRuleset, step: PlayedStep, canaries: readonly Canary[]): Planting | undefined {
  const input = inputOf(step);
  for (const { path, value } of canaries) put(input.state, path, value);
  try {
    const { entries } = adjudicate(ruleset, { ...input, answers: new Map<string, string>() });
    return { canaries, entries };
  } catch (error) {
    if (canaries.length === 0) throw error;
    return undefined;
  }
}

/** Close to what stood there, so that the step takes much the same course, and like nothing else. */
function near(value: number, i: number): number {
  const mark = (100_003 + ((i * 7919) % 899_981)) / 1e6;
  return Math.round((Math.abs(value) >= 1 ? Math.trunc(value) + mark : mark * 0.999) * 1e6) / 1e6;
}

function count(i: number): number {
  return 1009 + ((i * 37) % 1987);
}

/** The unnamed remainder is what the change leaves over the terms that are named: everybody could subtract. */
function withoutRemainder({ event, because }: ToldEntry): unknown {
  return { event, because: { ...because, terms: because.terms?.filter((term) => !isRemainder(term)) } };
}

function sightings(
  { ruleset, released }: Spec,
  step: PlayedStep,
  eyes: Eyes,
  { canaries, entries }: Planting,
): { eyes: Eyes; path: Path }[] {
  if (eyes.viewer.kind === 'facilitator') return [];
  const told = entries.flatMap((entry) => tellEntry(entry, eyes.viewer) ?? []);
  const numbers = new Set(JSON.stringify(told.map(withoutRemainder)).match(/\d+(?:\.\d+)?/g));
  const name = eyes.viewer.kind === 'team' ? eyes.viewer.team : eyes.viewer.kind;
  const known = copyJson(step.knownBefore.get(name)) as Known<object>;
  for (const { event } of told) ruleset.rules.apply(known, event);
  return canaries.flatMap(({ path, value }) => {
    if (!numbers.has(String(value)) || at(known, path) !== undefined) return [];
    const took = released.find((part) => part.by !== undefined && covers(part.path, path));
    const open = took && entries.some(({ event }) => event.type === took.by && carries(event, value));
    return open === true ? [] : { eyes, path };
  });
}

function carries(event: object, value: number): boolean {
  return [...leaves(event)].some(([, leaf]) => leaf === value);
}
