/** What an exercise host tells those who carry it to people. It knows viewers and seats, never sockets. */
import type { EndReason, Refusal, ServerMessages, ToldRecord, Viewer } from '@sandtable/shared';

export interface Audience {
  /** The next records of one viewer, oldest first; the first one's `n` is where they begin. */
  records(viewer: Viewer, records: readonly ToldRecord[]): void;
  /** For the team and the white cell. */
  drafts(message: ServerMessages['drafts']): void;
  people(names: ServerMessages['people']): void;
  notice(viewer: Viewer, notice: ServerMessages['notice']): void;
  /** This seat's connections must end; its token is dead already. */
  ended(seat: string, reason: EndReason, why: Refusal): void;
  /** The host cannot go on: another process has the exercise, or it broke. All connections must end. */
  lost(reason: EndReason | 'elsewhere', why: Refusal): void;
}
