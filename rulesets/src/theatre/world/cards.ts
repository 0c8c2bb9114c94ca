/** The event deck: what may happen that no side ordered, in the order in which the deck is drawn. */
export const CARDS = [
  'diversion',
  'donorCrisis',
  'massCasualties',
  'accident',
  'thirdCountry',
  'scandal',
  'severeCold',
  'breakthrough',
  'logisticsFailure',
  'bankingShock',
  'borderIncident',
  'washington',
] as const;
/** Cards that are never drawn: the facilitator may play them. */
export const PLAYED_ONLY = ['chinaCrisis', 'climate', 'reversal'] as const;
export type Card = (typeof CARDS)[number] | (typeof PLAYED_ONLY)[number];
