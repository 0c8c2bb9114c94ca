/** Words of the sources page, by language. */
import { catalogue } from '../ui/text.tsx';
import en from './text/en.ts';

export const sourcesText = catalogue(en, { uk: () => import('./text/uk.ts') });
