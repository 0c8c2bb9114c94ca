/**
 * Doing things from the console: a command is sent, and what the server refused is said in a toast. Two facilitators share
 * one exercise: what the other one has just done holds back, for a moment, what cannot be taken back.
 */
import type { Command } from '@sandtable/shared/exercise/command.ts';
import type { ToldRecord } from '@sandtable/shared/log/audience.ts';
import type { Actor } from '@sandtable/shared/log/record.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { useExercise, useOpen } from '../exercise-context.tsx';
import { useRulesetText, useText } from '../ui/text.tsx';
import { toast } from '../ui/toast.tsx';
import { consoleText } from './text.ts';

/** Acts that cannot be taken back, or that would undo what the other facilitator has just done. */
const FINAL: ReadonlySet<Command['act']> = new Set([
  'lock',
  'publish',
  'rewind',
  'close',
  'suspend',
  'wake',
  'settle',
  'seal',
  'unseal',
  'unseat',
  'recall',
]);

/** Sends a command. Resolves to whether it was done. */
export function useAct(): (command: Command) => Promise<boolean> {
  const open = useOpen();
  const t = useText(consoleText);
  const say = useRulesetText();
  return useCallback(
    async (command) => {
      const { acted, ahead, people } = open.store.getState();
      // Also for whoever was asked "are you sure?" before the other one acted.
      if (FINAL.has(command.act) && holdLeft(acted, ahead) > 0) {
        const name = nameOf(acted?.actor ?? null, people) || t('people.other-facilitator');
        toast({ text: t('held-back', { name }), tone: 'alert' });
        return false;
      }
      const outcome = await open.send(command);
      if (outcome.ok) return true;
      toast({ text: outcome.refusals.map(({ text }) => say(text)).join(' '), tone: 'alert' });
      return false;
    },
    [open, t, say],
  );
}

/** How long another facilitator's act holds back what cannot be taken back, ms. */
const HOLD = 3000;
/** Kinds that are the white cell's moves; talk and notes hold nobody back. */
const MOVES = new Set([
  'opened',
  'clock',
  'adjudicated',
  'rewound',
  'unsealed',
  'sealed',
  'ruled',
  'injected',
  'suspended',
]);

/** Milliseconds for which another facilitator's act still holds back; 0 where it does not. */
function holdLeft(acted: ToldRecord | null, ahead: number): number {
  if (acted === null || !MOVES.has(acted.body.kind)) return 0;
  return Math.max(0, Math.min(HOLD, acted.at + HOLD - (Date.now() + ahead)));
}

function nameOf(actor: Actor | null, people: { readonly [seat: string]: string }): string {
  return actor !== null && 'seat' in actor ? (people[actor.seat] ?? '') : '';
}

/** The other facilitator's name, or what stands for one. */
export function useOther(actor: Actor | null): string {
  const t = useText(consoleText);
  const people = useExercise((state) => state.people);
  return nameOf(actor, people) || t('people.other-facilitator');
}

/** Why a move must wait a moment: another facilitator has just made one. undefined: it need not. */
export function useHeldBack(): string | undefined {
  const t = useText(consoleText);
  const acted = useExercise((state) => state.acted);
  const ahead = useExercise((state) => state.ahead);
  const [held, setHeld] = useState(false);
  const [by, setBy] = useState<Actor | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const name = useOther(by);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the server's clock may be read anew; the act was when it was.
  useEffect(() => {
    const left = holdLeft(acted, ahead);
    // What comes after a move and is none neither holds anybody longer nor lets go sooner.
    if (left === 0) return;
    clearTimeout(timer.current);
    setBy(acted?.actor ?? null);
    setHeld(true);
    timer.current = setTimeout(() => setHeld(false), left);
  }, [acted?.n]);
  useEffect(() => () => clearTimeout(timer.current), []);
  return held ? t('held-back', { name }) : undefined;
}
