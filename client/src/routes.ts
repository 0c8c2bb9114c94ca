/**
 * Every address the client answers, each in a chunk of its own. An address not listed here gets the honest
 * "no such page". Add a screen by adding a line; `path` is wouter's syntax.
 */
import { type ComponentType, lazy } from 'react';

interface Page {
  default: ComponentType;
}

export interface Route {
  readonly path: string;
  readonly Screen: ComponentType;
}

function route(path: string, load: () => Promise<Page>): Route {
  return { path, Screen: lazy(load) };
}

export const routes: readonly Route[] = [
  route('/', () => import('./join/join.tsx')),
  route('/j/:code', () => import('./join/join.tsx')),
  route('/host', () => import('./host/host.tsx')),
  route('/host/new', () => import('./host/new-exercise.tsx')),
  route('/host/sources/:ruleset', () => import('./sources/host-sources.tsx')),
  route('/s/:id/console', () => import('./facilitate/console.tsx')),
  route('/s/:id/print', () => import('./facilitate/print/print.tsx')),
  route('/s/:id/sources', () => import('./sources/sources.tsx')),
  route('/s/:id/forecasts', () => import('./forecasts/forecasts.tsx')),
  route('/s/:id/aar', () => import('./replay/aar.tsx')),
  route('/s/:id/report', () => import('./report/report.tsx')),
  route('/s/:id/board', () => import('./observe/board.tsx')),
  // Last of the exercise's own: it answers whatever the lines above do not, without remounting between panes.
  route('/s/:id/:view?/:item?', () => import('./play/screen.tsx')),
  // The gallery photographs every part in every state; it is not part of the product, so builds leave it out.
  ...(import.meta.env.DEV ? [route('/gallery', () => import('./gallery/gallery.tsx'))] : []),
];
