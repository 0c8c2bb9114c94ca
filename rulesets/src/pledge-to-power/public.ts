/** The half of the flagship that a browser loads: nine quarters, one phase each. What happens in them, `rules.ts` says. */
import { assumptions } from '../theatre/assumptions.ts';
import { quarterLabel } from '../theatre/calendar.ts';
import { composeFace } from '../theatre/face.ts';
import type { Flagship } from '../theatre/flagship.ts';
import { score } from '../theatre/scoring/score.ts';
import { panels } from './board.ts';
import { clauses } from './clauses.ts';
import { ending } from './ending.ts';
import { checkEnvelope } from './envelope.ts';
import { faces } from './faces.ts';
import { layout } from './layout.ts';
import { manifest } from './manifest.ts';
import { occurrences } from './occurrences.ts';
import { suggest } from './suggest.ts';

export const face = composeFace<Flagship>({
  manifest,
  modules: faces,
  parameters: assumptions,
  baseline: 'baseline',
  layout,
  clauses,
  turnLabel: quarterLabel,
  check: checkEnvelope,
  suggest,
  score,
  panels,
  ending,
  occurrences,
});

export const { rules } = face;
