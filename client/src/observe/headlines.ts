/** What the room may know, as headlines: public facts of weight, cards and announcements, newest first. */
import type { Exercise } from '@sandtable/shared/exercise/exercise.ts';
import type { AnyRules } from '@sandtable/shared/rules/contract.ts';
import { OBSERVER } from '@sandtable/shared/words.ts';
import { kindOf, type LogItem, logItems, weightOf } from '../play/log/items.ts';

/** Results worth a headline; cards and announcements always are. */
const HEADLINE = 2;

/** Newest turn first; within a turn the weightiest first. Withdrawn cards and what was set aside are no news. */
export function headlinesOf(
  rules: AnyRules,
  x: Pick<Exercise, 'lines' | 'injects' | 'offers' | 'said'>,
): readonly LogItem[] {
  return logItems(rules, { ...x, behalf: [] }, OBSERVER)
    .filter((item) => item.what !== 'offer' && !item.aside && !(item.what === 'inject' && item.card.recalled))
    .filter((item) => kindOf(item) !== 'order' && weightOf(item) >= HEADLINE)
    .sort((a, b) => b.n - a.n || weightOf(b) - weightOf(a));
}
