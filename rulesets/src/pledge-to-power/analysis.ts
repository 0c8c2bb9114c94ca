/** The flagship by the thousand: what its games are summed up by, and what its presets differ in. */
import { text } from '@sandtable/shared';
import type { Analysis, Measure } from '../analysis.ts';
import { assumptions } from '../theatre/assumptions.ts';
import type { FlagshipState } from '../theatre/flagship.ts';
import type { ParameterTable } from '../theatre/parameters.ts';
import { TRAJECTORIES } from '../theatre/scoring/fields.ts';
import { PRESET_IDS } from './manifest.ts';
import { pledgeToPower } from './rules.ts';

interface FlagshipMeasure extends Measure {
  of(state: FlagshipState): number;
}

/** A measure under the name, label and unit of a field. */
function measure(name: string, unit: string, digits: number, of: (state: FlagshipState) => number): FlagshipMeasure {
  const [module, field] = name.split('.');
  return { name, label: text(`${module}.field.${field}`), unit: text(`unit.${unit}`), digits, of };
}

const gain = measure('front.gain', 'km2', 0, ({ front }) => front.gain);
const cohesion = measure('politics.coh', 'index', 1, ({ politics }) => politics.coh);

/** Final values, but for the grid: its mean over the quarters. */
const measures: readonly FlagshipMeasure[] = [
  gain,
  measure('airwar.grid', 'index', 1, ({ scoring }) => scoring.gridSum / scoring.quarters),
  measure('aid.fielded', 'eurBn', 1, ({ aid }) => aid.fielded),
  measure('politics.us', 'index', 1, ({ politics }) => politics.us),
  cohesion,
  measure('escalation.peak', 'index', 1, ({ escalation }) => escalation.peak),
];

function presets(table: ParameterTable): Analysis['presets'] {
  return Object.fromEntries(
    PRESET_IDS.map((preset) => [
      preset,
      Object.fromEntries(
        Object.entries(table).flatMap(([name, { values }]) => {
          const value = values[preset];
          return value === undefined ? [] : [[name, value]];
        }),
      ),
    ]),
  );
}

export const analysis: Analysis = {
  exact: pledgeToPower({ beliefs: false }),
  measures,
  effects: [measure('aid.twd', 'eurBn', 1, ({ aid }) => aid.twd), gain, cohesion],
  kinds: TRAJECTORIES.filter((kind) => kind !== 'open'),
  kindText: (kind) => text(`scoring.trajectory.${kind}`),
  kindOf: ({ scoring }: FlagshipState) => scoring.outcome,
  presets: presets(assumptions),
  whole: 'baseline',
  changed(state: FlagshipState, options) {
    state.parameters = { ...state.parameters, ...options };
  },
  between: ['baseline', 'pessimistic'],
};
