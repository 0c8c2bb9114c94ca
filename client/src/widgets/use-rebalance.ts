/**
 * Moving one line while the others give way: until the hand is taken off (or rests) it is only shown what it would come to,
 * always from where the lines stood when it began, so that going back gives back.
 */
import type { AllocationField } from '@sandtable/shared/rules/sheet.ts';
import { useEffect, useRef, useState } from 'react';
import { rebalanced } from './rebalance.ts';
import { useSheet } from './sheet-context.tsx';

/** A hand that rests has decided: what is shown is written, lest a lock find it unwritten. Milliseconds. */
const REST = 800;

interface Trial {
  /** Where the lines stood when the hand was laid on. */
  readonly base: readonly number[];
  readonly lines: readonly number[];
}

/** @param path of the allocation's draft */
export function useRebalance(field: AllocationField, path: string, standing: readonly number[]) {
  const { desk } = useSheet();
  const [trial, setTrial] = useState<Trial | null>(null);
  // Read where it is decided: a step by a button moves and leaves before anything is drawn.
  const now = useRef<Trial | null>(null);
  const stands = useRef(standing);
  stands.current = standing;

  const set = (next: Trial | null) => {
    now.current = next;
    setTrial(next);
  };
  const write = (leaving: boolean) => {
    const { current } = now;
    if (current === null) return;
    for (const [i, line] of current.lines.entries()) {
      if (line === stands.current[i]) continue;
      desk.edit(`${path}/${i}`, line);
      desk.leave(`${path}/${i}`);
    }
    if (leaving) set(null);
  };

  const resting = useRef(write);
  resting.current = write;
  useEffect(() => {
    if (trial === null) return;
    const timer = setTimeout(() => resting.current(false), REST);
    return () => clearTimeout(timer);
  }, [trial]);

  return {
    /** Where the lines would stand; null while nothing moves. */
    lines: trial?.lines ?? null,
    move(index: number, value: number): void {
      const base = now.current?.base ?? stands.current;
      set({ base, lines: rebalanced(field, base, index, value) });
    },
    leave: () => write(true),
  };
}
