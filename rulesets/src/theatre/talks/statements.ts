/** Statements: what a team says in its own words, to everybody or to a few. One order a team, for one turn. */
import { type Audience, type ChoiceField, type StatementField, text } from '@sandtable/shared';
import { z } from 'zod';
import type { FlagshipSheetView } from '../flagship.ts';
import type { OrderSpec } from '../module.ts';

/** Five steps, from an open hand to a fist. */
export const TONES = ['warm', 'friendly', 'plain', 'firm', 'harsh'] as const;
/** Everybody, one's own side, or one team. */
const AUDIENCES = ['all', 'partners', 'us', 'europe', 'ukraine', 'russia'] as const;
type To = (typeof AUDIENCES)[number];
/** Characters. */
export const LONGEST = 280;
/** How a statement may begin, by key. */
const TEMPLATES = ['support', 'warning', 'offer', 'denial'] as const;

const PARTNERS = ['us', 'europe', 'ukraine'] as const;
type Team = (typeof PARTNERS)[number] | 'russia';

/** Each team's order by type: a type is one team's. */
export const SPEECHES = [
  { team: 'us', type: 'speechUs' },
  { team: 'europe', type: 'speechEurope' },
  { team: 'ukraine', type: 'speechUkraine' },
  { team: 'russia', type: 'speechRussia' },
] as const;
type SpeechType = (typeof SPEECHES)[number]['type'];

/** Whom a team may address: not itself, and partners only where it has some. */
function audiences(team: Team): readonly To[] {
  return AUDIENCES.filter((to) => to !== team && (to !== 'partners' || team !== 'russia'));
}

function speech<K extends SpeechType>(team: Team, type: K) {
  const schema = z.strictObject({
    type: z.literal(type),
    tone: z.enum(TONES),
    to: z.enum(audiences(team)),
    words: z.string().max(LONGEST),
  });
  const initial = { type, tone: 'plain', to: 'all', words: '' } as const;
  return { team, schema, initial, once: true } satisfies OrderSpec<z.infer<typeof schema>>;
}

export const statementOrders = {
  speechUs: speech('us', 'speechUs'),
  speechEurope: speech('europe', 'speechEurope'),
  speechUkraine: speech('ukraine', 'speechUkraine'),
  speechRussia: speech('russia', 'speechRussia'),
};
export type StatementOrders = { [K in SpeechType]: z.infer<(typeof statementOrders)[K]['schema']> };

/** What was said, as whoever it was for is told. */
export const Said = z.strictObject({
  type: z.literal('talks.said'),
  by: z.enum([...PARTNERS, 'russia']),
  to: z.enum(AUDIENCES),
  tone: z.enum(TONES),
  words: z.string().min(1).max(LONGEST),
});

/** Who hears a statement: whom it is for, and who made it. */
export function audienceOf(team: Team, to: To): Audience {
  if (to === 'all') return 'all';
  return to === 'partners' ? [...PARTNERS] : [team, to];
}

/** The fields of a team's statement. All four teams' sheets speak of it in the same words. */
export function statement(
  view: Pick<FlagshipSheetView, 'at'>,
  team: Team,
): readonly [StatementField, ChoiceField, ChoiceField] {
  const type = SPEECHES.find((speech) => speech.team === team)?.type ?? 'speechUs';
  const pick = (name: 'to' | 'tone', values: readonly string[]): ChoiceField => ({
    kind: 'choice',
    ...view.at(`${type}.${name}`),
    label: text(`talks.${name}`),
    once: true,
    options: values.map((value) => ({ value, label: text(`talks.${name}.${value}`) })),
  });
  return [
    {
      kind: 'statement',
      ...view.at(`${type}.words`),
      label: text('talks.words'),
      once: true,
      max: LONGEST,
      templates: TEMPLATES.map((id) => text(`talks.template.${id}`)),
      promise: text('talks.promise'),
    },
    pick('to', audiences(team)),
    pick('tone', TONES),
  ];
}
