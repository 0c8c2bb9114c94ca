/** What one sees: the map, and under it the numbers, what happened, the sheet; for the truth, what the teams believe. */
import type { Viewer } from '@sandtable/shared/words.ts';
import { type ReactNode, useState } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { PanelView } from '../../panels/panel-view.tsx';
import { useBoard, useRules } from '../../play/use-table.ts';
import { ErrorBoundary } from '../../ui/error-boundary.tsx';
import { Tabs } from '../../ui/tabs.tsx';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { consoleText } from '../text.ts';
import { BeliefTable } from './belief-table.tsx';
import { Figures } from './figures.tsx';
import { Happened } from './happened.tsx';
import { SituationHere } from './situation-here.tsx';
import { TheirSheet } from './their-sheet.tsx';
import styles from './view-pane.module.css';

export function Picture({ viewer, turns }: { viewer: Viewer; turns: ReactNode }): ReactNode {
  const t = useText(consoleText);
  const rules = useRules();
  const [tab, setTab] = useState('');
  const { panels } = useBoard();
  const figures = panels.some(({ kind }) => kind !== 'map' && kind !== 'indicator');
  const tabs = [
    ...(viewer.kind === 'facilitator' && rules.beliefs !== undefined
      ? [{ id: 'beliefs', label: t('beliefs.title'), pane: <BeliefTable /> }]
      : []),
    { id: 'situation', label: t('view.situation'), pane: <SituationHere /> },
    { id: 'log', label: t('view.log'), pane: <Happened /> },
    ...(viewer.kind === 'team'
      ? [{ id: 'sheet', label: t('view.sheet'), pane: <TheirSheet team={viewer.team} /> }]
      : []),
    ...(figures ? [{ id: 'figures', label: t('view.figures'), pane: <Figures /> }] : []),
  ];
  const shown = tabs.some(({ id }) => id === tab) ? tab : (tabs[0]?.id ?? '');
  return (
    <>
      <TheMap />
      {turns}
      <ErrorBoundary pane>
        <Tabs label={t('view.what')} tabs={tabs} value={shown} onChange={setTab} className={styles.below} />
      </ErrorBoundary>
    </>
  );
}

function TheMap(): ReactNode {
  const say = useRulesetText();
  const { panels, indicators, trailOf } = useBoard();
  const turns = useExercise((state) => state.exercise.status?.turns ?? 1);
  const map = panels.find((panel) => panel.kind === 'map');
  if (map === undefined) return null;
  return (
    <section className={styles.map} aria-label={say(map.title)}>
      <ErrorBoundary pane>
        <PanelView panel={map} indicators={indicators} trailOf={trailOf} turns={turns} />
      </ErrorBoundary>
    </section>
  );
}
