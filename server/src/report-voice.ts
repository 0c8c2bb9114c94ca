/** The report's voice without a browser: the product's catalogues, universal time, and the typeface to take along. */
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { everyWord, publicRulesets } from '@sandtable/rulesets/public.ts';
import { type Catalogue, text } from '@sandtable/shared';
import { REPORT_FONTS } from '@sandtable/shared/report/fonts.ts';
import type { ReportFont, ReportViewpoint, Voice } from '@sandtable/shared/report/report.ts';
import reportEn from '@sandtable/shared/report/text/en.ts';
import reportUk from '@sandtable/shared/report/text/uk.ts';
import { en as sharedEn } from '@sandtable/shared/text/en.ts';
import sharedUk from '@sandtable/shared/text/uk.ts';
import { speaker } from './words.ts';

export const REPORT_LANGUAGES = ['en', 'uk'] as const;
export type ReportLanguage = (typeof REPORT_LANGUAGES)[number];

/** What stands over the English, by language. */
const OVER: { readonly [L in ReportLanguage]: { readonly report: Catalogue; readonly shared: Catalogue } } = {
  en: { report: {}, shared: {} },
  uk: { report: reportUk, shared: sharedUk },
};

/** The words of a ruleset and of the report, and the ruleset's contested claims. An unknown ruleset has no words. */
export async function reportVoice(
  ruleset: string,
  language: ReportLanguage,
): Promise<{ voice: Voice; viewpoints: readonly ReportViewpoint[] }> {
  const entry = publicRulesets.find(({ id }) => id === ruleset);
  const [english, own, background] = await Promise.all([
    entry && everyWord(entry, 'en'),
    language === 'en' ? undefined : entry && everyWord(entry, language),
    entry?.background?.(),
  ]);
  const locale = language === 'en' ? 'en-GB' : language;
  const over = OVER[language];
  const say = speaker(
    [background?.text[language] ?? {}, own ?? {}, over.shared, background?.text.en ?? {}, english ?? {}, sharedEn],
    locale,
  );
  const read = speaker([over.report, reportEn], locale);
  const t: Voice['t'] = (word, values) => read(text(word, values));
  return {
    viewpoints: background?.viewpoints ?? [],
    voice: {
      language,
      t,
      say,
      number: (value, digits) =>
        new Intl.NumberFormat(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits })
          .format(value)
          .replace('-', '−'),
      range: (low, high, signed) => t(signed ? 'range.signed' : 'range', { low, high }),
      unknown: t('unknown'),
      day: (at) => new Intl.DateTimeFormat(locale, { dateStyle: 'long', timeZone: 'UTC' }).format(at),
      clock: (at) =>
        new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone: 'UTC', hourCycle: 'h23' }).format(at),
    },
  };
}

/** The typeface's parts that this text needs. */
export function reportFonts(body: string): ReportFont[] {
  return REPORT_FONTS.filter(({ needed }) => needed.test(body)).map(({ file, range }) => ({
    range,
    data: readFileSync(fileURLToPath(import.meta.resolve(`@fontsource-variable/ibm-plex-sans/files/${file}`))).toString(
      'base64',
    ),
  }));
}
