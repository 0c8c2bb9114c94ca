/** The flagship's panels beyond indicators: the map, lines over turns, tables. */
import type { Known, Panel, Viewer } from '@sandtable/shared';
import type { FlagshipState } from '../theatre/flagship.ts';
import { agreements } from './board/agreements.ts';
import { eyesOf } from './board/eyes.ts';
import { map } from './board/map.ts';
import { series } from './board/series.ts';
import { tables } from './board/tables.ts';

export function panels(known: Known<FlagshipState>, viewer: Viewer): readonly Panel[] {
  const eyes = eyesOf(known, viewer);
  return [map(known, eyes), ...series(eyes), ...tables(eyes), ...agreements(known)];
}
