/** The replay's top bar: what is replayed, through whose eyes, and what can be done with the moment. */

import { type Viewer, viewerName } from '@sandtable/shared/words.ts';
import { ChevronLeft, Keyboard, SlidersHorizontal } from 'lucide-react';
import { type ReactNode, useMemo, useState } from 'react';
import { useLocation } from 'wouter';
import { IconButton } from '../ui/button.tsx';
import { DisplaySettings } from '../ui/display-settings.tsx';
import { PageTop } from '../ui/page-top.tsx';
import { Popover } from '../ui/popover.tsx';
import { Segmented } from '../ui/radio.tsx';
import { ShortcutList } from '../ui/shortcut-list.tsx';
import { useShortcuts } from '../ui/shortcuts.ts';
import { useText } from '../ui/text.tsx';
import { useMedia } from '../ui/use-media.ts';
import { replayText } from './text.ts';
import styles from './top.module.css';
import { ViewName } from './view-name.tsx';

export function Top({
  title,
  note,
  back,
  views,
  view,
  look,
  children,
}: {
  title: string;
  note: string;
  /** Where the way out leads. */
  back: string;
  views: readonly string[];
  view: Viewer;
  look: (view: string) => void;
  children: ReactNode;
}): ReactNode {
  const t = useText(replayText);
  const [, navigate] = useLocation();
  const [keys, setKeys] = useState(false);
  const phone = useMedia('(max-width: 767px)');
  useShortcuts(useMemo(() => [{ keys: '?', does: t('keys.list'), run: () => setKeys(true) }], [t]));
  return (
    <PageTop
      lead={<IconButton icon={ChevronLeft} label={t('leave')} onClick={() => navigate(back)} />}
      title={title}
      note={note}
      full
      className={styles.top}
      titleClass={styles.title}
    >
      <span className={styles.views}>
        {views.length > 1 ? (
          <Segmented
            label={t('view.label')}
            choices={views.map((name) => ({ value: name, label: <ViewName name={name} short={phone} /> }))}
            value={viewerName(view)}
            onChange={look}
          />
        ) : (
          <ViewName name={viewerName(view)} />
        )}
      </span>
      <span className={styles.actions}>
        {children}
        <Popover
          label={t('display')}
          trigger={(opener) => (
            <IconButton {...opener} icon={SlidersHorizontal} label={t('display')} className={styles.extra} />
          )}
        >
          <DisplaySettings />
        </Popover>
        <IconButton icon={Keyboard} label={t('keys.list')} className={styles.extra} onClick={() => setKeys(true)} />
      </span>
      <ShortcutList open={keys} onClose={() => setKeys(false)} />
    </PageTop>
  );
}
