/** "Tuesday 24 November, 09:00": when a suspended exercise goes on. */
import { useMemo } from 'react';
import { useLanguage } from '../ui/language.ts';

export function useDayAndTime(): (at: number) => string {
  const { locale } = useLanguage();
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(locale, {
      weekday: 'long',
      day: 'numeric',
      month: 'long',
      hour: '2-digit',
      minute: '2-digit',
    });
    return (at) => format.format(at);
  }, [locale]);
}
