/** The report in the person's language, numbers and times. */
import type { Voice } from '@sandtable/shared/report/report.ts';
import { useMemo } from 'react';
import { useLanguage } from '../ui/language.ts';
import { useNumber, useRulesetText, useText } from '../ui/text.tsx';
import { reportText } from './text.ts';

export function useVoice(): Voice {
  const t = useText(reportText);
  const say = useRulesetText();
  const number = useNumber();
  const { language, locale } = useLanguage();
  return useMemo(() => {
    const day = new Intl.DateTimeFormat(locale, { dateStyle: 'long' });
    const clock = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
    return {
      language,
      t,
      say,
      number: (value, digits) => number(value, { minimumFractionDigits: digits, maximumFractionDigits: digits }),
      range: (low, high, signed) => t(signed ? 'range.signed' : 'range', { low, high }),
      unknown: t('unknown'),
      day: (at) => day.format(at),
      clock: (at) => clock.format(at),
    };
  }, [t, say, number, language, locale]);
}
