/** The public half of `escalation`. It owns no order: the ladder is moved by what the others decide. */
import { text } from '@sandtable/shared';
import type { FlagshipFace } from '../flagship.ts';
import { fields } from './fields.ts';
import { notes, tell } from './notes.ts';
import { RUNG_FROM, RUNG_IDS } from './numbers.ts';

export const escalation: FlagshipFace<'escalation'> = {
  id: 'escalation',
  fields,
  orders: {},
  notes,
  tell,
  board(known) {
    const e = known.escalation?.e;
    return [
      {
        kind: 'ladder',
        id: 'escalation.ladder',
        title: text('escalation.panel.ladder'),
        rungs: RUNG_IDS.map((id, i) => ({ from: RUNG_FROM[i] ?? 0, label: text(`escalation.rung.${id}`) })),
        ...(e === undefined ? {} : { value: e }),
      },
    ];
  },
};
