/** Every number of the flagship with its unit and where it comes from: what a page of sources lists. */
import type { Figure } from '../public.ts';
import { table as agenda } from '../theatre/agenda/numbers.ts';
import { AID_NUMBERS } from '../theatre/aid/numbers.ts';
import { table as airspace } from '../theatre/airspace/numbers.ts';
import { AIRWAR_NUMBERS } from '../theatre/airwar/numbers.ts';
import { table as alliance } from '../theatre/alliance/numbers.ts';
import { assumptions } from '../theatre/assumptions.ts';
import { table as desk } from '../theatre/desk/numbers.ts';
import { table as deterrence } from '../theatre/deterrence/numbers.ts';
import { table as escalation } from '../theatre/escalation/numbers.ts';
import type { FieldTable } from '../theatre/fields.ts';
import { table as fourTests } from '../theatre/fourTests/numbers.ts';
import { FRONT_NUMBERS } from '../theatre/front/numbers.ts';
import { table as hybrid } from '../theatre/hybrid/numbers.ts';
import { INDUSTRY_NUMBERS } from '../theatre/industry/numbers.ts';
import type { NumberTable } from '../theatre/numbers.ts';
import type { ParameterTable } from '../theatre/parameters.ts';
import { table as politics } from '../theatre/politics/numbers.ts';
import { table as reach } from '../theatre/reach/numbers.ts';
import { table as signals } from '../theatre/signals/numbers.ts';
import { table as talks } from '../theatre/talks/numbers.ts';
import { TREASURY_NUMBERS } from '../theatre/treasury/numbers.ts';
import { table as works } from '../theatre/works/numbers.ts';
import { WORLD_NUMBERS } from '../theatre/world/numbers.ts';
import { faces } from './faces.ts';

const CONSTANTS: { readonly [module: string]: NumberTable } = {
  world: WORLD_NUMBERS,
  treasury: TREASURY_NUMBERS,
  industry: INDUSTRY_NUMBERS,
  aid: AID_NUMBERS,
  airspace,
  hybrid,
  airwar: AIRWAR_NUMBERS,
  front: FRONT_NUMBERS,
  deterrence,
  desk,
  talks,
  escalation,
  politics,
  agenda,
  signals,
  alliance,
  reach,
  fourTests,
  works,
};

/** Assumptions (by scenario), opening values, then the constants of the rules, module by module. */
export function figures(): Figure[] {
  return [
    ...assumed(assumptions),
    ...Object.values(faces).flatMap(({ id, fields }) => opened(id, fields)),
    ...constant(),
  ];
}

function assumed(table: ParameterTable): Figure[] {
  return Object.entries(table).map(([name, { values, unit, source }]) => ({
    kind: 'assumption',
    module: '',
    name,
    label: { key: `parameter.${name}` },
    value: Object.entries(values)
      .map(([scenario, value]) => `${scenario} ${value}`)
      .join(', '),
    unit: { key: `unit.${unit}` },
    source,
    // The facilitator's alone until the review, as the options form has it.
    see: [],
  }));
}

function opened(module: string, fields: FieldTable): Figure[] {
  return Object.entries(fields).flatMap(([name, { kind, initial, unit, source, see, books }]) =>
    // What is counted from the opening on opens at nothing, which needs no source.
    kind !== 'number' || (books === true && initial === 0)
      ? []
      : [
          {
            kind: 'opening',
            module,
            name,
            label: { key: `${module}.field.${name}` },
            value: String(initial),
            unit: { key: `unit.${unit}` },
            source,
            see,
          },
        ],
  );
}

function constant(): Figure[] {
  return Object.entries(CONSTANTS).flatMap(([module, table]) =>
    Object.entries(table).map(
      ([name, [value, unit, source]]): Figure => ({
        kind: 'constant',
        module,
        name,
        value: typeof value === 'number' ? plain(value) : value.map(plain).join(' / '),
        unit,
        source,
      }),
    ),
  );
}

/** Without the last bits of a product such as 0.37 · 0.55. */
function plain(x: number): string {
  return String(Number(x.toPrecision(12)));
}
