/** A whole state as a team may suppose it, for the preview of its sheet. */
import { copyJson, type Rng, type TeamId } from '@sandtable/shared';
import { clamp } from './arithmetic.ts';
import type { FieldTable } from './fields.ts';
import { beliefOf } from './knowledge.ts';
import { loosely } from './loose.ts';
import type { LooseSlices } from './theatre.ts';

/** Standard deviations between the 10th and the 90th percentile of a normal distribution: how wide a belief's band is. */
const BAND = 2.56;
/** What of the state's frame everybody or the team itself was told; the rest of the frame is the white cell's. */
const TOLD = ['clock', 'options', 'agreements'] as const;

/**
 * How things may stand for all that a team knows: exact where it was told, drawn from its belief's band where it estimates,
 * and as at the opening where it knows nothing.
 * @param opening of the scenario, handed over; returned changed
 * @param known what the team was told, and nothing more
 */
export function suppose<State extends object>(
  tables: { readonly [module: string]: FieldTable },
  opening: State,
  known: object,
  team: TeamId,
  rng: Rng,
): State {
  const state = loosely<LooseSlices>(opening);
  const told = loosely<{ readonly [module: string]: { readonly [field: string]: never } | undefined }>(known);
  for (const [module, table] of Object.entries(tables)) {
    const slice = state[module];
    if (slice === undefined) continue;
    for (const [field, row] of Object.entries(table)) {
      const exact = told[module]?.[field];
      if (exact !== undefined) {
        slice[field] = copyJson(exact);
        continue;
      }
      const belief = beliefOf(known, { kind: 'team', team }, module, field);
      if (belief === undefined || row.kind !== 'number') continue;
      slice[field] = clamp(belief.value + ((belief.high - belief.low) / BAND) * rng.normal(), row.min, row.max);
    }
  }
  for (const part of TOLD) if (told[part] !== undefined) state[part] = copyJson(told[part]);
  state['given'] = { ...state['given'], ...told['given'] };
  return opening;
}
