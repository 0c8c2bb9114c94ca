/** Keeps a decision within what the side may order on what it knows for certain; the rules would do the same or refuse. */
import { COUNTER_FORCE } from '../../theatre/front/orders.ts';
import { JOINT_QUORUM } from '../../theatre/industry/orders.ts';
import { SIDE_PAYMENT_GAP } from '../../theatre/politics/orders.ts';
import type { EuropeDecision, UkraineDecision, UsDecision } from './decision.ts';
import type { Sight } from './sight.ts';

/** No permission beyond defence while no ally offers Ukraine anything. */
export function usWithin(decision: UsDecision, see: Sight): UsDecision {
  return see.offer > 0 ? decision : { ...decision, strike: Math.min(decision.strike, 1) };
}

/** Not below the floor of a running contract; joint contracts and side payments only where they can be had. */
export function europeWithin(decision: EuropeDecision, see: Sight): EuropeDecision {
  return {
    ...decision,
    mil: Math.max(decision.mil, see.lock),
    contract: see.coh > JOINT_QUORUM ? decision.contract : Math.min(decision.contract, 1),
    side: see.gap > SIDE_PAYMENT_GAP ? decision.side : 0,
  };
}

/** No counter-attack with a force too small for one; a keen temper strikes no harder than it can. */
export function ukraineWithin(decision: UkraineDecision, see: Sight): UkraineDecision {
  const posture = see.fU < COUNTER_FORCE ? Math.min(decision.posture, 1) : decision.posture;
  return { ...decision, posture, deep: Math.min(decision.deep, 1) };
}
