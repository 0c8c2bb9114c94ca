/** A clause in words: the ruleset's label of it and what was filled in. */
import type { ClauseForm } from '@sandtable/shared/rules/sheet.ts';
import { clauseWords } from '@sandtable/shared/show/field-words.ts';
import { useMemo } from 'react';
import { useFigures } from '../../panels/figures.ts';
import { useRulesetText } from '../../ui/text.tsx';
import { sheetOf } from '../known.ts';
import { useFold, useRules } from '../use-table.ts';

/** What this team may put into an offer. */
export function useClauseForms(own: string): readonly ClauseForm[] {
  const rules = useRules();
  const known = useFold((x) => x.known);
  return useMemo(() => sheetOf(rules, known, own).clauses, [rules, known, own]);
}

export function useClauseWords(
  own: string,
): (clause: { readonly type: string; readonly [name: string]: unknown }) => string {
  const forms = useClauseForms(own);
  const say = useRulesetText();
  const figures = useFigures();
  return (clause) => {
    const form = forms.find((candidate) => candidate.type === clause.type);
    if (form === undefined) return clause.type;
    return clauseWords({ say, figures }, form, clause);
  };
}
