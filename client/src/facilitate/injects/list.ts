/** The list as it is shown: what was sent first, then what comes, in the order in which it comes. */
import type { Exercise, InjectCard } from '@sandtable/shared/exercise/exercise.ts';
import { MOMENTS, type MselLine } from '@sandtable/shared/exercise/msel.ts';
import { instantOf, passed, runs } from '@sandtable/shared/exercise/msel-due.ts';

/** A row: a card that was sent (of the list or not), or an item that was not. */
export type Row =
  | { readonly kind: 'sent'; readonly card: InjectCard }
  | { readonly kind: 'item'; readonly line: MselLine; readonly standing: Standing };

/**
 * How an unsent item stands. `timed`: at this instant; `stands`: timed, and the clock stands; `passed`: its moment is over
 * and somebody has to send or skip it.
 */
export type Standing =
  | { readonly is: 'timed'; readonly at: number }
  | { readonly is: 'stands' | 'passed' | 'held' | 'skipped' | 'waits' };

type Part = Pick<
  Exercise,
  'msel' | 'injects' | 'status' | 'stage' | 'clock' | 'elapsed' | 'branches' | 'step' | 'suspended'
>;

/** Every row, in order. @param now the server's clock */
export function rowsOfList(x: Part, now: number): readonly Row[] {
  const exercise = x as Exercise;
  const sent = new Set(x.injects.flatMap(({ item, aside }) => (item === undefined || aside ? [] : [item])));
  const items = x.msel
    .filter(({ item }) => !sent.has(item.id))
    .map((line): Extract<Row, { kind: 'item' }> => ({ kind: 'item', line, standing: standingOf(exercise, line, now) }));
  const keyed = items.map((row, at) => ({ row, key: [...keyOf(exercise, row.line, row.standing), at] }));
  keyed.sort((a, b) => compare(a.key, b.key));
  return [...x.injects.map((card): Row => ({ kind: 'sent', card })), ...keyed.map(({ row }) => row)];
}

function standingOf(x: Exercise, { item, state }: MselLine, now: number): Standing {
  if (state !== 'waiting') return { is: state };
  if (passed(x, item, now)) return { is: 'passed' };
  const { trigger } = item;
  const at = instantOf(x, trigger);
  if (at !== undefined) return runs(x) ? { is: 'timed', at } : { is: 'stands' };
  const here = trigger.on === 'minute' && trigger.turn === x.status?.turn && x.stage === 'orders';
  return { is: here ? 'stands' : 'waits' };
}

function compare(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0);
}

/** Turn, then: past, at an instant, at any time, at the turn's moments. */
function keyOf(x: Exercise, { item: { trigger } }: MselLine, standing: Standing): readonly [number, number, number] {
  const turn = turnOf(x, trigger);
  if (standing.is === 'passed') return [turn, 0, 0];
  switch (trigger.on) {
    case 'minute':
      return [turn, 1, standing.is === 'timed' ? standing.at : trigger.minute];
    case 'time':
      return [turn, 1, trigger.at];
    case 'manual':
    case 'condition':
      return [turn, 2, 0];
    case 'phase': {
      const moment = MOMENTS.indexOf(trigger.moment);
      return [turn, moment === 0 ? 1 : 3, moment];
    }
  }
}

/** The turn an item belongs to: the one in play where nothing else is said. */
function turnOf({ status }: Exercise, trigger: MselLine['item']['trigger']): number {
  return 'turn' in trigger ? trigger.turn : (status?.turn ?? 1);
}

export type ItemOfList = Extract<Row, { kind: 'item' }>;

/** What is shown of the turn in play. */
export interface OfTurn {
  /** What was sent in it, what is to come in it, and what comes in the next. */
  readonly rows: readonly Row[];
  /** What was to come before and did not: its moment is over, or it was skipped in an earlier turn. */
  readonly missed: readonly ItemOfList[];
}

export function ofThisTurn(x: Pick<Exercise, 'step' | 'status'>, rows: readonly Row[]): OfTurn {
  const turn = x.status?.turn ?? 1;
  const missed = rows.flatMap((row) => (row.kind === 'item' && isMissed(row, turn) ? [row] : []));
  const shown = rows.filter((row) => {
    if (row.kind === 'sent') return row.card.step >= x.step && !row.card.aside;
    return !isMissed(row, turn) && turnOf(x as Exercise, row.line.item.trigger) <= turn + 1;
  });
  return { rows: shown, missed };
}

function isMissed({ line, standing }: ItemOfList, turn: number): boolean {
  const { trigger } = line.item;
  return standing.is === 'passed' || (standing.is === 'skipped' && 'turn' in trigger && trigger.turn < turn);
}

/**
 * The item that is next: what E sends, and what is shown with its buttons. What comes by the clock leads; what is past
 * comes last, since a person has to look whether it still fits.
 */
export function nextOf(rows: readonly Row[]): string | undefined {
  const open = rows.flatMap((row) => (row.kind === 'item' ? [row] : []));
  const soonest = open
    .flatMap(({ line, standing }) => (standing.is === 'timed' ? [{ id: line.item.id, at: standing.at }] : []))
    .sort((a, b) => a.at - b.at)[0];
  const waiting = open.find(({ standing }) => standing.is === 'waits' || standing.is === 'stands');
  return soonest?.id ?? waiting?.line.item.id;
}
