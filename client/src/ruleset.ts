/** A ruleset as a browser needs it: the rules it folds with and the words it speaks, fetched when an exercise names it. */
import { type PublicEntry, publicRulesets } from '@sandtable/rulesets/public';
import type { AnyRules } from '@sandtable/shared/rules/contract.ts';
import type { Catalogue as Words } from '@sandtable/shared/words.ts';
import { refusalText } from './refusal-text.ts';
import { isLanguage, type Language } from './ui/language.ts';
import type { Messages } from './ui/message.ts';
import { type Catalogue, catalogue } from './ui/text.tsx';

export interface LoadedRuleset {
  readonly rules: AnyRules;
  /** The ruleset's words with those of refusals and the like under them. */
  readonly words: Catalogue;
}

const loading = new Map<string, Promise<LoadedRuleset>>();

/** Fetches a ruleset once. Refuses an id that this build does not know. */
export function loadRuleset(id: string): Promise<LoadedRuleset> {
  const known = loading.get(id);
  if (known) return known;
  const promise = load(id);
  loading.set(id, promise);
  // A failed fetch must not stick: the network may be back on the next try.
  promise.catch(() => loading.delete(id));
  return promise;
}

async function load(id: string): Promise<LoadedRuleset> {
  const entry = publicRulesets.find((candidate) => candidate.id === id);
  if (entry === undefined)
    throw new Error(`This page does not know the ruleset "${id}". Reload it; if that does not help, tell the host.`);
  const [rules, en] = await Promise.all([entry.load(), entry.text.en()]);
  const languages = [...new Set([...Object.keys(refusalText.others), ...Object.keys(entry.text)])].filter(isLanguage);
  const others = Object.fromEntries(
    languages.filter((language) => language !== 'en').map((language) => [language, () => both(entry, language)]),
  );
  return { rules, words: catalogue({ ...refusalText.en, ...messages(en) }, others) };
}

/** One language of a ruleset over its words of refusals; what either lacks is left to English. */
async function both(entry: PublicEntry, language: Language): Promise<{ default: Messages }> {
  const [below, own] = await Promise.all([refusalText.others[language]?.(), entry.text[language]?.()]);
  return { default: { ...below?.default, ...messages(own ?? {}) } };
}

/** The build has compiled what the types still call strings; compiled or not, both are messages. */
function messages(words: Words): Messages {
  return words;
}
