/** What I am typing is mine until I let go: the eight promises of a shared order sheet, in real browsers. */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { composed, writtenByTwo } from './prose.ts';
import { type Hosting, type Rig, seriousFaults, startRig } from './rig.ts';
import { financial, military, saved, sheet } from './sheets.ts';

let rig: Rig;
let hosting: Hosting;
let marta: Page;
let ilse: Page;
let seats: { readonly seat: string; readonly link: string }[];

/** Types over what stands in a field, like a person: select all, then key by key, and stay in it. */
async function typeInto(page: Page, field: ReturnType<typeof military>, text: string): Promise<void> {
  await field.click();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(text, { delay: 20 });
}

beforeAll(async () => {
  rig = await startRig();
  hosting = await rig.host({ ruleset: 'pledge-to-power', scenario: 'baseline' });
  seats = [await hosting.seat('europe', 'Marta', 'chair'), await hosting.seat('europe', 'Ilse', 'east')];
  await hosting.command({ act: 'start' });
  const pages = [];
  for (const { link } of seats) {
    const { page } = await rig.person();
    await page.goto(link);
    await sheet(page).waitFor();
    pages.push(page);
  }
  [marta, ilse] = pages as [Page, Page];
});
afterAll(() => rig?.close());

describe('a half-typed field', () => {
  test('keeps identity, text, selection and place while messages of every kind arrive', async () => {
    await military(marta).click();
    await marta.keyboard.press('Control+A');
    await military(marta).evaluate((field) => {
      field.dataset['mark'] = 'the same';
    });
    await military(marta).evaluate((field) => {
      const { top } = field.getBoundingClientRect();
      const moved = { most: 0 };
      Object.assign(window, { moved });
      const watch = () => {
        moved.most = Math.max(moved.most, Math.abs(field.getBoundingClientRect().top - top));
        requestAnimationFrame(watch);
      };
      watch();
    });
    const text = '6.7891';
    // The clock stands and runs, and people come, while one types.
    await hosting.command({ act: 'pause' });
    const arriving = (async () => {
      for (let i = 0; i < 60; i += 1) {
        const kinds = [
          { act: 'say', form: 'announcement', channel: { kind: 'all' }, text: `Announcement ${i}` },
          { act: 'extend', minutes: 1 },
          { act: 'policy', policy: { observers: i % 2 === 0 } },
          { act: 'inject', title: `News ${i}`, text: '…', medium: 'news', to: 'all', effects: [] },
          { act: Math.floor(i / 6) % 2 === 0 ? 'resume' : 'pause' },
          { act: 'seat', seat: `guest${i}`, as: 'observer' },
        ];
        await hosting.command(kinds[i % kinds.length] as object);
        await new Promise((resolve) => setTimeout(resolve, 25));
      }
    })();
    // A teammate works on another field of the same section meanwhile.
    const teammate = financial(ilse)
      .fill('8.5')
      .then(() => ilse.keyboard.press('Tab'));
    for (const key of text) await marta.keyboard.type(key, { delay: 220 });
    await marta.keyboard.press('Shift+ArrowLeft');
    await Promise.all([arriving, teammate]);
    await expect.poll(() => financial(marta).inputValue()).toBe('8.5');
    expect(
      await military(marta).evaluate((field: HTMLInputElement) => ({
        mark: field.dataset['mark'],
        text: field.value,
        focused: document.activeElement === field,
        selected: field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0),
      })),
    ).toEqual({ mark: 'the same', text, focused: true, selected: '1' });
    await expect.poll(() => marta.evaluate(() => Reflect.get(window, 'moved').most)).toBe(0);
    await marta.keyboard.press('Tab');
    await saved(marta);
    await expect.poll(() => military(ilse).inputValue()).toBe('6.8');
  });

  test('is shown to teammates with a name on it', async () => {
    await military(marta).click();
    await sheet(ilse).getByText('Marta', { exact: true }).first().waitFor();
    await sheet(ilse).getByText('Marta is editing').waitFor();
    await marta.keyboard.press('Tab');
  });

  test('is laid beside what a teammate set meanwhile, and the choice is mine', async () => {
    await typeInto(marta, military(marta), '8.1');
    await saved(marta);
    // Marta is still in the field.
    await military(ilse).fill('7.3');
    await ilse.keyboard.press('Tab');
    const card = sheet(marta).getByRole('group', { name: /Ilse changed Military aid/ });
    await card.waitFor();
    await expect.poll(() => card.textContent()).toContain('Ilse set 7.3 € bn while you typed. Your 8.1 € bn is kept.');
    await expect.poll(() => military(marta).inputValue()).toBe('8.1');
    expect(await seriousFaults(marta)).toEqual([]);
    await card.getByRole('button', { name: 'Keep 8.1 € bn' }).click();
    await expect.poll(() => military(ilse).inputValue()).toBe('8.1');

    await typeInto(marta, military(marta), '9.2');
    await saved(marta);
    await military(ilse).fill('6.9');
    await ilse.keyboard.press('Tab');
    await card.getByRole('button', { name: 'Use 6.9 € bn' }).click();
    await expect.poll(() => military(marta).inputValue()).toBe('6.9');
    await expect.poll(() => military(ilse).inputValue()).toBe('6.9');
  });

  test('of one line does not undo a teammate’s other line of the same allocation', async () => {
    const line = (page: Page, name: string) => sheet(page).getByRole('spinbutton', { name });
    await line(marta, 'European industry').fill('40');
    await line(ilse, 'Ukrainian industry').fill('20');
    await Promise.all([marta.keyboard.press('Tab'), ilse.keyboard.press('Tab')]);
    await saved(marta);
    await saved(ilse);
    for (const page of [marta, ilse]) {
      await expect.poll(() => line(page, 'European industry').inputValue()).toBe('40');
      await expect.poll(() => line(page, 'Ukrainian industry').inputValue()).toBe('20');
    }
  });

  test('of prose takes in what a teammate writes elsewhere in it, with the cursor where it was; else both stand there', () =>
    writtenByTwo(rig, marta, ilse));

  test('keeps what an input method is composing, whatever arrives', () => composed(hosting, marta, ilse));

  test('takes a range of a spreadsheet from the cell with the focus on, and names what it refuses', async () => {
    await marta.context().grantPermissions(['clipboard-read', 'clipboard-write'], { origin: rig.url });
    const paste = async (text: string) => {
      await marta.evaluate((words) => navigator.clipboard.writeText(words), text);
      await marta.keyboard.press('Control+V');
    };
    const chosen = (page: Page, row: string) =>
      sheet(page).getByRole('radiogroup', { name: row }).getByRole('radio', { checked: true });
    const notes = sheet(marta).locator('[data-pasted]');
    await chosen(marta, 'Drones').focus();
    await paste('Escort\r\nBombard\r\nWarn\r\n');
    await notes.getByText('Crewed aircraft: “Bombard” is none of what can stand here.', { exact: false }).waitFor();
    await notes.getByText('Line 3, “Warn”: there is no row for it.').waitFor();
    await expect.poll(() => chosen(ilse, 'Drones').innerText()).toBe('Escort');
    // Digits choose by place, Delete gives back what was printed, the arrows go to the other row and choose nothing there.
    await chosen(marta, 'Drones').focus();
    await marta.keyboard.press('1');
    await expect.poll(() => chosen(ilse, 'Drones').innerText()).toBe('Track');
    await marta.keyboard.press('ArrowDown');
    await expect
      .poll(() => chosen(marta, 'Crewed aircraft').evaluate((rung) => rung === document.activeElement))
      .toBe(true);
    await marta.keyboard.press('ArrowUp');
    await marta.keyboard.press('Delete');
    await expect.poll(() => chosen(ilse, 'Drones').innerText()).toBe('Warn');

    const line = (page: Page, name: string) => sheet(page).getByRole('spinbutton', { name });
    await line(marta, 'American industry').click();
    await paste('Ukrainian industry\t25\nAmerican industry\t30\nEuropean industry\tmuch\n');
    await notes.getByText('European industry: “much” is none of what can stand here.', { exact: false }).waitFor();
    await expect.poll(() => line(ilse, 'Ukrainian industry').inputValue()).toBe('25');
    await expect.poll(() => line(ilse, 'American industry').inputValue()).toBe('30');
    await expect.poll(() => line(marta, 'American industry').inputValue()).toBe('30');
    expect(await seriousFaults(marta)).toEqual([]);
  });

  test('over the limit stays, says so, and is not sent', async () => {
    const before = await military(ilse).inputValue();
    await typeInto(marta, military(marta), '99');
    await marta.keyboard.press('Tab');
    await sheet(marta)
      .getByText(/At most .* It is not sent as it is\./)
      .waitFor();
    await expect.poll(() => military(marta).inputValue()).toBe('99.0');
    await expect.poll(() => military(ilse).inputValue()).toBe(before);
    await marta.reload();
    await expect.poll(() => military(marta).inputValue()).toBe('99.0');
    await military(marta).fill('7');
    await marta.keyboard.press('Tab');
    await saved(marta);
  });
});

describe('around the field', () => {
  test('a half-written message survives a reload and is sent once', async () => {
    await marta.goto(`${rig.url}/s/${hosting.exercise}/talk/us`);
    const box = marta.getByRole('textbox', { name: 'Write a message' });
    await box.pressSequentially('Forty missiles by the spring, or', { delay: 5 });
    await marta.waitForTimeout(400);
    await marta.reload();
    await expect.poll(() => box.inputValue()).toBe('Forty missiles by the spring, or');
    await box.press('End');
    await box.pressSequentially(' nothing.');
    await box.press('Control+Enter');
    await marta.getByText('Forty missiles by the spring, or nothing.').waitFor();
    await expect.poll(() => box.inputValue()).toBe('');
    expect(await seriousFaults(marta)).toEqual([]);
    await marta.reload();
    await expect.poll(() => marta.getByText('Forty missiles by the spring, or nothing.').count()).toBe(1);
    await marta.goto(`${rig.url}/s/${hosting.exercise}/table`);
  });

  test('a second tab of the seat reads along and may take over', async () => {
    await sheet(marta).waitFor();
    const second = await marta.context().newPage();
    await second.goto(`${rig.url}/s/${hosting.exercise}/table`);
    await sheet(second)
      .getByText('Another tab of yours writes on this sheet. This one is read-only.', { exact: true })
      .waitFor();
    await expect.poll(() => military(second).count()).toBe(0);
    await sheet(second).getByRole('button', { name: 'Take over here' }).click();
    await military(second).waitFor();
    await sheet(marta)
      .getByText('Another tab of yours writes on this sheet. This one is read-only.', { exact: true })
      .waitFor();
    await military(second).fill('7.4');
    await second.keyboard.press('Tab');
    await saved(second);
    await expect.poll(() => sheet(marta).getByText('7.4 € bn').count()).toBeGreaterThan(0);
    await second.close();
    await sheet(marta).getByRole('button', { name: 'Take over here' }).click();
  });

  test('a lock while typing takes what was typed', async () => {
    await military(marta).waitFor();
    await typeInto(marta, military(marta), '8.3');
    await hosting.command({ act: 'lock' });
    await sheet(marta).getByText('Sealed', { exact: true }).waitFor();
    await expect.poll(() => sheet(marta).getByText('8.3 € bn').count()).toBeGreaterThan(0);
    await expect.poll(() => sheet(ilse).getByText('8.3 € bn').count()).toBeGreaterThan(0);
    expect(await seriousFaults(ilse)).toEqual([]);
  });

  test('what came after the lock stays to be read, and becomes a question to the white cell', async () => {
    await hosting.command({ act: 'publish', step: 1 });
    await military(marta).waitFor();
    rig.cut();
    await sheet(marta).getByText('Connection lost').first().waitFor();
    await typeInto(marta, military(marta), '8.7');
    await financial(marta).fill('8.9');
    await sheet(marta).getByText('2 changes wait here').waitFor();
    await hosting.command({ act: 'lock' });
    await marta.waitForTimeout(2500);
    rig.mend();
    await sheet(marta).getByText('2 changes came after the sheet closed.').waitFor();
    await expect.poll(() => sheet(marta).getByText('8.7 € bn').count()).toBeGreaterThan(0);
    await sheet(marta).getByRole('button', { name: 'Ask the white cell to reopen' }).click();
    await sheet(marta).getByText('The white cell was asked to reopen the sheet.').waitFor();
    expect(await seriousFaults(marta)).toEqual([]);
    const { page: console } = await rig.person();
    await console.goto(hosting.console);
    await console
      .getByText(/Please reopen our sheet.*Military aid to Ukraine: 8\.7/)
      .first()
      .waitFor();
  });

  test('extra time: the lock passes, and this one sheet goes on until its seat says that it is done', async () => {
    await hosting.command({ act: 'publish', step: 2 });
    await hosting.command({ act: 'allow', seat: seats[1]?.seat, minutes: 10 });
    await sheet(ilse).getByText('You have 10 minutes of extra time after the lock.').waitFor();
    await hosting.command({ act: 'lock' });
    await sheet(ilse)
      .getByText(/Your extra time runs until/)
      .waitFor();
    await sheet(marta).getByText('Locked', { exact: true }).waitFor();
    await ilse.waitForTimeout(2500);
    await typeInto(ilse, military(ilse), '8.4');
    await ilse.keyboard.press('Tab');
    await saved(ilse);
    expect(await seriousFaults(ilse)).toEqual([]);
    await ilse.keyboard.press('Control+Enter');
    await ilse.getByRole('dialog').getByRole('button', { name: 'Seal for the team' }).click();
    await sheet(marta).getByText('Sealed', { exact: true }).waitFor();
    await expect.poll(() => sheet(marta).getByText('8.4 € bn').count()).toBeGreaterThan(0);
  });
});
