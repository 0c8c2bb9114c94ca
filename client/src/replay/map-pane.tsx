/** The map at the playhead, as the viewer knew it; with a second viewer the two stand side by side. */
import type { Exercise } from '@sandtable/shared/exercise/exercise.ts';
import type { AnyRules } from '@sandtable/shared/rules/contract.ts';
import type { Viewer } from '@sandtable/shared/words.ts';
import type { ReactNode } from 'react';
import { PanelView } from '../panels/panel-view.tsx';
import { boardOf, trailOf } from '../play/known.ts';
import { classes } from '../ui/classes.ts';
import { ErrorBoundary } from '../ui/error-boundary.tsx';
import { EmptyState } from '../ui/state-of-pane.tsx';
import { teamClass, useTeamLooks } from '../ui/team.tsx';
import { useRulesetText, useText } from '../ui/text.tsx';
import styles from './map-pane.module.css';
import { replayText } from './text.ts';
import { useViewName } from './view-name.tsx';

export interface Seen {
  readonly exercise: Exercise;
  readonly viewer: Viewer;
  /** What it is called, where that is not the viewer. */
  readonly name?: string | undefined;
}

export function MapPane({
  rules,
  first,
  second,
  place,
}: {
  rules: AnyRules;
  first: Seen;
  second: Seen | null;
  /** Turn and time, in the corner. */
  place: ReactNode;
}): ReactNode {
  return (
    <div className={classes(styles.maps, second !== null && styles.two)}>
      <OneMap rules={rules} seen={first} named={second !== null}>
        {place}
      </OneMap>
      {second !== null && <OneMap rules={rules} seen={second} named />}
    </div>
  );
}

function OneMap({
  rules,
  seen: { exercise, viewer, name: called },
  named,
  children,
}: {
  rules: AnyRules;
  seen: Seen;
  named: boolean;
  children?: ReactNode;
}): ReactNode {
  const t = useText(replayText);
  const say = useRulesetText();
  const looks = useTeamLooks();
  const name = useViewName();
  const { board, indicators } = boardOf(rules, exercise.known, viewer);
  const map = board.panels.find((panel) => panel.kind === 'map');
  const look = viewer.kind === 'team' ? looks(viewer.team) : null;
  return (
    <section
      className={classes(styles.map, look !== null && styles.framed, look !== null && teamClass(look))}
      aria-label={map === undefined ? t('title') : say(map.title)}
    >
      {(named || look !== null) && <p className={styles.label}>{called ?? t('seen-by', { who: name(viewer) })}</p>}
      <div className={styles.canvas} data-map-frame="">
        {map === undefined ? (
          <EmptyState>{t('no-map')}</EmptyState>
        ) : (
          <ErrorBoundary pane>
            <PanelView
              panel={map}
              indicators={indicators}
              trailOf={(id) => trailOf(rules, exercise, viewer, id)}
              turns={rules.manifest.turns}
            />
          </ErrorBoundary>
        )}
        {children}
      </div>
    </section>
  );
}
