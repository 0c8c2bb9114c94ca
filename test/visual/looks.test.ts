/**
 * How the product looks, beside pictures of how it should: every part of the gallery and the main screens of one staged
 * exercise, light, dark and on the wall. `npm run looks` renews the references; what differs is written to
 * node_modules/.cache/sandtable/looks.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { build, type PreviewServer, preview } from 'vite';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { flaws, SIZES } from '../browser/looks.ts';
import { type Rig, startRig } from '../browser/rig.ts';
import { root } from '../house/sources.ts';
import { difference, judge } from './compare.ts';
import { type Staged, stage } from './staged.ts';
import { countedIds, steadyClock } from './steady.ts';

const clock = steadyClock();
const gallery = mkdtempSync(join(tmpdir(), 'sandtable-gallery-'));
let rig: Rig;
let staged: Staged;
let shown: PreviewServer;

beforeAll(async () => {
  rig = await startRig(undefined, { clock, ids: countedIds() });
  staged = await stage(rig, clock);
  // The product's build has no gallery in it. This one has, because it is not built for production.
  const config = {
    root: join(root, 'client'),
    configFile: join(root, 'client', 'vite.config.ts'),
    logLevel: 'error',
  } as const;
  await build({ ...config, mode: 'development', build: { outDir: gallery, emptyOutDir: true, minify: false } });
  shown = await preview({ ...config, build: { outDir: gallery }, preview: { port: 0, host: '127.0.0.1' } });
}, 120_000);

afterAll(async () => {
  await shown?.close();
  await staged?.close();
  await rig?.close();
  rmSync(gallery, { recursive: true, force: true });
});

type Size = readonly [width: number, height: number];

/** A person's browser in which time stands where the server's stands. */
async function open([width, height]: Size): Promise<Page> {
  const phone = width < 768;
  const context = await rig.browser.newContext({
    viewport: { width, height },
    // Half the size of life, but for phones: what moved or changed its colour shows all the same, in a third of the bytes.
    deviceScaleFactor: phone ? 1 : 0.5,
    locale: 'en-GB',
    timezoneId: 'UTC',
    reducedMotion: 'reduce',
    hasTouch: phone,
  });
  const page = await context.newPage();
  await page.clock.setFixedTime(clock.now());
  return page;
}

/** Fonts are there, the map is drawn, and what names this very server says the same on every machine. */
async function settle(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.evaluate(async () => {
    await document.fonts.ready;
    const { host } = location;
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode())
      if (node.textContent?.includes(host)) node.textContent = node.textContent.replaceAll(host, 'sandtable.local');
    for (const code of document.querySelectorAll(`[role=img][aria-label*="${host}"] path`))
      code.setAttribute('d', 'M4 4h12v12h-12z');
    // A new size is measured, drawn and measured again.
    for (let i = 0; i < 12; i += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
  });
}

const still = { animations: 'disabled', caret: 'hide' } as const;

test('the measure sees what it is there for', async () => {
  const page = await open([390, 400]);
  const look = async (words: string, style: string) => {
    await page.setContent(`<main style="font: 16px sans-serif; ${style}"><h1>Orders</h1><p>${words}</p></main>`);
    return page.screenshot(still);
  };
  const before = await look('Military aid to Ukraine, 6.0 bn of 29.1 bn placed', '');
  const share = async (after: Buffer) => {
    const differs = difference(before, after);
    return differs === 'size' ? 1 : differs.share;
  };
  expect(await share(await look('Military aid to Ukraine, 6.0 bn of 29.1 bn placed', ''))).toBe(0);
  expect(
    await share(await look('Military aid to Ukraine, 6.0 bn of 29.1 bn placed', 'margin-left: 12px')),
  ).toBeGreaterThan(0.008);
  expect(
    await share(await look('Military aid to Ukraine, 6.0 bn of 29.1 bn placed', 'background: #dde; height: 90px')),
  ).toBeGreaterThan(0.008);
  await page.context().close();
});

test('every part of the gallery, light, dark and for the projector', async () => {
  const address = shown.resolvedUrls?.local[0] ?? '';
  const faults: (string | null)[] = [];
  const page = await open([1440, 900]);
  for (const part of ['primitives', 'forms', 'panels', 'why', 'map']) {
    await page.goto(`${address}gallery?part=${part}`);
    await page.getByRole('heading', { name: part, exact: true }).waitFor();
    if (part === 'map') await page.getByRole('button', { name: 'Zoom in' }).first().waitFor();
    for (const look of ['light', 'dark', 'projector'] as const) {
      await page.emulateMedia({ colorScheme: look === 'dark' ? 'dark' : 'light' });
      if (look === 'projector')
        await page.evaluate(() => document.documentElement.setAttribute('data-density', 'projector'));
      await settle(page);
      faults.push(judge(`gallery-${part}-${look}`, await page.screenshot({ ...still, fullPage: true })));
    }
  }
  await page.context().close();
  expect(faults.filter((fault) => fault !== null)).toEqual([]);
});

/** What stands on a screen once it is there. */
const there: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  table: (page) => page.getByRole('button', { name: 'Zoom in' }).first().waitFor(),
  orders: (page) => page.getByRole('heading', { name: 'European envelope' }).waitFor(),
  talk: (page) => page.getByText('Forty interceptors').first().waitFor(),
  console: (page) => page.getByRole('heading', { name: 'Turns and branches' }).waitFor(),
  board: (page) => page.getByRole('region', { name: 'The theatre' }).locator('svg').first().waitFor(),
  replay: (page) => page.getByRole('button', { name: 'Zoom in' }).first().waitFor(),
  join: (page) => page.getByRole('radio').first().waitFor(),
  lobby: (page) => page.getByRole('button', { name: 'Start turn 1' }).waitFor(),
};

const LAPTOP: Size = [1366, 768];
const DESK: Size = [1440, 900];
const TABLET: Size = [820, 1180];
const PHONE: Size = [390, 844];
const WALL: Size = [1920, 1080];

/** Where a page is opened once, and then resized and darkened as somebody would do it. */
const screens: readonly (readonly [screen: string, looks: readonly (readonly [Size, 'light' | 'dark'])[]])[] = [
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
  ['table', [[PHONE, 'light']]],
  ['orders', [[PHONE, 'dark']]],
  ['talk', [[LAPTOP, 'dark']]],
  [
    'console',
    [
      [DESK, 'light'],
      [LAPTOP, 'dark'],
      [TABLET, 'light'],
    ],
  ],
  [
    'board',
    [
      [DESK, 'dark'],
      [WALL, 'light'],
    ],
  ],
  [
    'replay',
    [
      [DESK, 'light'],
      [LAPTOP, 'dark'],
      [TABLET, 'light'],
    ],
  ],
  ['join', [[DESK, 'light']]],
  ['join', [[PHONE, 'dark']]],
  ['lobby', [[DESK, 'light']]],
];

test('the main screens of a staged exercise', async () => {
  const waiting = await rig.host({ ruleset: 'pledge-to-power', scenario: 'baseline', policy: { marking: '' } });
  const { hosting, links } = staged;
  const [, token = ''] = hosting.console.split('#');
  const addresses: Readonly<Record<string, string>> = {
    table: links.europe,
    orders: links.europe.replace('/table#', '/orders#'),
    talk: links.europe.replace('/table#', '/talk/us#'),
    console: hosting.console,
    board: links.board,
    replay: `${rig.url}/s/${hosting.exercise}/aar#${token}`,
    join: `${rig.url}/j/${hosting.code}`,
    lobby: waiting.console,
  };
  const faults: (string | null)[] = [];
  for (const [screen, looks] of screens) {
    const page = await open(looks[0]?.[0] ?? DESK);
    await page.emulateMedia({ colorScheme: looks[0]?.[1] ?? 'light' });
    await page.goto(addresses[screen] ?? '');
    await there[screen]?.(page);
    for (const [[width, height], colorScheme] of looks) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      await settle(page);
      faults.push(judge(`${screen}-${width}x${height}-${colorScheme}`, await page.screenshot(still)));
    }
    await page.context().close();
  }
  expect(faults.filter((fault) => fault !== null)).toEqual([]);
});

test('survey, sources, papers, watching and the dialogs of the room: nothing cut off, covered or empty at any size', async () => {
  const { hosting, links } = staged;
  const [, token = ''] = hosting.console.split('#');
  const at = (view: string) => `${rig.url}/s/${hosting.exercise}/${view}`;
  const page = await open(DESK);
  const found: string[] = [];
  const measure = async (name: string) => {
    // A laptop and a wall lie between and beyond: what fits these three has fitted those.
    for (const size of [SIZES[0], SIZES[3], SIZES[4]]) {
      await page.setViewportSize(size);
      for (const flaw of await flaws(page)) found.push(`${name} at ${size.width}: ${flaw}`);
    }
    await page.setViewportSize(SIZES[0]);
  };
  for (const [name, address] of [
    ['survey', links.europe.replace('/table#', '/survey#')],
    ['sources', at('sources')],
    ['watch', links.watch],
    ['print', `${at('print')}#${token}`],
  ] as const) {
    await page.goto(address);
    await page.getByRole('heading').first().waitFor();
    await settle(page);
    await measure(name);
  }
  await page.goto(`${at('console')}#${token}`);
  for (const opener of ['Inject', 'Invite', 'Rewind', 'Fork']) {
    await page
      .getByRole('button', { name: new RegExp(`^${opener}`) })
      .first()
      .click();
    await page.locator('dialog[open]').getByRole('heading').first().waitFor();
    await measure(opener);
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'hidden' });
  }
  await page.context().close();
  expect(found).toEqual([]);
});
