/** What is said aloud and in the corner when the line goes and comes, a turn begins, or results arrive. */
import { useEffect, useRef } from 'react';
import { useExercise } from '../exercise-context.tsx';
import { say as announce, shout } from '../ui/live.tsx';
import { useText } from '../ui/text.tsx';
import { toast } from '../ui/toast.tsx';
import { playState } from './play-state.ts';
import { playText } from './play-text.ts';
import { useRules } from './use-table.ts';
import { useWaiting } from './waiting.ts';

export function useConnectionNews(): void {
  const t = useText(playText);
  const rules = useRules();
  const link = useExercise((state) => state.link.state);
  const state = useExercise((all) => playState(rules, all.exercise));
  const step = useExercise((all) => all.exercise.step);
  const was = useRef({ link, state, step });
  const stop = useRef(() => {});
  useEffect(() => () => stop.current(), []);
  useEffect(() => {
    const before = was.current;
    was.current = { link, state, step };
    if (before.link === 'live' && link === 'offline') shout(t('news.lost'));
    if (before.link === 'offline' && link === 'live') {
      const { count } = useWaiting.getState();
      // Said when it is so: what waited is on its way, and may yet be refused.
      const sent = () => toast({ tone: 'ok', text: t('news.back', { count }) });
      if (count === 0) sent();
      else stop.current = whenAllSent(sent);
    }
    if (link === 'offline') stop.current();
    if (before.state === 'lobby' && state !== 'lobby') toast({ text: t('news.started') });
    else if (before.step !== step && step > 1) toast({ text: t('news.results', { step: step - 1 }) });
    else if (before.state !== state && (state === 'locked' || state === 'paused'))
      announce(t(`news.${state}`), 'stage');
  }, [t, link, state, step]);
}

/** Acts once nothing waits on this device any more. Returns how to call it off. */
function whenAllSent(act: () => void): () => void {
  const stop = useWaiting.subscribe(({ count }) => {
    if (count > 0) return;
    stop();
    act();
  });
  return stop;
}
