/** What travels, parsed where a test reads it. */
import { SeatId, Viewer } from '@sandtable/shared';
import { z } from 'zod';

export {
  type Command,
  type NewExercise,
  PROTOCOL,
  type Refusal,
  ROOM,
  type ServerMessage,
  type ServerMessages,
  type ToldRecord,
} from '@sandtable/shared';

export const Hosted = z.strictObject({
  exercise: z.string(),
  code: z.string(),
  key: z.string(),
  token: z.string(),
  seat: SeatId,
});
export type Hosted = z.infer<typeof Hosted>;

export const Admission = z.strictObject({ exercise: z.string(), seat: SeatId, token: z.string(), viewer: Viewer });
export type Admission = z.infer<typeof Admission>;

export const Invited = z.strictObject({ seat: SeatId, token: z.string(), link: z.string() });
export type Invited = z.infer<typeof Invited>;

export const Refusals = z.object({ refusals: z.array(z.looseObject({ code: z.string() })).min(1) });
/** The first refusal's code in an HTTP answer. */
export function codeOf(body: unknown): string | undefined {
  return Refusals.safeParse(body).data?.refusals[0]?.code;
}
