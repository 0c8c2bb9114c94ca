/** Words of joining. */
import { catalogue } from '../ui/text.tsx';
import en from './text/en.ts';

export const joinText = catalogue(en, { uk: () => import('./text/uk.ts') });

/** What the server says when it refuses. */
export { refusalText } from '../refusal-text.ts';
