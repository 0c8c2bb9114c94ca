/**
 * Parameters: the assumptions a facilitator may change. Each scenario is a set of them; each is an option as well.
 */
import type { Json, OptionField, OptionsSchema } from '@sandtable/shared';
import { text } from '@sandtable/shared';
import { z } from 'zod';

export interface ParameterRow {
  /** Value by scenario id. The first scenario's value is what an option shows before it is touched. */
  readonly values: { readonly [scenario: string]: number };
  readonly min: number;
  readonly max: number;
  readonly step: number;
  /** Key under `unit.` */
  readonly unit: string;
  readonly source: string;
}
export type ParameterTable = { readonly [name: string]: ParameterRow };

/** The options form: one number per parameter, for the facilitator's eyes only. Texts are `parameter.<name>` and `.help`. */
export function optionsOf(table: ParameterTable, baseline: string): OptionsSchema<{ [name: string]: Json }> {
  const fields: { [name: string]: OptionField } = {};
  const shape: { [name: string]: z.ZodType<Json> } = {};
  for (const [name, { min, max, step, unit, source }] of Object.entries(table)) {
    const initial = valueIn(table, name, baseline);
    shape[name] = z.number().min(min).max(max).default(initial);
    fields[name] = {
      label: text(`parameter.${name}`),
      help: text(`parameter.${name}.help`),
      audience: 'facilitator',
      input: { kind: 'number', min, max, step, unit: text(`unit.${unit}`) },
      initial,
      source,
    };
  }
  return { schema: z.strictObject(shape), fields };
}

/**
 * The parameters of one exercise. An option left at the baseline's value follows the scenario, so that a host who picks
 * the pessimistic scenario and touches nothing gets it whole.
 */
export function parametersOf(
  table: ParameterTable,
  baseline: string,
  scenario: string,
  options: { readonly [name: string]: Json },
): { [name: string]: number } {
  const out: { [name: string]: number } = {};
  for (const name of Object.keys(table)) {
    const option = options[name];
    out[name] =
      typeof option === 'number' && option !== valueIn(table, name, baseline) ? option : valueIn(table, name, scenario);
  }
  return out;
}

function valueIn(table: ParameterTable, name: string, scenario: string): number {
  const value = table[name]?.values[scenario];
  if (value === undefined) throw new Error(`The parameter "${name}" has no value for the scenario "${scenario}".`);
  return value;
}
