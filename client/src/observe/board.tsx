/** `/s/:id/board`: for the projector. Public facts only: its seat is an observer's, so nothing else ever reaches the page. */
import { type ReactNode, useEffect, useState } from 'react';
import { useParams } from 'wouter';
import { ExerciseProvider, useExercise, useOpenExercise } from '../exercise-context.tsx';
import { keptSeat } from '../kept-seats.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { PageMessage } from '../ui/page-message.tsx';
import { Fetching } from '../ui/state-of-pane.tsx';
import { Teams } from '../ui/team.tsx';
import { RulesetWords, useText } from '../ui/text.tsx';
import { boardToken, forgetBoard, takeBoardSeat } from './board-seat.ts';
import { Picture } from './picture.tsx';
import { boardText } from './text.ts';

export default function Board(): ReactNode {
  const { id = '' } = useParams<{ id: string }>();
  const t = useText(boardText);
  const [token, setToken] = useState(() => boardToken(id));
  const [refused, setRefused] = useState(false);
  const name = t('seat');
  useEffect(() => {
    if (token !== null || refused) return;
    let current = true;
    takeBoardSeat(id, name).then(
      (fresh) => current && setToken(fresh),
      () => current && setRefused(true),
    );
    return () => {
      current = false;
    };
  }, [id, name, token, refused]);
  if (refused)
    return (
      <PageMessage
        title={t('none.title')}
        actions={keptSeat(id) && <ButtonLink href={`/s/${id}/console`}>{t('none.console')}</ButtonLink>}
      >
        <p>{t('none.text')}</p>
      </PageMessage>
    );
  if (token === null) return <Waiting />;
  return (
    <Opened
      key={token}
      id={id}
      token={token}
      renew={() => {
        forgetBoard(id);
        setToken(null);
      }}
    />
  );
}

function Waiting(): ReactNode {
  const t = useText(boardText);
  return (
    <main>
      <Fetching text={t('loading')} />
    </main>
  );
}

function Opened({ id, token, renew }: { id: string; token: string; renew: () => void }): ReactNode {
  const open = useOpenExercise(id, token);
  if (open === null) return <Waiting />;
  return (
    <ExerciseProvider open={open}>
      <Entered renew={renew} />
    </ExerciseProvider>
  );
}

function Entered({ renew }: { renew: () => void }): ReactNode {
  const t = useText(boardText);
  const link = useExercise((state) => state.link);
  const viewer = useExercise((state) => state.viewer);
  const ruleset = useExercise((state) => state.ruleset);
  const caughtUp = useExercise((state) => state.caughtUp);
  // Once there is a picture, it stays, also while catching up after a break.
  const [ready, setReady] = useState(false);
  if (caughtUp && !ready) setReady(true);
  if (link.state === 'ended')
    return (
      <PageMessage
        title={t('ended.title')}
        actions={
          <Button look="primary" onClick={renew}>
            {t('ended.again')}
          </Button>
        }
      >
        <p>{t('ended.text')}</p>
      </PageMessage>
    );
  if (viewer !== null && viewer.kind !== 'observer')
    return (
      <PageMessage title={t('private.title')}>
        <p>{t('private.text')}</p>
      </PageMessage>
    );
  if (ruleset === null || !ready) return <Waiting />;
  return (
    <RulesetWords words={ruleset.words}>
      <Teams of={ruleset.rules.manifest.teams}>
        <Picture />
      </Teams>
    </RulesetWords>
  );
}
