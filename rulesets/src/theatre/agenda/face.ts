/** The public half of `agenda`, played with where its option is on. */
import { type MatrixField, text } from '@sandtable/shared';
import type { FlagshipFace, FlagshipSheetView } from '../flagship.ts';
import { yesNo } from '../widgets.ts';
import { fields } from './fields.ts';
import { notes, tell } from './notes.ts';
import { ITEMS, MUSTS, orders, POSITIONS } from './orders.ts';

export const agenda: FlagshipFace<'agenda'> = {
  id: 'agenda',
  optional: true,
  fields,
  orders,
  notes,
  tell,
  sheet(view) {
    switch (view.team) {
      case 'ukraine':
        return [items(view, 'claims.positions', 'position', POSITIONS), items(view, 'claims.musts', 'must', MUSTS)];
      case 'russia':
        return [
          items(view, 'conditions.positions', 'position', POSITIONS),
          items(view, 'conditions.musts', 'must', MUSTS),
          yesNo(view, 'withdrawal.now', { secret: true }),
        ];
      case 'europe':
        return [yesNo(view, 'vanguard.company')];
      default:
        return [];
    }
  },
};

/** Six items against the same few answers: both sides' sheets speak of them in the same words. */
function items(
  view: Pick<FlagshipSheetView, 'at'>,
  path: string,
  kind: 'position' | 'must',
  words: readonly string[],
): MatrixField {
  return {
    kind: 'matrix',
    ...view.at(path),
    label: text(`agenda.${kind}`),
    help: text(`agenda.${kind}.help`),
    secret: true,
    rows: ITEMS.map((id) => ({ id, label: text(`agenda.item.${id}`) })),
    columns: words.map((value) => ({
      value,
      label: text(`agenda.${kind}.${value}`),
      help: text(`agenda.${kind}.${value}.help`),
    })),
  };
}
