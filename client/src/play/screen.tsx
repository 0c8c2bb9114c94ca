/**
 * One exercise as a player or observer sees it: takes the seat's token, opens the line, and shows what the state of
 * things calls for. What cannot go on says what to do.
 */
import { type ReactNode, Suspense, useEffect, useState } from 'react';
import { Link, Redirect, useLocation, useParams } from 'wouter';
import { ExerciseProvider, useExercise, useOpen, useOpenExercise } from '../exercise-context.tsx';
import { forgetSeat, keepSeat, keptSeat, seatToken, takeToken } from '../kept-seats.ts';
import { NoSuchPage } from '../no-such-page.tsx';
import { Button } from '../ui/button.tsx';
import { Loading } from '../ui/loading.tsx';
import { PageMessage } from '../ui/page-message.tsx';
import { soon } from '../ui/soon.ts';
import { Teams } from '../ui/team.tsx';
import { RulesetWords, useRulesetText, useText } from '../ui/text.tsx';
import { toast } from '../ui/toast.tsx';
import { Marking } from './marking.tsx';
import { playText } from './play-text.ts';
import styles from './screen.module.css';
import { Table } from './table.tsx';
import { comesToTable, noteAtTable, TableSkeleton } from './table-skeleton.tsx';
import { useConnectionNews } from './use-news.ts';
import { useFold, useNameOf, useOwnTeam, useSeat } from './use-table.ts';

const Lobby = soon(() => import('./lobby.tsx').then((module) => module.Lobby));
const VIEWS = ['', 'lobby', 'table', 'orders', 'talk', 'offers', 'log', 'brief', 'watch', 'survey'];
const Survey = soon(() => import('../survey/survey.tsx').then((module) => module.default));

export default function PlayScreen(): ReactNode {
  const { id = '', view = '' } = useParams<{ id: string; view?: string }>();
  const [token, setToken] = useState(() => seatToken(id));
  useEffect(() => {
    // Another link of the same exercise pasted into this tab changes only the fragment.
    const again = () => {
      const fresh = takeToken();
      if (fresh === null) return;
      keepSeat({ exercise: id, token: fresh });
      setToken(fresh);
    };
    addEventListener('hashchange', again);
    return () => removeEventListener('hashchange', again);
  }, [id]);
  if (!VIEWS.includes(view)) return <NoSuchPage />;
  if (token === null) return <NoSeat />;
  return <Seated key={token} id={id} token={token} />;
}

function NoSeat(): ReactNode {
  const t = useText(playText);
  return (
    <PageMessage title={t('no-seat.title')} actions={<Link href="/">{t('to-start')}</Link>}>
      <p>{t('no-seat.text')}</p>
    </PageMessage>
  );
}

function Seated({ id, token }: { id: string; token: string }): ReactNode {
  const open = useOpenExercise(id, token);
  if (open === null) return <Loading />;
  return (
    <ExerciseProvider open={open}>
      <Entered />
    </ExerciseProvider>
  );
}

function Entered(): ReactNode {
  const t = useText(playText);
  const open = useOpen();
  const link = useExercise((state) => state.link);
  const ruleset = useExercise((state) => state.ruleset);
  const failure = useExercise((state) => state.failure);
  // Once somebody has seen the table, catching up after a break goes on behind it.
  const [ready, setReady] = useState(false);
  const caughtUp = useExercise((state) => state.caughtUp);
  if (caughtUp && !ready) setReady(true);

  if (link.state === 'ended') return <Ended reason={link.reason} />;
  if (failure !== null)
    return (
      <PageMessage
        title={t('failed.title')}
        actions={
          <Button look="primary" onClick={open.retry}>
            {t('failed.retry')}
          </Button>
        }
      >
        <p>{failure}</p>
      </PageMessage>
    );
  if (ruleset === null || !ready) return <Arriving />;
  return (
    <RulesetWords words={ruleset.words}>
      <Teams of={ruleset.rules.manifest.teams}>
        <Room />
      </Teams>
    </RulesetWords>
  );
}

/** Waiting for the first records: says so only when it takes long, and that it goes on trying. */
function Arriving(): ReactNode {
  const t = useText(playText);
  const id = useExercise((state) => state.id);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 4000);
    return () => clearTimeout(timer);
  }, []);
  return late ? (
    <PageMessage title={t('arriving.title')}>
      <p role="status">{t('arriving.text')}</p>
    </PageMessage>
  ) : comesToTable(id) ? (
    <TableSkeleton />
  ) : (
    <Loading />
  );
}

function Room(): ReactNode {
  const { view = '', item } = useParams<{ view?: string; item?: string }>();
  const viewer = useExercise((state) => state.viewer);
  const id = useExercise((state) => state.id);
  const stage = useFold((x) => x.stage);
  const marking = useFold((x) => x.policy?.marking);
  const team = useOwnTeam();
  useKeptGreeting();
  useConnectionNews();
  useNotices();
  usePageTitle();
  const seated = stage !== 'lobby' && team !== null;
  useEffect(() => {
    if (seated) noteAtTable(id);
  }, [seated, id]);
  if (viewer?.kind === 'facilitator') return <Redirect to={`/s/${id}/console`} replace />;
  return (
    <div className={styles.screen}>
      <Marking text={marking} />
      {view === 'survey' ? (
        <Suspense fallback={<Loading />}>
          <Survey />
        </Suspense>
      ) : stage === 'lobby' ? (
        <Suspense fallback={<Loading />}>
          <Lobby early={!['', 'lobby', 'table'].includes(view)} />
        </Suspense>
      ) : (
        <Table key={team?.id ?? 'observer'} view={view} item={item ?? null} />
      )}
    </div>
  );
}

/** What the start page greets a returning device with. */
function useKeptGreeting(): void {
  const id = useExercise((state) => state.id);
  const title = useFold((x) => x.title);
  const code = useFold((x) => x.created?.code);
  const seat = useSeat();
  const name = useNameOf()(seat?.seat);
  const team = useOwnTeam();
  const say = useRulesetText();
  const teamName = team ? say(team.name) : undefined;
  const role = team?.roles.find((one) => one.id === seat?.role);
  const roleName = role ? say(role.name) : undefined;
  useEffect(() => {
    const kept = keptSeat(id);
    if (kept === null || name === '') return;
    keepSeat({
      exercise: id,
      token: kept.token,
      name,
      title,
      ...(code === undefined ? {} : { code }),
      ...(teamName === undefined ? {} : { team: teamName }),
      ...(roleName === undefined ? {} : { role: roleName }),
    });
  }, [id, title, code, name, teamName, roleName]);
}

function useNotices(): void {
  const notice = useExercise((state) => state.notice);
  const say = useRulesetText();
  useEffect(() => {
    const words = notice === null ? '' : say(notice.text);
    if (words !== '') toast({ tone: 'alert', text: words });
  }, [notice, say]);
}

function usePageTitle(): void {
  const title = useFold((x) => x.title);
  const turn = useFold((x) => x.status?.turn);
  const team = useOwnTeam();
  const say = useRulesetText();
  const t = useText(playText);
  const words = [team ? say(team.name) : '', turn === undefined ? '' : t('page.turn', { turn }), title, 'Sandtable'];
  const whole = words.filter((word) => word !== '').join(' · ');
  useEffect(() => {
    document.title = whole;
  }, [whole]);
}

function Ended({
  reason,
}: {
  reason: 'malformed' | 'token' | 'removed' | 'gone' | 'protocol' | 'flood' | 'broken';
}): ReactNode {
  const t = useText(playText);
  const open = useOpen();
  const id = useExercise((state) => state.id);
  const [, navigate] = useLocation();
  const revoked = reason === 'token' || reason === 'removed';
  useEffect(() => {
    // The seat is not this browser's any more: what it kept of the exercise goes with it.
    if (revoked) void forgetSeat(id);
  }, [revoked, id]);
  const action =
    revoked || reason === 'gone' ? (
      <Button look="primary" onClick={() => navigate('/')}>
        {t('to-start')}
      </Button>
    ) : reason === 'broken' || reason === 'flood' ? (
      <Button
        look="primary"
        onClick={() => {
          open.close();
          location.reload();
        }}
      >
        {t('ended.again')}
      </Button>
    ) : (
      <Button look="primary" onClick={() => location.reload()}>
        {t('ended.reload')}
      </Button>
    );
  return (
    <PageMessage title={t(`ended.${reason}.title`)} actions={action}>
      <p>{t(`ended.${reason}`)}</p>
    </PageMessage>
  );
}
