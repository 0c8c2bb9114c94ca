/** `/s/:id/console`: the white cell's place. Before the start the lobby; then three panes: see, steer, inject. */
import { PanelLeftOpen, X } from 'lucide-react';
import { type ReactNode, useEffect, useMemo } from 'react';
import { useExercise } from '../exercise-context.tsx';
import { Marking } from '../play/marking.tsx';
import { useConnectionNews } from '../play/use-news.ts';
import { IconButton } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { Segmented } from '../ui/radio.tsx';
import { useShortcuts } from '../ui/shortcuts.ts';
import { useText } from '../ui/text.tsx';
import { useMedia } from '../ui/use-media.ts';
import styles from './console.module.css';
import { forget, type Tab, useConsole } from './console-state.ts';
import { Gate } from './gate.tsx';
import { Announce } from './injects/announce.tsx';
import { InjectsPane } from './injects/injects-pane.tsx';
import { LobbyScreen } from './people/lobby.tsx';
import { ReviewPane } from './review/review-pane.tsx';
import { TrialPane } from './review/trial-pane.tsx';
import { RehearsalNote } from './room/rehearsal-note.tsx';
import { SuspendedPane } from './room/suspended-pane.tsx';
import { ViewPane } from './see/view-pane.tsx';
import { ClockPane } from './steer/clock-pane.tsx';
import { KeyIn } from './steer/key-in.tsx';
import { LineNote } from './steer/line-note.tsx';
import { Readiness } from './steer/readiness.tsx';
import { TurnsPane } from './steer/turns-pane.tsx';
import { ChannelsPane } from './talk/channels-pane.tsx';
import { consoleText } from './text.ts';
import { Top } from './top.tsx';
import { useConsoleNews } from './use-news.ts';

export default function Console(): ReactNode {
  return (
    <Gate>
      <Room />
    </Gate>
  );
}

function Room(): ReactNode {
  const stage = useExercise((state) => state.exercise.stage);
  useConnectionNews();
  useConsoleNews();
  useEffect(() => forget, []);
  return stage === 'lobby' ? <LobbyScreen /> : <Panes />;
}

const TABS: readonly Tab[] = ['see', 'steer', 'inject'];

function Panes(): ReactNode {
  const t = useText(consoleText);
  const stage = useExercise((state) => state.exercise.stage);
  const marking = useExercise((state) => state.exercise.policy?.marking);
  const suspended = useExercise((state) => state.exercise.suspended !== null);
  const { tab, drawer, keying } = useConsole();
  const tabbed = useMedia('(max-width: 1023px)');
  const drawn = useMedia('(min-width: 1024px) and (max-width: 1279px)');
  useShortcuts(
    useMemo(
      () => [{ keys: 'Escape', does: t('drawer.close'), run: () => useConsole.setState({ drawer: false }) }],
      [t],
    ),
  );
  // What is not to be seen at this size is not drawn either: the map costs a chunk, and a team's view a request.
  const shows = (pane: Tab) => !tabbed || tab === pane;
  return (
    <div className={styles.page}>
      <Marking text={marking} />
      <Top>
        {drawn && (
          <IconButton
            icon={PanelLeftOpen}
            label={t('drawer.open')}
            look="plain"
            className={styles.opener}
            onClick={() => useConsole.setState({ drawer: true })}
          />
        )}
      </Top>
      {tabbed && (
        <nav className={styles.tabs} aria-label={t('tabs')}>
          <Segmented
            label={t('tabs')}
            choices={TABS.map((value) => ({
              value,
              label: value === 'steer' ? t(`stage.${stage}`) : t(`tab.${value}`),
            }))}
            value={tab}
            onChange={(value) => useConsole.setState({ tab: value })}
          />
        </nav>
      )}
      <main className={styles.panes}>
        {shows('see') && (!drawn || drawer) && (
          <div className={classes(styles.see, drawn && styles.drawer)}>
            {drawn && (
              <IconButton
                icon={X}
                label={t('drawer.close')}
                className={styles.shut}
                onClick={() => useConsole.setState({ drawer: false })}
              />
            )}
            <ViewPane />
            <ChannelsPane />
          </div>
        )}
        {shows('steer') && (
          // The pane scrolls as one, which must be reachable by keyboard.
          // biome-ignore lint/a11y/noNoninteractiveTabindex: see above.
          <div className={styles.steer} tabIndex={0}>
            <LineNote />
            <RehearsalNote />
            {suspended ? <SuspendedPane /> : <ClockPane />}
            {stage !== 'review' && <Readiness />}
            {stage === 'review' ? <ReviewPane /> : <TrialPane />}
            <TurnsPane />
          </div>
        )}
        {shows('inject') && (
          <div className={styles.inject}>
            <InjectsPane />
            <Announce />
          </div>
        )}
      </main>
      {keying !== null && <KeyIn key={keying} team={keying} />}
    </div>
  );
}
