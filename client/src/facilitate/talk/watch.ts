/** The words this facilitator looks out for in the channels: remembered on this device, per exercise. */
import { create } from 'zustand';
import { keep, recall } from '../../ui/kept.ts';

const NAME = 'watch-words';
const useWords = create<{ typed: Readonly<Record<string, string>> }>(() => ({ typed: recall(NAME) }));

export function useWatchWords(exercise: string): [string, (typed: string) => void] {
  const typed = useWords((state) => state.typed[exercise] ?? '');
  return [
    typed,
    (next) => {
      const all = { ...useWords.getState().typed, [exercise]: next };
      keep(NAME, all);
      useWords.setState({ typed: all });
    },
  ];
}
