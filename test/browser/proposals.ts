/** Where the lead writes, a teammate's edit is a proposal: all of the team see it, it is kept, and the lead decides. */
import { expect } from 'vitest';
import { type Rig, seriousFaults } from './rig.ts';

export async function proposals(rig: Rig): Promise<void> {
  const hosting = await rig.host({ ruleset: 'blotto', scenario: 'even', policy: { writeBy: 'lead' } });
  const [ada, ben] = [await hosting.seat('blue', 'Ada'), await hosting.seat('blue', 'Ben')];
  const cleo = await hosting.seat('blue', 'Cleo');
  await hosting.command({ act: 'start' });
  const [lead, mate, other] = await Promise.all([rig.person(), rig.person({ width: 390, height: 844 }), rig.person()]);
  await lead.page.goto(ada.link);
  await mate.page.goto(ben.link.replace('/table#', '/orders#'));
  await other.page.goto(cleo.link);
  await mate.page.getByRole('radio', { name: 'Forced' }).check();
  await mate.page.getByText('You propose Forced (now Steady). Your lead decides.').waitFor();
  await other.page.getByText('Ben proposes Forced (now Steady)').waitFor();
  // On the sheet; the same words are spoken to screen readers for a while.
  await other.page
    .getByRole('region', { name: 'Order sheet' })
    .getByText('1 proposal waits', { exact: true })
    .waitFor();
  await expect.poll(() => other.page.getByRole('button', { name: 'Accept' }).count()).toBe(0);
  // Kept like the sheet.
  await mate.page.reload();
  await mate.page.getByText('You propose Forced (now Steady). Your lead decides.').waitFor();
  await expect.poll(() => mate.page.getByRole('radio', { name: 'Forced' }).isChecked()).toBe(true);
  await expect.poll(() => lead.page.getByRole('radio', { name: 'Steady' }).isChecked()).toBe(true);
  expect(await seriousFaults(lead.page)).toEqual([]);
  expect(await seriousFaults(mate.page)).toEqual([]);
  expect(
    await mate.page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth),
  ).toBe(0);
  await lead.page.keyboard.press('Control+Enter');
  await lead.page.getByText('One proposal is not decided:').waitFor();
  await lead.page.getByRole('dialog').getByRole('button', { name: 'Back', exact: false }).click();
  await lead.page.getByRole('button', { name: 'Decline: Ben proposes Forced instead of Steady' }).click();
  await expect.poll(() => mate.page.getByRole('radio', { name: 'Steady' }).isChecked()).toBe(true);
  await mate.page.getByRole('radio', { name: 'Forced' }).check();
  await lead.page.getByRole('button', { name: 'Accept: Ben proposes Forced instead of Steady' }).click();
  await expect.poll(() => other.page.getByRole('radio', { name: 'Forced' }).isChecked()).toBe(true);
  await other.page.getByText('My team', { exact: true }).click();
  await other.page.getByText('Ada accepted the proposal of Ben for Pace of the march: Forced').waitFor();
  await expect.poll(() => other.page.getByText(/proposes/).count()).toBe(0);
  expect([...lead.complaints, ...mate.complaints, ...other.complaints]).toEqual([]);
}
