/** Sends what falls due on the MSEL: after every change, and when the clock reaches the next timed item. One timer at most. */
import { type AnyRules, dueItems, type Exercise, type ItemId, nextInstant, type Refusal } from '@sandtable/shared';
import type { Clock } from '../clock.ts';
import type { Done, Refusing } from './refusing.ts';

export interface MselParts {
  readonly rules: AnyRules;
  readonly clock: Clock;
  readonly exercise: () => Exercise;
  /** Asks for an item to be sent, as the clock. */
  deliver(item: ItemId): Promise<Done | Refusing>;
  /** The ruleset refused what the item does, or failed over it. */
  stuck(item: string, refused: Refusal): void;
  /** What was asked is answered: the exercise's hands look again, `soon` or after the server has had a moment. */
  answered(soon: boolean): void;
}

export class Msel {
  readonly #parts: MselParts;
  #cancel: (() => void) | undefined;
  /** What is being sent; its record will have everything looked at again. */
  #sending: ItemId | undefined;
  /** Items that could not be sent as they stand, on the branch in play. */
  readonly #stuck = new Set<string>();
  #stopped = false;

  constructor(parts: MselParts) {
    this.#parts = parts;
  }

  /** Whether an item will be sent by itself. */
  get pending(): boolean {
    return this.#cancel !== undefined || this.sending;
  }
  /** Whether one is being sent at this moment: then the phase does not move on by itself, or the next would miss it. */
  get sending(): boolean {
    return this.#sending !== undefined;
  }

  /** Looks what is due, and sets the timer for what is next: after every change. */
  look(): void {
    this.#cancel?.();
    this.#cancel = undefined;
    if (this.#stopped || this.#sending !== undefined) return;
    const { rules, clock } = this.#parts;
    const x = this.#parts.exercise();
    if (x.msel.length === 0) return;
    let due: ItemId | undefined;
    try {
      due = dueItems(rules, x, clock.now()).find(({ id }) => !this.#stuck.has(this.#key(id)))?.id;
    } catch (error) {
      // A board that cannot be drawn must not take the exercise down; timed items go on once it can.
      const problem = error instanceof Error ? error.message : String(error);
      this.#once('', {
        code: 'ruleset-failed',
        text: { key: 'refuse.ruleset-failed', values: { problem, step: x.step } },
      });
      return;
    }
    if (due !== undefined) {
      void this.#send(due);
      return;
    }
    const next = nextInstant(x);
    // What is past and still here is stuck.
    if (next === null || next <= clock.now()) return;
    this.#cancel = clock.after(next - clock.now(), () => {
      this.#cancel = undefined;
      this.look();
    });
  }

  stop(): void {
    this.#stopped = true;
    this.#cancel?.();
    this.#cancel = undefined;
  }

  async #send(id: ItemId): Promise<void> {
    this.#sending = id;
    const key = this.#key(id);
    const outcome = await this.#parts.deliver(id).finally(() => {
      this.#sending = undefined;
    });
    if (this.#stopped) return;
    const refused = 'refusals' in outcome ? outcome.refusals[0] : undefined;
    const trouble = refused?.code === 'store-failed' || refused?.code === 'server-failed';
    // Refused because it was sent, skipped or paused in the meantime: looking again finds it so.
    if (refused !== undefined && !trouble && !EXPECTED.has(refused.code)) {
      this.#stuck.add(key);
      this.#parts.stuck(id, refused);
    }
    this.#parts.answered(!trouble);
  }

  #once(item: string, refused: Refusal): void {
    const key = this.#key(item);
    if (this.#stuck.has(key)) return;
    this.#stuck.add(key);
    this.#parts.stuck(item, refused);
  }

  /** An item as it stands, on this turn of this branch: changed, or a turn later, it is tried again. */
  #key(id: string): string {
    const x = this.#parts.exercise();
    return `${x.branch}/${x.step}/${JSON.stringify(x.msel.find(({ item }) => item.id === id)?.item ?? id)}`;
  }
}

const EXPECTED = new Set(['msel-not-due', 'msel-sent', 'msel-no-item', 'msel-state', 'wrong-stage', 'suspended']);
