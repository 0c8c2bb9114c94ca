/** Words of the white cell's screens, by language and area. */
import { catalogue } from '../ui/text.tsx';
import consoleEn from './text/console.en.ts';
import injectEn from './text/inject.en.ts';
import mselEn from './text/msel.en.ts';
import peopleEn from './text/people.en.ts';
import printEn from './text/print.en.ts';
import reviewEn from './text/review.en.ts';
import roomEn from './text/room.en.ts';
import settingsEn from './text/settings.en.ts';
import talkEn from './text/talk.en.ts';

export const consoleText = catalogue(consoleEn, { uk: () => import('./text/console.uk.ts') });
export const injectText = catalogue(injectEn, { uk: () => import('./text/inject.uk.ts') });
export const mselText = catalogue(mselEn, { uk: () => import('./text/msel.uk.ts') });
export const peopleText = catalogue(peopleEn, { uk: () => import('./text/people.uk.ts') });
export const printText = catalogue(printEn, { uk: () => import('./text/print.uk.ts') });
export const reviewText = catalogue(reviewEn, { uk: () => import('./text/review.uk.ts') });
export const roomText = catalogue(roomEn, { uk: () => import('./text/room.uk.ts') });
export const settingsText = catalogue(settingsEn, { uk: () => import('./text/settings.uk.ts') });
export const talkText = catalogue(talkEn, { uk: () => import('./text/talk.uk.ts') });
