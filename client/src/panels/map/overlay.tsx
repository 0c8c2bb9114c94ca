/** What the ruleset marks: tinted countries and lines in the map's own space, flows, rings and symbols above it at
    constant size. */
import type { GeometryCollection } from 'geojson';
import { memo, type ReactNode, useMemo } from 'react';
import { classes } from '../../ui/classes.ts';
import { type TeamLook, teamClass } from '../../ui/team.tsx';
import type { DrawnFlow } from './flow-ends.ts';
import { curve, type Marks } from './marks.ts';
import styles from './overlay.module.css';
import { type Projected, seen, type View } from './projection.ts';
import type { Spot } from './spots.ts';
import type { Theatre } from './theatre.ts';

/** Fronts and occupied areas are cut to land on this side of Russia's and Belarus's borders: they are schematic and
    would otherwise spill over. */
const borderlands = new Set('UKR MDA EST LVA LTU POL FIN NOR ROU GEO'.split(' '));

export interface GroundProps {
  land: Theatre;
  projected: Projected;
  marks: Marks;
  looks: (team: string | undefined) => TeamLook;
  hatch: string;
  clip: string;
}

/** Fills and lines. Lives inside the zoomed group. */
export const Ground = memo(function Ground({ land, projected, marks, looks, hatch, clip }: GroundProps): ReactNode {
  const near = useMemo(() => {
    const geometries = land.countries.filter((one) => borderlands.has(String(one.id))).map((one) => one.geometry);
    const all: GeometryCollection = { type: 'GeometryCollection', geometries };
    return projected.path(all);
  }, [land, projected]);
  const trace = (points: readonly (readonly [number, number])[], closed: boolean) => {
    const pixels = points.map((point) => projected.at(point)).filter((at) => at !== null);
    return pixels.length < 2
      ? ''
      : `M${pixels.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join('L')}${closed ? 'Z' : ''}`;
  };
  const shown = { front: 2, occupied: 0, border: 1 } as const;
  const lines = [...marks.lines].sort((a, b) => shown[a.style] - shown[b.style]);
  return (
    <g className={styles.still}>
      <clipPath id={clip}>
        <path d={near} />
      </clipPath>
      {marks.fills.map((fill) => {
        const country = land.countries.find((one) => one.id === fill.region);
        if (!country) return null;
        const tone =
          fill.tone === 'alert' ? styles.alert : fill.tone === 'contested' ? styles.contested : styles.member;
        return (
          <path
            key={`${fill.region}${fill.team ?? ''}${fill.tone}`}
            className={classes(tone, fill.team !== undefined && teamClass(looks(fill.team)))}
            d={projected.path(country)}
          />
        );
      })}
      <g clipPath={`url(#${clip})`}>
        {lines.map((line) => {
          const d = trace(line.points, line.style === 'occupied');
          if (line.style === 'occupied') return <path key={line.id} d={d} fill={`url(#${hatch})`} />;
          if (line.style === 'border') return <path key={line.id} className={styles.border} d={d} />;
          return (
            <g key={line.id}>
              <path className={styles.halo} d={d} />
              <path className={styles.front} d={d} />
            </g>
          );
        })}
      </g>
    </g>
  );
});

/** Flows, rings and the lines from moved symbols to their places, under the symbols. */
export function Reach({
  projected,
  view,
  marks,
  flows,
  spots,
  looks,
  scale,
  picked,
}: {
  projected: Projected;
  view: View;
  marks: Marks;
  flows: readonly DrawnFlow[];
  spots: ReadonlyMap<string, Spot>;
  looks: (team: string | undefined) => TeamLook;
  scale: number;
  picked: string | null;
}): ReactNode {
  const most = Math.max(1e-9, ...flows.map(({ flow }) => flow.weight));
  return (
    <g className={styles.still}>
      {marks.markers.map((marker) => {
        const at = marker.ring === undefined ? null : seen(projected, view, marker.at);
        if (!at || marker.ring === undefined) return null;
        const r = Math.max(9 * scale, marker.ring * projected.perKm * view.k);
        return (
          <circle
            key={marker.id}
            className={classes(styles.ring, teamClass(looks(marker.team)))}
            cx={at[0]}
            cy={at[1]}
            r={r}
          />
        );
      })}
      {flows.map(({ flow, from, to }) => {
        const weight = (1.3 + 1.4 * Math.sqrt(Math.max(0, flow.weight) / most)) * scale;
        const { d, head } = curve(from, to, 5 * scale + weight * 1.6);
        return (
          <g key={flow.id} className={teamClass(looks(flow.team))}>
            <path
              className={classes(
                styles.flow,
                flow.style === 'strike' && styles.strike,
                flow.id === picked && styles.picked,
              )}
              d={d}
              strokeWidth={weight}
            />
            <path className={styles.head} d={head} />
          </g>
        );
      })}
      {marks.markers.map((marker) => {
        const spot = spots.get(marker.id);
        if (!spot?.from) return null;
        const [x, y] = spot.from;
        return (
          <g key={marker.id} className={teamClass(looks(marker.team))}>
            <path
              className={styles.leader}
              d={`M${x.toFixed(1)},${y.toFixed(1)}L${spot.x.toFixed(1)},${spot.y.toFixed(1)}`}
            />
            <circle className={styles.place} cx={x} cy={y} r={1.6 * scale} />
          </g>
        );
      })}
    </g>
  );
}
