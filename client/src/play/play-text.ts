/** Words of the player's table. */
import { catalogue } from '../ui/text.tsx';
import en from './text/en.ts';

export const playText = catalogue(en, { uk: () => import('./text/uk.ts') });
