/** A pane of the table: a heading with its tools, and a body that scrolls by itself. */
import { type ReactNode, useId } from 'react';
import { classes } from '../ui/classes.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import styles from './pane.module.css';

export function Pane({
  title,
  label,
  tools,
  children,
  className,
  scroll,
}: {
  title: ReactNode;
  /** Names the region for screen readers where the title changes; the title otherwise. */
  label?: string | undefined;
  tools?: ReactNode;
  children: ReactNode;
  className?: string | undefined;
  /** The body scrolls as one; otherwise what is in it does. */
  scroll?: boolean;
}): ReactNode {
  const id = useId();
  return (
    <section
      className={classes(styles.pane, className)}
      {...(label === undefined ? { 'aria-labelledby': id } : { 'aria-label': label })}
    >
      <header className={styles.head}>
        <h2 id={id} className={styles.title}>
          {title}
        </h2>
        {tools}
      </header>
      <ErrorBoundary pane>
        {scroll ? (
          // A region that scrolls must be reachable by keyboard even where nothing in it takes the focus.
          // biome-ignore lint/a11y/noNoninteractiveTabindex: see above.
          <div className={styles.body} tabIndex={0}>
            {children}
          </div>
        ) : (
          children
        )}
      </ErrorBoundary>
    </section>
  );
}
