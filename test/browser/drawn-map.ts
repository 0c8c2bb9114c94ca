/** What is drawn on a map itself: its marks with their words and numbers, and the weight of its arrows. */
import { rules } from '@sandtable/rulesets/pledge-to-power/public.ts';
import type { MapPanel } from '@sandtable/shared';
import type { Locator } from 'playwright-core';
import { said } from './figures.ts';

const SIDES = ['', ...rules.manifest.teams.map(({ name }) => said(name))];

interface Drawn {
  readonly id: string;
  /** What a screen reader says of the mark. */
  readonly name: string;
  /** In an incident's triangle. */
  readonly number: string;
  /** Beside the mark while it has the focus; null: it was not pointed at. */
  readonly callout: string | null;
}

/** Reads every mark, pointing as the keys would at each that tells a number. */
const marksIn = (map: Locator): Promise<Drawn[]> =>
  map.evaluate(async (root) => {
    const frames = async () => {
      for (let i = 0; i < 2; i += 1) await new Promise((resolve) => requestAnimationFrame(resolve));
    };
    const read: Drawn[] = [];
    for (const stop of root.querySelectorAll<SVGGElement>('[data-stop]')) {
      const name = stop.getAttribute('aria-label') ?? '';
      const tells = /\d/.test(name);
      if (tells) {
        stop.focus();
        await frames();
      }
      read.push({
        id: stop.dataset['stop'] ?? '',
        name,
        number: stop.querySelector('text')?.textContent ?? '',
        callout: tells ? (root.querySelector('[data-callout]')?.textContent ?? '') : null,
      });
      stop.blur();
    }
    return read;
  });

const widthsIn = (map: Locator): Promise<number[]> =>
  map
    .locator('path[stroke-width]')
    .evaluateAll((paths) => paths.map((path) => Number(path.getAttribute('stroke-width'))));

/**
 * One line for each mark that says something else than its viewer's board.
 * @param scale 1; more on a wall
 */
export async function misdrawn(map: Locator, { layers }: MapPanel, scale = 1): Promise<readonly string[]> {
  await map.locator('[data-stop]').first().waitFor();
  const markers = new Map(layers.flatMap(({ markers: of = [] }) => of.map((one) => [one.id, one] as const)));
  const flows = new Map(layers.flatMap(({ flows: of = [] }) => of.map((one) => [one.id, one] as const)));
  const numbers = [...markers.values()].filter(({ symbol }) => symbol === 'incident').map(({ id }) => id);
  const found: string[] = [];
  const drawn = await marksIn(map);
  for (const { id, name, number, callout } of drawn) {
    const mark = markers.get(id);
    const told = mark ?? flows.get(id);
    if (told === undefined) {
      found.push(`${id} is drawn, and the board has no such mark`);
      continue;
    }
    const words = [said(told.label), mark?.detail && said(mark.detail)].filter((one) => one !== undefined);
    const nth = numbers.includes(id) ? String(numbers.indexOf(id) + 1) : '';
    if (number !== nth) found.push(`${id} is numbered “${number}”, in the board’s order it is “${nth}”`);
    // Kind, number and side come before it; the side's name may come after what the callout tells.
    if (!name.endsWith(` ${words.join(', ')}`)) found.push(`${id} is called “${name}”, the fold says “${words}”`);
    if (callout !== null && !SIDES.some((side) => callout === words.join('') + side))
      found.push(`${id} is told as “${callout}”, the fold says “${words}”`);
  }
  // Those beyond the edge of the picture and small towns without room for their name are in the table alone.
  if (drawn.length < (markers.size + flows.size) / 2)
    found.push(`only ${drawn.length} of ${markers.size} marks are drawn`);
  const most = Math.max(1e-9, ...[...flows.values()].map(({ weight }) => weight));
  const wanted = [...flows.values()].map(({ weight }) => (1.3 + 1.4 * Math.sqrt(weight / most)) * scale);
  for (const width of await widthsIn(map)) {
    const flow = wanted.findIndex((one) => Math.abs(one - width) < 0.01);
    if (flow < 0) found.push(`no other flow of the board is ${width} px wide`);
    else wanted.splice(flow, 1);
  }
  return found;
}
