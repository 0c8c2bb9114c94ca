/**
 * What a browser may load: every ruleset's public half and its words, each on demand. To add a ruleset, add an entry
 * here and one of the same id in `index.ts`; nothing else in the product names a ruleset.
 */
import type { AnyRules, Audience, Catalogue, Text } from '@sandtable/shared';

/** A number of a ruleset, for a page that says where its numbers come from. */
export interface Figure {
  /** What the facilitator may change, how things stand at the opening, or what the rules take as given. */
  readonly kind: 'assumption' | 'opening' | 'constant';
  /** Part of the rules it belongs to; empty for assumptions. */
  readonly module: string;
  readonly name: string;
  /** In words, where there are any. */
  readonly label?: Text;
  readonly value: string;
  /** In words, or as the rules' tables have it. */
  readonly unit: Text | string;
  /** A citation, or the words "design choice". */
  readonly source: string;
  /** Who may read the value while play goes on; the others read unit and source. Absent: everybody. */
  readonly see?: Audience;
}

/** An author's claim beside its opposite: contested, never a fact. */
export interface Viewpoint {
  readonly id: string;
  readonly claim: Text;
  readonly opposite: Text;
  /** What in the model either of them would lean on. */
  readonly model: Text;
}

/** What stands beside the figures on a page of sources. */
export interface Background {
  /** Names of the parts of the rules that figures belong to, in the order to list them. */
  readonly modules: readonly { readonly id: string; readonly title: Text }[];
  readonly viewpoints: readonly Viewpoint[];
  /** Words that only this needs, by language; they stand over the ruleset's own. */
  readonly text: { readonly en: Catalogue; readonly [language: string]: Catalogue };
}

/** How to fetch a catalogue, by language. */
export interface Words {
  readonly en: () => Promise<Catalogue>;
  readonly [language: string]: () => Promise<Catalogue>;
}

export interface PublicEntry {
  /** The manifest's id. */
  readonly id: string;
  readonly load: () => Promise<AnyRules>;
  /** Catalogues by language; `en` is complete, the others may lag behind. */
  readonly text: Words;
  /** What of them a browser may fetch after the rest, by the same languages. Absent: `text` is all. */
  readonly later?: Words;
  /** Every number with unit and source. */
  readonly figures?: () => Promise<readonly Figure[]>;
  /** Contested claims, and the words of a page of sources. */
  readonly background?: () => Promise<Background>;
}

export const publicRulesets: readonly PublicEntry[] = [
  {
    id: 'pledge-to-power',
    load: () => import('./pledge-to-power/public.ts').then(({ rules }) => rules),
    text: {
      en: () => import('./pledge-to-power/text/first.en.ts').then((words) => words.default),
      uk: () => import('./pledge-to-power/text/first.uk.ts').then((words) => words.default),
    },
    later: {
      en: () => import('./pledge-to-power/text/later.en.ts').then((words) => words.default),
      uk: () => import('./pledge-to-power/text/later.uk.ts').then((words) => words.default),
    },
    figures: () => import('./pledge-to-power/sources.ts').then(({ figures }) => figures()),
    background: () => import('./pledge-to-power/background.ts').then(({ background }) => background),
  },
  {
    id: 'blotto',
    load: () => import('./blotto/public.ts').then(({ rules }) => rules),
    text: {
      en: () => import('./blotto/text/en.ts').then((words) => words.default),
      uk: () => import('./blotto/text/uk.ts').then((words) => words.default),
    },
  },
];

/** All words of a ruleset in a language, for those who do not wait for the network. Nothing where it has none. */
export async function everyWord({ text, later }: PublicEntry, language: string): Promise<Catalogue> {
  return { ...(await text[language]?.()), ...(await later?.[language]?.()) };
}
