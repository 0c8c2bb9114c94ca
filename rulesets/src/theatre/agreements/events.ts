/** Events of agreements: one is made, a promise is kept or broken, one runs out. They are told to the two parties. */
import { TeamId } from '@sandtable/shared';
import { z } from 'zod';
import type { Clause } from './clause.ts';
import type { AgreedEvent } from './standing.ts';

export type AgreementEvent =
  | AgreedEvent
  | { type: 'kept'; agreement: string; by: TeamId; to: TeamId; clause: Clause }
  | { type: 'broken'; agreement: string; by: TeamId; to: TeamId; clause: Clause }
  | { type: 'lapsed'; agreement: string };

const Id = z.string().min(1).max(64);
const Step = z.int().nonnegative();

/** Their schemas, for a ruleset with these clauses. */
export function agreementEvents(clause: z.ZodType<Clause>) {
  const given = { agreement: Id, by: TeamId, to: TeamId, clause };
  return [
    z.strictObject({
      type: z.literal('agreed'),
      id: Id,
      from: TeamId,
      to: TeamId,
      clauses: z.array(z.strictObject({ by: TeamId, clause })).max(12),
      since: Step,
      until: Step,
    }),
    z.strictObject({ type: z.literal('kept'), ...given }),
    z.strictObject({ type: z.literal('broken'), ...given }),
    z.strictObject({ type: z.literal('lapsed'), agreement: Id }),
  ];
}

type Draft = { [part: string]: { [key: string]: unknown } | undefined };
type Folds = {
  [K in AgreementEvent['type']]: (draft: Draft, event: Extract<AgreementEvent, { type: K }>) => void;
};

/** What each does to what somebody knows. Who was not told of an agreement learns nothing from its end. */
export const AGREEMENT_FOLDS: Folds = {
  agreed: (draft, { id, from, to, clauses, since, until }) => {
    const copies = clauses.map(({ by, clause }) => ({ by, clause: { ...clause } }));
    draft['agreements'] = { ...draft['agreements'], [id]: { from, to, clauses: copies, since, until } };
  },
  kept: () => {},
  broken: (draft, { agreement }) => {
    const standing = draft['agreements']?.[agreement];
    if (typeof standing === 'object' && standing !== null) Object.assign(standing, { broken: true });
  },
  lapsed: (draft, { agreement }) => {
    if (draft['agreements'] !== undefined) delete draft['agreements'][agreement];
  },
};
