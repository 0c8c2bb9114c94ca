/** Words of the hosting pages, by language. */
import { catalogue } from '../ui/text.tsx';
import en from './text/en.ts';

export const hostText = catalogue(en, { uk: () => import('./text/uk.ts') });
