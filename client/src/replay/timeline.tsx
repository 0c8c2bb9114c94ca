/**
 * The timeline: a head per turn, a lane per team with a glyph for each of its records, flags, and the playhead. All turns
 * are equally wide; within a turn records stand in order. One slider for the keyboard and for screen readers.
 */
import type { ToldRecord } from '@sandtable/shared/log/audience.ts';
import type { Actor } from '@sandtable/shared/log/record.ts';
import type { TeamInfo } from '@sandtable/shared/rules/manifest.ts';
import { ZoomIn, ZoomOut } from 'lucide-react';
import { type KeyboardEvent, memo, type PointerEvent, type ReactNode, useMemo, useRef } from 'react';
import { IconButton } from '../ui/button.tsx';
import { classes } from '../ui/classes.ts';
import { TeamGlyph, TeamName } from '../ui/team.tsx';
import { useText } from '../ui/text.tsx';
import { useMedia } from '../ui/use-media.ts';
import type { Tape } from './tape.ts';
import { replayText } from './text.ts';
import styles from './timeline.module.css';
import { momentAt, type Part, placeOf } from './timeline-scale.ts';
import { STEP, useZoom } from './use-zoom.ts';

export interface TimelineProps {
  tape: Tape;
  moment: number;
  go: (moment: number) => void;
  teams: readonly TeamInfo[];
  /** The turn's own name: "Q1 2026"; "" for none. */
  turnLabel: (step: number) => string;
  valueText: string;
  /** Stands beside the zoom. */
  tools?: ReactNode;
  marks: readonly { readonly id: string; readonly moment: number; readonly words: string }[];
}

export function Timeline({ tape, moment, go, teams, turnLabel, valueText, tools, marks }: TimelineProps): ReactNode {
  const t = useText(replayText);
  const track = useRef<HTMLDivElement>(null);
  const short = useMedia('(max-width: 1023px)');
  const phone = useMedia('(max-width: 767px)');
  const at = placeOf(tape, moment);
  const { part, pinching, by, to } = useZoom(track, at);
  const close = part.span < 1;
  const seek = (event: PointerEvent<HTMLDivElement>) => {
    const box = track.current?.getBoundingClientRect();
    if (box !== undefined && box.width > 0) go(momentAt(tape, (event.clientX - box.left) / box.width));
  };
  const step = (event: KeyboardEvent) => {
    const closer = { '+': STEP, '=': STEP, '-': 1 / STEP, '−': 1 / STEP }[event.key];
    if (closer !== undefined) {
      // With Ctrl as well: here it is the timeline that is looked at more closely, not the page.
      event.preventDefault();
      by(closer);
      return;
    }
    const turn = tape.turnAt(moment);
    const target: { [key: string]: number | undefined } = {
      ArrowRight: moment + 1,
      ArrowUp: moment + 1,
      ArrowLeft: moment - 1,
      ArrowDown: moment - 1,
      PageUp: turn?.to,
      PageDown: turn === undefined ? 0 : moment > turn.from ? turn.from : turn.from - 1,
      Home: 0,
      End: tape.length,
    };
    const there = target[event.key];
    if (there === undefined) return;
    event.preventDefault();
    go(there);
  };
  const current = tape.turnAt(moment);
  // Where fingers press twice in one place, the other button must not come to stand there.
  const farther = <IconButton icon={ZoomOut} size="small" label={t('zoom.out')} onClick={() => by(1 / STEP)} />;
  return (
    <div className={styles.timeline}>
      {close && (
        <>
          {!phone && <span />}
          <Overview tape={tape} part={part} at={at} to={to} />
        </>
      )}
      <div className={styles.names}>
        <span className={styles.zoom}>
          {tools}
          {phone && close && farther}
          <IconButton icon={ZoomIn} size="small" label={t('zoom.in')} onClick={() => by(STEP)} />
          {!phone && close && farther}
        </span>
        {teams.map(({ id }) => (
          <TeamName key={id} team={id} short={short} />
        ))}
        <span className={styles.whiteCell}>
          <TeamGlyph team="white-cell" /> {!short && t('lane.white-cell')}
        </span>
      </div>
      <div className={styles.window}>
        <div
          ref={track}
          style={{ inlineSize: percent(1 / part.span), marginInlineStart: percent(-part.from / part.span) }}
          className={styles.track}
          role="slider"
          tabIndex={0}
          aria-label={t('timeline')}
          aria-valuemin={0}
          aria-valuemax={tape.length}
          aria-valuenow={moment}
          aria-valuetext={valueText}
          onKeyDown={step}
          onPointerDown={(event) => {
            event.currentTarget.setPointerCapture(event.pointerId);
            seek(event);
          }}
          onPointerMove={(event) => event.buttons > 0 && !pinching.current && seek(event)}
        >
          <div className={styles.heads}>
            {tape.turns.map(({ step: turn }) => (
              <span
                key={turn}
                className={classes(
                  styles.head,
                  turn === current?.step && styles.now,
                  turn > (current?.step ?? 0) && styles.later,
                )}
              >
                <span>{t('turn.short', { turn })}</span>
                {turnLabel(turn) !== '' && <span className={styles.more}> · {turnLabel(turn)}</span>}
              </span>
            ))}
          </div>
          {tape.turns.slice(1).map(({ step: turn }, index) => (
            <i
              key={turn}
              className={styles.turn}
              style={{ insetInlineStart: percent((index + 1) / tape.turns.length) }}
            />
          ))}
          <Lanes tape={tape} teams={teams} />
          {marks.map((mark) => (
            <span
              key={mark.id}
              className={styles.flag}
              style={{ insetInlineStart: percent(placeOf(tape, mark.moment)) }}
              title={mark.words}
            />
          ))}
          <span className={styles.future} style={{ insetInlineStart: percent(at) }} />
          <span className={styles.playhead} style={{ insetInlineStart: percent(at) }}>
            <span className={styles.grip} />
          </span>
        </div>
      </div>
    </div>
  );
}

/** The whole log under the part that is seen of it; a press moves that part. By keyboard it follows the playhead. */
function Overview({
  tape,
  part,
  at,
  to,
}: {
  tape: Tape;
  part: Part;
  at: number;
  to: (middle: number) => void;
}): ReactNode {
  const { turns } = tape;
  const drag = (event: PointerEvent<HTMLDivElement>) => {
    const box = event.currentTarget.getBoundingClientRect();
    if (box.width > 0) to((event.clientX - box.left) / box.width);
  };
  return (
    <div
      className={styles.overview}
      aria-hidden="true"
      data-overview=""
      onPointerDown={(event) => {
        event.currentTarget.setPointerCapture(event.pointerId);
        drag(event);
      }}
      onPointerMove={(event) => event.buttons > 0 && drag(event)}
    >
      {turns.slice(1).map(({ step }, index) => (
        <i key={step} style={{ insetInlineStart: percent((index + 1) / turns.length) }} />
      ))}
      <span style={{ insetInlineStart: percent(part.from), inlineSize: percent(part.span) }} />
      <b style={{ insetInlineStart: percent(at) }} />
    </div>
  );
}

/** Glyphs do not depend on the playhead: a long log is drawn once, not on every scrub. */
const Lanes = memo(function Lanes({ tape, teams }: { tape: Tape; teams: readonly TeamInfo[] }): ReactNode {
  const lanes = useMemo(() => {
    const byLane = new Map<string, number[]>([
      ...teams.map(({ id }) => [id, []] as [string, number[]]),
      ['white-cell', []],
    ]);
    for (const record of tape.records) {
      const lane = laneOf(record);
      if (lane !== null && tape.turns.some(({ from, to }) => record.n >= from && record.n < to))
        byLane.get(lane)?.push(record.n + 1);
    }
    return [...byLane];
  }, [tape, teams]);
  return lanes.map(([team, moments]) => (
    <div key={team} className={styles.lane}>
      {moments.map((moment) => (
        <span key={moment} className={styles.glyph} style={{ insetInlineStart: percent(placeOf(tape, moment)) }}>
          <TeamGlyph team={team} size={10} />
        </span>
      ))}
    </div>
  ));
});

function laneOf({ actor, body }: ToldRecord): string | null {
  if (body.kind === 'sealed' || body.kind === 'unsealed') return body.team ?? null;
  if (body.kind === 'offered') return body.from ?? null;
  if (body.kind === 'clock' || body.kind === 'seated' || body.kind === 'left' || body.kind === 'voted') return null;
  return actor === null ? null : actorLane(actor);
}

function actorLane(actor: Actor): string | null {
  if (actor.kind === 'player' || actor.kind === 'bot') return actor.team;
  return actor.kind === 'facilitator' || actor.kind === 'host' ? 'white-cell' : null;
}

function percent(share: number): string {
  return `${(share * 100).toFixed(3)}%`;
}
