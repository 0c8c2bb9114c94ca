/** The console's own tables (what the teams believe, how far they are, where the dry run lands) beside the fold. */
import { rules } from '@sandtable/rulesets/pledge-to-power/public.ts';
import { type Exercise, FACILITATOR, type Indicator, type Known, teamSeats } from '@sandtable/shared';
import type { Page } from 'playwright-core';
import { cellsIn, figureOf, printed, range, said } from './figures.ts';
import { inConsole, misread, misscored } from './misread.ts';
import { indicatorsFor, misreadStanding, stood } from './standing.ts';
import { eyes, viewerOf } from './viewers.ts';

const TEAMS = rules.manifest.teams.map(({ id }) => id);

/** Views of which charts, tables and map are read too; the others draw theirs with the same parts. */
const PANELS = ['facilitator', 'russia'];

interface Gap {
  readonly one: Indicator;
  readonly truth: number;
  /** How far the worst estimate of a team is off, in widths of the indicator's domain. */
  readonly gap: number;
}

/** What some team only believes, the widest gap first. */
function gapsOf({ known }: Exercise): readonly Gap[] {
  const all = [...indicatorsFor(known, FACILITATOR).values()];
  return all
    .flatMap((one): Gap[] => {
      const { value, domain } = one;
      const held = TEAMS.flatMap((team) => rules.beliefs?.(known as Known<never>, team)[one.id] ?? []);
      if (value === undefined || held.length === 0) return [];
      const off = held.map((belief) => Math.abs(belief.value - value) / (domain[1] - domain[0] || 1));
      return [{ one, truth: value, gap: Math.max(...off) }];
    })
    .sort((a, b) => b.gap - a.gap);
}

/** As the rows of the table have to read, without what is for screen readers alone. */
export function beliefRows(x: Exercise): readonly (readonly string[])[] {
  return gapsOf(x).map(({ one, truth }) => [
    said(one.short ?? one.label),
    printed(truth, one.unit),
    ...TEAMS.map((team) => {
      const belief = rules.beliefs?.(x.known as Known<never>, team)[one.id];
      if (belief === undefined) return '';
      const outside = truth < belief.low || truth > belief.high;
      return `${range(belief.low, belief.high, one.unit)}${outside ? ' outside' : ''}`;
    }),
  ]);
}

export const beliefRowsOn = (page: Page): Promise<string[][]> =>
  page.locator('[data-map-frame] tr[data-indicator]').evaluateAll((rows) =>
    rows.map((row) =>
      [...row.querySelectorAll('th, td')].map((cell, i) => {
        const words = i < 2 ? cell : cell.querySelector('span > span:first-child');
        const [figure = '', ...outside] = [...(words?.childNodes ?? [])].map((node) => (node.textContent ?? '').trim());
        return [/\d/.test(figure) || i < 2 ? figure : '', outside.join('') === '' ? '' : 'outside']
          .filter(Boolean)
          .join(' ');
      }),
    ),
  );

/** Sides whose estimate the truth lies outside of, widest gap first, as the replay tells the first few of them. */
export function wronglyHeld(x: Exercise, most: number): readonly string[] {
  return gapsOf(x)
    .flatMap(({ one, truth }) =>
      TEAMS.flatMap((team) => {
        const belief = rules.beliefs?.(x.known as Known<never>, team)[one.id];
        if (belief === undefined || (truth >= belief.low && truth <= belief.high)) return [];
        const band = range(belief.low, belief.high, one.unit);
        return [`held ${said(one.label)} to be ${band}; it was ${printed(truth, one.unit)}.`];
      }),
    )
    .slice(0, most);
}

/** By team: who sits there, and how many sections somebody has touched. */
export function readinessRows(x: Exercise, touched: { readonly [team: string]: readonly string[] }): readonly string[] {
  return TEAMS.map((team) => {
    const players = teamSeats(x, team).filter(({ as }) => as === 'player').length;
    const { sections } = rules.sheet(x.known as Known<never>, team);
    const plain = sections.filter(({ advanced }) => advanced !== true);
    const done =
      x.sealed[team] !== undefined
        ? plain
        : plain.filter(({ fields }) => fields.some(({ path }) => touched[team]?.includes(path)));
    return [players > 0 ? String(players) : '', `${done.length}/${plain.length}`].filter(Boolean).join(' · ');
  });
}

export const readinessOn = (page: Page): Promise<string[]> =>
  page
    .getByRole('table', { name: 'How far the teams are' })
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...row.querySelectorAll('td:nth-of-type(-n + 2)')]
          .map((cell, i) => {
            const figure = [...cell.querySelectorAll('span[aria-hidden=true]')].at(-1)?.textContent?.trim() ?? '';
            return i === 0 ? (figure.split('/')[1] ?? '') : figure;
          })
          .filter(Boolean)
          .join(' · '),
      ),
    );

/** What of the left pane differs from the folds: the beliefs, and every view with its situation, score, figures and map. */
export async function misreadViews(
  page: Page,
  foldOf: (view: string) => Promise<Exercise>,
): Promise<readonly string[]> {
  const frame = page.locator('[data-map-frame]');
  const faults: string[] = [];
  const wanted = beliefRows(await foldOf('facilitator'));
  const seen = await beliefRowsOn(page);
  if (wanted.length < 5 || JSON.stringify(seen) !== JSON.stringify(wanted))
    faults.push(`the beliefs read ${JSON.stringify(seen)}, the fold says ${JSON.stringify(wanted)}`);
  for (const view of ['facilitator', 'observer', ...TEAMS]) {
    const [x, viewer] = [await foldOf(view), viewerOf(view)];
    await frame.getByRole('radio', { name: eyes(view) }).check();
    const situation = () => frame.getByRole('tab', { name: 'Situation' }).click();
    await situation();
    await frame.locator('[data-indicator]').first().waitFor();
    const found = [...(await misreadStanding(frame, stood(x), viewer)), ...(await misscored(page, x, viewer))];
    if (PANELS.includes(view)) {
      found.push(...(await misread(page, x, viewer, inConsole(page))).found);
      await frame.getByRole('button', { name: 'A turn back' }).click();
      await situation();
      const before = await misreadStanding(frame, stood(x, 1), viewer);
      found.push(...before.map((line) => `a turn ago ${line}`));
      await frame.getByRole('button', { name: 'A turn forward' }).click();
    }
    faults.push(...found.map((line) => `${view}: ${line}`));
  }
  return faults;
}

/** Plays a dry run. Where its rows differ from where things stand now, or cannot be ranges of anything. */
export async function misreadTrial(
  page: Page,
  x: Exercise,
): Promise<{ readonly found: string[]; readonly rows: number }> {
  const pane = page.getByRole('region', { name: 'Dry run' });
  await pane.getByRole('button', { name: /^(Run|Rerun)/ }).click();
  await pane.getByText('Where the numbers would land').first().waitFor({ state: 'attached' });
  const byLabel = new Map([...indicatorsFor(x.known, FACILITATOR).values()].map((one) => [said(one.label), one]));
  const tables = await pane.locator('table').filter({ hasText: 'Where the numbers would land' }).all();
  const rows = (await Promise.all(tables.map((table) => cellsIn(table)))).flat();
  const found = rows.flatMap(([label = '', now = '', band = '']) => {
    const one = byLabel.get(label);
    if (one === undefined) return [`the dry run names “${label}”, which the fold does not`];
    const unit = one.unit.percent ? '%' : said(one.unit.label);
    const ought = figureOf(one) ?? '–';
    return [
      ...(now === ought ? [] : [`${label} stands at “${now}” before the dry run, the fold says “${ought}”`]),
      ...(/\d/.test(band) && band.endsWith(unit) ? [] : [`${label} is said to land at “${band}”, in ${unit}`]),
    ];
  });
  return { found, rows: rows.length };
}
