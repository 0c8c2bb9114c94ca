/** `/s/:id/aar`: the exercise again, any moment of it, through any eyes this seat may borrow; the address is the moment. */
import { type ReactNode, useMemo } from 'react';
import { useParams } from 'wouter';
import { useRefusalText } from '../refusal-words.ts';
import { Button, ButtonLink } from '../ui/button.tsx';
import { PageMessage } from '../ui/page-message.tsx';
import { Fetching } from '../ui/state-of-pane.tsx';
import { Teams } from '../ui/team.tsx';
import { RulesetWords, useText } from '../ui/text.tsx';
import { useSpot } from './address.ts';
import { useReplay } from './fetch-replay.ts';
import { Review } from './review.tsx';
import { replayText } from './text.ts';

export default function Aar(): ReactNode {
  const { id = '' } = useParams<{ id: string }>();
  const t = useText(replayText);
  const words = useRefusalText();
  const [spot, setSpot] = useSpot();
  const [loading, again] = useReplay(id, spot.view);
  const loaded = loading.state === 'here' ? loading.loaded : null;
  const moment = useMemo(() => {
    if (loaded === null) return 0;
    const { tape } = loaded;
    if (spot.n !== null) return Math.min(spot.n, tape.length);
    return spot.at === null ? tape.length : tape.momentBy(spot.at);
  }, [loaded, spot.n, spot.at]);
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
      return (
        <PageMessage
          title={t('refused.title')}
          actions={
            <>
              {/* An address shared by somebody who may see more still opens: as far as this seat may look. */}
              {spot.view !== null && (
                <Button look="primary" onClick={() => setSpot({ view: null, cmp: null, n: null })}>
                  {t('refused.own')}
                </Button>
              )}
              <ButtonLink href={`/s/${id}/table`}>{t('refused.table')}</ButtonLink>
            </>
          }
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
          <Teams of={loading.loaded.ruleset.rules.manifest.teams}>
            <Review id={id} loaded={loading.loaded} moment={moment} spot={spot} setSpot={setSpot} again={again} />
          </Teams>
        </RulesetWords>
      );
  }
}
