/** The widgets' own words. */
import { catalogue } from '../ui/text.tsx';
import en from './text/en.ts';

export const widgetText = catalogue(en, { uk: () => import('./text/uk.ts') });
