/** The map's own words: places, kinds, controls, and the credit. */
import { catalogue } from '../../ui/text.tsx';
import en from './text/en.ts';

export const mapText = catalogue(en, { uk: () => import('./text/uk.ts') });
export type MapKey = keyof typeof en;
