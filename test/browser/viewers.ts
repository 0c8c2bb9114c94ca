/** The viewers of a flagship exercise by the names their records go by, and as pages call them. */
import { FACILITATOR, OBSERVER, type Viewer } from '@sandtable/shared';

export const TEAMS = ['europe', 'us', 'ukraine', 'russia'] as const;

const SHOWN: { readonly [view: string]: RegExp } = {
  facilitator: /^Ground truth/,
  observer: /^Public/,
  europe: /European/,
  us: /United/,
  ukraine: /Ukraine/,
  russia: /Russia/,
};

export function viewerOf(view: string): Viewer {
  if (view === 'facilitator') return FACILITATOR;
  return view === 'observer' ? OBSERVER : { kind: 'team', team: view };
}

/** What the switch between perspectives calls one. */
export const eyes = (view: string): RegExp => SHOWN[view] ?? new RegExp(view);
