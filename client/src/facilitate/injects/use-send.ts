/** Sending: an item of the list, or what was just written; and why it cannot be sent now. */
import { useCallback } from 'react';
import { useExercise } from '../../exercise-context.tsx';
import { useText } from '../../ui/text.tsx';
import { toast } from '../../ui/toast.tsx';
import { useAct } from '../acts.ts';
import { injectText } from '../text.ts';
import type { Draft } from './draft.ts';

/** Why nothing can be sent now; undefined if it can. @param moves it changes the game */
export function useNotNow(moves = false): string | undefined {
  const t = useText(injectText);
  const stage = useExercise((state) => state.exercise.stage);
  const live = useExercise((state) => state.link.state === 'live');
  if (!live) return t('missing.line');
  if (stage === 'lobby') return t('missing.stage');
  if (stage === 'closed') return t('missing.closed');
  return stage === 'over' && moves ? t('missing.over') : undefined;
}

/** Sends an item of the list now. */
export function useDeliver(): (item: { readonly id: string; readonly title: string }) => Promise<boolean> {
  const t = useText(injectText);
  const act = useAct();
  return useCallback(
    async ({ id, title }) => {
      if (!(await act({ act: 'deliver', item: id }))) return false;
      toast({ text: t('sent', { title }), tone: 'ok' });
      return true;
    },
    [act, t],
  );
}

/** Sends what was written now, without putting it on the list. */
export function useSendDraft(): (draft: Draft) => Promise<boolean> {
  const t = useText(injectText);
  const act = useAct();
  return useCallback(
    async ({ title, text, medium, to, source, expected, justification, effects }) => {
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
        effects: effects.map((effect) => ({ ...effect, audience: to })),
      });
      if (sent) toast({ text: t('sent', { title }), tone: 'ok' });
      return sent;
    },
    [act, t],
  );
}
