/** The flagship's order sheet of the European allies, as tests lay their hands on it. */
import type { Page } from 'playwright-core';

export const sheet = (page: Page) => page.getByRole('region', { name: 'Order sheet' });
export const military = (page: Page) => sheet(page).getByRole('spinbutton', { name: 'Military aid to Ukraine' });
export const financial = (page: Page) => sheet(page).getByRole('spinbutton', { name: 'Financial aid to Ukraine' });
export const saved = (page: Page) => sheet(page).getByText('All changes saved').waitFor();
