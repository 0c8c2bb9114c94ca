/** Whether this person has said that the brief was read: remembered on the device. */
import { create } from 'zustand';
import { keep, recall } from '../ui/kept.ts';

const useRead = create<{ read: Readonly<Record<string, string>> }>(() => ({ read: recall('brief') }));

export function useBriefRead(exercise: string): { read: boolean; confirm: () => void } {
  const { read } = useRead();
  return {
    read: read[exercise] === 'read',
    confirm() {
      const next = { ...read, [exercise]: 'read' };
      keep('brief', next);
      useRead.setState({ read: next });
    },
  };
}
