/** How the events of agreements read. */
import { type Judged, type Reading, text } from '@sandtable/shared';
import { unitOf } from '../units.ts';
import type { ClauseBook } from './clause.ts';
import type { AgreementEvent } from './events.ts';
import { clauseText, specOf } from './standing.ts';

/** The reading of an event, if it is one of an agreement's. */
export function tellAgreement(book: ClauseBook, event: { readonly type: string }): Reading | undefined {
  if (!isAgreementEvent(event)) return undefined;
  switch (event.type) {
    case 'agreed':
      return {
        text: text('agreement.told.agreed', {
          from: { key: `team.${event.from}` },
          to: { key: `team.${event.to}` },
          clauses: event.clauses.length,
          until: event.until,
        }),
        weight: 2,
        kind: 'politics',
      };
    case 'kept':
    case 'broken': {
      const spec = specOf(book, event.by, event.clause);
      if (spec === undefined) return undefined;
      const values = {
        by: { key: `team.${event.by}` },
        to: { key: `team.${event.to}` },
        clause: clauseText(spec, event.clause),
      };
      return {
        text: text(`agreement.told.${event.type}`, values),
        weight: event.type === 'broken' ? 3 : 2,
        kind: 'politics',
        ...countedIn(spec.scale.unit),
      };
    }
    case 'lapsed':
      return { text: text('agreement.told.lapsed'), weight: 1, kind: 'politics' };
  }
}

/** A rung and a yes have no unit. */
function countedIn(unit: string): Pick<Reading, 'unit'> {
  return unit === 'rung' || unit === 'flag' ? {} : { unit: unitOf(unit, unit === 'share' ? 2 : 1) };
}

/** What an event says became of an agreement. */
export function judgedIn(event: { readonly type: string }): Judged | undefined {
  return isAgreementEvent(event) && event.type !== 'agreed'
    ? { agreement: event.agreement, fate: event.type }
    : undefined;
}

const TYPES: { readonly [K in AgreementEvent['type']]: true } = {
  agreed: true,
  kept: true,
  broken: true,
  lapsed: true,
};

function isAgreementEvent(event: { readonly type: string }): event is AgreementEvent {
  return Object.hasOwn(TYPES, event.type);
}
