/** A trail in the space of a word: ink line, dot on the last point, grey band where it is an estimate. No axes; it is
    never the only place where a number stands, so screen readers skip it. */
import { area, curveMonotoneX, line } from 'd3-shape';
import type { ReactNode } from 'react';
import styles from './sparkline.module.css';
import { extent, middle, type Point, type Trail } from './trail.ts';

export interface SparklineProps {
  trail: Trail;
  width?: number;
  height?: number;
  /** Shared within a group where units match; the trail's own extent otherwise. */
  domain?: readonly [number, number] | undefined;
}

export function Sparkline({ trail, width = 62, height = 26, domain }: SparklineProps): ReactNode {
  const [low, high] = domain ?? extent([trail]) ?? [0, 1];
  const pad = 3;
  const step = trail.length > 1 ? (width - 2 * pad) / (trail.length - 1) : 0;
  const x = (_: Point, i: number) => (trail.length > 1 ? pad + i * step : width - pad);
  const y = (value: number) =>
    high > low ? height - pad - ((value - low) / (high - low)) * (height - 2 * pad) : height / 2;

  const path = line<Point>(x, (p) => y(middle(p) ?? low))
    .curve(curveMonotoneX)
    .defined((p) => middle(p) !== undefined)([...trail]);
  const band = area<Point>(
    x,
    (p) => y(p.low ?? p.value ?? low),
    (p) => y(p.high ?? p.value ?? low),
  )
    .curve(curveMonotoneX)
    .defined((p) => middle(p) !== undefined)([...trail]);
  const last = trail.at(-1);
  const end = middle(last);
  const believed = trail.some((p) => p.value === undefined && p.low !== undefined);
  const known = trail.some((p) => p.value !== undefined);

  return (
    <svg className={styles.spark} width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {believed && band && <path className={styles.band} d={band} />}
      {(known || believed) && path && <path className={styles.line} d={path} />}
      {end !== undefined && last && (
        <circle className={styles.dot} cx={x(last, trail.length - 1)} cy={y(end)} r={2.2} />
      )}
    </svg>
  );
}
