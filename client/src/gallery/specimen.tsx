/** One thing on show: its name above it, on the surface a pane would give it. */
import type { ReactNode } from 'react';
import styles from './gallery.module.css';

export function Specimen({ name, width, children }: { name: string; width?: number; children: ReactNode }): ReactNode {
  return (
    <div className={styles.specimen} style={width === undefined ? undefined : { width }}>
      <p className={styles.name}>{name}</p>
      {children}
    </div>
  );
}
