/** The audiences of the theatre family, by the letters its tables use. */
import { type Audience, FACILITATOR_ONLY, type TeamId } from '@sandtable/shared';

/** Everybody. */
export const P: Audience = 'all';
/** The facilitator alone. */
export const F: Audience = FACILITATOR_ONLY;
export const US: readonly TeamId[] = ['us'];
export const EU: readonly TeamId[] = ['europe'];
export const UA: readonly TeamId[] = ['ukraine'];
export const RU: readonly TeamId[] = ['russia'];
/** The Alliance: United States and Europe. */
export const N: readonly TeamId[] = ['us', 'europe'];
/** The Alliance and Ukraine. */
export const A: readonly TeamId[] = ['us', 'europe', 'ukraine'];
/** Europe and Ukraine. */
export const EU_UA: readonly TeamId[] = ['europe', 'ukraine'];
/** Ukraine and Russia: what both belligerents see of a battle. */
export const UA_RU: readonly TeamId[] = ['ukraine', 'russia'];

/** Whether everybody of `some` is among `many`. */
export function covers(many: Audience, some: Audience): boolean {
  return many === 'all' || (some !== 'all' && some.every((team) => many.includes(team)));
}

/** Spelled the same for equal audiences: a key to group by. */
export function audienceKey(audience: Audience): string {
  return audience === 'all' ? 'all' : [...audience].sort().join(',');
}
