/** The primitives' own words. */
import { catalogue } from './text.tsx';
import en from './text/en.ts';

export const uiText = catalogue(en, { uk: () => import('./text/uk.ts') });
