/** Help that stands in the same place on every screen: what to do now, whom to ask, how it is drawn. */
import { Keyboard } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useExercise } from '../exercise-context.tsx';
import { Button } from '../ui/button.tsx';
import { DisplaySettings } from '../ui/display-settings.tsx';
import { useText } from '../ui/text.tsx';
import styles from './help-card.module.css';
import { playState } from './play-state.ts';
import { playText } from './play-text.ts';
import { useRules } from './use-table.ts';

export function HelpCard({ onKeys }: { onKeys: () => void }): ReactNode {
  const t = useText(playText);
  const rules = useRules();
  const id = useExercise((state) => state.id);
  const state = useExercise((all) => playState(rules, all.exercise));
  return (
    <div className={styles.help}>
      <p>{t(`help.now.${state}`)}</p>
      <p>
        <Link href={`/s/${id}/talk/white-cell`}>{t('help.ask')}</Link>
      </p>
      <p>
        <Link href={`/s/${id}/sources`}>{t('help.sources')}</Link>
      </p>
      <Button icon={Keyboard} onClick={onKeys}>
        {t('keys.help')}
      </Button>
      <DisplaySettings />
    </div>
  );
}
