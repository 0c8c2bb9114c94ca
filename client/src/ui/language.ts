/** The language of the interface: remembered per device, the browser's own at first, English otherwise. */
import { create } from 'zustand';
import { keep, recall } from './kept.ts';

/** Languages with catalogues, each named in itself. */
export const languages = { en: 'English', uk: 'Українська' } as const;
export type Language = keyof typeof languages;

export function isLanguage(value: string | undefined): value is Language {
  return value !== undefined && Object.hasOwn(languages, value);
}

function first(): Language {
  const kept = recall('language').language;
  if (isLanguage(kept)) return kept;
  return navigator.languages.map((tag) => tag.slice(0, 2)).find(isLanguage) ?? 'en';
}

interface Speaking {
  language: Language;
  /** For Intl: the browser's regional variant of the language where it has one (en-GB, uk-UA). */
  locale: string;
  speak(language: Language): void;
}

function localeOf(language: Language): string {
  return navigator.languages.find((tag) => tag.startsWith(language)) ?? (language === 'en' ? 'en-GB' : language);
}

function announceToDocument(language: Language): void {
  document.documentElement.lang = language;
}

const start = first();
announceToDocument(start);

export const useLanguage = create<Speaking>((set) => ({
  language: start,
  locale: localeOf(start),
  speak(language) {
    announceToDocument(language);
    keep('language', { language });
    set({ language, locale: localeOf(language) });
  },
}));
