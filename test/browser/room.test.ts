/**
 * A whole room: a facilitator at the console and eight players, two a team, one at a desk and one with a phone, each in a
 * browser of their own. They play three turns of the flagship, with an inject, a ruling, an offer accepted, a line that
 * breaks and a turn that is played again.
 */
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Hosting, type Person, type Rig, startRig } from './rig.ts';

const TEAMS = ['europe', 'us', 'ukraine', 'russia'] as const;
type Team = (typeof TEAMS)[number];
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1366, height: 768 };

let rig: Rig;
let hosting: Hosting;
let ana: Person;
const desks = new Map<Team, Person>();
const phones = new Map<Team, Person>();

const sheet = (page: Page) => page.getByRole('region', { name: 'Order sheet' });
const at = (people: Map<Team, Person>, team: Team): Page => {
  const person = people.get(team);
  if (person === undefined) throw new Error(`Nobody sits for ${team}.`);
  return person.page;
};
const all = () => [...desks.values(), ...phones.values()].map(({ page }) => page);
const address = (view: string) => `${rig.url}/s/${hosting.exercise}/${view}`;

beforeAll(async () => {
  rig = await startRig();
  hosting = await rig.host({
    ruleset: 'pledge-to-power',
    scenario: 'baseline',
    policy: { marking: 'EXERCISE – TEST' },
  });
  ana = await rig.person({ width: 1440, height: 900 });
  await ana.page.goto(hosting.console);
  for (const team of TEAMS) {
    for (const [people, size, name] of [
      [desks, DESK, `Desk of ${team}`],
      [phones, PHONE, `Phone of ${team}`],
    ] as const) {
      const person = await rig.person(size);
      people.set(team, person);
      await person.page.goto((await hosting.seat(team, name)).link);
    }
  }
});
afterAll(() => rig?.close());

async function seal(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter');
  await page.getByRole('dialog').getByRole('button', { name: 'Seal for the team' }).click();
  await sheet(page).getByText('Sealed', { exact: true }).waitFor();
}

/** Locks from the console and decides whatever the review asks for, the way the model has it. */
async function lockAndReview(): Promise<void> {
  const { page } = ana;
  await page.getByRole('region', { name: 'Clock and stage' }).getByRole('button', { name: /^Lock/ }).click();
  const sure = page.getByRole('dialog').getByRole('button', { name: 'Lock now' });
  const proposal = page.getByRole('region', { name: 'Proposal' });
  // Nobody is asked where every team has sealed.
  await sure.or(proposal).first().waitFor();
  if (await sure.isVisible()) await sure.click();
  await proposal
    .getByText(/Nothing leaves|needs? you|No uncertain question/)
    .first()
    .waitFor();
  for (;;) {
    const open = proposal.getByRole('button', { name: 'Decide', exact: true });
    if ((await open.count()) === 0) return;
    await open.first().click();
    await proposal.getByRole('button', { name: /^Accept: / }).click();
  }
}

async function publish(turn: number): Promise<void> {
  await ana.page.getByRole('button', { name: 'Publish results' }).click();
  for (const page of [...desks.values()].map((person) => person.page))
    await page.getByRole('heading', { name: `Results of turn ${turn}` }).waitFor();
}

test('turn 1: two of a team on one sheet, an inject, a ruling', async () => {
  const { page } = ana;
  await expect
    .poll(() => page.getByRole('region', { name: 'European allies' }).getByText('Phone of europe').count())
    .toBe(1);
  await page.getByRole('button', { name: 'Start turn 1' }).click();
  for (const desk of desks.values()) await sheet(desk.page).waitFor();
  for (const phone of phones.values()) {
    await phone.page.getByRole('link', { name: 'Orders' }).click();
    await sheet(phone.page).waitFor();
  }

  // What one types the other sees.
  const amount = (of: Page) => sheet(of).getByRole('spinbutton', { name: 'Military aid to Ukraine' });
  await amount(at(desks, 'europe')).fill('9.1');
  await at(desks, 'europe').keyboard.press('Tab');
  await expect.poll(() => amount(at(phones, 'europe')).inputValue()).toBe('9.1');

  await page
    .getByRole('region', { name: 'Injects' })
    .getByRole('button', { name: 'Inject', exact: false })
    .last()
    .click();
  const composer = page.getByRole('dialog');
  await composer.getByLabel('Title').fill('A cable is cut in the Gulf of Finland');
  await composer.getByLabel('Text', { exact: true }).fill('Two data cables fail within an hour.');
  await composer.getByRole('button', { name: 'Send now' }).click();
  for (const desk of desks.values())
    await desk.page.getByRole('feed').getByText('A cable is cut in the Gulf of Finland').first().waitFor();

  for (const desk of desks.values()) await seal(desk.page);
  await sheet(at(phones, 'russia')).getByText('Sealed', { exact: true }).waitFor();

  await lockAndReview();
  const proposal = page.getByRole('region', { name: 'Proposal' });
  const first = proposal
    .getByRole('row')
    .filter({ has: page.getByRole('button', { name: /^Accept/ }) })
    .first();
  const question = await first.getByRole('rowheader').innerText();
  await first.getByRole('button', { name: /^Accept/ }).click();
  const card = proposal.getByRole('form').or(proposal.locator('form')).first();
  await card.locator('button[aria-pressed=false]').first().click();
  await card.getByLabel('Justification').fill('The white cell has seen the satellite pictures.');
  await card.getByRole('button', { name: /^Fix: / }).click();
  await proposal.getByRole('row').filter({ hasText: question }).getByRole('button', { name: 'Ruled' }).waitFor();
  await lockedAgain();
  await publish(1);
});

/** A ruling makes the proposal anew, and what follows from it may ask for decisions of its own. */
async function lockedAgain(): Promise<void> {
  const proposal = ana.page.getByRole('region', { name: 'Proposal' });
  const ready = ana.page.getByRole('button', { name: 'Publish results' });
  const open = proposal.getByRole('button', { name: 'Decide', exact: true });
  await ready.waitFor();
  while ((await open.count()) > 0) {
    await open.first().click();
    await proposal.getByRole('button', { name: /^Accept: / }).click();
  }
}

test('turn 2: an offer is made and accepted, the line breaks and comes back', async () => {
  const from = at(desks, 'europe');
  await from.goto(address('offers/new'));
  await from
    .getByRole('group', { name: 'We give' })
    .getByRole('button', { name: /Add a clause/ })
    .click();
  await from.getByRole('menuitem').first().click();
  await from.getByRole('button', { name: 'Make the offer' }).click();
  await from.getByRole('button', { name: 'Withdraw' }).waitFor();
  const to = (await from.getByRole('article', { name: 'Offer' }).first().innerText()).includes('Ukraine')
    ? 'ukraine'
    : 'us';
  await at(phones, to).goto(address('offers'));
  await at(phones, to).getByRole('button', { name: 'Accept' }).first().click();
  await at(phones, to).getByRole('dialog').getByRole('button', { name: 'Accept' }).click();
  await from.getByText('accepted').first().waitFor();
  await from.goto(address('table'));

  // Nobody loses a letter when everybody's line breaks at once.
  await sheet(from).waitFor();
  rig.cut();
  await from.getByText('Reconnecting').first().waitFor();
  const amount = sheet(from).getByRole('spinbutton', { name: 'Military aid to Ukraine' });
  await amount.fill('7.7');
  await from.keyboard.press('Tab');
  rig.mend();
  await from.getByText('Back online').first().waitFor();
  await sheet(from).getByText('All changes saved').waitFor();
  for (const each of [...all(), ana.page]) await expect.poll(() => each.getByText('Reconnecting').count()).toBe(0);

  await lockAndReview();
  await publish(2);
});

test('the turn is set aside, played again, and turn 3 after it', async () => {
  const { page } = ana;
  await page.getByRole('button', { name: 'Rewind' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Back to').selectOption({ label: 'End of turn 1' });
  await dialog.getByLabel('Type 1 to confirm').fill('1');
  await dialog.getByLabel('Reason, for the log').fill('A sheet was keyed in for the wrong team.');
  await dialog.getByRole('button', { name: 'Go back' }).click();
  await page.getByText(/Set aside at/).waitFor();
  for (const desk of desks.values()) await expect.poll(() => desk.page.title()).toContain('turn 2');

  await seal(at(desks, 'ukraine'));
  await lockAndReview();
  await publish(2);
  await seal(at(desks, 'russia'));
  await lockAndReview();
  await publish(3);
  for (const each of all()) await expect.poll(() => each.title()).toContain('turn 4');
});

test('nobody’s browser had anything to say but that the line was cut', () => {
  const broken = /net::ERR_|WebSocket connection|Failed to fetch|NetworkError/;
  const said = [ana, ...desks.values(), ...phones.values()].flatMap(({ complaints }) => complaints);
  expect(said.filter((line) => !broken.test(line))).toEqual([]);
});
