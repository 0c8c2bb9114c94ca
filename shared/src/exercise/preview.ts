/**
 * What a team may expect of its sheet if nothing else changes: the step played many times on throw-away luck, from states
 * as that team supposes them, the others ordering what doctrine would. Only what the team was told goes in, so nothing else
 * can come out: it is arithmetic, never an oracle.
 */
import { copyJson } from '../log/canonical.ts';
import { indicatorsOf } from '../rules/board.ts';
import type { AnyRuleset, Sealed } from '../rules/contract.ts';
import { initialOptions, publicOptions } from '../rules/manifest.ts';
import { type Luck, luckOf, seedLuck, within } from '../rules/rng.ts';
import { splitPath } from '../rules/sheet.ts';
import { adjudicate, open } from '../rules/turn.ts';
import type { Preview, PreviewRange } from '../wire.ts';
import { FACILITATOR, orderId, type TeamId } from '../words.ts';
import { draftOrders, type SheetDraft } from './draft.ts';
import type { Exercise } from './exercise.ts';
import { agreementsOf } from './offers.ts';
import { quantile } from './trial.ts';

type Orders = readonly { readonly type: string }[];
type Values = ReadonlyMap<string, number>;

/** Sections named as what moves a number, at most. */
const DRIVERS = 3;

/**
 * Plays the step once per seed, and once more per seed and section that was changed, with that section as printed: the
 * difference on equal luck is what the section does. Yields after each run, so that others have a turn in between.
 * @param exercise the fold of what this team was told, and nothing else
 * @param draft the team's sheet as it stands; `blocs`: which of its blocs somebody holds
 * @param seeds random and used once; nothing of the exercise's luck may go into them
 */
export function* previewRuns(
  ruleset: AnyRuleset,
  exercise: Exercise,
  team: TeamId,
  { draft, blocs }: { readonly draft: SheetDraft; readonly blocs: ReadonlySet<string> },
  seeds: Iterable<string>,
): Generator<undefined, Omit<Preview, 'at'>> {
  const { rules } = ruleset;
  const given = (sheet: SheetDraft): Orders =>
    draftOrders(rules, exercise.known, team, sheet, blocs).flatMap(({ order }) => order ?? []);
  const [written, printed] = [given(draft), given({})];
  const sections = changedSections(ruleset, exercise, team, written, printed);
  const runs: Values[] = [];
  const without = new Map<string, Values[]>(sections.map(({ id }) => [id, []]));
  for (const seed of seeds) {
    const luck = luckOf(seedLuck(seed), 1, exercise.step);
    runs.push(played(ruleset, exercise, team, written, luck));
    yield;
    for (const { id, types } of sections) {
      const instead = [
        ...written.filter(({ type }) => !types.has(type)),
        ...printed.filter(({ type }) => types.has(type)),
      ];
      without.get(id)?.push(played(ruleset, exercise, team, instead, luck));
      yield;
    }
  }
  const board = indicatorsOf(rules.board(exercise.known, { kind: 'team', team }));
  const ranges = [...board.values()].flatMap(({ id, headline, unit }): readonly PreviewRange[] => {
    const sorted = runs.flatMap((run) => run.get(id) ?? []).sort((a, b) => a - b);
    if (sorted.length === 0) return [];
    // What would print as nothing has done nothing worth a name.
    const worth = 0.5 * 10 ** -(unit.digits ?? 0);
    const drivers = [...without]
      .map(([section, others]) => ({ section, by: mean(id, runs) - mean(id, others) }))
      .filter(({ by }) => Math.abs(by) >= worth)
      .sort((a, b) => Math.abs(b.by) - Math.abs(a.by));
    if (headline !== true && drivers.length === 0) return [];
    const spread = { low: quantile(sorted, 0.1), middle: quantile(sorted, 0.5), high: quantile(sorted, 0.9) };
    return [{ indicator: id, ...spread, drivers: drivers.slice(0, DRIVERS) }];
  });
  return { runs: runs.length, changed: sections.length, ranges };
}

/** One quarter from a state as the team supposes it. */
function played(ruleset: AnyRuleset, exercise: Exercise, team: TeamId, own: Orders, luck: Luck): Values {
  const { rules } = ruleset;
  const { created, step, status } = exercise;
  // Of options that are the white cell's alone the team knows what everybody does: where they stand unless somebody moves them.
  const options = rules.options.schema.parse({ ...initialOptions(rules.options.fields), ...created?.options });
  const blank = rules.blank(publicOptions(rules.options.fields, options as never));
  const opened = open(ruleset, { state: blank, luck, bulk: true }, { scenario: created?.scenario ?? '', options });
  const draws = within(luck, 'supposed');
  const state = ruleset.suppose?.(opened.state, copyJson(exercise.known), team, draws('state')) ?? opened.state;
  const orders: Sealed[] = own.map((order) => sealed(step, team, order));
  for (const other of status?.awaited ?? []) {
    if (other === team) continue;
    const view = { known: state, team: other, rng: within(draws, other), lasting: within(draws, other) };
    for (const order of ruleset.bots.doctrine.decide(view)) orders.push(sealed(step, other, order));
  }
  const result = adjudicate(ruleset, { state, orders, agreements: agreementsOf(exercise), luck, bulk: true });
  const found = new Map<string, number>();
  for (const [id, { value }] of indicatorsOf(rules.board(result.state, FACILITATOR)))
    if (value !== undefined) found.set(id, value);
  return found;
}

const sealed = (step: number, team: TeamId, order: { readonly type: string }): Sealed => ({
  id: orderId(step, team, order.type),
  team,
  source: 'sealed',
  order,
});

/** Sections of the sheet of which something is not as printed, with the types of order they write. */
function changedSections(
  { rules }: AnyRuleset,
  { known }: Exercise,
  team: TeamId,
  written: Orders,
  printed: Orders,
): readonly { readonly id: string; readonly types: ReadonlySet<string> }[] {
  const before = new Map(printed.map((order) => [order.type, JSON.stringify(order)]));
  const changed = new Set(
    written.flatMap((order) => (before.get(order.type) === JSON.stringify(order) ? [] : order.type)),
  );
  const taken = new Set<string>();
  return rules.sheet(known, team).sections.flatMap(({ id, fields }) => {
    const types = new Set(
      fields.map(({ path }) => splitPath(path).type).filter((type) => changed.has(type) && !taken.has(type)),
    );
    for (const type of types) taken.add(type);
    return types.size === 0 ? [] : [{ id, types }];
  });
}

function mean(indicator: string, runs: readonly Values[]): number {
  const values = runs.flatMap((run) => run.get(indicator) ?? []);
  return values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
}
