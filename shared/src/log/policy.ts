/** How an exercise is run: stands in its first record, and each change of it in one of its own. */
import { z } from 'zod';
import { TeamId } from '../words.ts';

/** What the host decided about how the exercise is run. */
export const Policy = z.strictObject({
  /** Stands on every screen, print and export: "EXERCISE – …". */
  marking: z.string().trim().max(80),
  /** Minutes per phase id; a phase not named keeps the manifest's length. 0: no clock. */
  minutes: z.record(
    z.string(),
    z
      .number()
      .min(0)
      .max(24 * 60),
  ),
  /** Who may seal a sheet. */
  sealBy: z.enum(['anyone', 'lead']),
  /** Who writes a sheet: everybody on the team, or its lead, to whom the others propose. */
  writeBy: z.enum(['anyone', 'lead']).exactOptional(),
  /** Lock by itself when every awaited team has sealed. */
  lockWhenAllSealed: z.boolean(),
  /** Publish with or without a facilitator's review. */
  publish: z.enum(['facilitator', 'automatic']),
  /** Start the next phase's clock at publication, or wait for the facilitator. */
  nextPhase: z.enum(['starts', 'waits']),
  /** Who may open the replay. */
  replay: z.enum(['facilitator', 'own-side', 'everyone']),
  /** Whether people with the code may join without an invitation. */
  door: z.enum(['open', 'closed']),
  observers: z.boolean(),
  /** The teams through whose eyes observers may look while it is played; nothing: public facts only. */
  watch: z.array(TeamId).max(32).exactOptional(),
  /** What observers see through a team's eyes is one turn old. */
  watchBehind: z.boolean().exactOptional(),
  seatsPerTeam: z.int().min(1).max(40),
  /** The survey may be answered before the last turn is over. */
  survey: z.boolean().exactOptional(),
});
export type Policy = z.infer<typeof Policy>;
