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
import { beyond, DESK, LAPTOP, PHONE, type Size, screens, there } from './screens.ts';
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

/** At every size that a screen has to hold, and where pages are narrowest. */
async function misfits(page: Page, name: string, sizes: readonly Size[]): Promise<string[]> {
  const found: string[] = [];
  for (const [width, height] of sizes) {
    await page.setViewportSize({ width, height });
    for (const flaw of await flaws(page)) found.push(`${name} at ${width}: ${flaw}`);
  }
  return found;
}

test('the main screens of a staged exercise, and nothing cut off, covered or empty on them', async () => {
  const waiting = await rig.host({ ruleset: 'pledge-to-power', scenario: 'baseline', policy: { marking: '' } });
  const { hosting, links } = staged;
  const [, token = ''] = hosting.console.split('#');
  const addresses: Readonly<Record<string, string>> = {
    table: links.europe,
    orders: links.europe.replace('/table#', '/orders#'),
    log: links.europe.replace('/table#', '/log#'),
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
    // A console that is looked at plays a dry run by itself, whose luck nobody can foresee.
    if (screen === 'console')
      await page.addInitScript(() => Object.defineProperty(document, 'hidden', { get: () => true }));
    await page.goto(addresses[screen] ?? '');
    await there[screen]?.(page);
    for (const [[width, height], colorScheme] of looks) {
      await page.setViewportSize({ width, height });
      await page.emulateMedia({ colorScheme });
      await settle(page);
      const name = `${screen}-${width}x${height}-${colorScheme}`;
      faults.push(judge(name, await page.screenshot(still)));
      for (const flaw of await flaws(page)) faults.push(`${name}: ${flaw}`);
    }
    const [first] = looks;
    if (first !== undefined && screen !== 'board') faults.push(...(await misfits(page, screen, beyond(first[0]))));
    await page.context().close();
  }
  expect(faults.filter((fault) => fault !== null)).toEqual([]);
});

test('what opens over the table and the log, on a phone and on a laptop', async () => {
  const { europe } = staged.links;
  const faults: (string | null)[] = [];
  for (const [size, colorScheme] of [
    [PHONE, 'dark'],
    [LAPTOP, 'light'],
  ] as const) {
    const page = await open(size);
    await page.emulateMedia({ colorScheme });
    const look = async (name: string, shoot = true) => {
      await settle(page);
      const full = `${name}-${size.join('x')}-${colorScheme}`;
      if (shoot) faults.push(judge(full, await page.screenshot(still)));
      for (const flaw of await flaws(page)) faults.push(`${full}: ${flaw}`);
    };
    await page.goto(europe.replace('/table#', '/log#'));
    await page.getByRole('feed').getByRole('button', { name: 'Why' }).first().click();
    await page.getByRole('feed').getByText('Rule:').first().waitFor();
    await look('why');
    await page.goto(europe.replace('/table#', '/offers/new#'));
    const gives = page.getByRole('group', { name: 'We give' });
    await gives.getByRole('button', { name: /Add a clause/ }).click();
    await page.getByRole('menuitem').first().click();
    await look('offer');
    await page.goto(europe.replace('/table#', '/orders#'));
    await there['orders']?.(page);
    await page
      .getByRole('button', { name: /Comment on/ })
      .first()
      .click();
    await page.locator(':popover-open textarea').waitFor();
    await look('comments');
    await page.keyboard.press('Escape');
    await page
      .getByRole('button', { name: /Seal for the team/ })
      .first()
      .click();
    await page.locator('dialog[open]').getByRole('heading').first().waitFor();
    await look('seal');
    await page.keyboard.press('Escape');
    await page.locator('dialog[open]').waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Preview' }).click();
    await page.locator('dialog[open]').getByRole('button', { name: 'Play again' }).waitFor({ timeout: 60_000 });
    // Its luck is thrown away, and differs each time.
    await look('preview', false);
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
