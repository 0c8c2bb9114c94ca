/** While a screen's code arrives: an empty page, and words only when it takes long. */
import type { ReactNode } from 'react';
import { Fetching } from './state-of-pane.tsx';

export function Loading(): ReactNode {
  return (
    <main>
      <Fetching />
    </main>
  );
}
