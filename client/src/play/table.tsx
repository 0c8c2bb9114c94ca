/**
 * The player's table. On a desk everything stands side by side; on a tablet the sheet slides in; on a phone the panes are
 * tabs. Every pane stays mounted in its place whatever the view, so that nothing being typed is ever taken down.
 */
import { lazy, type ReactNode, Suspense, useMemo } from 'react';
import { classes } from '../ui/classes.ts';
import { soon } from '../ui/soon.ts';
import { Fetching } from '../ui/state-of-pane.tsx';
import { useText } from '../ui/text.tsx';
import { useMedia } from '../ui/use-media.ts';
import { BoardPane } from './board-pane.tsx';
import { LogPane } from './log/log-pane.tsx';
import { playText } from './play-text.ts';
import { Rail, type View } from './rail.tsx';
import { ResolvingNote } from './resolving-note.tsx';
import { SheetPane } from './sheet/sheet-pane.tsx';
import { SituationPane } from './situation-pane.tsx';
import { SituationStrip } from './situation-strip.tsx';
import styles from './table.module.css';
import { TopBar } from './top-bar.tsx';
import { useOwnTeam } from './use-table.ts';

const VIEWS: readonly View[] = ['table', 'orders', 'talk', 'offers', 'log', 'brief'];
const BriefPane = soon(() => import('./brief.tsx').then((module) => module.BriefPane));
const OffersPane = soon(() => import('./offers/offers-pane.tsx').then((module) => module.OffersPane));
const TalkPane = soon(() => import('./talk/talk-pane.tsx').then((module) => module.TalkPane));
/** A player's table does not pay for what only observers see. */
const Watch = lazy(() => import('../observe/watch.tsx'));

export function Table({ view: wanted, item }: { view: string; item: string | null }): ReactNode {
  const t = useText(playText);
  const team = useOwnTeam();
  const view = VIEWS.find((one) => one === wanted) ?? 'table';
  if (team === null)
    return (
      <div className={styles.app} data-view={view}>
        <Suspense>
          <Watch view={view} item={item} />
        </Suspense>
      </div>
    );
  return (
    <div className={classes(styles.app, styles.player)} data-view={view}>
      <a href="#sheet-sections" className={styles.skip}>
        {t('skip.sheet')}
      </a>
      <TopBar view={view} />
      <Rail view={view} views={VIEWS} />
      <Panes view={view} item={item} sheet={<SheetPane team={team.id} className={styles.sheet} />} />
    </div>
  );
}

/** Everything under the bar, as the viewer around it knows it. Without a sheet: somebody who only looks. */
export function Panes({ view, item, sheet }: { view: View; item: string | null; sheet?: ReactNode }): ReactNode {
  const team = useOwnTeam();
  // What is not to be seen at this size is not drawn either: a map costs a chunk and a table of trails its charts.
  const phone = useMedia('(max-width: 767px)');
  const strip = useMedia('(min-width: 768px) and (max-width: 1279px)');
  const middle = useMemo(() => {
    if (view === 'talk' && team) return 'talk';
    if (view === 'offers' && team) return 'offers';
    if (view === 'brief') return 'brief';
    return 'board';
  }, [view, team]);
  const showsBoard = middle === 'board' && !(phone && view !== 'table') && view !== 'log';
  return (
    <main className={styles.panes}>
      {!strip && (!phone || view === 'table') && <SituationPane className={styles.situation} />}
      <div className={styles.middle} data-middle={middle}>
        {strip && <SituationStrip />}
        <ResolvingNote />
        {showsBoard && <BoardPane className={styles.board} />}
        <Suspense fallback={<Fetching />}>
          {middle === 'talk' && team && <TalkPane own={team.id} channel={item} className={styles.whole} />}
          {middle === 'offers' && team && <OffersPane own={team.id} item={item} className={styles.whole} />}
          {middle === 'brief' && <BriefPane className={styles.whole} />}
        </Suspense>
        {middle === 'board' && !(phone && view === 'table') && (
          <LogPane className={view === 'log' ? styles.whole : styles.log} />
        )}
      </div>
      {sheet}
    </main>
  );
}
