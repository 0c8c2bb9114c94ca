/** Words of the white cell's screens, by language and area. */
import { catalogue } from '../ui/text.tsx';
import consoleEn from './text/console.en.ts';
import injectEn from './text/inject.en.ts';
import peopleEn from './text/people.en.ts';
import reviewEn from './text/review.en.ts';
import settingsEn from './text/settings.en.ts';
import talkEn from './text/talk.en.ts';

export const consoleText = catalogue(consoleEn);
export const injectText = catalogue(injectEn);
export const peopleText = catalogue(peopleEn);
export const reviewText = catalogue(reviewEn);
export const settingsText = catalogue(settingsEn);
export const talkText = catalogue(talkEn);
