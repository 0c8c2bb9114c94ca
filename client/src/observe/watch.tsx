/**
 * An observer's table: the public picture, and any side's that the host lets observers see. Another side's picture is
 * fetched, and the server gives only what the policy allows; nothing is hidden on this page.
 */
import { OBSERVER, type Viewer } from '@sandtable/shared/words.ts';
import { type ReactNode, useMemo, useState } from 'react';
import { useExercise } from '../exercise-context.tsx';
import { useTeamView } from '../facilitate/see/team-view.ts';
import { Through } from '../facilitate/see/through.tsx';
import { Rail, type View } from '../play/rail.tsx';
import { Panes } from '../play/table.tsx';
import { TopBar } from '../play/top-bar.tsx';
import { useFold } from '../play/use-table.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { Segmented } from '../ui/radio.tsx';
import { EmptyState, Fetching } from '../ui/state-of-pane.tsx';
import { TeamGlyph, teamClass, useTeamLooks } from '../ui/team.tsx';
import { useText } from '../ui/text.tsx';
import { boardText } from './text.ts';
import styles from './watch.module.css';

const PUBLIC = viewerKey(OBSERVER);
const PUBLIC_VIEWS: readonly View[] = ['table', 'log', 'brief'];
const TEAM_VIEWS: readonly View[] = ['table', 'talk', 'log', 'brief'];
/** The server says when a side was told more; it is asked for no more often than this, ms. */
const REST = 2_000;

function viewerKey(viewer: Viewer): string {
  return viewer.kind === 'team' ? viewer.team : viewer.kind;
}

export default function Watch({ view: wanted, item }: { view: View; item: string | null }): ReactNode {
  const t = useText(boardText);
  const looks = useTeamLooks();
  const watch = useFold((x) => x.policy?.watch) ?? [];
  const late = useFold((x) => x.policy?.watchBehind === true);
  const [eyes, setEyes] = useState(PUBLIC);
  // The host may take a perspective back at any time.
  const through = watch.includes(eyes) ? eyes : PUBLIC;
  const views = through === PUBLIC ? PUBLIC_VIEWS : TEAM_VIEWS;
  const view = views.find((one) => one === wanted) ?? 'table';
  const look = looks(through);
  return (
    <>
      <TopBar view={view} />
      <Rail view={view} views={views} />
      <div
        className={classes(styles.column, through !== PUBLIC && styles.framed, through !== PUBLIC && teamClass(look))}
      >
        {watch.length > 0 && (
          <div className={styles.bar}>
            <span className={styles.label}>{t('watch.through')}</span>
            <Segmented
              label={t('watch.through')}
              choices={[PUBLIC, ...watch].map((value) => ({ value, label: <Eyes view={value} /> }))}
              value={through}
              onChange={setEyes}
            />
            {through !== PUBLIC && <b className={styles.name}>{t('watch.as', { team: look.name })}</b>}
          </div>
        )}
        {through === PUBLIC ? (
          <Panes view={view} item={item} />
        ) : (
          // Another rule of what may be seen is another picture, to be fetched anew.
          <Borrowed key={`${through} ${late}`} team={through} view={view} item={item} />
        )}
      </div>
    </>
  );
}

function Eyes({ view }: { view: string }): ReactNode {
  const t = useText(boardText);
  const looks = useTeamLooks();
  if (view === PUBLIC) return t('watch.public');
  return (
    <>
      <TeamGlyph team={view} />
      <span aria-hidden="true">{looks(view).code}</span>
      <span className="sr-only">{looks(view).name}</span>
    </>
  );
}

function Borrowed({ team, view, item }: { team: string; view: View; item: string | null }): ReactNode {
  const t = useText(boardText);
  const { name } = useTeamLooks()(team);
  const behind = useFold((x) => x.policy?.watchBehind === true && x.stage !== 'over' && x.stage !== 'closed');
  const live = useExercise((state) => state.link.state === 'live');
  const { exercise, failed, again } = useTeamView(team, REST);
  const viewer = useMemo((): Viewer => ({ kind: 'team', team }), [team]);
  return (
    <>
      {failed && (
        <Banner
          tone="alert"
          action={
            <Button size="small" onClick={again}>
              {t('watch.again')}
            </Button>
          }
        >
          {t('watch.failed', { team: name })}
        </Banner>
      )}
      {!failed && !live && <Banner tone="alert">{t('watch.offline')}</Banner>}
      {behind && exercise?.status != null && <Banner>{t('watch.behind', { turn: exercise.status.turn })}</Banner>}
      {exercise === null && !failed && <Fetching text={t('watch.busy', { team: name })} />}
      {exercise !== null && exercise.status === null && <EmptyState>{t('watch.nothing', { team: name })}</EmptyState>}
      {exercise !== null && exercise.status !== null && (
        <Through exercise={exercise} viewer={viewer}>
          <Panes view={view} item={item} />
        </Through>
      )}
    </>
  );
}
