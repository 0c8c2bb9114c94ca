/** What the server refused, in words. */
import { useMemo } from 'react';
import { useRefusalText } from '../refusal-words.ts';
import { useText } from '../ui/text.tsx';
import { HostRefused } from './host-api.ts';
import { hostText } from './text.ts';

/** A sentence for an error of `host-api.ts`: the server's reasons, or that it did not answer. */
export function useRefusalWords(): (error: unknown) => string {
  const t = useText(hostText);
  const words = useRefusalText();
  return useMemo(
    () => (error) => (error instanceof HostRefused && words(error.refusals)) || t('unreachable'),
    [t, words],
  );
}
