/** A page with nothing on it but a message: no such page, this page stopped, the exercise is closed. */
import type { ReactNode } from 'react';
import { Mark } from './mark.tsx';
import styles from './page-message.module.css';

export function PageMessage({
  title,
  children,
  actions,
}: {
  title: ReactNode;
  children: ReactNode;
  actions?: ReactNode;
}): ReactNode {
  return (
    <main className={styles.page}>
      <div className={styles.box}>
        <p className={styles.brand}>
          <Mark />
          Sandtable
        </p>
        <h1 className={styles.title}>{title}</h1>
        <div className={styles.text}>{children}</div>
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </main>
  );
}
