/** The line to the server is gone: said where one works, with what still holds. */
import type { ReactNode } from 'react';
import { useExercise, useOpen } from '../../exercise-context.tsx';
import { useSince } from '../../play/use-since.ts';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { useText } from '../../ui/text.tsx';
import { consoleText } from '../text.ts';

export function LineNote(): ReactNode {
  const t = useText(consoleText);
  const { retry } = useOpen();
  const link = useExercise((state) => state.link);
  const seconds = useSince(link.state === 'offline' ? link.since : null);
  if (link.state === 'live') return null;
  return (
    <Banner
      tone="alert"
      action={
        <Button size="small" onClick={retry}>
          {t('line.retry')}
        </Button>
      }
    >
      {t('line.lost', { seconds })}
    </Banner>
  );
}
