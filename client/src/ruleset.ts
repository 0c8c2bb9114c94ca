/** A ruleset as a browser needs it: the rules it folds with and the words it speaks, fetched when an exercise names it. */
import { type PublicEntry, publicRulesets } from '@sandtable/rulesets/public';
import type { AnyRules } from '@sandtable/shared/rules/contract.ts';
import type { Catalogue as Words } from '@sandtable/shared/words.ts';
import { isLanguage, type Language } from './ui/language.ts';
import type { Messages } from './ui/message.ts';
import { whenIdle } from './ui/soon.ts';
import { type Catalogue, catalogue, fetchLater } from './ui/text.tsx';

export interface LoadedRuleset {
  readonly rules: AnyRules;
  /** The ruleset's words; those of refusals and the like come with what it keeps for later. */
  readonly words: Catalogue;
}

const loading = new Map<string, Promise<LoadedRuleset>>();

/** Fetches a ruleset once, with the words that are needed first; the others follow when the page is idle. Refuses an id
    that this build does not know. */
export function loadRuleset(id: string): Promise<LoadedRuleset> {
  const known = loading.get(id);
  if (known) return known;
  const promise = load(id);
  loading.set(id, promise);
  promise.then(
    ({ words }) => whenIdle(() => void fetchLater(words)),
    // A failed fetch must not stick: the network may be back on the next try.
    () => loading.delete(id),
  );
  return promise;
}

/** The same with every word: for pages that somebody opens to read. */
export async function loadWhole(id: string): Promise<LoadedRuleset> {
  const ruleset = await loadRuleset(id);
  await fetchLater(ruleset.words);
  return ruleset;
}

async function load(id: string): Promise<LoadedRuleset> {
  const entry = publicRulesets.find((candidate) => candidate.id === id);
  if (entry === undefined)
    throw new Error(`This page does not know the ruleset "${id}". Reload it; if that does not help, tell the host.`);
  const [rules, en] = await Promise.all([entry.load(), entry.text.en()]);
  const own = Object.keys(entry.text).filter(isLanguage);
  const others = own.flatMap((language) => {
    const fetch = entry.text[language];
    return language === 'en' || !fetch
      ? []
      : [[language, () => fetch().then((words) => ({ default: messages(words) }))]];
  });
  const later = own.map((language) => [language, () => afterwards(entry, language)]);
  return { rules, words: catalogue(messages(en), Object.fromEntries(others), Object.fromEntries(later)) };
}

/** What comes later of a ruleset's words, over those of refusals. */
async function afterwards({ later }: PublicEntry, language: Language): Promise<{ default: Messages }> {
  const { refusalText } = await import('./refusal-text.ts');
  const [below, own] = await Promise.all([refusalText.others[language]?.(), later?.[language]?.()]);
  return { default: { ...refusalText.en, ...below?.default, ...messages(own ?? {}) } };
}

/** The build has compiled what the types still call strings; compiled or not, both are messages. */
function messages(words: Words): Messages {
  return words;
}
