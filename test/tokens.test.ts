/** The colours of the interface, by number: what is read stands out 4.5 to 1, what is only seen 3 to 1 (WCAG 2.2, 1.4.3 and 1.4.11). */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { root } from './house/sources.ts';

const file = readFileSync(`${root}/client/src/ui/tokens.css`, 'utf8');
const TEAMS = ['us', 'eu', 'ua', 'ru', 'wc'];
const GROUNDS = ['surface', 'surface-2', 'bg', 'sunken', 'selected'];
const MAP = ['map-sea', 'map-land', 'map-allied', 'map-ukraine', 'map-russia', 'map-belarus'];

/** The colours of one theme, by token. */
function palette(theme: 'light' | 'dark'): ReadonlyMap<string, string> {
  const pairs = file.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g);
  return new Map([...pairs].map(([, name = '', light = '', dark = '']) => [name, theme === 'light' ? light : dark]));
}

/** Relative luminance of `#rrggbb`, 0 to 1: WCAG 2.2, definition of that name. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

describe.each(['light', 'dark'] as const)('in the %s theme', (theme) => {
  const colours = palette(theme);
  /** Pairs that stand out less than they must, with how much they do. */
  const tooFaint = (least: number, pairs: readonly (readonly [front: string, back: string])[]) =>
    pairs.flatMap(([front, back]) => {
      const [lower = 0, upper = 0] = [front, back]
        .map((name) => luminance(colours.get(name) ?? `no colour is called ${name}`))
        .sort((a, b) => a - b);
      const ratio = (upper + 0.05) / (lower + 0.05);
      return ratio >= least ? [] : [`${front} on ${back}: ${ratio.toFixed(2)}`];
    });
  const on = (fronts: readonly string[], backs: readonly string[]) =>
    fronts.flatMap((front) => backs.map((back) => [front, back] as const));

  test('text stands out on every ground that it stands on', () => {
    const words = ['ink', 'ink-2', 'ink-3', 'alert', 'ok', ...TEAMS];
    const washes = ['alert', 'ok', ...TEAMS].map((name) => [name, `${name}-wash`] as const);
    const inverse = [
      ['on-ink', 'action'],
      ['on-ink', 'action-hover'],
      ['on-alert', 'alert'],
      ['map-label', 'map-halo'],
      ['map-sea-label', 'map-sea'],
    ] as const;
    expect(tooFaint(4.5, [...on(words, GROUNDS), ...washes, ...inverse])).toEqual([]);
  });

  test('borders of fields, the focus and the fills of teams stand out where they are drawn', () => {
    const fills = TEAMS.map((team) => `${team}-fill`);
    expect(tooFaint(3, [...on(['field', ...fills], ['surface']), ...on(['focus'], GROUNDS)])).toEqual([]);
  });

  test('lines of the map stand out on sea and land', () => {
    expect(tooFaint(3, on(TEAMS.concat('alert'), MAP))).toEqual([]);
  });
});
