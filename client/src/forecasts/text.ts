/** Words of the page of briefs, by language. */
import { catalogue } from '../ui/text.tsx';
import en from './text/en.ts';

export const forecastsText = catalogue(en, { uk: () => import('./text/uk.ts') });
