/** The last two minutes, on the sheet itself: how long, and what nobody has touched. */
import type { ReactNode } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { DeadlineBanner } from '../../ui/banner.tsx';
import { useTimeLeft } from '../../ui/clock.tsx';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { clockState } from '../play-state.ts';
import { playText } from '../play-text.ts';
import { useSectionStates } from './section-state.ts';

const LAST = 120_000;

export function DeadlineNote(): ReactNode {
  const t = useText(playText);
  const say = useRulesetText();
  const clock = useExercise((state) => state.exercise.clock);
  const ahead = useExercise((state) => state.ahead);
  const states = useSectionStates();
  const left = useTimeLeft(clockState({ clock }), ahead);
  if (!clock.running || left === null || left > LAST) return null;
  const untouched = states.filter(({ section, state }) => state === 'untouched' && section.advanced !== true);
  const rest =
    untouched.length === 0
      ? t('deadline.all')
      : t('deadline.untouched', {
          sections: untouched
            .slice(0, 3)
            .map(({ section }) => say(section.title))
            .join(', '),
          more: Math.max(0, untouched.length - 3),
        });
  return <DeadlineBanner minutes={Math.floor(left / 60_000)} rest={rest} />;
}
