/** What is read off offers: which stand open, which were accepted and bind, what a bot remembers of them. */
import type { OfferPast } from '../rules/bot.ts';
import type { Agreement } from '../rules/contract.ts';
import type { TeamId } from '../words.ts';
import type { Exercise, Offer } from './exercise.ts';

/** Accepted offers that bind in the step being played. */
export function agreementsOf(x: Exercise): Agreement[] {
  return x.offers.flatMap((offer) => {
    const agreement = agreementIn(offer);
    return agreement !== null && agreement.since <= x.step && x.step <= agreement.until ? [agreement] : [];
  });
}

/** What an offer has become, if it was accepted. */
export function agreementIn({ id, from, to, clauses, since, until, over, state }: Offer): Agreement | null {
  return state === 'accepted' && since !== undefined ? { id, from, to, clauses, since, until, over } : null;
}

/** Settled offers of earlier steps to which a team was a party: what a bot remembers. From that team's own fold. */
export function offersBefore(x: Pick<Exercise, 'offers' | 'step'>, team: TeamId): OfferPast<{ type: string }>[] {
  return x.offers.flatMap(({ from, to, clauses, until, step, state }) =>
    step < x.step && (from === team || to === team) && state !== 'open' && state !== 'aside'
      ? [{ from, to, clauses, until, step, state }]
      : [],
  );
}

/** Whether an offer can still be answered. */
export function offerOpen(offer: Offer, now: number): boolean {
  return offer.state === 'open' && (offer.expires === null || now < offer.expires);
}
