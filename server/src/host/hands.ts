/** What happens in an exercise without anybody asking: the clock runs out, bots decide, a turn is published by itself. */
import {
  type Actor,
  type AnyRuleset,
  type Command,
  type CommandId,
  type Json,
  type OfferWish,
  type Refusal,
  type TeamId,
  text,
} from '@sandtable/shared';
import type { Clock } from '../clock.ts';
import { Bots } from './bots.ts';
import type { Log } from './log.ts';
import { Msel } from './msel.ts';
import { PhaseClock } from './phase-clock.ts';
import type { Done, Refusing } from './refusing.ts';
import type { Viewers } from './viewers.ts';

/** How long to wait after the store failed, milliseconds. */
const TRY_AGAIN_MS = 1_000;

export interface HandsParts {
  readonly exercise: string;
  readonly ruleset: AnyRuleset;
  readonly viewers: Viewers;
  readonly clock: Clock;
  /** Uniform in 0 … 1. */
  readonly share: () => number;
  /** The secret luck. */
  readonly luck: string;
  readonly log: Log;
  act(actor: Actor, command: Command): Promise<Done | Refusing>;
  /** Tells the white cell. */
  notice(notice: { readonly code: string; readonly text: ReturnType<typeof text> }): void;
}

export class Hands {
  readonly #parts: HandsParts;
  readonly #phase: PhaseClock;
  readonly #bots: Bots;
  readonly #msel: Msel;
  /** What could not be published by itself: not tried again until something about it changes. */
  #unpublishable: string | undefined;
  #stopped = false;

  constructor(parts: HandsParts) {
    this.#parts = parts;
    this.#phase = new PhaseClock(parts.clock, (command) => void this.#byClock(command));
    this.#bots = new Bots({
      ...parts,
      seal: (team, step, orders) => this.#byBot(team, step, orders),
      answer: (team, offer, answer) => this.#answered(team, offer, answer),
      offer: (team, wish) => this.#offered(team, wish),
      stuck: (team, problem) => this.#stuck('bot-stuck', { team, problem }),
    });
    this.#msel = new Msel({
      rules: parts.ruleset.rules,
      clock: parts.clock,
      exercise: () => this.#exercise,
      deliver: (item) => parts.act({ kind: 'clock' }, { act: 'deliver', item }),
      stuck: (item, { text: problem }) => this.#stuck('msel-stuck', { item, problem }),
      answered: (soon) => (soon ? this.look() : this.#again()),
    });
  }

  /** Whether something will happen by itself. */
  get busy(): boolean {
    return this.#phase.pending || this.#msel.pending;
  }

  /** Sets clock and bots to what the exercise has become: after every change. */
  look(): void {
    if (this.#stopped) return;
    // What moves the game is refused while everybody is at home; waking it is a change that is looked at.
    if (this.#exercise.suspended !== null && this.#exercise.stage !== 'locked') {
      this.#phase.stop();
      return;
    }
    this.#msel.look();
    if (this.#msel.sending || this.#unpublishable === this.#underReview()) this.#phase.stop();
    else this.#phase.watch(this.#exercise);
    this.#bots.look();
  }

  stop(): void {
    this.#stopped = true;
    this.#phase.stop();
    this.#bots.stop();
    this.#msel.stop();
  }

  get #exercise() {
    return this.#parts.viewers.facilitator.exercise;
  }

  #underReview(): string {
    const { branch, step, rulings, stage } = this.#exercise;
    return `${branch}/${step}/${rulings.length}/${stage}`;
  }

  async #byClock(command: Command): Promise<void> {
    const outcome = await this.#parts.act({ kind: 'clock' }, command);
    if (!('refusals' in outcome) || this.#stopped) return;
    if (outcome.refusals.some(isTrouble)) this.#again();
    else if (command.act === 'publish' && this.#exercise.stage === 'review') {
      this.#unpublishable = this.#underReview();
      this.#stuck('publish-stuck', {});
    }
  }

  async #byBot(team: TeamId, step: number, orders: { type: string }[]): Promise<void> {
    const outcome = await this.#parts.act({ kind: 'bot', team }, { act: 'seal', step, orders });
    const refused = 'refusals' in outcome ? outcome.refusals[0] : undefined;
    if (refused === undefined || this.#stopped) return;
    if (isTrouble(refused)) this.#again();
    // Somebody may have locked or sealed in the meantime; only what the bot itself did wrong is worth telling.
    else if (
      !['wrong-stage', 'stale-step', 'already-sealed', 'not-awaited', 'locked', 'suspended'].includes(refused.code)
    )
      throw new Error(`its orders were refused (${refused.code}).`);
  }

  /** Makes a bot's offer, open until the lock. The sheets may have closed meanwhile. */
  async #offered(team: TeamId, { to, clauses, until }: OfferWish<{ type: string }>): Promise<void> {
    const wish = { to, clauses: [...clauses], until, note: '', expires: null };
    const outcome = await this.#parts.act({ kind: 'bot', team }, { act: 'offer', ...wish });
    const refused = 'refusals' in outcome ? outcome.refusals[0] : undefined;
    if (refused === undefined || this.#stopped || isTrouble(refused)) return;
    if (!['wrong-stage', 'suspended'].includes(refused.code))
      throw new Error(`its offer was refused (${refused.code}).`);
  }

  /** Answers an offer for a bot. It may have been withdrawn meanwhile; what cannot be afforded after all is declined. */
  async #answered(team: TeamId, offer: CommandId, answer: 'accepted' | 'declined'): Promise<void> {
    const actor: Actor = { kind: 'bot', team };
    const outcome = await this.#parts.act(actor, { act: 'answer', offer, answer });
    if (!('refusals' in outcome) || this.#stopped || answer === 'declined') return;
    await this.#parts.act(actor, { act: 'answer', offer, answer: 'declined' });
  }

  #again(): void {
    this.#parts.clock.after(TRY_AGAIN_MS, () => this.look());
  }

  #stuck(code: 'bot-stuck' | 'publish-stuck' | 'msel-stuck', values: { [k: string]: Json }): void {
    this.#parts.log.error({ exercise: this.#parts.exercise, step: this.#exercise.step, ...values }, code);
    this.#parts.notice({ code, text: text(`notice.${code}`, values) });
  }
}

/** Whether it was the server that failed, so that the same may succeed in a moment. */
function isTrouble({ code }: Refusal): boolean {
  return code === 'store-failed' || code === 'server-failed';
}
