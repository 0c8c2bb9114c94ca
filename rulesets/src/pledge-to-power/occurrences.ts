/** Events of the flagship that an inject may wait for. Their types are the modules' own; the rest are moves of numbers. */
import { text } from '@sandtable/shared';

const TYPES = [
  'airspace.engaged',
  'airspace.accident',
  'escalation.incident',
  'escalation.clash',
  'front.broken',
  'hybrid.attributed',
  'politics.voted',
  'talks.signed',
  'talks.broken',
  'treasury.revolted',
] as const;

export const occurrences = TYPES.map((type) => ({ type, label: text(`pledge.occurrence.${type}`) }));
