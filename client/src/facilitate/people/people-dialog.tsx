/** People and seats while the exercise runs: the same parts as in the lobby. */
import type { ReactNode } from 'react';
import { Dialog } from '../../ui/dialog.tsx';
import { useText } from '../../ui/text.tsx';
import { peopleText } from '../text.ts';
import { DoorPanel } from './door-panel.tsx';
import styles from './people.module.css';
import { Seats } from './seats.tsx';

export function PeopleDialog({ open, close }: { open: boolean; close: () => void }): ReactNode {
  const t = useText(peopleText);
  return (
    <Dialog open={open} onClose={close} title={t('title')} wide className={styles.dialog}>
      <div className={styles.beside}>
        <DoorPanel />
        <div className={styles.stack}>
          <Seats />
        </div>
      </div>
    </Dialog>
  );
}
