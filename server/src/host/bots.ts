/** Plays the teams on which no person sits. A bot decides from what its team knows, like anybody else. */
import {
  type AnyRuleset,
  botFor,
  type CommandId,
  type Exercise,
  lastMinute,
  luckOf,
  mixLuck,
  type OfferWish,
  offerOpen,
  offersBefore,
  rehearsed,
  type TeamId,
} from '@sandtable/shared';
import type { Clock } from '../clock.ts';
import type { Viewers } from './viewers.ts';

/** A sheet that is sealed the instant a phase opens startles nobody but looks wrong; one that is waited for is worse. Milliseconds. */
const SOONEST = 400;
const LATEST = 2_500;
/** Nobody watches a bot think where bots rehearse alone. */
const REHEARSING = 20;
/** How long what was timed may be late before bots that rehearse go on without it. */
const LATE = 1_000;

export interface BotHands {
  readonly ruleset: AnyRuleset;
  readonly viewers: Viewers;
  readonly clock: Clock;
  /** Uniform in 0 … 1: how long this bot seems to think. */
  readonly share: () => number;
  readonly luck: string;
  seal(team: TeamId, step: number, orders: { type: string }[]): Promise<void>;
  answer(team: TeamId, offer: CommandId, answer: 'accepted' | 'declined'): Promise<void>;
  offer(team: TeamId, wish: OfferWish<{ type: string }>): Promise<void>;
  /** The bot threw or made orders that may not stand. */
  stuck(team: TeamId, problem: string): void;
}

export class Bots {
  readonly #hands: BotHands;
  /** Bots that are thinking, by team: for which step of which branch, and how to call it off. */
  readonly #thinking = new Map<TeamId, { readonly on: string; readonly cancel: () => void }>();
  /** Bots that are about to make offers, or made them, by moment: each is asked once when the sheets open. */
  readonly #proposing = new Map<string, () => void>();
  /** Offers that a bot is thinking about, or was stuck with: each is answered once. */
  readonly #weighing = new Map<CommandId, () => void>();
  /** What a stuck bot is not asked again. */
  readonly #stuck = new Set<string>();

  constructor(hands: BotHands) {
    this.#hands = hands;
  }

  /** Looks which bots have something to decide: after every change. */
  look(): void {
    const x = this.#hands.viewers.facilitator.exercise;
    // Whoever watches a rehearsal can stop it and look; in an exercise with people the bots do not wait for the clock.
    const stands = x.created?.rehearsal !== undefined && !x.clock.running;
    const open = x.stage === 'orders' && !rehearsed(x) && !stands ? (x.status?.awaited ?? []) : [];
    for (const [team, { on, cancel }] of this.#thinking) {
      const still = open.includes(team) && x.sealed[team] === undefined && botFor(x, team) !== null;
      if (still && on === this.#moment(team)) continue;
      cancel();
      this.#thinking.delete(team);
    }
    this.#lookAtOffers();
    this.#lookForProposals(open);
    for (const team of open) {
      const on = this.#moment(team);
      if (x.sealed[team] !== undefined || botFor(x, team) === null) continue;
      if (this.#thinking.has(team) || this.#stuck.has(on)) continue;
      this.#think(team, on, this.#delay(x));
    }
  }

  #think(team: TeamId, on: string, delay: number): void {
    this.#thinking.set(team, { on, cancel: this.#hands.clock.after(delay, () => this.#decide(team, on)) });
  }

  /** How long a bot takes. In a rehearsal it lets what is timed to a minute of this turn come first. */
  #delay(x: Exercise): number {
    if (x.created?.rehearsal === undefined) return SOONEST + (LATEST - SOONEST) * this.#hands.share();
    return REHEARSING + Math.max(0, (lastMinute(x) ?? 0) - this.#hands.clock.now());
  }

  /** Something timed is due and not sent yet: on a busy machine it may come a moment late, but not for ever. */
  #waits(x: Exercise): boolean {
    const last = x.created?.rehearsal === undefined ? null : lastMinute(x);
    return last !== null && this.#hands.clock.now() < last + LATE;
  }

  stop(): void {
    for (const { cancel } of this.#thinking.values()) cancel();
    this.#thinking.clear();
    for (const cancel of this.#proposing.values()) cancel();
    this.#proposing.clear();
    for (const cancel of this.#weighing.values()) cancel();
    this.#weighing.clear();
  }

  #moment(team: TeamId): string {
    const x = this.#hands.viewers.facilitator.exercise;
    return `${x.branch}/${x.step}/${team}/${botFor(x, team)}`;
  }

  /** A bot says what it would agree to before it seals: afterwards its sheet could not know of it. */
  #lookForProposals(open: readonly TeamId[]): void {
    const { viewers, clock, share } = this.#hands;
    const x = viewers.facilitator.exercise;
    const now = new Set(open.map((team) => this.#moment(team)));
    for (const [on, cancel] of this.#proposing) {
      if (now.has(on)) continue;
      cancel();
      this.#proposing.delete(on);
    }
    for (const team of open) {
      const on = this.#moment(team);
      if (this.#proposing.has(on) || this.#bot(team)?.offer === undefined) continue;
      // A server that comes back in the middle of a phase finds in the log what was offered before.
      const made = x.offers.some(
        ({ from, step, bot, state }) => from === team && step === x.step && bot && state !== 'aside',
      );
      const delay = made ? undefined : x.created?.rehearsal === undefined ? SOONEST * share() : REHEARSING / 2;
      this.#proposing.set(on, delay === undefined ? () => {} : clock.after(delay, () => this.#propose(team, on)));
    }
  }

  #propose(team: TeamId, on: string): void {
    const { viewers } = this.#hands;
    const { stage, step } = viewers.facilitator.exercise;
    const bot = this.#bot(team);
    if (bot === undefined || stage !== 'orders' || on !== this.#moment(team)) return;
    const stuck = (error: unknown) => this.#hands.stuck(team, error instanceof Error ? error.message : String(error));
    try {
      const { exercise } = viewers.team(team);
      const { rng } = this.#streams(team);
      const past = offersBefore(exercise, team);
      for (const wish of bot.offer?.({ known: exercise.known, team, step, rng, past }) ?? [])
        this.#hands.offer(team, wish).catch(stuck);
    } catch (error) {
      stuck(error);
    }
  }

  /** A bot answers what is offered to its team, sealed or not, as long as the sheets are open. */
  #lookAtOffers(): void {
    const { viewers, clock, share } = this.#hands;
    const x = viewers.facilitator.exercise;
    for (const offer of x.offers) {
      const { id, to } = offer;
      if (x.stage !== 'orders' || offer.state !== 'open' || botFor(x, to) === null || this.#weighing.has(id)) continue;
      this.#weighing.set(
        id,
        clock.after(SOONEST + (LATEST - SOONEST) * share(), () => this.#answer(id)),
      );
    }
  }

  #answer(id: CommandId): void {
    const { viewers, clock } = this.#hands;
    const x = viewers.facilitator.exercise;
    const offer = x.offers.find((one) => one.id === id);
    if (offer === undefined || x.stage !== 'orders' || !offerOpen(offer, clock.now())) return;
    const { from, to, clauses, until } = offer;
    if (botFor(x, to) === null) {
      // A person sat down meanwhile; should they leave again, the offer is the bot's once more.
      this.#weighing.delete(id);
      return;
    }
    const bot = this.#bot(to);
    const stuck = (error: unknown) => this.#hands.stuck(to, error instanceof Error ? error.message : String(error));
    try {
      const { known } = viewers.team(to).exercise;
      const answer = bot?.answer?.({ known, team: to, offer: { from, clauses, until }, step: x.step }) ?? 'declined';
      this.#hands.answer(to, id, answer).catch(stuck);
    } catch (error) {
      stuck(error);
    }
  }

  #bot(team: TeamId) {
    const { ruleset, viewers } = this.#hands;
    const name = botFor(viewers.facilitator.exercise, team);
    return name !== null && Object.hasOwn(ruleset.bots, name) ? ruleset.bots[name] : undefined;
  }

  #decide(team: TeamId, on: string): void {
    this.#thinking.delete(team);
    const { viewers } = this.#hands;
    const x = viewers.facilitator.exercise;
    const bot = this.#bot(team);
    if (bot === undefined || on !== this.#moment(team)) return;
    if (this.#waits(x)) {
      this.#think(team, on, REHEARSING);
      return;
    }
    const stuck = (error: unknown) => {
      this.#stuck.add(on);
      this.#hands.stuck(team, error instanceof Error ? error.message : String(error));
    };
    try {
      const { known } = viewers.team(team).exercise;
      const orders = bot.decide({ known, team, ...this.#streams(team) });
      this.#hands.seal(team, x.step, [...orders]).catch(stuck);
    } catch (error) {
      stuck(error);
    }
  }
  /** Streams of the exercise's own luck under keys that adjudication does not use: the same luck, the same bot. */
  #streams(team: TeamId) {
    const { viewers, luck } = this.#hands;
    const x = viewers.facilitator.exercise;
    const mixed = mixLuck(luck, x.salts ?? {});
    const draw = luckOf(mixed, x.luckBranch, x.step);
    const lasting = luckOf(mixed, x.luckBranch, 0);
    return {
      rng: (...key: string[]) => draw('bot', team, ...key),
      lasting: (...key: string[]) => lasting('bot', team, ...key),
    };
  }
}
