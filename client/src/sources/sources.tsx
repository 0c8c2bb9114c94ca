/** `/s/:id/sources`: the page of sources of an exercise, as far as this seat may know it. */
import { type ReactNode, useState } from 'react';
import { useParams } from 'wouter';
import { ExerciseProvider, useExercise, useOpenExercise } from '../exercise-context.tsx';
import { seatToken } from '../kept-seats.ts';
import { ButtonLink } from '../ui/button.tsx';
import { Loading } from '../ui/loading.tsx';
import { PageMessage } from '../ui/page-message.tsx';
import { useText } from '../ui/text.tsx';
import { Page } from './page.tsx';
import { sourcesText } from './text.ts';

export default function Sources(): ReactNode {
  const { id = '' } = useParams<{ id: string }>();
  const t = useText(sourcesText);
  const [token] = useState(() => seatToken(id));
  if (token === null)
    return (
      <PageMessage title={t('stranger.title')} actions={<ButtonLink href="/">{t('stranger.home')}</ButtonLink>}>
        {t('stranger.text')}
      </PageMessage>
    );
  return <Opened id={id} token={token} />;
}

function Opened({ id, token }: { id: string; token: string }): ReactNode {
  const open = useOpenExercise(id, token);
  if (open === null) return <Loading />;
  return (
    <ExerciseProvider open={open}>
      <Here id={id} />
    </ExerciseProvider>
  );
}

function Here({ id }: { id: string }): ReactNode {
  const facilitator = useExercise((state) => state.viewer?.kind === 'facilitator');
  return <Page back={facilitator ? `/s/${id}/console` : `/s/${id}`} />;
}
