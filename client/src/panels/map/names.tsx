/** The names on the map: chosen by priority and room, drawn with a halo, never under 11 px. */
import type { LonLat } from '@sandtable/shared/rules/board.ts';
import type { ReactNode } from 'react';
import { classes } from '../../ui/classes.ts';
import { useLanguage } from '../../ui/language.ts';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { type Box, placeLabels, priorities, type Wish } from './labels.ts';
import { mapText } from './map-text.ts';
import { along, type Marks } from './marks.ts';
import styles from './names.module.css';
import { seen } from './overlay.tsx';
import { cities, countryNames, type Level, seas } from './places.ts';
import type { Projected, View } from './projection.ts';
import { regionName } from './regions.ts';

/** How deep names go: small panes show the first level, zoom brings the others. */
function deepest(width: number, k: number): Level {
  const room = (width / 620) * k;
  return room >= 2.6 ? 3 : room >= 1.35 ? 2 : 1;
}

/** Whether two places are one, within a quarter of a degree. */
function near(a: LonLat, b: LonLat): boolean {
  return Math.hypot(a[0] - b[0], a[1] - b[1]) < 0.25;
}

export interface NamesProps {
  /** What floats over the map in its corners; names keep clear of it. */
  reserved: readonly Box[];
  projected: Projected;
  view: View;
  marks: Marks;
  scale: number;
  picked: string | null;
}

export function Names({ projected, view, marks, scale, picked, reserved }: NamesProps): ReactNode {
  const t = useText(mapText);
  const say = useRulesetText();
  const { locale } = useLanguage();
  const { size } = projected;
  const level = deepest(size.width / scale, view.k);
  const px = 11 * (scale > 1 ? 1.36 : 1);
  const look = {
    city: { size: px, advance: px * 0.51 },
    country: { size: px, advance: px * 0.68 },
    sea: { size: px, advance: px * 0.5 },
  };

  const taken: Box[] = [...reserved];
  const better: Box[] = [];
  const wishes: Wish[] = [];
  const kinds = new Map<string, 'city' | 'country' | 'sea'>();
  const dots: { id: string; x: number; y: number }[] = [];
  const wish = (
    kind: 'city' | 'country' | 'sea',
    id: string,
    place: readonly [number, number],
    text: string,
    priority: number,
    gap: number,
  ) => {
    const at = seen(projected, view, place);
    if (!at) return;
    kinds.set(id, kind);
    wishes.push({ id, text, x: at[0], y: at[1], priority, gap: gap * scale, ...look[kind] });
  };

  for (const marker of marks.markers) {
    const at = seen(projected, view, marker.at);
    if (!at) continue;
    const half = (marker.symbol === 'city' ? 3 : marker.symbol === 'incident' ? 8 : 9) * scale;
    taken.push([at[0] - half, at[1] - half, at[0] + half, at[1] + half]);
    // What is picked has its callout, incidents their number, and a ring around a known city the city's name; other
    // symbols than hubs are named only when there is a lot of room.
    const nearCity = cities.some((city) => near(marker.at, city.at));
    const named = marker.id !== picked && marker.symbol !== 'incident' && !nearCity;
    const always = marker.symbol === 'hub' || marker.symbol === 'city' || level === 3;
    const priority =
      marker.symbol === 'hub' ? priorities.hub : marker.symbol === 'city' ? priorities.city : priorities.marker;
    if (named && always)
      wish('city', marker.id, marker.at, say(marker.label), priority, marker.symbol === 'city' ? 5 : 11);
  }
  for (const flow of marks.flows) {
    const from = seen(projected, view, flow.from);
    const to = seen(projected, view, flow.to);
    if (from && to) for (const [x, y] of along(from, to)) better.push([x - 4, y - 4, x + 4, y + 4]);
  }
  for (const city of cities) {
    if (city.level > level) continue;
    const at = seen(projected, view, city.at);
    if (!at) continue;
    taken.push([at[0] - 3, at[1] - 3, at[0] + 3, at[1] + 3]);
    if (!marks.markers.some((marker) => near(marker.at, city.at))) dots.push({ id: city.key, x: at[0], y: at[1] });
    wish('city', city.key, city.at, t(city.key), city.capital ? priorities.capital : priorities.city, 5);
  }
  for (const { region, at, level: from } of countryNames) {
    if (from <= level)
      wish('country', region, at, regionName(region, locale).toLocaleUpperCase(locale), priorities.country, 0);
  }
  for (const { key, at, level: from } of seas) if (from <= level) wish('sea', key, at, t(key), priorities.sea, 0);

  const placed = placeLabels(wishes, taken, better, size);
  const standing = new Set(placed.map((one) => one.id));
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; the marks carry these names themselves.
    <g className={styles.names} aria-hidden="true">
      {dots.map(
        ({ id, x, y }) => standing.has(id) && <circle key={id} className={styles.dot} cx={x} cy={y} r={2 * scale} />,
      )}
      {placed.map(({ id, x, y, text, anchor }) => {
        const kind = kinds.get(id) ?? 'city';
        return (
          <text
            key={id}
            className={classes(styles.name, styles[kind])}
            x={x.toFixed(1)}
            y={y.toFixed(1)}
            textAnchor={anchor}
            fontSize={look[kind].size}
          >
            {text}
          </text>
        );
      })}
    </g>
  );
}
