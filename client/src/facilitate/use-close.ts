/** Closing the exercise for good: asks first, since it reveals the luck and nothing can be played after it. */
import { useCallback } from 'react';
import { ask } from '../ui/dialog.tsx';
import { useText } from '../ui/text.tsx';
import { useAct } from './acts.ts';
import { consoleText } from './text.ts';

export function useCloseExercise(): () => Promise<void> {
  const t = useText(consoleText);
  const act = useAct();
  return useCallback(async () => {
    const sure = await ask({
      title: t('close.title'),
      text: t('close.text'),
      action: t('close.action'),
      danger: true,
    });
    if (sure) await act({ act: 'close' });
  }, [t, act]);
}
