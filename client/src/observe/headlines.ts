/** What the room may know, as headlines: public facts of weight, cards and announcements, newest first; and what is notable in a replay. */
import type { Exercise } from '@sandtable/shared/exercise/exercise.ts';
import type { AnyRules } from '@sandtable/shared/rules/contract.ts';
import { OBSERVER } from '@sandtable/shared/words.ts';
import { kindOf, type LogItem, logItems, weightOf } from '../play/log/items.ts';

/** Results worth a headline; cards and announcements always are. */
const HEADLINE = 2;

/** Whether something of the game is rated notable: its ruleset says how much a fact weighs; what the white cell sent always is. */
export function isNotable(item: LogItem): boolean {
  return item.what !== 'offer' && kindOf(item) !== 'order' && weightOf(item) >= HEADLINE;
}

/** Newest turn first; within a turn the weightiest first. Withdrawn cards and what was set aside are no news. */
export function headlinesOf(
  rules: AnyRules,
  x: Pick<Exercise, 'lines' | 'injects' | 'offers' | 'said'>,
): readonly LogItem[] {
  return logItems(rules, { ...x, behalf: [] }, OBSERVER)
    .filter((item) => isNotable(item) && !item.aside && !(item.what === 'inject' && item.card.recalled))
    .sort((a, b) => b.n - a.n || weightOf(b) - weightOf(a));
}

/** Those the host still has to tell: of the turn just published, and what came since. Of earlier turns the hall has heard. */
export function untold(all: readonly LogItem[], { history }: Pick<Exercise, 'history'>): readonly LogItem[] {
  const from = history.at(-1)?.n ?? 0;
  return all.filter(({ n }) => n >= from);
}
