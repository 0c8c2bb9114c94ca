/** Words of the survey, by language: the page, and the white cell's results. */
import { catalogue } from '../ui/text.tsx';
import en from './text/en.ts';

export const surveyText = catalogue(en, { uk: () => import('./text/uk.ts') });
