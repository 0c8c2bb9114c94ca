import { tellEntry } from '@sandtable/shared';
import type { Check } from '../check.ts';

export const named: Check = {
  id: 'named',
  demand: 'every order is named by at least one entry that its own team is told, even an order that came to nothing',
  *run({ steps }) {
    for (const { step, orders, entries } of steps) {
      for (const { id, team } of orders) {
        const naming = entries.filter(({ because }) => because.orders?.includes(id));
        const told = naming.some((entry) => tellEntry(entry, { kind: 'team', team })?.because.orders?.includes(id));
        if (naming.length === 0) yield `step ${step}: no entry names the order ${id}`;
        else if (!told) yield `step ${step}: ${id} is named, but in no entry that ${team} is told`;
      }
    }
  },
};
