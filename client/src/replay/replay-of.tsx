/** Fetches a replay and shows it, or says why it cannot be shown and what to do. For the replay and for the report. */
import { type ReactNode, useEffect } from 'react';
import { useRefusalText } from '../refusal-words.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { PageMessage } from '../ui/page-message.tsx';
import { Fetching } from '../ui/state-of-pane.tsx';
import { Teams } from '../ui/team.tsx';
import { RulesetWords, useText } from '../ui/text.tsx';
import { toast } from '../ui/toast.tsx';
import type { Spot } from './address.ts';
import { type Loaded, useReplay } from './fetch-replay.ts';
import { replayText } from './text.ts';

export function ReplayOf({
  id,
  view,
  setSpot,
  children,
}: {
  id: string;
  view: string | null;
  setSpot: (change: Partial<Spot>) => void;
  /** `again` fetches anew. */
  children: (loaded: Loaded, again: () => void) => ReactNode;
}): ReactNode {
  const t = useText(replayText);
  const words = useRefusalText();
  const [loading, again] = useReplay(id, view);
  switch (loading.state) {
    case 'loading':
      return (
        <main>
          <Fetching text={t('loading')} />
        </main>
      );
    case 'stranger':
      return (
        <PageMessage title={t('stranger.title')} actions={<ButtonLink href="/">{t('stranger.home')}</ButtonLink>}>
          <p>{t('stranger.text')}</p>
        </PageMessage>
      );
    case 'gone':
      return (
        <PageMessage title={t('gone.title')} actions={<ButtonLink href="/">{t('stranger.home')}</ButtonLink>}>
          <p>{t('gone.text')}</p>
        </PageMessage>
      );
    case 'refused':
      // An address shared by somebody who may see more still opens: as far as this seat may look.
      if (view !== null) return <OwnEyes setSpot={setSpot} />;
      return (
        <PageMessage
          title={t('refused.title')}
          actions={<ButtonLink href={`/s/${id}/table`}>{t('refused.table')}</ButtonLink>}
        >
          <p>{words(loading.refusals) || t('refused.text')}</p>
        </PageMessage>
      );
    case 'unreachable':
      return (
        <PageMessage title={t('unreachable.title')} actions={<Button onClick={again}>{t('unreachable.retry')}</Button>}>
          <p>{t('unreachable.text')}</p>
        </PageMessage>
      );
    case 'here':
      return (
        <RulesetWords words={loading.loaded.ruleset.words}>
          <Teams of={loading.loaded.ruleset.rules.manifest.teams}>{children(loading.loaded, again)}</Teams>
        </RulesetWords>
      );
  }
}

/** Leaves out of the address what was not this seat's to see, and says so. */
function OwnEyes({ setSpot }: { setSpot: (change: Partial<Spot>) => void }): ReactNode {
  const t = useText(replayText);
  useEffect(() => {
    toast({ text: t('view.not-yours') });
    // A count of records is the other viewer's own; the time of the moment stays.
    setSpot({ view: null, n: null });
  }, [setSpot, t]);
  return (
    <main>
      <Fetching text={t('loading')} />
    </main>
  );
}
