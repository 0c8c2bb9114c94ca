/** What stands beside the flagship's figures: names of its modules, and the contested claims. Loaded on demand only. */
import { text } from '@sandtable/shared';
import type { Background } from '../public.ts';
import { faces } from './faces.ts';
import en from './text/sources.en.ts';
import uk from './text/sources.uk.ts';
import { VIEWPOINTS } from './viewpoints.ts';

export const background: Background = {
  modules: Object.keys(faces).map((id) => ({ id, title: text(`pledge.sources.${id}`) })),
  viewpoints: Object.keys(VIEWPOINTS).map((id) => ({
    id,
    claim: text(`pledge.viewpoint.${id}.claim`),
    opposite: text(`pledge.viewpoint.${id}.opposite`),
    model: text(`pledge.viewpoint.${id}.model`),
  })),
  text: { en, uk },
};
