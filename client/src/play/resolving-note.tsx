/** Between lock and results, and at the end: what is going on, over the middle of the table. */
import { surveyOpen } from '@sandtable/shared/exercise/exercise.ts';
import { Moon } from 'lucide-react';
import type { ReactNode } from 'react';
import { useExercise } from '../exercise-context.tsx';
import { Banner } from '../ui/banner.tsx';
import { ButtonLink } from '../ui/button.tsx';
import { useRulesetText, useText } from '../ui/text.tsx';
import { useDayAndTime } from './day-and-time.ts';
import { playState } from './play-state.ts';
import { playText } from './play-text.ts';
import { useFold, useRules } from './use-table.ts';

export function ResolvingNote(): ReactNode {
  const t = useText(playText);
  const say = useRulesetText();
  const rules = useRules();
  const state = useExercise((all) => playState(rules, all.exercise));
  const ending = useFold((x) => x.status?.ending);
  const suspended = useFold((x) => x.suspended);
  const time = useDayAndTime();
  const asks = useFold(surveyOpen);
  const id = useExercise((all) => all.id);
  const survey = asks ? <ButtonLink href={`/s/${id}/survey`}>{t('survey')}</ButtonLink> : undefined;
  if (suspended !== null)
    return (
      <Banner icon={Moon}>
        <b>{t('state.suspended')}.</b>{' '}
        {suspended.until === null ? t('note.suspended') : t('note.suspended.until', { time: time(suspended.until) })}
        {suspended.note !== '' && ` ${suspended.note}`}
      </Banner>
    );
  switch (state) {
    case 'locked':
      return <Banner>{t('note.locked')}</Banner>;
    case 'review':
      return <Banner>{t('note.review')}</Banner>;
    case 'over':
      return <Banner action={survey}>{t('note.over', { ending: ending ? say(ending) : '' })}</Banner>;
    case 'closed':
      return <Banner>{t('note.closed')}</Banner>;
    default:
      return survey === undefined ? null : <Banner action={survey}>{t('note.survey')}</Banner>;
  }
}
