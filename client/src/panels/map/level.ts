import type { Level } from './places.ts';

/** How deep names go: small panes show the first level, zoom brings the others. */
export function deepest(width: number, k: number): Level {
  const room = (width / 620) * k;
  return room >= 2.6 ? 3 : room >= 1.35 ? 2 : 1;
}
