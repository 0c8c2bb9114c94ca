/** Players made of code: what one is asked, and what it may answer with. */
import type { Known, TeamId } from '../words.ts';
import type { Agreement, Shape } from './contract.ts';
import type { Rng } from './rng.ts';

/** An offer as a bot sees it: nobody has answered it yet. */
export type OfferMade<C> = Pick<Agreement<C>, 'from' | 'clauses' | 'until'>;

/** An offer that a bot made, or got, in an earlier step, and what came of it. */
export interface OfferPast<C> extends OfferMade<C> {
  readonly to: TeamId;
  readonly step: number;
  readonly state: 'accepted' | 'declined' | 'withdrawn' | 'lapsed';
}

/** What a bot would agree with another team. It stands until the phase is locked. */
export interface OfferWish<C> extends Pick<Agreement<C>, 'clauses' | 'until'> {
  readonly to: TeamId;
}

/** A bot decides from what its team knows, like anybody else. Returns at most one order per type. */
export type Bot<T extends Shape> = {
  // A method, so that a ruleset of any shape is an AnyRuleset.
  decide(view: {
    readonly known: Known<T['state']>;
    readonly team: TeamId;
    /** Streams of this step. */
    readonly rng: (...key: string[]) => Rng;
    /** Streams that stay the same for the whole exercise: what makes this bot this bot. Absent: the step's will do. */
    readonly lasting?: ((...key: string[]) => Rng) | undefined;
  }): readonly T['order'][];
  /** Answers an offer made to its team. Absent: every offer to this bot is declined. */
  answer?(view: {
    readonly known: Known<T['state']>;
    readonly team: TeamId;
    readonly offer: OfferMade<T['clause']>;
    readonly step: number;
  }): 'accepted' | 'declined';
  /**
   * What it proposes to other teams when the sheets open: at most two a step, and nothing again that was declined. Rests on
   * what its team knows; the same streams, the same offers. Asked where people or logs are, never in bulk. Absent: none.
   */
  offer?(view: {
    readonly known: Known<T['state']>;
    readonly team: TeamId;
    readonly step: number;
    readonly rng: (...key: string[]) => Rng;
    /** Offers of earlier steps to which its team was a party, oldest first. */
    readonly past: readonly OfferPast<T['clause']>[];
  }): readonly OfferWish<T['clause']>[];
};
