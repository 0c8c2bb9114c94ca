/** A part of a console pane: heading, a note beside it, tools at its end, and what it holds. */
import { type ReactNode, useId } from 'react';
import { classes } from '../ui/classes.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import styles from './section.module.css';

export function Section({
  title,
  note,
  tools,
  children,
  className,
}: {
  title: ReactNode;
  note?: ReactNode;
  tools?: ReactNode;
  children: ReactNode;
  className?: string | undefined;
}): ReactNode {
  const id = useId();
  return (
    <section className={classes(styles.section, className)} aria-labelledby={id}>
      <header className={styles.head}>
        <h2 id={id}>{title}</h2>
        {note !== undefined && <small className={styles.note}>{note}</small>}
        {tools !== undefined && <span className={styles.tools}>{tools}</span>}
      </header>
      <ErrorBoundary pane>{children}</ErrorBoundary>
    </section>
  );
}

/** A sentence where there is nothing to list. */
export function Quiet({ children }: { children: ReactNode }): ReactNode {
  return <p className={styles.quiet}>{children}</p>;
}
