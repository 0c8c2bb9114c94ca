/** Words of the replay, by language. */
import { catalogue } from '../ui/text.tsx';
import en from './text/en.ts';

export const replayText = catalogue(en, { uk: () => import('./text/uk.ts') });
