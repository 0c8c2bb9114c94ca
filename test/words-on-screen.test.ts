/** What the client does to words and numbers before they are seen: ICU messages, typed numbers, the clock, initials. */
import { clockDigits } from '@sandtable/client/src/ui/clock-digits.ts';
import { compileMessage, fillMessage, realMinus, type Values } from '@sandtable/client/src/ui/message.ts';
import { parseNumber } from '@sandtable/client/src/ui/parse-number.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

const fill = (source: string, values: Values = {}, locale = 'en-GB') =>
  fillMessage<string>(compileMessage(source), locale, values, { b: (chunks) => `*${chunks.join('')}*` });

describe('messages', () => {
  test('follow the locale, whether a number is marked as one or not', () => {
    expect(fill('{n}', { n: 1234.5 })).toBe('1,234.5');
    expect(fill('{n, number}', { n: 1234.5 }, 'de-DE')).toBe('1.234,5');
    expect(fill('{n} km²', { n: -610 }, 'uk-UA')).toBe('−610 km²');
    expect(fill('{n, number, signed}', { n: 3 })).toBe('+3');
    expect(fill('{n, number, year}', { n: 2026 })).toBe('2026');
  });

  test('count in the plural forms of the language', () => {
    const days = '{n, plural, one {# день} few {# дні} other {# днів}}';
    expect([1, 3, 11, 22, 25].map((n) => fill(days, { n }, 'uk-UA'))).toEqual([
      '1 день',
      '3 дні',
      '11 днів',
      '22 дні',
      '25 днів',
    ]);
  });

  test('keep tags for whoever draws them, and bare numbers inside branches', () => {
    expect(
      fill('<b>{team}</b> sent {n, plural, =0 {nothing} other {# of {all}}}', { team: 'Ukraine', n: 2, all: 1000 }),
    ).toBe('*Ukraine* sent 2 of 1,000');
  });

  test('show times of day from milliseconds', () => {
    expect(fill('{at, time, short}', { at: new Date(2026, 0, 5, 14, 4).getTime() })).toBe('14:04');
  });

  test('refuse source that is not ICU', () => {
    expect(() => compileMessage('{n, plural, one {#}')).toThrow();
  });

  test('write a minus, not a hyphen, and leave hyphens in words and ranges alone', () => {
    expect(realMinus('-3')).toBe('−3');
    expect(realMinus('€-3')).toBe('€−3');
    expect(realMinus('T-72 and 2026-01')).toBe('T-72 and 2026-01');
  });
});

describe('a typed number', () => {
  test.each<[string, number, number | null]>([
    ['1.9', 1, 1.9],
    ['1,9', 1, 1.9],
    ['60 000', 0, 60000],
    ['60,000', 0, 60000],
    ['60.000', 0, 60000],
    ['1.234,5', 1, 1234.5],
    ['1,234.5', 1, 1234.5],
    ['1,234,567', 0, 1234567],
    ['−3', 0, -3],
    ['-0,5', 1, -0.5],
    [',5', 1, 0.5],
    ['0,125', 3, 0.125],
    ['', 0, null],
    ['-', 0, null],
    ['1.2.3,4,5x', 0, null],
    ['twelve', 0, null],
  ])('%s with %i decimals is %s', (typed, decimals, value) => {
    expect(parseNumber(typed, decimals)).toBe(value);
  });

  test('is read back from how any locale prints it', () => {
    const locales = ['en-GB', 'de-DE', 'uk-UA', 'fr-FR', 'pl-PL'];
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.constantFrom(...locales), (tenths, locale) => {
        const value = tenths / 10;
        const printed = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(
          value,
        );
        expect(parseNumber(printed, 1)).toBe(value === 0 ? parseNumber(printed, 1) : value);
      }),
    );
  });
});

test('the clock rounds up, so that 00:00 means over', () => {
  expect([522_000, 521_001, 1, 0, -5, 3_600_000].map(clockDigits)).toEqual([
    '08:42',
    '08:42',
    '00:01',
    '00:00',
    '00:00',
    '1:00:00',
  ]);
});
