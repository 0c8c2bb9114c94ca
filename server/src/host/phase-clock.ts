/** Keeps a phase's time: deadline → lock → grace → settle → publication where that is automatic. One timer at most. */
import { type Command, type Exercise, rehearsed, settlesAt } from '@sandtable/shared';
import type { Clock } from '../clock.ts';

export class PhaseClock {
  readonly #clock: Clock;
  readonly #due: (command: Command) => void;
  #cancel: (() => void) | undefined;

  /** @param due is called when the clock has something to ask of the exercise */
  constructor(clock: Clock, due: (command: Command) => void) {
    this.#clock = clock;
    this.#due = due;
  }

  /** Looks at where the exercise stands and sets the one timer that follows from it. */
  watch(x: Exercise): void {
    this.stop();
    const next = nextAct(x);
    if (next === null) return;
    this.#cancel = this.#clock.after(next.at - this.#clock.now(), () => {
      this.#cancel = undefined;
      this.#due(next.command);
    });
  }

  /** Whether something will happen by itself. */
  get pending(): boolean {
    return this.#cancel !== undefined;
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }
}

function nextAct(x: Exercise): { at: number; command: Command } | null {
  if (x.stage === 'orders' && x.clock.running && x.clock.deadline !== null)
    return { at: x.clock.deadline, command: { act: 'lock' } };
  if (x.stage === 'locked') {
    const waiting = (x.status?.awaited ?? []).filter((team) => x.sealed[team] === undefined);
    return { at: Math.min(...waiting.map((team) => settlesAt(x, team))), command: { act: 'settle' } };
  }
  if (x.stage === 'review' && x.policy?.publish === 'automatic' && !rehearsed(x))
    return { at: 0, command: { act: 'publish', step: x.step } };
  return null;
}
