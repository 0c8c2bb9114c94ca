/** Sending a card: the one command, whichever button it comes from. */
import { useCallback } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { useText } from '../../ui/text.tsx';
import { toast } from '../../ui/toast.tsx';
import { useAct } from '../acts.ts';
import { injectText } from '../text.ts';
import { discard, type PreparedCard } from './prepared.ts';

/** Why a card cannot be sent as it stands; undefined if it can. */
export function useMissing(): (card: PreparedCard) => string | undefined {
  const t = useText(injectText);
  const stage = useExercise((state) => state.exercise.stage);
  const live = useExercise((state) => state.link.state === 'live');
  return (card) => {
    if (!live) return t('missing.line');
    if (stage !== 'orders' && stage !== 'locked' && stage !== 'review') return t('missing.stage');
    if (card.title.trim() === '') return t('missing.title');
    if (card.effect !== null && card.justification.trim() === '') return t('missing.justification');
    return undefined;
  };
}

export function useSend(): (card: PreparedCard) => Promise<boolean> {
  const t = useText(injectText);
  const act = useAct();
  const exercise = useExercise((state) => state.id);
  return useCallback(
    async ({ id, title, text, medium, to, source, expected, effect, justification }) => {
      const said = (name: string, value: string) => (value.trim() === '' ? {} : { [name]: value.trim() });
      const sent = await act({
        act: 'inject',
        title: title.trim(),
        text: text.trim(),
        medium,
        to,
        ...said('source', source),
        ...said('expected', expected),
        ...said('justification', justification),
        effects: effect === null ? [] : [{ ...effect, audience: to }],
      });
      if (!sent) return false;
      discard(exercise, id);
      toast({ text: t('sent', { title }), tone: 'ok' });
      return true;
    },
    [act, exercise, t],
  );
}
