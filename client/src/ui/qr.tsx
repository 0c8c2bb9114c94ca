/** An address as a QR code: SVG, black on white in every theme, with the quiet zone scanners need. */
import type { ReactNode } from 'react';
import { encode } from 'uqr';
import styles from './qr.module.css';
import { useText } from './text.tsx';
import { uiText } from './ui-text.ts';

export function Qr({ address, size = 276 }: { address: string; size?: number }): ReactNode {
  const t = useText(uiText);
  const { data } = encode(address, { ecc: 'M', border: 3 });
  const path = data.flatMap((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : ''))).join('');
  return (
    <svg
      className={styles.qr}
      width={size}
      height={size}
      viewBox={`0 0 ${data.length} ${data.length}`}
      role="img"
      aria-label={t('qr.label', { address })}
      shapeRendering="crispEdges"
    >
      <rect width="100%" height="100%" className={styles.light} />
      <path d={path} className={styles.dark} />
    </svg>
  );
}
