/** Everybody who is told what happens in one exercise: the rooms on it. */
import { FACILITATOR, type ServerMessages } from '@sandtable/shared';
import type { Audience } from './audience.ts';
import type { Log } from './log.ts';

export class Audiences {
  readonly #exercise: string;
  readonly #log: Log;
  readonly #all = new Set<Audience>();

  constructor(exercise: string, log: Log) {
    this.#exercise = exercise;
    this.#log = log;
  }

  /** Tells `audience` from now on; the answer ends it. */
  listen(audience: Audience): () => void {
    this.#all.add(audience);
    return () => this.#all.delete(audience);
  }

  each(act: (audience: Audience) => void): void {
    for (const audience of [...this.#all]) {
      try {
        act(audience);
      } catch (error) {
        // What is in the log is done, whoever could not be told; they will catch up.
        this.#log.error({ exercise: this.#exercise, err: error }, 'an audience could not be told');
      }
    }
  }

  /** Tells the white cell, outside the log. */
  notice(notice: ServerMessages['notice']): void {
    this.each((audience) => audience.notice(FACILITATOR, notice));
  }
}
