/**
 * Commands on their way. Each has an id of its own: where the line breaks before the answer, the same id goes again and
 * the server answers instead of doing it twice. What people wrote (messages, questions, comments) is kept in IndexedDB
 * until acknowledged and goes out when the line returns, also after a reload; everything else is only begun while live.
 */
import type { Command } from '@sandtable/shared/exercise/command.ts';
import type { Ack } from '@sandtable/shared/wire.ts';
import { type CommandId, type Refusal, text } from '@sandtable/shared/words.ts';
import { newCommandId } from './command-id.ts';
import { type Connection, Rejected } from './connection.ts';
import { dropText, keepText, keptText } from './kept-text.ts';

export type Outcome =
  | { readonly ok: true; readonly id: CommandId }
  | { readonly ok: false; readonly refusals: readonly Refusal[] };

/** A command that has not been answered yet. */
export interface Parcel {
  readonly id: CommandId;
  readonly command: Command;
  readonly at: number;
  /** Survives a reload and may be begun without a line. */
  readonly kept: boolean;
}

export interface Outbox {
  /** Sends a command. Never throws: what went wrong is in the outcome. */
  send(command: Command): Promise<Outcome>;
  /** The line is back: everything unanswered goes again, in order. */
  resume(): void;
  /** Reads what an earlier page left behind. */
  restore(): Promise<void>;
}

const PREFIX = 'outbox/';

/** What may wait for the line. Anything else means something only in the moment it was decided. */
function mayWait(command: Command): boolean {
  return command.act === 'say';
}

/**
 * @param line the connection, while there is one
 * @param live whether it works now
 * @param changed told whenever the list of unanswered commands changes
 */
export function createOutbox(
  exercise: string,
  line: () => Connection | null,
  live: () => boolean,
  changed: (parcels: readonly Parcel[]) => void,
): Outbox {
  const parcels: Parcel[] = [];
  const waiting = new Map<CommandId, (outcome: Outcome) => void>();
  let sending = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function done(parcel: Parcel, outcome: Outcome): void {
    const at = parcels.indexOf(parcel);
    if (at >= 0) parcels.splice(at, 1);
    if (parcel.kept) void dropText(exercise, [PREFIX + parcel.id]);
    waiting.get(parcel.id)?.(outcome);
    waiting.delete(parcel.id);
    changed([...parcels]);
  }

  /** One at a time and in order: a seal must not overtake the message before it. */
  async function pump(): Promise<void> {
    if (sending) return;
    sending = true;
    clearTimeout(timer);
    try {
      for (let parcel = parcels[0]; parcel !== undefined && live(); parcel = parcels[0]) {
        const to = line();
        if (to === null) break;
        try {
          await to.request<Ack>('command', { id: parcel.id, command: parcel.command });
          done(parcel, { ok: true, id: parcel.id });
        } catch (error) {
          const tooFast = error instanceof Rejected && error.refusals.some(({ code }) => code === 'too-fast');
          if (error instanceof Rejected && !tooFast) {
            done(parcel, { ok: false, refusals: error.refusals });
            continue;
          }
          // No answer: again, with the same id, as soon as the line is back, or in a moment if it never went.
          timer = setTimeout(() => void pump(), 1000);
          break;
        }
      }
    } finally {
      sending = false;
    }
  }

  return {
    async send(command) {
      const kept = mayWait(command);
      if (!kept && !live()) {
        return { ok: false, refusals: [{ code: 'offline', text: text('refuse.offline') }] };
      }
      const parcel: Parcel = { id: newCommandId(), command, at: Date.now(), kept };
      parcels.push(parcel);
      if (kept) await keepText(exercise, PREFIX + parcel.id, parcel);
      changed([...parcels]);
      const outcome = new Promise<Outcome>((resolve) => waiting.set(parcel.id, resolve));
      void pump();
      return outcome;
    },
    resume: () => void pump(),
    async restore() {
      const kept = await keptText(exercise, PREFIX);
      const known = new Set(parcels.map((parcel) => parcel.id));
      const found = [...kept.values()].filter(isParcel).filter((parcel) => !known.has(parcel.id));
      if (found.length === 0) return;
      parcels.unshift(...found.sort((a, b) => a.at - b.at));
      changed([...parcels]);
      void pump();
    },
  };
}

function isParcel(value: unknown): value is Parcel {
  return typeof value === 'object' && value !== null && 'id' in value && 'command' in value && 'kept' in value;
}
