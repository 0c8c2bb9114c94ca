/**
 * What a facilitator may do to a theatre: move or set any number of any field table, switch a flag or a word, and set or
 * release what a team believes. Made from the tables, so each tells exactly those who know the field.
 */
import {
  type Effect,
  type EffectCatalogue,
  type Facts,
  type FormField,
  RulesetError,
  type Shape,
  type Turn,
  text,
} from '@sandtable/shared';
import { z } from 'zod';
import { beliefEffects } from './belief-effects.ts';
import type { Opinion } from './beliefs.ts';
import type { Face } from './face.ts';
import type { FieldRow } from './fields.ts';
import { aimOf, type Laid, placeOf, withPlace } from './laid.ts';
import { loosely } from './loose.ts';
import { plays } from './optional.ts';
import { BY_HAND } from './terms.ts';
import type { LooseSlices, ShapeOf, Theatre } from './theatre.ts';
import { inWords, unitOf } from './units.ts';

type AnyEffect = Effect<Shape>;
type Round = (x: number) => number;

/** The catalogue of a theatre. Ids: `<module>.<field>`, `belief.set`, `belief.release`. */
export function theatreEffects<T extends Theatre>(
  face: Face<T>,
  opinions: readonly Opinion[],
  round: (x: number) => number,
): EffectCatalogue<ShapeOf<T>> {
  const effects: { [id: string]: AnyEffect } = {};
  for (const [module, table] of Object.entries(face.tables)) {
    for (const [field, row] of Object.entries(table)) {
      if (row.fixed === true) continue;
      const effect =
        row.kind === 'number'
          ? numberEffect(module, field, row, round)
          : row.kind === 'list'
            ? listEffect(module, field, row, round)
            : wordEffect(module, field, row);
      if (effect === undefined) continue;
      // What only some exercises play with is in the forms of those alone.
      const applies = face.optional.has(module) ? { applies: (state: object) => plays(state, module) } : {};
      effects[`${module}.${field}`] = { ...effect, ...applies };
    }
  }
  if (opinions.length > 0) Object.assign(effects, beliefEffects(opinions, round));
  return loosely<EffectCatalogue<ShapeOf<T>>>(effects);
}

function numberEffect(module: string, field: string, row: FieldRow, round: Round): AnyEffect {
  return {
    ...numberForm(module, field, row),
    emit(turn, params) {
      const from = numberAt(turn, module, field);
      stateMoved(turn, module, field, row, from, aimOf(params, from, row, round), round);
      layBy(turn, module, field, row, params);
    },
  };
}

/** What is filled in to move or set one number, within the bounds of its row. */
export function numberForm(module: string, field: string, row: FieldRow): Omit<AnyEffect, 'emit'> {
  const span = row.max - row.min;
  return {
    label: text(`${module}.field.${field}`),
    fields: moveFields(row),
    params: z.discriminatedUnion('mode', [
      z.strictObject({ mode: z.literal('by'), value: z.number().min(-span).max(span) }),
      z.strictObject({ mode: z.literal('to'), value: z.number().min(row.min).max(row.max) }),
    ]),
  };
}

/** States that the facilitator moved a number, to whoever knows the number. */
export function stateMoved(
  turn: Turn<Shape>,
  module: string,
  field: string,
  row: FieldRow,
  from: number,
  to: number,
  round: Round,
): void {
  turn.emit({ type: `${module}.moved`, field, value: to } as { type: string }, row.see, {
    rule: 'rule.facilitator',
    inputs: { from, to },
    terms: [{ label: text(BY_HAND), value: round(to - from), audience: row.see }],
  });
}

/**
 * Keeps a filled-in form for the case that the next quarter makes its number anew. Whether it does is known where it is
 * made: see `StepContext.make`. Told to nobody; a number that is kept has the effect already.
 */
function layBy(turn: Turn<Shape>, module: string, field: string, row: FieldRow, params: Facts): void {
  const { laid = [] } = turn.state as { readonly laid?: readonly Laid[] };
  const mode = params['mode'] === 'to' ? 'to' : 'by';
  const value = Number(params['value']);
  const place = params['place'] === undefined ? {} : { place: placeOf(params, row) };
  const next: Laid = { module, field, mode, value, ...place, ...(turn.card === undefined ? {} : { card: turn.card }) };
  turn.emit({ type: 'laid', effects: [...laid, next] } as { type: string }, [], {
    rule: 'rule.facilitator',
    terms: [{ label: text(BY_HAND), value, audience: [] }],
  });
}

/** A row of quarters to come: one of its places is moved or set. */
function listEffect(module: string, field: string, row: FieldRow, round: Round): AnyEffect {
  return {
    ...listForm(module, field, row),
    emit(turn, params) {
      stateList(turn, module, field, row, withPlace(listAt(turn, module, field), params, row, round), round);
      layBy(turn, module, field, row, params);
    },
  };
}

/** The form for one place of a list: places count from 1, or go by their names. */
export function listForm(module: string, field: string, row: FieldRow): Omit<AnyEffect, 'emit'> {
  const length = Array.isArray(row.initial) ? row.initial.length : 0;
  const { places = [] } = row;
  const named = places.length > 0;
  const place = named ? z.enum(places.map(({ id }) => id)) : z.int().min(1).max(length);
  const span = row.max - row.min;
  return {
    label: text(`${module}.field.${field}`),
    ...(named ? {} : { help: text('effect.place.help') }),
    fields: [
      {
        name: 'place',
        label: text(named ? 'effect.item' : 'effect.place'),
        input: named
          ? { kind: 'choice', options: places.map(({ id, label }) => ({ value: id, label: text(label) })) }
          : { kind: 'number', min: 1, max: length, step: 1 },
        initial: places[0]?.id ?? 1,
      },
      ...moveFields(row),
    ],
    params: z.discriminatedUnion('mode', [
      z.strictObject({ place, mode: z.literal('by'), value: z.number().min(-span).max(span) }),
      z.strictObject({ place, mode: z.literal('to'), value: z.number().min(row.min).max(row.max) }),
    ]),
  };
}

/** States a list that the facilitator changed. The term is the change of its sum. */
export function stateList(
  turn: Turn<Shape>,
  module: string,
  field: string,
  row: FieldRow,
  list: readonly number[],
  round: Round,
): void {
  const change = total(list) - total(listAt(turn, module, field));
  turn.emit({ type: `${module}.moved`, field, value: [...list] } as { type: string }, row.see, {
    rule: 'rule.facilitator',
    terms: [{ label: text(BY_HAND), value: round(change), audience: row.see }],
  });
}

/** How a number is moved: by or to, and the value in its own unit. */
function moveFields(row: FieldRow): readonly FormField[] {
  const span = row.max - row.min;
  return [
    {
      name: 'mode',
      label: text('effect.mode'),
      input: {
        kind: 'choice',
        options: [
          { value: 'by', label: text('effect.by') },
          { value: 'to', label: text('effect.to') },
        ],
      },
      initial: 'by',
    },
    {
      name: 'value',
      label: text('effect.value'),
      help: text('effect.limits', { min: inWords(row.min, row).value, max: inWords(row.max, row).value }),
      input: {
        kind: 'number',
        min: Math.min(row.min, -span),
        max: Math.max(row.max, span),
        step: 10 ** -row.digits,
        unit: unitOf(row.unit, row.digits),
      },
      initial: 0,
    },
  ];
}

function wordEffect(module: string, field: string, row: FieldRow): AnyEffect | undefined {
  // What the account says in a word, it says anew every turn.
  if (row.books === true) return undefined;
  const words = row.words ?? [];
  const input: FormField['input'] =
    row.kind === 'flag'
      ? { kind: 'flag' }
      : {
          kind: 'choice',
          options: words.map((word) => ({ value: word, label: text(`${module}.word.${field}.${word}`) })),
        };
  const value = row.kind === 'flag' ? z.boolean() : z.enum(words);
  return {
    label: text(`${module}.field.${field}`),
    fields: [{ name: 'value', label: text('effect.value'), input, initial: row.initial }],
    params: z.strictObject({ value }),
    emit(turn, params) {
      turn.emit({ type: `${module}.moved`, field, value: params['value'] } as { type: string }, row.see, {
        rule: 'rule.facilitator',
      });
    },
  };
}

/** The number a field holds. @throws where it was never stated */
export function numberAt(turn: Turn<Shape>, module: string, field: string): number {
  const value = (turn.state as LooseSlices)[module]?.[field];
  if (typeof value !== 'number') throw new RulesetError(`${module}.${field} holds no number yet.`);
  return value;
}

/** The list a field holds. @throws where it was never stated */
export function listAt(turn: Turn<Shape>, module: string, field: string): readonly number[] {
  const value = (turn.state as LooseSlices)[module]?.[field];
  if (!Array.isArray(value)) throw new RulesetError(`${module}.${field} holds no list yet.`);
  return value.map(Number);
}

/** Sum of a list. */
export function total(list: readonly number[]): number {
  return list.reduce((sum, value) => sum + value, 0);
}
