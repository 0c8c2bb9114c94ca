/** What this viewer was told, newest first, with the why of every line: the table's own log. */
import { type ReactNode, useMemo } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { logItems } from '../../play/log/items.ts';
import { LogList } from '../../play/log/log-list.tsx';
import { useRules, useViewer } from '../../play/use-table.ts';
import { useText } from '../../ui/text.tsx';
import { consoleText } from '../text.ts';
import styles from './view-pane.module.css';

export function Happened(): ReactNode {
  const t = useText(consoleText);
  const rules = useRules();
  const viewer = useViewer();
  const x = useExercise((state) => state.exercise);
  const items = useMemo(() => logItems(rules, x, viewer), [rules, x, viewer]);
  return (
    <div className={styles.log}>
      <LogList items={items} label={t('view.log')} empty={t('view.log.empty')} onOffer={() => {}} />
    </div>
  );
}
