/**
 * ICU messages without React: what a catalogue's text becomes, and how it is filled in.
 *
 * Messages are compiled ahead of time (`compileMessage`, called by the build) and filled in with `fillMessage`.
 * Numbers follow the locale and carry a real minus sign, whether the message says `{n, number}` or only `{n}`.
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

/** icu-minify's mark of a number argument (its TYPE_NUMBER). */
const NUMBER = 4;

/** Compiles ICU source. Throws the parser's error when it is not ICU MessageFormat. */
export function compileMessage(source: string): Message {
  const message = compile(source);
  // The walk keeps icu-minify's own structure, which its types cannot follow through recursion.
  return typeof message === 'string' ? message : (message.map(localised) as Message);
}

/** Bare `{n}` would print a number without the locale. Marking it as a number costs two bytes in the catalogue and
    leaves text alone, because the number formats below pass text through. */
function localised(node: unknown): unknown {
  if (!Array.isArray(node)) return node;
  const [name, second, ...rest]: unknown[] = node;
  if (second === undefined) return [name, NUMBER];
  if (typeof second !== 'number' || second === 0) return [name, ...node.slice(1).map(localised)];
  return [name, second, ...rest.map(second < NUMBER ? localisedBranches : (style) => style)];
}

function localisedBranches(branches: unknown): unknown {
  if (typeof branches !== 'object' || branches === null) return branches;
  return Object.fromEntries(Object.entries(branches).map(([k, v]) => [k, Array.isArray(v) ? v.map(localised) : v]));
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
  return text.replace(/^-|(?<=[^\w])-(?=\d)/g, '−');
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
  Object.defineProperty(made, 'format', {
    value: (value: unknown) =>
      typeof value === 'number' || typeof value === 'bigint' ? realMinus(plain(value)) : String(value),
  });
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

/** Fills in a message. The result is one string unless tags made something else of a part.
    A value the message names and `values` lacks is shown as the word "undefined" rather than dropped unseen. */
export function fillMessage<R>(
  message: Message,
  locale: string,
  values: Values = {},
  tags?: Tags<R>,
): string | R | (string | R)[] {
  return format<R>(message, locale, { ...values, ...tags } as Parameters<typeof format<R>>[2], options);
}
