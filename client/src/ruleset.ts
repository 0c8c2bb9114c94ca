/** A ruleset as a browser needs it: the rules it folds with and the words it speaks, fetched when an exercise names it. */
import { publicRulesets } from '@sandtable/rulesets/public';
import type { AnyRules } from '@sandtable/shared/rules/contract.ts';
import { en as sharedEn } from '@sandtable/shared/text/en.ts';
import type { Catalogue as Words } from '@sandtable/shared/words.ts';
import type { Messages } from './ui/message.ts';
import { type Catalogue, catalogue } from './ui/text.tsx';

export interface LoadedRuleset {
  readonly rules: AnyRules;
  /** The ruleset's words with those of `shared` (refusals and the like) under them. */
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
  const others = Object.fromEntries(
    Object.entries(entry.text)
      .filter(([language]) => language !== 'en')
      .map(([language, fetchWords]) => [language, () => fetchWords().then((words) => ({ default: messages(words) }))]),
  );
  return { rules, words: catalogue({ ...messages(sharedEn), ...messages(en) }, others) };
}

/** The build has compiled what the types still call strings; compiled or not, both are messages. */
function messages(words: Words): Messages {
  return words;
}
