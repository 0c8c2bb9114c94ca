/** Words of joining. */
import { en as sharedEn } from '@sandtable/shared/text/en.ts';
import { catalogue } from '../ui/text.tsx';
import en from './text/en.ts';

export const joinText = catalogue(en, { uk: () => import('./text/uk.ts') });

/** What the server says when it refuses. */
export const refusalText = catalogue<string>(sharedEn);
