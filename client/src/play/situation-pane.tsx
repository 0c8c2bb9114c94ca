/** Left of the table: the indicators in their groups, why each moved, the objectives and the score. */
import { type ReactNode, Suspense, useCallback, useMemo, useState } from 'react';
import { panelText } from '../panels/panel-text.ts';
import { Situation } from '../panels/situation.tsx';
import { classes } from '../ui/classes.ts';
import { soon } from '../ui/soon.ts';
import { useText } from '../ui/text.tsx';
import { Objectives } from './objectives.tsx';
import { Pane } from './pane.tsx';
import { playText } from './play-text.ts';
import styles from './situation-pane.module.css';
import { useBoard } from './use-table.ts';

const IndicatorWhy = soon(() => import('./indicator-why.tsx').then((module) => module.IndicatorWhy));

export function SituationPane({ className }: { className?: string | undefined }): ReactNode {
  const t = useText(playText);
  const words = useText(panelText);
  const { indicators, trailOf } = useBoard();
  const [open, setOpen] = useState<string | null>(null);
  const list = useMemo(() => [...indicators.values()], [indicators]);
  const toggle = useCallback((id: string) => setOpen((before) => (before === id ? null : id)), []);
  const close = useCallback(() => setOpen(null), []);
  return (
    <div className={classes(styles.frame, className)}>
      <Pane
        scroll
        title={t('situation.title')}
        tools={<span className={styles.versus}>{words('versus-last')}</span>}
        className={styles.pane}
      >
        <Situation indicators={list} trailOf={trailOf} onOpen={toggle} open={open ?? undefined} />
        <Objectives />
      </Pane>
      {open !== null && (
        <Suspense>
          <IndicatorWhy key={open} id={open} onClose={close} />
        </Suspense>
      )}
    </div>
  );
}
