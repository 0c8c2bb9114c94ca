/** The bar at the top of a screen of an exercise: the product, which exercise, and whatever the screen puts there. */
import type { ReactNode } from 'react';
import { classes } from './classes.ts';
import { Mark } from './mark.tsx';
import styles from './page-top.module.css';

export function PageTop({
  lead,
  title,
  note,
  full = false,
  className,
  titleClass,
  children,
}: {
  /** Before the product's name: a way back. */
  lead?: ReactNode;
  title: string;
  /** The second line under the title. */
  note: ReactNode;
  /** The bar is crowded: the product's name gives way to its mark on all but wide screens. */
  full?: boolean;
  className?: string | undefined;
  titleClass?: string | undefined;
  children: ReactNode;
}): ReactNode {
  return (
    <header className={classes(styles.top, full && styles.full, className)}>
      {lead}
      <span className={styles.brand}>
        <Mark />
        <span className={styles.name}>Sandtable</span>
      </span>
      <span className={classes(styles.title, titleClass)}>
        <b title={title}>{title}</b>
        <span>{note}</span>
      </span>
      {children}
    </header>
  );
}
