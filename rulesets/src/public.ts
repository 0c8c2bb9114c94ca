/**
 * What a browser may load: every ruleset's public half and its words, each on demand. To add a ruleset, add an entry
 * here and one of the same id in `index.ts`; nothing else in the product names a ruleset.
 */
import type { AnyRules, Catalogue } from '@sandtable/shared';

export interface PublicEntry {
  /** The manifest's id. */
  readonly id: string;
  readonly load: () => Promise<AnyRules>;
  /** Catalogues by language; `en` is complete, the others may lag behind. */
  readonly text: { readonly en: () => Promise<Catalogue>; readonly [language: string]: () => Promise<Catalogue> };
}

export const publicRulesets: readonly PublicEntry[] = [
  {
    id: 'pledge-to-power',
    load: () => import('./pledge-to-power/public.ts').then(({ rules }) => rules),
    text: { en: () => import('./pledge-to-power/text/en.ts').then((words) => words.default) },
  },
  {
    id: 'blotto',
    load: () => import('./blotto/public.ts').then(({ rules }) => rules),
    text: { en: () => import('./blotto/text/en.ts').then((words) => words.default) },
  },
];
