/** Which branch of the log is played, where a rewind has set some aside; and a line that says so where it is not the one kept. */
import type { Exercise } from '@sandtable/shared/exercise/exercise.ts';
import { Split } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';
import { Menu } from '../ui/menu.tsx';
import { useText } from '../ui/text.tsx';
import { branchesOf } from './branch.ts';
import styles from './review.module.css';
import { replayText } from './text.ts';

export function BranchMenu({
  end,
  shown,
  choose,
}: {
  /** The end of the whole log. */
  end: Exercise;
  shown: number;
  /** null: the one that was kept. */
  choose: (branch: number | null) => void;
}): ReactNode {
  const t = useText(replayText);
  if (end.branches.length === 0) return null;
  return (
    <Menu
      label={t('branch.choose')}
      items={branchesOf(end).map((branch) => ({
        id: String(branch),
        label: t(branch === end.branch ? 'branch.kept' : 'branch.named', { branch }),
        checked: branch === shown,
        run: () => choose(branch === end.branch ? null : branch),
      }))}
      trigger={(opener) => (
        <Button {...opener} icon={Split} aria-label={t('branch.choose.now', { branch: shown })}>
          <span>{t('branch.short', { branch: shown })}</span>
        </Button>
      )}
    />
  );
}

export function BranchNote({
  asked,
  end,
  shown,
}: {
  /** As the address has it. */
  asked: number | null;
  end: Exercise;
  shown: number;
}): ReactNode {
  const t = useText(replayText);
  if (asked === null || asked === end.branch) return null;
  return (
    <div className={styles.beside} role="status">
      <span>{t(asked === shown ? 'branch.aside' : 'branch.unknown', { branch: asked })}</span>
    </div>
  );
}
