/** The names on the map: chosen by priority and room, drawn with a halo, never under 11 px. */
import type { ReactNode } from 'react';
import { classes } from '../../ui/classes.ts';
import { useLanguage } from '../../ui/language.ts';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { type Box, placeLabels, priorities, type Wish } from './labels.ts';
import { mapText } from './map-text.ts';
import type { Marks } from './marks.ts';
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

export interface NamesProps {
  projected: Projected;
  view: View;
  marks: Marks;
  scale: number;
  picked: string | null;
}

export function Names({ projected, view, marks, scale, picked }: NamesProps): ReactNode {
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

  const taken: Box[] = [];
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
    const half = (marker.symbol === 'city' ? 3 : 10) * scale;
    taken.push([at[0] - half, at[1] - half, at[0] + half, at[1] + half]);
    const priority =
      marker.id === picked
        ? priorities.selected
        : marker.symbol === 'hub'
          ? priorities.hub
          : marker.symbol === 'city'
            ? priorities.city
            : priorities.marker;
    // What is picked has its callout; symbols other than hubs and cities are named only when there is a lot of room.
    const named =
      marker.id !== picked && marker.symbol !== 'incident' && (priority !== priorities.marker || level === 3);
    if (named) wish('city', marker.id, marker.at, say(marker.label), priority, marker.symbol === 'city' ? 5 : 11);
  }
  for (const city of cities) {
    if (city.level > level) continue;
    const replaced = marks.markers.some(
      (m) => m.symbol === 'city' && Math.hypot(m.at[0] - city.at[0], m.at[1] - city.at[1]) < 0.25,
    );
    const at = seen(projected, view, city.at);
    if (replaced || !at) continue;
    taken.push([at[0] - 3, at[1] - 3, at[0] + 3, at[1] + 3]);
    dots.push({ id: city.key, x: at[0], y: at[1] });
    wish('city', city.key, city.at, t(city.key), city.capital ? priorities.capital : priorities.city, 5);
  }
  for (const { region, at, level: from } of countryNames) {
    if (from <= level)
      wish('country', region, at, regionName(region, locale).toLocaleUpperCase(locale), priorities.country, 0);
  }
  for (const { key, at, level: from } of seas) if (from <= level) wish('sea', key, at, t(key), priorities.sea, 0);

  const placed = placeLabels(wishes, taken, size);
  const standing = new Set(placed.map((one) => one.id));
  return (
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
