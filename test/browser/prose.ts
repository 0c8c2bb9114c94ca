/** Prose on a sheet that two people write at once, and that an input method composes. */
import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import { type Hosting, type Rig, seriousFaults } from './rig.ts';
import { saved, sheet } from './sheets.ts';

const words = (page: Page) => sheet(page).getByRole('textbox', { name: 'What you say' });

export async function writtenByTwo(rig: Rig, marta: Page, ilse: Page): Promise<void> {
  const cursor = (page: Page) => words(page).evaluate((area: HTMLTextAreaElement) => area.selectionStart);
  await words(marta).fill('We stand with Kyiv. We pay.');
  await saved(marta);
  await expect.poll(() => words(ilse).inputValue()).toBe('We stand with Kyiv. We pay.');
  // Marta stands after "Kyiv", Ilse at the end; both write at once.
  await words(marta).click();
  await marta.keyboard.press('Home');
  for (let i = 0; i < 'We stand with Kyiv'.length; i += 1) await marta.keyboard.press('ArrowRight');
  await words(ilse).click();
  await ilse.keyboard.press('End');
  await Promise.all([
    marta.keyboard.type(' for as long as it takes', { delay: 60 }),
    ilse.keyboard.type(' Nobody pays more.', { delay: 70 }),
  ]);
  const both = 'We stand with Kyiv for as long as it takes. We pay. Nobody pays more.';
  for (const page of [marta, ilse]) await expect.poll(() => words(page).inputValue()).toBe(both);
  expect(await cursor(marta)).toBe('We stand with Kyiv for as long as it takes'.length);
  expect(await cursor(ilse)).toBe(both.length);

  // In one place: neither is lost, and the choice is whose words are in the way.
  rig.cut();
  await sheet(marta).getByText('Connection lost').first().waitFor();
  await words(marta).fill('We stand with Kyiv, and say so.');
  await words(ilse).fill('We stand with Kyiv, whatever it costs.');
  rig.mend();
  const card = (page: Page) => sheet(page).getByRole('group', { name: /changed What you say/ });
  await expect.poll(async () => (await card(marta).count()) + (await card(ilse).count())).toBe(1);
  const [asked, other] = (await card(marta).count()) === 1 ? [marta, ilse] : [ilse, marta];
  await expect.poll(() => card(asked).textContent()).toContain(await words(other).inputValue());
  const mine = await words(asked).inputValue();
  expect(mine).not.toBe(await words(other).inputValue());
  expect(await seriousFaults(asked)).toEqual([]);
  await card(asked).getByRole('button', { name: 'Keep mine' }).click();
  await expect.poll(() => words(other).inputValue()).toBe(mine);
}

export async function composed(hosting: Hosting, marta: Page, ilse: Page): Promise<void> {
  await words(marta).fill('Start. Middle stands. End.');
  await expect.poll(() => words(ilse).inputValue()).toBe('Start. Middle stands. End.');
  await words(marta).click();
  await marta.keyboard.press('Home');
  const input = await marta.context().newCDPSession(marta);
  await words(marta).evaluate((area) => {
    const events: string[] = [];
    Object.assign(window, { composed: events });
    for (const type of ['compositionstart', 'compositionend']) area.addEventListener(type, () => events.push(type));
  });
  const compose = (text: string) =>
    input.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  await compose('に');
  const kinds = [
    { act: 'say', form: 'announcement', channel: { kind: 'all' }, text: 'While somebody composes' },
    { act: 'extend', minutes: 1 },
    { act: 'policy', policy: { observers: true } },
    { act: 'inject', title: 'Composed', text: '…', medium: 'news', to: 'all', effects: [] },
    { act: 'pause' },
    { act: 'resume' },
    { act: 'seat', seat: 'composing', as: 'observer' },
  ];
  for (const [i, kind] of kinds.entries()) {
    await hosting.command(kind).catch(() => {});
    await compose('にほん'.slice(0, 1 + (i % 3)));
  }
  // A teammate writes into the same text, and has it saved, in the middle of it.
  await words(ilse).click();
  await ilse.keyboard.press('End');
  await ilse.keyboard.type(' More.');
  await ilse.keyboard.press('Tab');
  await saved(ilse);
  await compose('にほん');
  await expect.poll(() => words(marta).inputValue()).toMatch(/^にほんStart\./);
  await expect.poll(() => marta.evaluate(() => Reflect.get(window, 'composed'))).toEqual(['compositionstart']);
  await input.send('Input.insertText', { text: '日本: ' });
  const all = '日本: Start. Middle stands. End. More.';
  for (const page of [marta, ilse]) await expect.poll(() => words(page).inputValue()).toBe(all);
  await expect
    .poll(() => marta.evaluate(() => Reflect.get(window, 'composed')))
    .toEqual(['compositionstart', 'compositionend']);
  await marta.keyboard.press('Control+A');
  await marta.keyboard.press('Delete');
  await marta.keyboard.press('Tab');
  await saved(marta);
}
