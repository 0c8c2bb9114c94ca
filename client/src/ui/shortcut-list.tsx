/** The list of shortcuts that `?` opens. */
import type { ReactNode } from 'react';
import { Dialog } from './dialog.tsx';
import { Kbd } from './kbd.tsx';
import styles from './shortcut-list.module.css';
import { useAllShortcuts } from './shortcuts.ts';
import { useText } from './text.tsx';
import { uiText } from './ui-text.ts';

export function ShortcutList({ open, onClose }: { open: boolean; onClose: () => void }): ReactNode {
  const t = useText(uiText);
  const { lists } = useAllShortcuts();
  return (
    <Dialog open={open} onClose={onClose} title={t('shortcuts.title')}>
      <dl className={styles.list}>
        {lists.flat().map(({ keys, does }) => (
          <div key={`${keys} ${does}`} className={styles.row}>
            <dt className={styles.keys}>
              {keys.split(' ').map((key, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a sequence may hold one key twice and never reorders.
                <span key={`${keys}${i}`}>
                  {i > 0 && <span className="muted"> {t('shortcuts.then')} </span>}
                  <Kbd>{key}</Kbd>
                </span>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
