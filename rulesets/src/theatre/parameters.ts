/**
 * Parameters: the assumptions a facilitator may change. Each scenario is a set of them; each is an option as well.
 */
import type { Json, OptionField, OptionsSchema } from '@sandtable/shared';
import { text } from '@sandtable/shared';
import { z } from 'zod';

export interface ParameterRow {
  /** Value by scenario id: what the parameter is where nobody chose another. */
  readonly values: { readonly [scenario: string]: number };
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Key under `unit.` */
  readonly unit: string;
  readonly source: string;
}
export type ParameterTable = { readonly [name: string]: ParameterRow };

/**
 * The options form: a switch per optional module, which everybody may know of (`option.<id>` and `.help`), then one number
 * per parameter, for the facilitator's eyes only (`parameter.<name>` and `.help`). A parameter that nobody chose is absent.
 */
export function optionsOf(
  table: ParameterTable,
  baseline: string,
  switches: readonly string[] = [],
): OptionsSchema<{ [name: string]: Json }> {
  const fields: { [name: string]: OptionField } = {};
  const shape: { [name: string]: z.ZodType<Json | undefined> } = {};
  for (const id of switches) {
    shape[id] = z.boolean().default(false);
    fields[id] = {
      label: text(`option.${id}`),
      help: text(`option.${id}.help`),
      audience: 'public',
      input: { kind: 'flag' },
      initial: false,
    };
  }
  for (const [name, { values, min, max, step, unit, source }] of Object.entries(table)) {
    const initial = valueIn(table, name, baseline);
    shape[name] = z.number().min(min).max(max).optional();
    fields[name] = {
      label: text(`parameter.${name}`),
      help: text(`parameter.${name}.help`),
      audience: 'facilitator',
      input: {
        ...{ kind: 'number', min, max, step, unit: text(`unit.${unit}`) },
        ...(unit === 'share' ? { percent: true } : {}),
      },
      initial,
      initialIn: values,
      source,
    };
  }
  // An optional key is not there; zod's type of a record made in a loop would have it there and undefined.
  return { schema: z.strictObject(shape) as z.ZodType<{ [name: string]: Json }>, fields };
}

/**
 * The parameters of one exercise. An option that is there is meant, also where it equals another scenario's value; one
 * that is not there follows the scenario.
 */
export function parametersOf(
  table: ParameterTable,
  scenario: string,
  options: { readonly [name: string]: Json },
): { [name: string]: number } {
  const out: { [name: string]: number } = {};
  for (const name of Object.keys(table)) {
    const option = options[name];
    out[name] = typeof option === 'number' ? option : valueIn(table, name, scenario);
  }
  return out;
}

function valueIn(table: ParameterTable, name: string, scenario: string): number {
  const value = table[name]?.values[scenario];
  if (value === undefined) throw new Error(`The parameter "${name}" has no value for the scenario "${scenario}".`);
  return value;
}
