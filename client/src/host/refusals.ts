/** What the server refused, in words. */
import { useMemo } from 'react';
import { refusalText } from '../refusal-text.ts';
import { useText } from '../ui/text.tsx';
import { HostRefused } from './host-api.ts';
import { hostText } from './text.ts';

/** A sentence for an error of `host-api.ts`: the server's reasons, or that it did not answer. */
export function useRefusalWords(): (error: unknown) => string {
  const t = useText(hostText);
  const shared = useText(refusalText);
  return useMemo(
    () => (error) => {
      if (!(error instanceof HostRefused) || error.refusals.length === 0) return t('unreachable');
      return error.refusals.map(({ text }) => shared(text.key, plainValues(text.values ?? {}))).join(' ');
    },
    [t, shared],
  );
}

function plainValues(values: { readonly [name: string]: unknown }): { [name: string]: string | number | boolean } {
  const plain = (value: unknown) =>
    typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '';
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, plain(value)]));
}
