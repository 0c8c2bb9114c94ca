/** Words of the report and of the page around it, by language. */
import en from '@sandtable/shared/report/text/en.ts';
import { catalogue } from '../ui/text.tsx';
import pageEn from './text/en.ts';

export const reportText = catalogue(en, { uk: () => import('@sandtable/shared/report/text/uk.ts') });
export const pageText = catalogue(pageEn, { uk: () => import('./text/uk.ts') });
