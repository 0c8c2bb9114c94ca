/** Which screens are photographed, at which sizes and in which theme. Each main screen has both, from a phone to a wall. */
import type { Page } from 'playwright-core';

export type Size = readonly [width: number, height: number];

export const LAPTOP: Size = [1366, 768];
export const DESK: Size = [1440, 900];
export const TABLET: Size = [820, 1180];
export const PHONE: Size = [390, 844];
export const WALL: Size = [1920, 1080];
/** What a browser's zoom of 400 % leaves of a desk (WCAG 1.4.10). */
const NARROWEST: Size = [320, 640];

/** What stands on a screen once it is there. */
export const there: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  table: (page) => page.getByRole('button', { name: 'Zoom in' }).first().waitFor(),
  orders: (page) => page.getByRole('heading', { name: 'European envelope' }).waitFor(),
  log: (page) => page.getByRole('feed').getByRole('article').first().waitFor(),
  talk: (page) => page.getByText('Forty interceptors').first().waitFor(),
  console: (page) => page.getByRole('heading', { name: 'Turns and branches' }).waitFor(),
  board: (page) => page.getByRole('region', { name: 'The theatre' }).locator('svg').first().waitFor(),
  replay: (page) => page.getByRole('button', { name: 'Zoom in' }).first().waitFor(),
  join: (page) => page.getByRole('radio').first().waitFor(),
  lobby: (page) => page.getByRole('button', { name: 'Start turn 1' }).waitFor(),
};

type Look = readonly [Size, 'light' | 'dark'];

/** Where a page is opened once, and then resized and darkened as somebody would do it. A phone's fingers need its own. */
export const screens: readonly (readonly [screen: string, looks: readonly Look[]])[] = [
  [
    'table',
    [
      [DESK, 'light'],
      [DESK, 'dark'],
      [LAPTOP, 'light'],
      [WALL, 'dark'],
      [TABLET, 'light'],
    ],
  ],
  [
    'table',
    [
      [PHONE, 'light'],
      [PHONE, 'dark'],
    ],
  ],
  [
    'orders',
    [
      [PHONE, 'dark'],
      [PHONE, 'light'],
    ],
  ],
  ['log', [[PHONE, 'light']]],
  ['talk', [[LAPTOP, 'dark']]],
  [
    'console',
    [
      [DESK, 'light'],
      [LAPTOP, 'dark'],
      [TABLET, 'light'],
      [WALL, 'light'],
    ],
  ],
  ['console', [[PHONE, 'dark']]],
  [
    'board',
    [
      [DESK, 'dark'],
      [WALL, 'light'],
      [WALL, 'dark'],
      [LAPTOP, 'light'],
    ],
  ],
  [
    'replay',
    [
      [DESK, 'light'],
      [LAPTOP, 'dark'],
      [TABLET, 'light'],
      [WALL, 'dark'],
    ],
  ],
  ['replay', [[PHONE, 'light']]],
  [
    'join',
    [
      [DESK, 'light'],
      [LAPTOP, 'dark'],
      [WALL, 'light'],
    ],
  ],
  ['join', [[PHONE, 'dark']]],
  [
    'lobby',
    [
      [DESK, 'light'],
      [LAPTOP, 'dark'],
      [WALL, 'light'],
    ],
  ],
  ['lobby', [[PHONE, 'light']]],
];

/** Sizes that are measured without a picture: of a phone the narrowest, of anything else those it is dragged to. */
export function beyond(opened: Size): readonly Size[] {
  return opened === PHONE ? [NARROWEST] : [LAPTOP, WALL, TABLET];
}
