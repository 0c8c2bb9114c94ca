/** Doing things from the console: a command is sent, and what the server refused is said in a toast. */
import type { Command } from '@sandtable/shared/exercise/command.ts';
import { useCallback } from 'react';
import { useOpen } from '../exercise-context.tsx';
import { useRulesetText } from '../ui/text.tsx';
import { toast } from '../ui/toast.tsx';

/** Sends a command. Resolves to whether it was done. */
export function useAct(): (command: Command) => Promise<boolean> {
  const open = useOpen();
  const say = useRulesetText();
  return useCallback(
    async (command) => {
      const outcome = await open.send(command);
      if (outcome.ok) return true;
      toast({ text: outcome.refusals.map(({ text }) => say(text)).join(' '), tone: 'alert' });
      return false;
    },
    [open, say],
  );
}
