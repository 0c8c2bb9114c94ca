/** A field's value in words: for the collision card, the summary before sealing, read-only sheets and screen readers. */
import type { Field, Rung, Unit } from '@sandtable/shared/rules/sheet.ts';
import type { Json } from '@sandtable/shared/words.ts';
import { useMemo } from 'react';
import { useFigures } from '../panels/figures.ts';
import { useRulesetText, useText } from '../ui/text.tsx';
import { same } from './element.ts';
import { rowsOf } from './limits.ts';
import { widgetText } from './widget-text.ts';

export interface FieldWords {
  /** "3.1 bn" */
  amount(value: number, unit?: Unit): string;
  /** The value of a whole field or of one element of it. */
  value(field: Field, element: string | null, value: Json): string;
  /** What an element is called: the line of an allocation, the row of a matrix; the field where there is none. */
  name(field: Field, element: string | null): string;
}

export function useFieldWords(): FieldWords {
  const figures = useFigures();
  const say = useRulesetText();
  const t = useText(widgetText);
  return useMemo(() => {
    const amount: FieldWords['amount'] = (value, unit) =>
      [figures.number(value, unit), figures.unit(unit)].filter(Boolean).join(' ');
    const rung = (rungs: readonly Rung[], value: Json): string => {
      const found = rungs.find((candidate) => same(candidate.value, value));
      return found ? say(found.label) : '–';
    };
    const value: FieldWords['value'] = (field, element, held) => {
      switch (field.kind) {
        case 'amount':
          return typeof held === 'number' ? amount(held, field.unit) : '–';
        case 'allocation':
          if (typeof held === 'number') return amount(held, field.unit);
          if (!Array.isArray(held)) return '–';
          return field.lines
            .map((line, i) => `${say(line.label)} ${figures.number(Number(held[i] ?? 0), field.unit)}`)
            .join(', ');
        case 'queue':
          return (
            rowsOf(held)
              .map((row) => {
                const item = field.items.find((candidate) => candidate.id === row.item);
                return `${item ? say(item.label) : row.item} ${amount(row.quantity, item?.unit)}`;
              })
              .join(', ') || t('queue.empty')
          );
        case 'ladder':
          return rung(field.rungs, held);
        case 'choice':
          return rung(field.options, held);
        case 'matrix':
          if (element !== null) return rung(field.columns, held);
          return field.rows.map((row) => `${say(row.label)}: ${rung(field.columns, rowOf(held, row.id))}`).join(', ');
        case 'statement':
          return typeof held === 'string' && held !== '' ? `“${held}”` : '–';
        case 'vote':
          if (element !== null) return vote(held);
          return field.voters.map((voter) => `${say(voter.label)}: ${vote(rowOf(held, voter.id))}`).join(', ');
      }
    };
    const vote = (held: Json) =>
      held === 'yes' || held === 'no' || held === 'abstain' ? t(`vote.${held}`) : t('vote.open');
    const name: FieldWords['name'] = (field, element) => {
      if (element === null) return say(field.label);
      if (field.kind === 'allocation') {
        const line = field.lines[Number(element)];
        return line ? say(line.label) : say(field.label);
      }
      const rows = field.kind === 'matrix' ? field.rows : field.kind === 'vote' ? field.voters : [];
      const row = rows.find((candidate) => candidate.id === element);
      return row ? say(row.label) : say(field.label);
    };
    return { amount, value, name };
  }, [figures, say, t]);
}

/** One row of an object value. */
export function rowOf(value: Json, row: string): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? ((value as { readonly [k: string]: Json })[row] ?? null)
    : null;
}
