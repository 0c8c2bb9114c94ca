/** The rows and tiles of indicators on a page, each with its number, unit and change, beside what the fold says of them. */
import { type Exercise, type Indicator, indicatorsOf, type Viewer } from '@sandtable/shared';
import type { Locator } from 'playwright-core';
import { boardFor, figureOf, printed, said } from './figures.ts';

/** By indicator: "13–32 missiles −26". */
export interface Standing {
  readonly [indicator: string]: string;
}

/** What somebody knew, and what of it when the turn before opened. */
export interface Then {
  readonly known: Exercise['known'];
  readonly before: Exercise['known'] | undefined;
}

/** @param turns how many turns ago; 0: now */
export function stood({ known, history }: Exercise, turns = 0): Then {
  return { known: turns === 0 ? known : (history.at(-1 - turns)?.known ?? {}), before: history.at(-2 - turns)?.known };
}

export const indicatorsFor = (known: Exercise['known'], viewer: Viewer): ReadonlyMap<string, Indicator> =>
  indicatorsOf(boardFor({ known }, viewer));

const middle = ({ value, belief }: Indicator): number | undefined =>
  value ?? (belief && (belief.low + belief.high) / 2);

export function standingOf({ known, before }: Then, viewer: Viewer): Standing {
  const earlier = before === undefined ? undefined : indicatorsFor(before, viewer);
  return Object.fromEntries(
    [...indicatorsFor(known, viewer)].flatMap(([id, one]) => {
      const figure = figureOf(one);
      if (figure === undefined) return [];
      const unit = one.unit.percent ? '%' : said(one.unit.label);
      const was = earlier?.get(id);
      const [now, then] = [middle(one), was && middle(was)];
      const moved = now === undefined || then === undefined ? 0 : Number((now - then).toFixed(one.unit.digits ?? 1));
      const change = moved === 0 ? '' : `${moved > 0 ? '+' : ''}${printed(moved, one.unit)}`;
      return [[id, [figure, unit, change].filter(Boolean).join(' ')]];
    }),
  );
}

/** What of it stands on a page, where it is to be seen. */
export const standingIn = (place: Locator): Promise<Standing> =>
  place.locator('[data-indicator]:visible').evaluateAll((rows) =>
    Object.fromEntries(
      rows.flatMap((row) => {
        const id = row.getAttribute('data-indicator');
        const words = [...row.querySelectorAll('b, b + span, svg + span[aria-hidden=true]')].map((one) =>
          (one.textContent ?? '').trim(),
        );
        return id === null || row.querySelector('b') === null ? [] : [[id, words.filter(Boolean).join(' ')]];
      }),
    ),
  );

/** Unfolds the groups of the situation and says where a row differs, or is missing. */
export async function misreadStanding(place: Locator, at: Then, viewer: Viewer): Promise<readonly string[]> {
  for (const more of await place.getByText(/^\d+ more$/).all()) await more.click();
  const [is, ought] = [await standingIn(place), standingOf(at, viewer)];
  const ids = new Set([...Object.keys(is), ...Object.keys(ought)]);
  return [...ids].flatMap((id) =>
    is[id] === ought[id] ? [] : [`${id} stands at “${is[id] ?? 'nothing'}”, the fold says “${ought[id] ?? 'nothing'}”`],
  );
}
