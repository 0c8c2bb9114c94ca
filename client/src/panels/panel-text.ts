/** The panels' own words. */
import { catalogue } from '../ui/text.tsx';
import en from './text/en.ts';

export const panelText = catalogue(en, { uk: () => import('./text/uk.ts') });
