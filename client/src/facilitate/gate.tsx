/**
 * Lets a facilitator in: takes the seat's token, opens the line, waits for log and ruleset, and says in words what stands
 * in the way. What is inside may use the exercise.
 */
import { type ReactNode, useEffect, useState } from 'react';
import { useParams } from 'wouter';
import { ExerciseProvider, useExercise, useOpen, useOpenExercise } from '../exercise-context.tsx';
import { forgetSeat, keepSeat, seatToken, takeToken } from '../kept-seats.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { Loading } from '../ui/loading.tsx';
import { PageMessage } from '../ui/page-message.tsx';
import { Fetching } from '../ui/state-of-pane.tsx';
import { Teams } from '../ui/team.tsx';
import { RulesetWords, useText } from '../ui/text.tsx';
import { consoleText } from './text.ts';

export function Gate({ children }: { children: ReactNode }): ReactNode {
  const { id = '' } = useParams<{ id: string }>();
  const t = useText(consoleText);
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
  if (token === null) {
    return (
      <PageMessage title={t('stranger.title')} actions={<ButtonLink href="/host">{t('stranger.action')}</ButtonLink>}>
        <p>{t('stranger.text')}</p>
      </PageMessage>
    );
  }
  return (
    <Opened key={token} id={id} token={token}>
      {children}
    </Opened>
  );
}

function Opened({ id, token, children }: { id: string; token: string; children: ReactNode }): ReactNode {
  const open = useOpenExercise(id, token);
  if (open === null) return <Loading />;
  return (
    <ExerciseProvider open={open}>
      <Waiting>{children}</Waiting>
    </ExerciseProvider>
  );
}

function Waiting({ children }: { children: ReactNode }): ReactNode {
  const t = useText(consoleText);
  const { retry } = useOpen();
  const id = useExercise((state) => state.id);
  const link = useExercise((state) => state.link);
  const ruleset = useExercise((state) => state.ruleset);
  const failure = useExercise((state) => state.failure);
  const viewer = useExercise((state) => state.viewer);
  const caughtUp = useExercise((state) => state.caughtUp);
  // Once somebody has seen the console, catching up after a break goes on behind it.
  const [ready, setReady] = useState(false);
  if (caughtUp && !ready) setReady(true);
  const revoked = link.state === 'ended' && (link.reason === 'token' || link.reason === 'removed');
  useEffect(() => {
    // The seat is not this browser's any more: what it kept of the exercise goes with it.
    if (revoked) void forgetSeat(id);
  }, [revoked, id]);

  if (link.state === 'ended') {
    return (
      <PageMessage
        title={t('ended.title')}
        actions={
          link.reason === 'protocol' || link.reason === 'broken' || link.reason === 'flood' ? (
            <Button look="primary" onClick={() => location.reload()}>
              {t('ended.reload')}
            </Button>
          ) : (
            <ButtonLink href="/host">{t('stranger.action')}</ButtonLink>
          )
        }
      >
        <p>{t(`ended.${link.reason}`)}</p>
      </PageMessage>
    );
  }
  if (viewer !== null && viewer.kind !== 'facilitator') {
    return (
      <PageMessage
        title={t('not-facilitator.title')}
        actions={<ButtonLink href={`/s/${id}/table`}>{t('not-facilitator.table')}</ButtonLink>}
      >
        <p>{t('not-facilitator.text')}</p>
      </PageMessage>
    );
  }
  if (failure !== null) {
    return (
      <PageMessage title={t('unloadable.title')} actions={<Button onClick={retry}>{t('unloadable.retry')}</Button>}>
        <p>{failure}</p>
      </PageMessage>
    );
  }
  if (ruleset === null || !ready) return <Arriving />;
  return (
    <RulesetWords words={ruleset.words}>
      <Teams of={ruleset.rules.manifest.teams}>{children}</Teams>
    </RulesetWords>
  );
}

/** Waiting for the first records: says that it goes on trying when it takes long. */
function Arriving(): ReactNode {
  const t = useText(consoleText);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 5000);
    return () => clearTimeout(timer);
  }, []);
  if (!late)
    return (
      <main>
        <Fetching text={t('loading')} />
      </main>
    );
  return (
    <PageMessage title={t('arriving.title')}>
      <p role="status">{t('arriving.text')}</p>
    </PageMessage>
  );
}
