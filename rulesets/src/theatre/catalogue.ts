/**
 * What a facilitator may do to a theatre: move or set any number of any field table, switch a flag or a word, and set or
 * release what a team believes. Made from the tables, so each tells exactly those who know the field.
 */
import {
  type Effect,
  type EffectCatalogue,
  type FormField,
  RulesetError,
  type Shape,
  type Turn,
  text,
} from '@sandtable/shared';
import { z } from 'zod';
import { clamp } from './arithmetic.ts';
import { beliefEffects } from './belief-effects.ts';
import type { Opinion } from './beliefs.ts';
import type { Face } from './face.ts';
import type { FieldRow } from './fields.ts';
import type { LooseSlices, ShapeOf, Theatre } from './theatre.ts';

type AnyEffect = Effect<Shape>;

/** The catalogue of a theatre. Ids: `<module>.<field>`, `belief.set`, `belief.release`. */
export function theatreEffects<T extends Theatre>(
  face: Face<T>,
  opinions: readonly Opinion[],
  round: (x: number) => number,
): EffectCatalogue<ShapeOf<T>> {
  const effects: { [id: string]: AnyEffect } = {};
  for (const [module, table] of Object.entries(face.tables)) {
    for (const [field, row] of Object.entries(table)) {
      if (row.books === true) continue;
      const effect = row.kind === 'number' ? numberEffect(module, field, row, round) : wordEffect(module, field, row);
      if (effect !== undefined) effects[`${module}.${field}`] = effect;
    }
  }
  if (opinions.length > 0) Object.assign(effects, beliefEffects(opinions, round));
  return effects as unknown as EffectCatalogue<ShapeOf<T>>;
}

function numberEffect(module: string, field: string, row: FieldRow, round: (x: number) => number): AnyEffect {
  const span = row.max - row.min;
  const step = 10 ** -row.digits;
  return {
    label: text(`${module}.field.${field}`),
    fields: [
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
        input: {
          kind: 'number',
          min: Math.min(row.min, -span),
          max: Math.max(row.max, span),
          step,
          unit: { label: text(`unit.${row.unit}`), digits: row.digits },
        },
        initial: 0,
      },
    ],
    params: z.discriminatedUnion('mode', [
      z.strictObject({ mode: z.literal('by'), value: z.number().min(-span).max(span) }),
      z.strictObject({ mode: z.literal('to'), value: z.number().min(row.min).max(row.max) }),
    ]),
    emit(turn, params) {
      const from = numberAt(turn, module, field);
      const value = params['value'];
      if (typeof value !== 'number') throw new RulesetError(`The effect on ${module}.${field} needs a number.`);
      const to = round(clamp(params['mode'] === 'by' ? from + value : value, row.min, row.max));
      turn.emit({ type: `${module}.moved`, field, value: to } as { type: string }, row.see, {
        rule: 'rule.facilitator',
        inputs: { from, to },
        terms: [{ label: text('theatre.why.white-cell'), value: round(to - from), audience: row.see }],
      });
    },
  };
}

function wordEffect(module: string, field: string, row: FieldRow): AnyEffect | undefined {
  if (row.kind !== 'flag' && row.kind !== 'word') return undefined;
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

function numberAt(turn: Turn<Shape>, module: string, field: string): number {
  const value = (turn.state as LooseSlices)[module]?.[field];
  if (typeof value !== 'number') throw new RulesetError(`${module}.${field} holds no number yet.`);
  return value;
}
