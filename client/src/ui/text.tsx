/**
 * Words on the screen. Every text is a key with values; catalogues hold the messages, one file per language.
 *
 *   // client/src/join/text.ts
 *   import en from './text/en.ts';
 *   export const joinText = catalogue(en, { uk: () => import('./text/uk.ts') });
 *
 *   // in a component
 *   const t = useText(joinText);
 *   <h1>{t('title')}</h1>                       string
 *   <p>{t.rich('lead', { name }, { b: bold })}</p>   elements for the tags in the message
 *
 * English travels with the code that uses it; other languages load on demand (the component suspends) and fall back
 * to English key by key. A key in no catalogue is shown as itself: visible, and nothing crashes.
 *
 * What a ruleset says (`Text { key, values }`) is read with `useRulesetText()` under a `RulesetWords` provider.
 */
import { createContext, createElement, Fragment, type ReactNode, use, useContext, useMemo } from 'react';
import { create } from 'zustand';
import { type Language, useLanguage } from './language.ts';
import { fillMessage, type Messages, numberFormat, type Tags, type Values } from './message.ts';

type Elsewhere = Partial<Record<Language, () => Promise<{ default: Messages }>>>;

/** One area's words. `en` is complete; the others may lag behind. */
export interface Catalogue<K extends string = string> {
  readonly en: Readonly<Record<K, Messages[string]>>;
  readonly others: Elsewhere;
  /** More of these words, too heavy to wait for: `fetchLater` gets them, or the first text that is missed. */
  readonly later?: Elsewhere | undefined;
}

/** Declares an area's words. */
export function catalogue<K extends string>(
  en: Readonly<Record<K, Messages[string]>>,
  others: Elsewhere = {},
  later?: Elsewhere,
): Catalogue<K> {
  return { en, others, later };
}

const none: Messages = {};
const loaded = new Map<() => Promise<unknown>, Promise<Messages>>();

/** The same promise for the same loader, so that `use` recognises it on the next render. */
function load(loader: () => Promise<{ default: Messages }>): Promise<Messages> {
  const known = loaded.get(loader);
  if (known) return known;
  const promise = loader().then(
    (module) => module.default,
    () => none, // Words that did not arrive: English stands in, as for a missing key.
  );
  loaded.set(loader, promise);
  return promise;
}

/** Words that have come after the rest. */
const useArrived = create<{ readonly by: ReadonlyMap<() => unknown, Messages> }>(() => ({ by: new Map() }));
const coming = new Set<() => unknown>();

const laterOf = ({ later }: Catalogue, language: Language) => later?.[language] ?? later?.en;

/** Fetches what an area keeps for later, in the person's language. Without a network it is tried again when missed. */
export async function fetchLater(area: Catalogue): Promise<void> {
  const loader = laterOf(area, useLanguage.getState().language);
  if (loader === undefined || coming.has(loader)) return;
  coming.add(loader);
  try {
    const { default: words } = await loader();
    useArrived.setState(({ by }) => ({ by: new Map(by).set(loader, words) }));
  } catch {
    coming.delete(loader);
  }
}

/** Reads words: `t(key, values)` gives a string, `t.rich` keeps tags as elements. */
export interface Reader<K extends string = string> {
  (key: K, values?: Values): string;
  rich(key: K, values?: Values, tags?: Tags<ReactNode>): ReactNode;
  has(key: string): key is K;
}

/** @param missed says what stands for a text that is not among the words */
function reader<K extends string>(
  words: readonly Messages[],
  locale: string,
  missed?: (key: string) => Messages[string] | undefined,
): Reader<K> {
  const find = (key: string) => {
    for (const catalogue of words) if (Object.hasOwn(catalogue, key)) return catalogue[key];
    return missed?.(key);
  };
  const read = (key: K, values?: Values): string => {
    const message = find(key);
    if (message === undefined) return key;
    const parts = fillMessage<string>(message, locale, values, plain);
    return Array.isArray(parts) ? parts.join('') : parts;
  };
  const rich = (key: K, values?: Values, tags: Tags<ReactNode> = marks): ReactNode => {
    const message = find(key);
    if (message === undefined) return key;
    const parts = fillMessage<ReactNode>(message, locale, values, tags);
    // Children handed over one by one need no keys: the parts of a message never reorder.
    return Array.isArray(parts) ? createElement(Fragment, null, ...parts) : parts;
  };
  return Object.assign(read, { rich, has: (key: string): key is K => (find(key) ?? '') !== '' });
}

const joined = (chunks: readonly string[]) => chunks.join('');
const plain: Tags<string> = { b: joined, em: joined, kbd: joined };

/** The tags every message may use: <b>, <em> and <kbd>. */
export const marks: Tags<ReactNode> = {
  b: (chunks) => createElement('b', null, ...chunks),
  em: (chunks) => createElement('em', null, ...chunks),
  kbd: (chunks) => createElement('kbd', null, ...chunks),
};

/** The words of one area in the person's language. */
export function useText<K extends string>(area: Catalogue<K>): Reader<K> {
  const { language, locale } = useLanguage();
  const loader = area.others[language];
  const translated = loader ? use(load(loader)) : none;
  const after = laterOf(area, language);
  const later = useArrived(({ by }) => (after ? by.get(after) : none));
  return useMemo(() => {
    if (later !== undefined) return reader<K>([translated, later, area.en], locale);
    // Empty until it comes, and looked up anew: who asks may have waited for a server's answer meanwhile.
    return reader<K>([translated, area.en], locale, (key) => {
      void fetchLater(area);
      const came = after && useArrived.getState().by.get(after);
      return came === undefined ? '' : came[key];
    });
  }, [translated, after, later, area, locale]);
}

const nobody: Catalogue = { en: {}, others: {} };
const RulesetCatalogue = createContext<Catalogue>(nobody);

/** Puts a ruleset's words within reach of the panels and widgets below. */
export function RulesetWords(props: { words: Catalogue; children: ReactNode }): ReactNode {
  return <RulesetCatalogue value={props.words}>{props.children}</RulesetCatalogue>;
}

/** A text as rulesets and records carry it. */
export interface TextLike {
  readonly key: string;
  readonly values?: Readonly<Record<string, unknown>> | undefined;
}

/** Reads a ruleset's texts: `say(text)` gives a string, `say.rich(text)` elements. */
export interface Say {
  (text: TextLike): string;
  rich(text: TextLike): ReactNode;
}

/** The ruleset's words in the person's language. A value that is itself a text is read first. */
export function useRulesetText(): Say {
  const t = useText(useContext(RulesetCatalogue));
  return useMemo(() => {
    const fill = (values: TextLike['values']): Values =>
      Object.fromEntries(Object.entries(values ?? {}).map(([name, value]) => [name, spoken(value)]));
    const spoken = (value: unknown): string | number | boolean => {
      if (typeof value === 'number' || typeof value === 'boolean') return value;
      if (typeof value === 'string') return value;
      return isText(value) ? say(value) : '';
    };
    const say = (text: TextLike): string => t(text.key, fill(text.values));
    return Object.assign(say, { rich: (text: TextLike) => t.rich(text.key, fill(text.values)) });
  }, [t]);
}

function isText(value: unknown): value is TextLike {
  return typeof value === 'object' && value !== null && 'key' in value && typeof value.key === 'string';
}

/** A ruleset's text as elements, for places that only print it. */
export function RulesetText({ text }: { text: TextLike }): ReactNode {
  return useRulesetText().rich(text);
}

/** A number in the person's locale. Options as in Intl.NumberFormat. */
export function useNumber(): (value: number, options?: Intl.NumberFormatOptions) => string {
  const { locale } = useLanguage();
  return useMemo(() => (value, options) => numberFormat(locale, options).format(value), [locale]);
}
