/** The map's pictograms: our own, 16 × 13 in a frame of the team's colour and shape; incidents are numbered triangles. */
import type { MapSymbol } from '@sandtable/shared/rules/board.ts';
import type { ReactNode } from 'react';
import type { TeamLook } from '../../ui/team.tsx';
import styles from './symbols.module.css';

/** Frames as the teams' glyphs are: a square, round ends, narrow above, pointed ends. Colour is never alone. */
const frames: { readonly [mark in TeamLook['mark']]: string } = {
  us: 'M-8-6.5H8v13H-8Z',
  eu: 'M-4-6.5H4A6 6.5 0 0 1 4 6.5H-4A6 6.5 0 0 1-4-6.5Z',
  ua: 'M-5.5-6.5h11l4 13h-19Z',
  ru: 'M-6.5-6.5h13L10 0 6.5 6.5h-13L-10 0Z',
  wc: 'M-8-6.5H8v13H-8Z',
};

const strokes: Record<Exclude<MapSymbol, 'city' | 'incident'>, string> = {
  'air-defence': 'M-4.2 3.2A4.6 4.6 0 0 1 4.2 3.2M0-1.2v4.4',
  depot: 'M-4.5 3.5v-5h9v5ZM-4.5-1.5 0-4.3 4.5-1.5M-1.4 3.5V.6h2.8v2.9',
  factory: 'M-4.5 3.5v-6l3 2v-2l3 2v-2l3 2v4Z',
  'air-base': 'M-4.5 1.5 4.5 1.5M0-4v8M-2 4h4',
  'land-unit': 'M-4.5-3 4.5 3M4.5-3-4.5 3',
  cable: 'M-5 1.4c1.7-3.4 3.3-3.4 5 0s3.3 3.4 5 0M-5-3.2h3M2-3.2h3',
  hub: 'M-4 3.5v-5L0-4.2 4-1.5v5Z',
  strike: 'M0-4.2 1.3-1.3 4.4-1.6 2.2.6 3.6 3.6 0 2 -3.6 3.6-2.2.6-4.4-1.6-1.3-1.3Z',
};

/** A symbol around (0, 0). `mark`: whose it is, in a frame of its own shape. */
export function Pictogram({
  symbol,
  number,
  mark = 'wc',
}: {
  symbol: MapSymbol;
  number?: number | undefined;
  mark?: TeamLook['mark'] | undefined;
}): ReactNode {
  if (symbol === 'city') return <circle className={styles.city} r={2.4} />;
  if (symbol === 'incident') {
    return (
      <>
        <path className={styles.incident} d="M0-9 9 7.5H-9Z" />
        <text className={styles.number} y={5} textAnchor="middle">
          {number}
        </text>
      </>
    );
  }
  return (
    <>
      <path className={styles.frame} d={frames[mark]} />
      <path className={styles.sign} d={strokes[symbol]} />
    </>
  );
}
