/** What stands around a page about an exercise that is no pane of its table: the seat that opens it, and the way back. */
import { type ReactNode, useState } from 'react';
import { useParams } from 'wouter';
import { ExerciseProvider, useExercise, useOpenExercise } from '../exercise-context.tsx';
import { seatToken } from '../kept-seats.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Loading } from '../ui/loading.tsx';
import { PageMessage } from '../ui/page-message.tsx';
import { useText } from '../ui/text.tsx';
import { sourcesText } from './text.ts';

/** @param page is given where its button leads back to */
export function OfExercise({ page }: { page: (back: string) => ReactNode }): ReactNode {
  const { id = '' } = useParams<{ id: string }>();
  const t = useText(sourcesText);
  const [token] = useState(() => seatToken(id));
  if (token === null)
    return (
      <PageMessage title={t('stranger.title')} actions={<ButtonLink href="/">{t('stranger.home')}</ButtonLink>}>
        {t('stranger.text')}
      </PageMessage>
    );
  return <Opened id={id} token={token} page={page} />;
}

function Opened({ id, token, page }: { id: string; token: string; page: (back: string) => ReactNode }): ReactNode {
  const open = useOpenExercise(id, token);
  if (open === null) return <Loading />;
  return (
    <ExerciseProvider open={open}>
      <Here id={id} page={page} />
    </ExerciseProvider>
  );
}

function Here({ id, page }: { id: string; page: (back: string) => ReactNode }): ReactNode {
  const facilitator = useExercise((state) => state.viewer?.kind === 'facilitator');
  return page(facilitator ? `/s/${id}/console` : `/s/${id}`);
}
