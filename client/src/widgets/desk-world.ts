/** The desk as its users see it, and what it needs of the world around it. */
import type { DraftField } from '@sandtable/shared/exercise/draft.ts';
import type { Json, Refusal } from '@sandtable/shared/words.ts';
import type { StoreApi } from 'zustand/vanilla';
import type { Edit, Stored } from './desk-edits.ts';

export interface DeskState {
  readonly edits: { readonly [key: string]: Edit };
  /** Text fields with the cursor in them, and what they showed when it came. */
  readonly hands: { readonly [key: string]: Json };
  /** What the ruleset would refuse of the sheet with these edits on it, by field path; '' for what is about no field. */
  readonly refusals: { readonly [path: string]: readonly Refusal[] };
  /** Typed in an earlier step and never sent. */
  readonly leftovers: readonly { readonly key: string; readonly value: Json; readonly step: number }[];
}

/** An edit as it goes out. `was`: the prose it was made on; the server refuses it if that is no longer what stands there. */
export interface Sent {
  readonly path: string;
  readonly value: Json;
  readonly was?: Json;
}

/** What the desk needs of the world around it. */
export interface Surroundings {
  readonly exercise: string;
  /** The sheet the edits belong to; its name (branch, step and team) holds no slash. */
  sheet(): { readonly name: string; readonly step: number };
  me(): string | null;
  /** May edits go out now: the line is live and the sheet open. */
  open(): boolean;
  /** What stands on the team's sheet, by draft path. */
  stored(path: string): Stored;
  /** Paths whose composed values must not be sent (over a limit), given what would be. */
  barred(values: ReadonlyMap<string, Json>): ReadonlySet<string>;
  /** Whether a path holds prose: what two people write in it is merged where it can be. */
  prose(path: string): boolean;
  /** What the ruleset would refuse of the sheet as it would stand. */
  check(edits: DeskState['edits']): readonly Refusal[];
  /** Sends. Gives the refusals, none if all is well; throws where there was no answer. */
  send(edits: readonly Sent[]): Promise<readonly Refusal[]>;
  /** The server has it: show it as stored without waiting for the echo. */
  accepted(fields: { readonly [path: string]: DraftField }): void;
  now(): number;
}

export interface Desk {
  readonly store: StoreApi<DeskState>;
  edit(key: string, value: Json): void;
  /** The cursor came into a text field. */
  lay(key: string): void;
  /** The field was left: what is in it is final, and goes now. */
  leave(key: string): void;
  /** An input method is at work in the field, or done: until then nothing that arrives may touch its text. */
  compose(key: string, on: boolean): void;
  keepMine(key: string): void;
  takeTheirs(key: string): void;
  /** Sends everything that may go, clashes included with `all`. Resolves when the server has answered. */
  flush(all?: boolean): Promise<void>;
  /** The sheet, the line or the drafts moved. */
  look(): void;
  /** The sheet closed: what has not arrived goes now, and what does not arrive stays to be read. */
  locked(): void;
  restore(): Promise<void>;
  letGoOfLeftovers(): void;
  close(): void;
}
