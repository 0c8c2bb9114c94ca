/** The plane charts are drawn on: turns across, a fixed domain up, three gridlines at most, labels of 11 px. */
import type { Unit } from '@sandtable/shared/rules/sheet.ts';
import type { ReactNode } from 'react';
import { useText } from '../ui/text.tsx';
import { useFigures } from './figures.ts';
import { panelText } from './panel-text.ts';
import { gridLevels, type Plane } from './plane.ts';
import styles from './plot.module.css';

/** Gridlines at the ends and the middle of the domain, turn names below. */
export function Grid({
  plane: p,
  domain,
  turns,
  span = turns,
  unit,
}: {
  plane: Plane;
  domain: readonly [number, number];
  turns: number;
  /** How far the axis goes: one more than the turns where the end is on it. */
  span?: number;
  unit?: Unit | undefined;
}): ReactNode {
  const figures = useFigures();
  const t = useText(panelText);
  const [low, high] = domain;
  const { levels, digits } = gridLevels([low, high], unit);
  const room = p.right - p.left;
  const each = [1, 2, 4, 8, span].find((step) => (span / step) * p.font * 3.1 < room) ?? span;
  const named = Array.from({ length: span }, (_, i) => i + 1).filter((turn) => (turn - 1) % each === 0);
  return (
    <g>
      {levels.map((level) => (
        <g key={level}>
          <line className={styles.grid} x1={p.left} x2={p.right} y1={p.y(level)} y2={p.y(level)} />
          <text className={styles.axis} x={p.left - 6} y={p.y(level) + p.font * 0.34} textAnchor="end">
            {figures.number(level, digits)}
          </text>
        </g>
      ))}
      {named.map((turn) => (
        <text key={turn} className={styles.axis} x={p.x(turn)} y={p.height - 4} textAnchor="middle">
          {turn > turns ? t('turn.end') : t('turn.short', { turn })}
        </text>
      ))}
    </g>
  );
}

/** The moment that is looked at. */
export function Playhead({ plane: p, turn }: { plane: Plane; turn: number }): ReactNode {
  return <line className={styles.playhead} x1={p.x(turn)} x2={p.x(turn)} y1={p.top} y2={p.bottom} />;
}
