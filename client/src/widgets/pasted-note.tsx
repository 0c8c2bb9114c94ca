/** Under a field that cells were pasted into: how many were taken, and each that was not, by name. */
import { CircleAlert, ClipboardCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { Icon } from '../ui/icon.tsx';
import { catalogue, useText } from '../ui/text.tsx';
import type { Refused } from './paste.ts';
import styles from './pasted-note.module.css';
import en from './text/paste.en.ts';

const pasteText = catalogue(en, { uk: () => import('./text/paste.uk.ts') });

export interface PasteReport {
  readonly taken: number;
  readonly refused: readonly Refused[];
}

export default function PastedNote({ report }: { report: PasteReport }): ReactNode {
  const t = useText(pasteText);
  const words = (one: Refused): string => {
    switch (one.why) {
      case 'no-row':
        return t('no-row', { line: one.line, cell: one.cell });
      case 'not-known':
        return t('not-known', { row: one.row, cell: one.cell });
      case 'barred':
        return t('barred', { row: one.row, reason: one.reason });
    }
  };
  return (
    <div className={styles.note} role="status" data-pasted="">
      <p>
        <Icon of={report.refused.length > 0 ? CircleAlert : ClipboardCheck} size={14} />
        <span>{t('taken', { count: report.taken })}</span>
      </p>
      {report.refused.length > 0 && (
        <ul>
          {report.refused.map((one) => (
            <li key={words(one)}>{words(one)}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
