/**
 * Doing things from the console: a command is sent, and what the server refused is said in a toast. Two facilitators share
 * one exercise: what the other one has just done holds back, for a moment, what cannot be taken back.
 */
import type { Command } from '@sandtable/shared/exercise/command.ts';
import { useCallback, useEffect, useState } from 'react';
import { useExercise, useOpen } from '../exercise-context.tsx';
import { useRulesetText, useText } from '../ui/text.tsx';
import { toast } from '../ui/toast.tsx';
import { consoleText } from './text.ts';

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

/** How long another facilitator's act holds back what cannot be taken back, ms. */
const HOLD = 3000;
/** Kinds that are the white cell's moves; talk and notes hold nobody back. */
const MOVES = new Set(['opened', 'clock', 'adjudicated', 'rewound', 'unsealed', 'sealed', 'ruled', 'injected']);

/** Why a move must wait a moment: another facilitator has just made one. undefined: it need not. */
export function useHeldBack(): string | undefined {
  const t = useText(consoleText);
  const me = useExercise((state) => state.seat);
  const acted = useExercise((state) => state.acted);
  const people = useExercise((state) => state.people);
  const ahead = useExercise((state) => state.ahead);
  const [held, setHeld] = useState<string | undefined>(undefined);
  const seat = acted?.actor?.kind === 'facilitator' ? acted.actor.seat : null;
  const other = acted !== null && seat !== null && seat !== me && MOVES.has(acted.body.kind);
  const name = people[seat ?? ''] || t('people.other-facilitator');
  // biome-ignore lint/correctness/useExhaustiveDependencies: a further move of the same person holds back anew.
  useEffect(() => {
    if (!other || Date.now() + ahead - (acted?.at ?? 0) > HOLD) return;
    setHeld(t('held-back', { name }));
    const timer = setTimeout(() => setHeld(undefined), HOLD);
    return () => clearTimeout(timer);
  }, [other, name, t, ahead, acted?.n]);
  return held;
}
