/** Whether this team could keep its part of an offer, by what it knows now: what the server asks when the offer is made or accepted. */
import type { AnyRules } from '@sandtable/shared/rules/contract.ts';
import type { Refusal } from '@sandtable/shared/words.ts';
import { useMemo } from 'react';
import { useFold, useRules } from '../use-table.ts';

const NONE: readonly Refusal[] = [];

/** @param clauses what this team would give; null: nobody asks */
export function useInTheWay(own: string, clauses: readonly unknown[] | null): readonly Refusal[] {
  const rules = useRules();
  const known = useFold((x) => x.known);
  // By value: a card makes the list anew each time it is drawn.
  const asked = JSON.stringify(clauses);
  return useMemo(() => inTheWay(rules, known, own, asked), [rules, known, own, asked]);
}

function inTheWay(rules: AnyRules, known: Parameters<AnyRules['sheet']>[0], own: string, asked: string) {
  const clauses: unknown = JSON.parse(asked);
  if (!Array.isArray(clauses) || clauses.length === 0) return NONE;
  const parsed = clauses.flatMap((clause) => {
    const found = rules.clause.safeParse(clause);
    return found.success ? [found.data] : [];
  });
  // A half-filled clause is no promise yet.
  return parsed.length < clauses.length ? NONE : (rules.checkClauses?.(known, own, parsed) ?? NONE);
}
