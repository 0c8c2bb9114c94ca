/** How an exercise that is over is summed up, the same for everybody. */
import { type Known, type Text, text } from '@sandtable/shared';
import type { FlagshipState } from '../theatre/flagship.ts';

export function ending(known: Known<FlagshipState>): Text | undefined {
  const outcome = known.scoring?.outcome;
  return outcome === undefined || outcome === 'open' ? undefined : text(`scoring.ending.${outcome}`);
}
