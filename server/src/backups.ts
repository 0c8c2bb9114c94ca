/** Writes each exercise's backup file after its turns: one file at a time, and no exercise more often than is useful. */
import type { Clock } from './clock.ts';
import type { Log } from './host/log.ts';
import type { Store } from './store/store.ts';

/** An exercise whose turns follow each other faster (bots among themselves) is backed up once in this time, milliseconds. */
const AT_MOST_EVERY = 5_000;

export class Backups {
  readonly #store: Pick<Store, 'backup'>;
  readonly #clock: Clock;
  readonly #log: Log;
  readonly #due = new Map<string, () => void>();
  readonly #last = new Map<string, number>();
  #writing: Promise<void> = Promise.resolve();

  constructor(store: Pick<Store, 'backup'>, clock: Clock, log: Log) {
    this.#store = store;
    this.#clock = clock;
    this.#log = log;
  }

  /** Asks for a backup of this exercise, soon. */
  ask(exercise: string): void {
    if (this.#due.has(exercise)) return;
    const wait = (this.#last.get(exercise) ?? Number.NEGATIVE_INFINITY) + AT_MOST_EVERY - this.#clock.now();
    this.#due.set(
      exercise,
      this.#clock.after(Math.max(0, wait), () => void this.#write(exercise)),
    );
  }

  /** Writes what is due now, and waits for it. */
  async flush(): Promise<void> {
    for (const [exercise, cancel] of [...this.#due]) {
      cancel();
      void this.#write(exercise);
    }
    await this.#writing;
  }

  /** A deleted exercise must not come back as a file. */
  async forget(exercise: string): Promise<void> {
    this.#due.get(exercise)?.();
    this.#due.delete(exercise);
    this.#last.delete(exercise);
    await this.#writing;
  }

  #write(exercise: string): Promise<void> {
    this.#due.delete(exercise);
    this.#writing = this.#writing.then(async () => {
      try {
        const now = this.#clock.now();
        await this.#store.backup(exercise, now);
        this.#last.set(exercise, now);
      } catch (error) {
        // The exercise itself is safe in the store; play goes on.
        this.#log.error({ exercise, err: error }, 'the backup could not be written');
      }
    });
    return this.#writing;
  }
}
