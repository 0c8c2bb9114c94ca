/**
 * Land, borders, coast and graticule. Drawn once per size and language and then only moved: zoom and pan change the
 * transform of the group around it, and strokes keep their width.
 */
import { geoGraticule } from 'd3-geo';
import type { GeometryCollection } from 'geojson';
import { memo, type ReactNode, useMemo } from 'react';
import { classes } from '../../ui/classes.ts';
import styles from './base-map.module.css';
import type { Projected } from './projection.ts';
import { allied } from './regions.ts';
import type { Theatre } from './theatre.ts';

/** Tint of a country on the base map. */
function tint(id: unknown): string | undefined {
  if (id === 'UKR') return styles.ukraine;
  if (id === 'RUS') return styles.russia;
  if (id === 'BLR') return styles.belarus;
  return typeof id === 'string' && allied.has(id) ? styles.allied : styles.land;
}

export interface BaseMapProps {
  land: Theatre;
  projected: Projected;
  /** The id of the hatch pattern. */
  hatch: string;
}

export const BaseMap = memo(function BaseMap({ land, projected, hatch }: BaseMapProps): ReactNode {
  const drawing = useMemo(() => {
    const byTint = new Map<string | undefined, GeometryCollection>();
    for (const country of land.countries) {
      const name = tint(country.id);
      const group = byTint.get(name) ?? { type: 'GeometryCollection', geometries: [] };
      group.geometries.push(country.geometry);
      byTint.set(name, group);
    }
    return {
      graticule: projected.path(geoGraticule().step([10, 5])()),
      land: [...byTint].map(([name, group]) => ({ name, d: projected.path(group) })),
      crimea: projected.path(land.crimea),
      borders: projected.path(land.borders),
      coast: projected.path(land.coast),
    };
  }, [land, projected]);
  return (
    <g className={styles.base}>
      <path className={styles.graticule} d={drawing.graticule} />
      {drawing.land.map(({ name, d }) => (
        <path key={name} className={name} d={d} />
      ))}
      <path d={drawing.crimea} fill={`url(#${hatch})`} />
      <path className={classes(styles.line, styles.borders)} d={drawing.borders} />
      <path className={classes(styles.line, styles.coast)} d={drawing.coast} />
    </g>
  );
});

/** The hatching of occupied land. `scale` undoes the zoom, so that the lines stay as fine as they are. */
export function HatchPattern({ id, scale }: { id: string; scale: number }): ReactNode {
  return (
    <pattern id={id} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform={`rotate(45) scale(${scale})`}>
      <rect width="5" height="5" className={styles.hatchGround} />
      <line x1="0" y1="0" x2="0" y2="5" className={styles.hatchLine} />
    </pattern>
  );
}
