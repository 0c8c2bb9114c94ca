/**
 * Lines over turns that no single module owns. Each chart holds numbers that share a scale, and only those that the viewer
 * has; the front and the air war bring their own.
 */
import { type Series, text } from '@sandtable/shared';
import type { Eyes } from './eyes.ts';

const CHARTS: { readonly [id: string]: readonly string[] } = {
  alliance: ['politics.coh', 'politics.us', 'deterrence.art5', 'politics.gap'],
  ladder: ['escalation.e', 'escalation.mis'],
  publics: ['politics.willEast', 'politics.willWest', 'politics.willNorth', 'politics.narr'],
  wills: ['politics.uaWill', 'politics.ruWill', 'airwar.grid'],
  interceptors: ['airwar.upper', 'airwar.mid'],
  aid: ['aid.delivered', 'aid.fielded', 'aid.twd', 'aid.euCum', 'aid.purlCum'],
  quarterly: ['treasury.allocated', 'treasury.fin', 'aid.purl'],
  lines: ['industry.mid', 'industry.upper', 'industry.shell', 'industry.comp'],
  economies: ['treasury.ruEcon', 'treasury.ruRes', 'treasury.uaEcon', 'treasury.debt', 'treasury.fat'],
  forces: ['front.fU', 'front.fR'],
};

export function series(eyes: Eyes): Series[] {
  return Object.entries(CHARTS).flatMap(([id, all]) => {
    const indicators = all.filter((indicator) => eyes.knows(indicator));
    return indicators.length === 0
      ? []
      : [{ kind: 'series' as const, id: `series.${id}`, title: text(`pledge.series.${id}`), indicators }];
  });
}
