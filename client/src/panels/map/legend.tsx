/** What the lines and signs mean; only those that are drawn. It says that the front is schematic. */
import type { ReactNode } from 'react';
import { useText } from '../../ui/text.tsx';
import styles from './legend.module.css';
import { mapText } from './map-text.ts';
import type { Marks } from './marks.ts';

export function Legend({ marks }: { marks: Marks }): ReactNode {
  const t = useText(mapText);
  const has = {
    front: marks.lines.some((line) => line.style === 'front'),
    occupied: marks.lines.some((line) => line.style === 'occupied'),
    strike: marks.flows.some((flow) => flow.style === 'strike'),
    aid: marks.flows.some((flow) => flow.style === 'aid'),
    ring: marks.markers.some((marker) => marker.ring !== undefined),
    incident: marks.markers.some((marker) => marker.symbol === 'incident'),
  };
  const signs: Record<keyof typeof has, ReactNode> = {
    front: <path className={styles.front} d="M0 6h20" />,
    occupied: (
      <>
        <path className={styles.ground} d="M1 1h18v10H1Z" />
        <path className={styles.hatch} d="M1 6 6 1M4 11 14 1M12 11l7-7" />
      </>
    ),
    strike: <path className={styles.strike} d="M0 6h20" />,
    aid: <path className={styles.aid} d="M0 6h20" />,
    ring: <circle className={styles.ring} cx={10} cy={6} r={5} />,
    incident: <path className={styles.incident} d="M10 1 16 11H4Z" />,
  };
  const keys = (['front', 'occupied', 'strike', 'aid', 'ring', 'incident'] as const).filter((key) => has[key]);
  if (keys.length === 0) return null;
  return (
    <ul className={styles.legend} aria-label={t('legend')}>
      {keys.map((key) => (
        <li key={key} className={styles.item}>
          <svg width={20} height={12} viewBox="0 0 20 12" aria-hidden="true">
            {signs[key]}
          </svg>
          {t(`legend.${key}`)}
        </li>
      ))}
    </ul>
  );
}
