/** "EXERCISE – …": stands over every screen, so that no picture of one can be taken for the world. */
import type { ReactNode } from 'react';
import styles from './marking.module.css';

export function Marking({ text }: { text: string | undefined }): ReactNode {
  if (text === undefined || text === '') return null;
  return (
    <p className={styles.marking} data-marking="">
      {text}
    </p>
  );
}
