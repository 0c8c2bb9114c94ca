/** Opens what the team said about a section of the sheet or about one of its rows, and says how much of it is unresolved. */
import { rowKey } from '@sandtable/shared/rules/rows.ts';
import { MessageSquare, MessageSquarePlus } from 'lucide-react';
import { type ReactNode, Suspense } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Popover } from '../../ui/popover.tsx';
import { soon } from '../../ui/soon.ts';
import { useText } from '../../ui/text.tsx';
import type { BesideRow } from '../../widgets/beside-row.tsx';
import { useSheet } from '../../widgets/sheet-context.tsx';
import { playText } from '../play-text.ts';
import { commentCount, placeOf } from './comment-count.ts';
import styles from './comments.module.css';

const Thread = soon(() => import('./thread.tsx').then((module) => module.Thread));

export function Comments({
  about,
  row = null,
  title,
}: {
  /** The section. */
  about: string;
  /** One row of it, by its key; null: all of it. */
  row?: string | null;
  /** What is talked about, in words. */
  title: string;
}): ReactNode {
  const t = useText(playText);
  const count = useExercise(({ exercise: { said, step } }) => commentCount(said, placeOf(step, about, row)).open);
  const any = useExercise(({ exercise: { said, step } }) => commentCount(said, placeOf(step, about, row)).all > 0);
  return (
    <Popover
      label={t('comments.title', { on: title })}
      side="below"
      className={styles.thread}
      apart={row !== null}
      trigger={(opener) => (
        <Button
          {...opener}
          look="quiet"
          size="small"
          data-comments={row ?? ''}
          aria-label={t('comments.open', { count, on: title })}
          className={row === null ? styles.open : any ? styles.kept : styles.row}
        >
          <Icon of={any ? MessageSquare : MessageSquarePlus} size={14} />
          {count > 0 && (row === null ? t('comments.count', { count }) : count)}
        </Button>
      )}
    >
      <Suspense>
        <Thread about={about} row={row} />
      </Suspense>
    </Popover>
  );
}

/** Beside the name of a row. A field that is a section's only one is talked about as the section. */
export const RowComments: BesideRow = ({ field, row, name }) => {
  const { sheet } = useSheet();
  const section = sheet.sections.find(({ fields }) => fields.includes(field));
  if (section === undefined || (row === null && section.fields.length === 1)) return null;
  return <Comments about={section.id} row={rowKey(field, row)} title={name} />;
};

/** Opens the thread of the row that has the focus, else of its section, else of the first section. */
export function openComments(sheet: Element | null | undefined): void {
  const focused = document.activeElement;
  let at = focused?.closest<HTMLElement>('[data-row]');
  while (at) {
    const opener = at.querySelector<HTMLElement>(`[data-comments="${CSS.escape(at.dataset['row'] ?? '')}"]`);
    if (opener !== null) {
      opener.click();
      return;
    }
    at = at.parentElement?.closest<HTMLElement>('[data-row]');
  }
  const block = focused?.closest('[data-block]') ?? sheet?.querySelector('[data-block]');
  block?.querySelector<HTMLElement>('[data-comments=""]')?.click();
}
