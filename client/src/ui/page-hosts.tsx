/** What a page needs once: live regions, toasts, and the place where `ask` asks. */
import type { ReactNode } from 'react';
import { AskHost } from './dialog.tsx';
import { LiveRegions } from './live.tsx';
import { Toasts } from './toast.tsx';

export function PageHosts(): ReactNode {
  return (
    <>
      <Toasts />
      <AskHost />
      <LiveRegions />
    </>
  );
}
