/** Instants as people at the table read them: 14:30. Made once per locale. */
const made = new Map<string, Intl.DateTimeFormat>();

export function hourMinute(locale: string): Intl.DateTimeFormat {
  const known = made.get(locale);
  if (known) return known;
  const format = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  made.set(locale, format);
  return format;
}
