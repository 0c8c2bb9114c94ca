/** What is set beside: another viewer, or a branch that a rewind set aside. */
import type { Exercise } from '@sandtable/shared/exercise/exercise.ts';
import { type Viewer, viewerName } from '@sandtable/shared/words.ts';
import type { ReactNode } from 'react';
import { Segmented } from '../ui/radio.tsx';
import { useText } from '../ui/text.tsx';
import { branchesOf, branchIn, branchName, branchOf } from './branch.ts';
import styles from './review.module.css';
import { replayText } from './text.ts';
import { ViewName } from './view-name.tsx';

export function CompareStrip({
  cmp,
  views,
  viewer,
  end,
  shown,
  choose,
}: {
  cmp: string;
  views: readonly string[];
  /** The one it is set beside. */
  viewer: Viewer;
  /** The end of the whole log, which knows every branch. */
  end: Exercise;
  /** The branch that is played. */
  shown: number;
  choose: (cmp: string) => void;
}): ReactNode {
  const t = useText(replayText);
  const aside = branchIn(cmp);
  return (
    <div className={styles.beside}>
      <span>{t('compare.with')}</span>
      <Segmented
        label={t('compare.with')}
        choices={[
          ...views
            .filter((name) => name !== viewerName(viewer))
            .map((name) => ({ value: name, label: <ViewName name={name} /> })),
          ...branchesOf(end)
            .filter((branch) => branch !== shown)
            .map((branch) => ({
              value: branchName(branch),
              label: t(branch === end.branch ? 'branch.kept' : 'branch.named', { branch }),
            })),
        ]}
        value={cmp}
        onChange={choose}
      />
      {aside !== null && (
        <span>
          {branchOf(end, aside) === null
            ? t('branch.missing', { branch: aside })
            : t(aside === end.branch ? 'branch.how.kept' : 'branch.how')}
        </span>
      )}
    </div>
  );
}
