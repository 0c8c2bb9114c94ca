/** Words of the big board, by language. */
import { catalogue } from '../ui/text.tsx';
import en from './text/en.ts';

export const boardText = catalogue(en, { uk: () => import('./text/uk.ts') });
