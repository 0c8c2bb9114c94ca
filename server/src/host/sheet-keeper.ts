/** Keeps the order sheets in the store: saved within a second of an edit, read back after a restart or a rewind. */
import type { ServerMessages } from '@sandtable/shared';
import type { Clock } from '../clock.ts';
import type { Lease } from '../store/lease.ts';
import type { Store } from '../store/store.ts';
import type { Log } from './log.ts';
import type { Sheets } from './sheets.ts';

/** How long an edit may wait for others to be saved with it, milliseconds. */
const SAVE_AFTER = 300;
/** How long to wait after a save that failed, milliseconds. */
const RETRY_AFTER = 2_000;

export interface KeeperParts {
  readonly store: Pick<Store, 'saveDrafts' | 'loadDrafts'>;
  readonly lease: Lease;
  readonly clock: Clock;
  readonly log: Log;
}

export class SheetKeeper {
  readonly #parts: KeeperParts;
  readonly #sheets: Sheets;
  #waiting: (() => void) | undefined;
  #saving: Promise<void> = Promise.resolve();

  constructor(parts: KeeperParts, sheets: Sheets) {
    this.#parts = parts;
    this.#sheets = sheets;
  }

  /** To be called after each edit. */
  touched(): void {
    this.#later(SAVE_AFTER);
  }

  #later(ms: number): void {
    if (this.#waiting !== undefined || !this.#sheets.dirty) return;
    this.#waiting = this.#parts.clock.after(ms, () => void this.save());
  }

  /** Saves what is not saved yet. A failure is logged and tried again; the edits are kept until then. */
  save(): Promise<void> {
    this.#waiting?.();
    this.#waiting = undefined;
    this.#saving = this.#saving.then(async () => {
      const rows = this.#sheets.unsaved();
      if (rows.length === 0) return;
      try {
        await this.#parts.store.saveDrafts(this.#parts.lease, rows);
      } catch (error) {
        this.#sheets.takeBack(rows);
        this.#parts.log.error({ exercise: this.#parts.lease.exercise, err: error }, 'order sheets could not be saved');
        this.#later(RETRY_AFTER);
      }
    });
    return this.#saving;
  }

  /** Stops waiting for anything; what is unsaved stays unsaved. */
  stop(): void {
    this.#waiting?.();
    this.#waiting = undefined;
  }

  /** After a restart: the sheets of the step that is open. */
  async reopen(rewound: boolean): Promise<void> {
    const stored = await this.#load(this.#sheets.branch);
    // A crash between a rewind and the saving of the sheets it brought back.
    if (stored.size === 0 && rewound) await this.returnTo();
    else this.#sheets.restore(stored);
  }

  /** After a rewind: the sheets of the step that is played again. Where they cannot be read, what was sealed then. */
  async returnTo(): Promise<void> {
    const branch = this.#sheets.playedOn;
    const drafts = branch === undefined ? undefined : this.#load(branch);
    const none = (error: unknown) => {
      this.#parts.log.error(
        { exercise: this.#parts.lease.exercise, err: error },
        'order sheets could not be read back',
      );
      return new Map();
    };
    const before = (await drafts?.catch(none)) ?? new Map();
    try {
      this.#sheets.returnTo(before);
    } catch (error) {
      // A sheet that the ruleset cannot print is blank; the rewind itself is in the log.
      none(error);
    }
    await this.save();
  }

  #load(branch: number) {
    return this.#parts.store.loadDrafts(this.#parts.lease.exercise, branch, this.#sheets.step);
  }

  /** A team's whole sheet as a message. */
  whole(team: string): ServerMessages['drafts'] {
    const lately = this.#sheets.lately(team, this.#parts.clock.now());
    const fields = this.#sheets.of(team);
    return { team, step: this.#sheets.step, whole: true, fields, ...(lately.length > 0 ? { lately } : {}) };
  }
}
