/** Words of the console, by language. */
import { catalogue } from '../ui/text.tsx';
import en from './text/en.ts';

export const consoleText = catalogue(en);
