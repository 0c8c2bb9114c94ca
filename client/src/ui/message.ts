/**
 * ICU messages without React: what a catalogue's text becomes, and how it is filled in.
 *
 * Messages are compiled ahead of time (`compileMessage`, called by the build) and filled in with `fillMessage`.
 * Numbers follow the locale and carry a real minus sign, whether the message says `{n, number}` or only `{n}`.
 * server/src/words.ts reads the same catalogues for the terminal.
 * Named number styles: integer, percent, signed, year. Skeletons (`{n, number, ::.0}`) work as well.
 * Named times and dates: `{t, time, short}`, `{t, date, short}`; their values are milliseconds since 1970.
 */
import compile from 'icu-minify/compile';
import format from 'icu-minify/format';

/** A compiled message. Text that has nothing to fill in stays a string. */
export type Message = ReturnType<typeof compile>;

/** Messages by key. Source catalogues (`Record<string, string>`) have this type too; the build compiles them. */
export type Messages = Readonly<Record<string, Message>>;

/** What a message is filled in with. */
export type Values = Readonly<Record<string, string | number | boolean>>;

/** A tag such as `<b>` in a message, as a function of what stands inside it. */
export type Tags<R> = Readonly<Record<string, (chunks: readonly (string | R)[]) => R>>;

/** Compiles ICU source. Throws the parser's error when it is not ICU MessageFormat. */
export function compileMessage(source: string): Message {
  return compile(source);
}

/** icu-minify's marks of what an argument is for. */
const DATE = 5;
const TIME = 6;

type Use = 'bare' | 'date' | 'other';
const uses = new WeakMap<object, ReadonlyMap<string, Use>>();

/** What each argument of a message is used for. A name used in several ways is the strictest of them. */
function usesOf(message: Message): ReadonlyMap<string, Use> {
  if (typeof message === 'string') return new Map();
  const known = uses.get(message);
  if (known) return known;
  const found = new Map<string, Use>();
  const walk = (node: unknown): void => {
    if (!Array.isArray(node)) return;
    const [name, second, ...rest]: unknown[] = node;
    if (typeof name !== 'string') return;
    if (second === undefined) {
      if (!found.has(name)) found.set(name, 'bare');
    } else if (typeof second === 'number' && second !== 0) {
      found.set(name, second === DATE || second === TIME ? 'date' : 'other');
      const branches = rest[0];
      if (typeof branches !== 'object' || branches === null) return;
      for (const branch of Object.values(branches)) if (Array.isArray(branch)) branch.forEach(walk);
    } else node.slice(1).forEach(walk);
  };
  message.forEach(walk);
  uses.set(message, found);
  return found;
}

const numbers = {
  integer: { maximumFractionDigits: 0 },
  percent: { style: 'percent', maximumFractionDigits: 0 },
  signed: { signDisplay: 'exceptZero', maximumFractionDigits: 1 },
  year: { useGrouping: false },
} as const satisfies Record<string, Intl.NumberFormatOptions>;

const times = {
  short: { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' },
  seconds: { hour: '2-digit', minute: '2-digit', second: '2-digit', hourCycle: 'h23' },
  day: { day: 'numeric', month: 'long', year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
} as const satisfies Record<string, Intl.DateTimeFormatOptions>;

/** `Intl` writes a hyphen where typography wants a minus in most locales. */
export function realMinus(text: string): string {
  return text.replace(/(^|[^\p{L}\p{N}])-(?=\d)/gu, '$1−');
}

const cache = new Map<string, Intl.NumberFormat>();

/** A number format with a real minus. Made once per locale and options: making one is slow. */
export function numberFormat(locale: string, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  const known = cache.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(locale, options);
  const plain = made.format.bind(made);
  // Own property over the prototype's getter: callers, icu-minify among them, keep the type and get the minus.
  Object.defineProperty(made, 'format', { value: (value: number | bigint) => realMinus(plain(value)) });
  cache.set(key, made);
  return made;
}

const options = {
  formats: { number: numbers, dateTime: times },
  formatters: {
    getNumberFormat: (locale?: string | string[], style?: Intl.NumberFormatOptions) =>
      numberFormat(String(locale ?? 'en'), style),
    getDateTimeFormat: (...a: ConstructorParameters<typeof Intl.DateTimeFormat>) => new Intl.DateTimeFormat(...a),
    getPluralRules: (...a: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...a),
  },
};

/** Fills in a message. The result is one string unless tags made something else of a part. In development a value
    that is missing or of the wrong kind throws; in a build it is shown as the word "undefined". */
export function fillMessage<R>(
  message: Message,
  locale: string,
  values: Values = {},
  tags?: Tags<R>,
): string | R | (string | R)[] {
  const use = usesOf(message);
  const filled: Record<string, unknown> = { ...tags };
  for (const [name, value] of Object.entries(values)) {
    if (typeof value === 'number' && use.get(name) === 'bare') filled[name] = numberFormat(locale).format(value);
    else if (typeof value === 'number' && use.get(name) === 'date') filled[name] = new Date(value);
    else filled[name] = typeof value === 'boolean' ? String(value) : value;
  }
  return format<R>(message, locale, filled as Parameters<typeof format<R>>[2], options);
}
