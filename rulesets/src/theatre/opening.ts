/** Opening values of a module: grouped by who learns them, and as a whole. */
import type { Audience, Json } from '@sandtable/shared';
import { audienceKey } from './audience.ts';
import type { FieldTable } from './fields.ts';
import type { LooseSlice } from './theatre.ts';

export interface Opening {
  readonly see: Audience;
  readonly values: { [field: string]: Json };
  /** Fields whose value is a list. */
  readonly lists: string[];
}

/** Opening values: all of them, and by audience, so that one event tells a team what it knows of a module. */
export function openingOf(table: FieldTable): { readonly whole: Opening; readonly groups: readonly Opening[] } {
  const whole: Opening = { see: [], values: {}, lists: [] };
  const groups = new Map<string, Opening>();
  for (const [field, { see, initial }] of Object.entries(table)) {
    const key = audienceKey(see);
    const group = groups.get(key) ?? { see, values: {}, lists: [] };
    group.values[field] = initial;
    whole.values[field] = initial;
    if (Array.isArray(initial)) {
      group.lists.push(field);
      whole.lists.push(field);
    }
    groups.set(key, group);
  }
  return { whole, groups: [...groups.values()] };
}

/** A slice that stands as it opens, in a copy: what the fold makes of `opened`, without going through its fields. */
export function openedSlice({ values, lists }: Opening): LooseSlice {
  const slice: LooseSlice = { ...values };
  for (const field of lists) {
    const list = values[field];
    if (Array.isArray(list)) slice[field] = list.slice();
  }
  return slice;
}
