/**
 * Texts as words, for the terminal: the same catalogues and the same ICU messages as in the browser, where they are
 * compiled ahead of time. Named styles: numbers integer, percent, signed, year; times and dates short, day, month (UTC).
 */
import { everyWord, publicRulesets } from '@sandtable/rulesets/public.ts';
import type { Catalogue, Text } from '@sandtable/shared';
import { en as sharedWords } from '@sandtable/shared/text/en.ts';
import compile from 'icu-minify/compile';
import format, { type FormatOptions } from 'icu-minify/format';
import { en as ownWords } from './text/en.ts';

/** Reads a text aloud, in one language. A key that no catalogue has is read as itself. */
export type Say = (text: Text) => string;

type Compiled = ReturnType<typeof compile>;

const OPTIONS: FormatOptions = {
  timeZone: 'UTC',
  formats: {
    number: {
      integer: { maximumFractionDigits: 0 },
      percent: { style: 'percent', maximumFractionDigits: 0 },
      signed: { signDisplay: 'exceptZero', maximumFractionDigits: 1 },
      year: { useGrouping: false },
    },
    dateTime: {
      short: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
      seconds: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
      day: { day: 'numeric', month: 'long', year: 'numeric' },
      month: { month: 'long', year: 'numeric' },
    },
  },
  formatters: {
    getNumberFormat: (...args) => new Intl.NumberFormat(...args),
    getDateTimeFormat: (...args) => new Intl.DateTimeFormat(...args),
    getPluralRules: (...args) => new Intl.PluralRules(...args),
  },
};

/** Emphasis and keys are what the browser draws; here they are their words. */
const PLAIN = Object.fromEntries(['b', 'em', 'kbd'].map((tag) => [tag, (chunks: string[]) => chunks.join('')]));

/** @param catalogues the first that has a key is the one that speaks */
export function speaker(catalogues: readonly Catalogue[], locale = 'en-GB'): Say {
  const compiled = new Map<string, Compiled>();
  const find = (key: string): Compiled => {
    const known = compiled.get(key);
    if (known !== undefined) return known;
    const source = catalogues.find((words) => Object.hasOwn(words, key))?.[key];
    const made = source === undefined ? key : compile(source);
    compiled.set(key, made);
    return made;
  };
  const plain = new Intl.NumberFormat(locale);
  const value = (given: unknown): string | number | boolean => {
    if (typeof given === 'string' || typeof given === 'number' || typeof given === 'boolean') return given;
    return isText(given) ? say(given) : '';
  };
  const say: Say = ({ key, values = {} }) => {
    const message = find(key);
    const filled: { [name: string]: string | number | boolean } = {};
    for (const [name, given] of Object.entries(values)) {
      const spoken = value(given);
      // A bare {n} would be printed without the locale; where the message counts or styles it, it must stay a number.
      filled[name] = typeof spoken === 'number' && isBare(message, name) ? plain.format(spoken) : spoken;
    }
    const parts = format<string>(
      message,
      locale,
      { ...filled, ...PLAIN } as Parameters<typeof format<string>>[2],
      OPTIONS,
    );
    return (Array.isArray(parts) ? parts.join('') : parts).replace(/(^|[^\p{L}\p{N}])-(?=\d)/gu, '$1−');
  };
  return say;
}

/** Whether a message mentions an argument only as `{name}`. */
function isBare(message: unknown, name: string): boolean {
  if (!Array.isArray(message)) return true;
  if (message[0] === name && message.length > 1) return false;
  return message.every((part: unknown) =>
    Array.isArray(part)
      ? isBare(part, name)
      : typeof part !== 'object' || part === null || Object.values(part).every((branch) => isBare(branch, name)),
  );
}

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'key' in value && typeof value.key === 'string';
}

/** The words of a ruleset over those of the product. An unknown ruleset leaves the product's alone. */
export async function wordsOf(ruleset: string, language = 'en'): Promise<Say> {
  const entry = publicRulesets.find(({ id }) => id === ruleset);
  const [own, english] = entry ? [await everyWord(entry, language), await everyWord(entry, 'en')] : [{}, {}];
  return speaker([own, english, sharedWords, ownWords]);
}
