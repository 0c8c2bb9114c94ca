/**
 * An inject being written: kept on this device, like anything half-written, until it is on the list, sent or discarded.
 * What is on the list is the exercise's.
 */
import {
  Condition,
  ItemId,
  MEDIA,
  type MselItem,
  MselItem as MselItemSchema,
  Trigger,
} from '@sandtable/shared/exercise/msel.ts';
import { Audience, Json } from '@sandtable/shared/words.ts';
import { z } from 'zod';
import { dropText, keepText, keptText } from '../../kept-text.ts';

const DraftTrigger = z.union([
  Trigger,
  z.object({ on: z.literal('now') }),
  // A condition with nothing in it yet.
  z.object({ on: z.literal('condition'), any: z.union([Condition, z.array(z.never())]) }),
]);
export type DraftTrigger = z.infer<typeof DraftTrigger>;

const Draft = z.object({
  /** The item on the list that this changes; null for one that is not on it yet. */
  of: z.string().nullable(),
  id: z.string(),
  title: z.string(),
  text: z.string(),
  medium: z.enum(MEDIA),
  to: Audience,
  source: z.string(),
  expected: z.string(),
  justification: z.string(),
  effects: z.array(z.object({ effect: z.string(), params: z.record(z.string(), Json) })),
  trigger: DraftTrigger,
  /** Per cent; null: certain. */
  chance: z.number().nullable(),
});
export type Draft = z.infer<typeof Draft>;

/** One that nobody has written anything on. */
export function blankDraft(taken: ReadonlySet<string>): Draft {
  let n = 1;
  while (taken.has(`I${n}`)) n += 1;
  return {
    of: null,
    id: `I${n}`,
    title: '',
    text: '',
    medium: 'news',
    to: 'all',
    source: '',
    expected: '',
    justification: '',
    effects: [],
    trigger: { on: 'now' },
    chance: null,
  };
}

/** An item of the list as the form shows it. */
export function draftOf(item: MselItem): Draft {
  const { source = '', expected = '', justification = '', chance = null, effects, ...rest } = item;
  return {
    ...rest,
    of: item.id,
    source,
    expected,
    justification,
    chance,
    effects: effects.map(({ effect, params }) => ({ effect, params: { ...params } })),
  };
}

/** What a form that was filled in as far as it must be stands for; undefined if something is still missing or too long. */
export function itemOf(draft: Draft): MselItem | undefined {
  if (draft.trigger.on === 'now') return undefined;
  const { of: _, source, expected, justification, chance, trigger, ...rest } = draft;
  const said = Object.entries({ source, expected, justification }).flatMap(([name, value]) =>
    value.trim() === '' ? [] : [[name, value.trim()] as const],
  );
  const certain = chance === null || trigger.on === 'manual';
  const item = {
    ...rest,
    text: rest.text.trim(),
    trigger,
    ...Object.fromEntries(said),
    ...(certain ? {} : { chance }),
  };
  const parsed = MselItemSchema.safeParse(item);
  return parsed.success ? parsed.data : undefined;
}

export function isId(id: string): boolean {
  return ItemId.safeParse(id).success;
}

const keyOf = (of: string | null) => `inject/${of ?? ''}`;

export function keepDraft(exercise: string, draft: Draft): void {
  void keepText(exercise, keyOf(draft.of), draft);
}

export function dropDraft(exercise: string, of: string | null): void {
  void dropText(exercise, [keyOf(of)]);
}

/** What was being written when the form was last closed, if it was not finished. */
export async function keptDraft(exercise: string, of: string | null): Promise<Draft | undefined> {
  const kept = (await keptText(exercise, keyOf(of))).get(keyOf(of));
  const parsed = Draft.safeParse(kept);
  return parsed.success ? parsed.data : undefined;
}
