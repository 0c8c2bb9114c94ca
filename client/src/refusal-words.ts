/** What was refused, in a sentence. */
import type { Refusal } from '@sandtable/shared/words.ts';
import { useMemo } from 'react';
import { refusalText } from './refusal-text.ts';
import { useText } from './ui/text.tsx';

/** Refusals in words, one after the other; "" for none. For screens that have no ruleset's words around them. */
export function useRefusalText(): (refusals: readonly Refusal[]) => string {
  const t = useText(refusalText);
  return useMemo(
    () => (refusals) => refusals.map(({ text }) => t(text.key, plainValues(text.values ?? {}))).join(' '),
    [t],
  );
}

function plainValues(values: { readonly [name: string]: unknown }): { [name: string]: string | number | boolean } {
  const plain = (value: unknown) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '';
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, plain(value)]));
}
