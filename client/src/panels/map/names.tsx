/** The names on the map: chosen by priority and room, drawn with a halo, never under 11 px. */
import type { Text } from '@sandtable/shared/words.ts';
import { type ReactNode, useMemo } from 'react';
import { classes } from '../../ui/classes.ts';
import { useLanguage } from '../../ui/language.ts';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { type DrawnFlow, near } from './flow-ends.ts';
import { type Box, overlap, type Placed, placeLabels, priorities, type Wish } from './labels.ts';
import { deepest } from './level.ts';
import { type MapKey, mapText } from './map-text.ts';
import { along, type Marks } from './marks.ts';
import styles from './names.module.css';
import { cities, countryNames, seas } from './places.ts';
import { type Projected, seen, type View } from './projection.ts';
import { regionName } from './regions.ts';
import type { Spot } from './spots.ts';

export interface NamesProps {
  spots: ReadonlyMap<string, Spot>;
  flows: readonly DrawnFlow[];
  /** What floats over the map in its corners; names keep clear of it. */
  reserved: readonly Box[];
  projected: Projected | null;
  view: View;
  marks: Marks;
  scale: number;
  picked: string | null;
}

type Kind = 'city' | 'country' | 'sea';

export interface Standing {
  readonly names: readonly (Placed & { readonly kind: Kind; readonly size: number })[];
  /** Cities of the base map that have their name. */
  readonly dots: readonly { readonly id: string; readonly x: number; readonly y: number }[];
  /** Markers that are cities and found no room for their name: a dot nobody can name is left out. */
  readonly nameless: ReadonlySet<string>;
}

const none: Standing = { names: [], dots: [], nameless: new Set() };

/** Chooses names and their places. */
export function useNames(props: NamesProps): Standing {
  const t = useText(mapText);
  const say = useRulesetText();
  const { locale } = useLanguage();
  const { projected, view, marks, spots, flows, scale, picked, reserved } = props;
  return useMemo(
    () =>
      projected ? choose({ projected, view, marks, spots, flows, scale, picked, reserved }, t, say, locale) : none,
    [projected, view, marks, spots, flows, scale, picked, reserved, t, say, locale],
  );
}

function choose(
  { projected, view, marks, spots, flows, scale, picked, reserved }: NamesProps & { projected: Projected },
  t: (key: MapKey) => string,
  say: (text: Text) => string,
  locale: string,
): Standing {
  const { size } = projected;
  const level = deepest(size.width / scale, view.k);
  // Never under 11 px; 15 px on a wall 1440 px wide.
  const px = 11 * Math.max(1, 0.85 * scale);
  const look: Record<Kind, { size: number; advance: number }> = {
    city: { size: px, advance: px * 0.54 },
    country: { size: px, advance: px * 0.75 },
    sea: { size: px, advance: px * 0.5 },
  };

  const taken: Box[] = [...reserved];
  const better: Box[] = [];
  const wishes: Wish[] = [];
  const kinds = new Map<string, Kind>();
  const dots: { id: string; x: number; y: number }[] = [];
  const wish = (kind: Kind, id: string, at: readonly [number, number] | null, text: string, more: Partial<Wish>) => {
    if (!at) return;
    kinds.set(id, kind);
    const { gap = 0, priority = priorities[kind] } = more;
    wishes.push({ ...more, id, text, x: at[0], y: at[1], priority, gap: gap * scale, ...look[kind] });
  };

  for (const marker of marks.markers) {
    const spot = spots.get(marker.id);
    if (!spot) continue;
    const { symbol } = marker;
    const half = (symbol === 'city' ? 3 : symbol === 'incident' ? 9 : 9.5) * scale;
    taken.push([spot.x - half, spot.y - half, spot.x + half, spot.y + half]);
    // What is picked has its callout, incidents their number; other symbols than hubs and cities are named only when
    // there is a lot of room.
    const named = marker.id !== picked && symbol !== 'incident';
    const always = symbol === 'hub' || symbol === 'city' || level === 3;
    const priority = symbol === 'hub' ? priorities.hub : symbol === 'city' ? priorities.city : priorities.marker;
    // A sign at a city of the base map bears the city's name.
    const known = symbol === 'city' ? cities.find((city) => near(marker.at, city.at)) : undefined;
    const name = known === undefined ? say(marker.label) : t(known.key);
    if (named && always) wish('city', marker.id, [spot.x, spot.y], name, { priority, gap: symbol === 'city' ? 5 : 12 });
  }
  for (const { from, to } of flows) for (const [x, y] of along(from, to)) better.push([x - 4, y - 4, x + 4, y + 4]);
  for (const city of cities) {
    // Where the ruleset marks a city, its own dot and name stand for it.
    const marked = marks.markers.some((marker) => marker.symbol === 'city' && near(marker.at, city.at));
    const at = city.level > level || marked ? null : seen(projected, view, city.at);
    // Under a legend there would be a name without its dot.
    const under = at && reserved.some((box) => overlap(box, [at[0] - 5, at[1] - 5, at[0] + 5, at[1] + 5]));
    if (!at || under) continue;
    taken.push([at[0] - 3, at[1] - 3, at[0] + 3, at[1] + 3]);
    dots.push({ id: city.key, x: at[0], y: at[1] });
    wish('city', city.key, at, t(city.key), { priority: city.capital ? priorities.capital : priorities.city, gap: 5 });
  }
  for (const { region, at, level: from } of countryNames) {
    if (from <= level)
      wish('country', region, seen(projected, view, at), regionName(region, locale).toLocaleUpperCase(locale), {});
  }
  for (const { key, at, level: from, or = [] } of seas) {
    if (from > level) continue;
    const others = or.flatMap((place) => {
      const other = seen(projected, view, place);
      return other ? [other] : [];
    });
    wish('sea', key, seen(projected, view, at), t(key), { or: others });
  }

  const placed = placeLabels(wishes, taken, better, size);
  const standing = new Set(placed.map((one) => one.id));
  return {
    names: placed.map((one) => {
      const kind = kinds.get(one.id) ?? 'city';
      return { ...one, kind, size: look[kind].size };
    }),
    dots: dots.filter(({ id }) => standing.has(id)),
    nameless: new Set(
      marks.markers.flatMap(({ id, symbol }) => (symbol === 'city' && id !== picked && !standing.has(id) ? [id] : [])),
    ),
  };
}

export function Names({ standing, scale }: { standing: Standing; scale: number }): ReactNode {
  return (
    // biome-ignore lint/a11y/noAriaHiddenOnFocusable: nothing in it takes the focus; the marks carry these names themselves.
    <g className={styles.names} aria-hidden="true">
      {standing.dots.map(({ id, x, y }) => (
        <circle key={id} className={styles.dot} cx={x} cy={y} r={2 * scale} />
      ))}
      {standing.names.map(({ id, x, y, text, anchor, kind, size }) => (
        <text
          key={id}
          className={classes(styles.name, styles[kind])}
          x={x.toFixed(1)}
          y={y.toFixed(1)}
          textAnchor={anchor}
          fontSize={size}
        >
          {text}
        </text>
      ))}
    </g>
  );
}
