/** The words beside the mark that is picked, and on which side of it they stand. */
import type { LonLat } from '@sandtable/shared/rules/board.ts';
import type { Text } from '@sandtable/shared/words.ts';
import type { ReactNode } from 'react';
import { TeamName } from '../../ui/team.tsx';
import { useRulesetText } from '../../ui/text.tsx';
import styles from './callout.module.css';
import type { Stop } from './marks.ts';

/** A mark with its place in the pane. */
export interface Seen extends Stop {
  readonly x: number;
  readonly y: number;
}

/** A place that something outside the map is about. */
export interface Point {
  readonly at: LonLat;
  readonly label: Text;
}

/** The mark that stands at a place, or the place itself where none does. @param at where it lies in the pane */
export function seenAt(point: Point, at: readonly [number, number], stops: readonly Seen[]): Seen {
  const mark = stops.find((stop) => stop.at[0] === point.at[0] && stop.at[1] === point.at[1]);
  return mark ?? { id: '', kind: 'incident', ...point, x: at[0], y: at[1] };
}

/** A callout stands to the right of its mark while there is room for it. */
export function opensRight(x: number, width: number): boolean {
  return width - x > 210 || x < width / 2;
}

/** A few words beside the mark that is picked. The mark's own label says the same to screen readers. */
export function Callout({ stop, width, height }: { stop: Seen; width: number; height: number }): ReactNode {
  const say = useRulesetText();
  const right = opensRight(stop.x, width);
  const style = right ? { left: stop.x + 22 } : { right: width - stop.x + 22 };
  return (
    <div
      className={styles.callout}
      style={{ ...style, top: Math.min(height - 64, Math.max(8, stop.y - 26)) }}
      aria-hidden="true"
      data-callout=""
    >
      <b>{say(stop.label)}</b>
      {stop.detail && <span className={styles.detail}>{say(stop.detail)}</span>}
      {stop.team !== undefined && <TeamName team={stop.team} size={9} className={styles.detail} />}
    </div>
  );
}
