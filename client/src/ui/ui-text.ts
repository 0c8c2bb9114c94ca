/** The primitives' own words. */

import en from './text/en.ts';
import { catalogue } from './text.tsx';

export const uiText = catalogue(en, { uk: () => import('./text/uk.ts') });
