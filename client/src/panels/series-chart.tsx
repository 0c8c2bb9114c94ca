/**
 * Lines over turns. Teams are told apart by colour, end label and dash; an estimate is a grey band without a line
 * through it. The domain is the indicators' own, so that the same indicator has the same scale on every screen. What
 * lies after the playhead is drawn faint.
 */
import type { Indicator } from '@sandtable/shared/rules/board.ts';
import { endNames } from '@sandtable/shared/show/charts.ts';
import { area, curveMonotoneX, line } from 'd3-shape';
import { type ReactNode, useRef } from 'react';
import { classes } from '../ui/classes.ts';
import { type TeamLook, teamClass, useTeamLooks } from '../ui/team.tsx';
import { useRulesetText, useText } from '../ui/text.tsx';
import { ChartFrame } from './chart-frame.tsx';
import { useFigures } from './figures.ts';
import { panelText } from './panel-text.ts';
import { drawn, gridLevels, type Plane, plane, spread } from './plane.ts';
import { Grid, Playhead } from './plot.tsx';
import styles from './series-chart.module.css';
import { middle, type Point, type Trail } from './trail.ts';
import { useSize } from './use-size.ts';

export interface SeriesLine {
  readonly indicator: Indicator;
  readonly trail: Trail;
  /** What the line is called where the indicator's own name does not tell it from another. */
  readonly name?: string;
}

export interface SeriesChartProps {
  title: string;
  lines: readonly SeriesLine[];
  /** Turns of the exercise: how far the axis goes. */
  turns: number;
  /** The turn looked at; the last one known otherwise. */
  at?: number | undefined;
  /** Draws the playhead. Off while the exercise runs. */
  playhead?: boolean;
  height?: number;
}

/** Dash by team, so that lines differ without colour: Europe is solid with a circle, the others by pattern. */
const dashes: Record<TeamLook['mark'], string | undefined> = {
  us: undefined,
  eu: undefined,
  ua: '9 4',
  ru: '3.5 3',
  wc: '1 3',
};

/** Height of a line of a name, in its type. */
const LINE = 1.28;

function at(trail: Trail, turn: number): Point | undefined {
  return trail.findLast((point) => point.turn <= turn);
}

export function SeriesChart({
  title,
  lines,
  turns,
  at: playTurn,
  playhead,
  height = 138,
}: SeriesChartProps): ReactNode {
  const t = useText(panelText);
  const say = useRulesetText();
  const figures = useFigures();
  const looks = useTeamLooks();
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);

  const last = Math.max(1, ...lines.flatMap(({ trail }) => trail.map((point) => point.turn)));
  const now = playTurn ?? last;
  // The end of the last turn stands after it.
  const span = Math.max(turns, last);
  const domain: readonly [number, number] = [
    Math.min(...lines.map(({ indicator }) => indicator.domain[0])),
    Math.max(...lines.map(({ indicator }) => indicator.domain[1])),
  ];
  const unit = lines[0]?.indicator.unit;
  const oneTeamEach =
    new Set(lines.map(({ indicator }) => indicator.team)).size === lines.length &&
    lines.every(({ indicator }) => indicator.team !== undefined);
  const ends = endNames(
    lines.map(({ indicator, name }) =>
      name === undefined && oneTeamEach
        ? looks(indicator.team).code
        : (name ?? say(indicator.short ?? indicator.label)),
    ),
  );
  const named = lines.map(({ indicator, trail, name }, i) => ({
    indicator,
    trail,
    look: indicator.team === undefined ? null : looks(indicator.team),
    full: name === undefined ? say(indicator.label) : `${say(indicator.label)}, ${name}`,
    short: ends[i] ?? '',
  }));

  const summary = t('series.summary', {
    title,
    first: 1,
    last: now,
    lines: named
      .map(({ full, trail }) => {
        const from = middle(trail[0]);
        const to = middle(at(trail, now));
        const trend = from === undefined || to === undefined ? 'none' : to > from ? 'up' : to < from ? 'down' : 'even';
        return t('series.line', {
          label: full,
          value: figures.point(at(trail, now), unit),
          trend,
          from: figures.point(trail[0], unit),
        });
      })
      .join('; '),
  });

  const table = {
    caption: title,
    columns: [
      { id: 'turn', label: t('turn'), numeric: false },
      ...named.map(({ indicator, full }) => ({ id: indicator.id, label: full, numeric: true })),
    ],
    rows: Array.from({ length: last }, (_, i) => i + 1).map((turn) => ({
      id: String(turn),
      cells: [
        { shown: turn > turns ? t('turn.end') : t('turn.short', { turn }), by: turn },
        ...named.map(({ trail }) => {
          const point = trail.find((one) => one.turn === turn);
          return { shown: figures.point(point, unit), by: middle(point) };
        }),
      ],
    })),
  };

  // Names stand beside the lines' ends, on two lines where one would take too much of the width.
  const font = size?.font ?? 11;
  const perCharacter = font * 0.6;
  const longest = Math.max(0, ...named.map(({ short }) => short.length)) * perCharacter;
  const most = size ? size.width * 0.34 : 0;
  const several = named.length > 1;
  const labels = several ? 14 + Math.min(longest, most) : 12;
  const { levels, digits } = gridLevels(domain, unit);
  // Many names on two lines may need more than the plot has: it grows, and none stands over the figures above it.
  const rows = named.map(({ short }) => (short.length * perCharacter > labels - 8 ? 2 : 1));
  const stacked = several ? font * (1 + LINE * rows.reduce((sum, count) => sum + count, 0)) : 0;
  const tall = Math.max(height, Math.ceil(stacked));
  const p = size && plane({ ...size, height: tall }, span, domain, labels, figures.axis(levels, digits));

  return (
    <ChartFrame
      title={title}
      figure={
        <>
          <b>{named.map(({ trail }) => figures.point(at(trail, now), unit)).join(' · ')}</b> {figures.unit(unit)}
        </>
      }
      summary={summary}
      table={table}
    >
      <div ref={box} className={styles.box} style={{ height: tall }}>
        {p && (
          <>
            <svg width={p.width} height={tall} className={styles.svg} aria-hidden="true">
              <Grid plane={p} domain={domain} turns={turns} span={span} unit={unit} />
              {playhead && <Playhead plane={p} turn={now} />}
              {named.map(({ indicator, trail, look }, i) => (
                <Line
                  key={indicator.id}
                  plane={p}
                  trail={trail}
                  now={now}
                  look={look}
                  order={i}
                  several={several}
                  byTeam={oneTeamEach}
                />
              ))}
            </svg>
            {several && <EndLabels plane={p} named={named} rows={rows} width={labels - 10} />}
          </>
        )}
      </div>
    </ChartFrame>
  );
}

interface LineProps {
  plane: Plane;
  trail: Trail;
  now: number;
  look: TeamLook | null;
  order: number;
  several: boolean;
  /** Each line is another team's: the team gives the dash. Several of one team go by their order. */
  byTeam: boolean;
}

function Line({ plane: p, trail, now, look, order, several, byTeam }: LineProps): ReactNode {
  const path = line<Point>(
    (d) => p.x(d.turn),
    (d) => p.y(d.value ?? 0),
  )
    .curve(curveMonotoneX)
    .defined((d) => d.value !== undefined);
  const band = area<Point>(
    (d) => p.x(d.turn),
    (d) => p.y(d.low ?? d.value ?? 0),
    (d) => p.y(d.high ?? d.value ?? 0),
  )
    .curve(curveMonotoneX)
    .defined(drawn);
  const past = trail.filter((point) => point.turn <= now);
  const future = trail.filter((point) => point.turn >= now);
  const believed = trail.some((point) => point.value === undefined && point.low !== undefined);
  const end = past.findLast(drawn);
  const dash = !several
    ? undefined
    : look && byTeam
      ? dashes[look.mark]
      : ['', '9 4', '3.5 3', '1 3'][order % 4] || undefined;
  const style = classes(styles.line, look ? styles.team : order % 2 === 0 ? styles.ink : styles.ink3);
  return (
    <g className={look ? teamClass(look) : undefined}>
      {believed && (
        <>
          <path className={styles.band} d={band(past) ?? ''} />
          <path className={classes(styles.band, styles.future)} d={band(future) ?? ''} />
        </>
      )}
      <path className={classes(style, styles.future)} d={path(future) ?? ''} strokeDasharray={dash} />
      <path className={style} d={path(past) ?? ''} strokeDasharray={dash} />
      {end?.value !== undefined && (
        <circle
          className={look ? styles.dotTeam : styles.dot}
          cx={p.x(end.turn)}
          cy={p.y(end.value)}
          r={look?.mark === 'eu' && several ? 3.4 : 2.4}
        />
      )}
    </g>
  );
}

function EndLabels({
  plane: p,
  named,
  rows,
  width,
}: {
  plane: Plane;
  /** Lines of text of each name. */
  rows: readonly number[];
  named: readonly { indicator: Indicator; trail: Trail; look: TeamLook | null; full: string; short: string }[];
  width: number;
}): ReactNode {
  const high = (i: number) => p.font * LINE * (rows[i] ?? 1);
  const ends = named.flatMap(({ indicator, trail }, i) => {
    const end = middle(trail.findLast(drawn));
    return end === undefined ? [] : [{ id: indicator.id, y: p.y(end), height: high(i) }];
  });
  const places = spread(ends, 0, p.height - p.font);
  return named.map(({ indicator, trail, look, full, short }, i) => {
    const y = places.get(indicator.id);
    const end = trail.findLast(drawn);
    if (y === undefined || !end) return null;
    return (
      <span
        key={indicator.id}
        className={classes(styles.end, look && teamClass(look))}
        style={{
          left: p.x(end.turn) + 7,
          top: y - high(i) / 2,
          width: Math.max(width, p.width - p.x(end.turn) - 7),
        }}
        title={full}
        aria-hidden="true"
      >
        {short}
      </span>
    );
  });
}
