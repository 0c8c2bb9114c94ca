/**
 * A part of a screen that comes after the screen: it does not weigh on what people wait for, and is fetched in the first
 * idle moment, so that it is there when it is looked at, also where the line has broken since.
 *
 *   const TalkPane = soon(() => import('./talk/talk-pane.tsx').then((module) => module.TalkPane));
 *
 * Draw it inside a `Suspense`.
 */
import { type ComponentType, type LazyExoticComponent, lazy } from 'react';

/** At most this long until it is fetched, on a page that is never idle. Milliseconds. */
const AT_LAST = 3000;

export function soon<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
): LazyExoticComponent<ComponentType<Props>> {
  // The browser keeps the module: asking twice fetches once, and a fetch that failed is tried again when it is needed.
  whenIdle(() => void load().catch(() => {}));
  return lazy(async () => ({ default: await load() }));
}

/** Does something in the first idle moment of a page. */
export function whenIdle(act: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(act, { timeout: AT_LAST });
  else setTimeout(act, AT_LAST / 2);
}
