/** The words of a ruleset's background, which only few pages need. */
import type { Background } from '@sandtable/rulesets/public';
import type { Catalogue } from '../ui/text.tsx';

/** A ruleset's words with those of its background over them, language by language. */
export function over(words: Catalogue, { en, ...more }: Background['text']): Catalogue {
  const others = Object.fromEntries(
    Object.entries(words.others).map(([language, load]) => [
      language,
      () => load().then((own) => ({ default: { ...own.default, ...more[language] } })),
    ]),
  );
  return { en: { ...words.en, ...en }, others, later: words.later };
}
