/**
 * What might have been: 50 % and 80 % of many runs as bands, their median dashed, what was played in ink, numbers at
 * the ends. It always says how many runs there were and that the bands are the model's spread, not certainty.
 */
import type { Unit } from '@sandtable/shared/rules/sheet.ts';
import { area, curveMonotoneX, line } from 'd3-shape';
import { type ReactNode, useRef } from 'react';
import { classes } from '../ui/classes.ts';
import { TeamTag } from '../ui/tag.tsx';
import { teamClass, useTeam } from '../ui/team.tsx';
import { useText } from '../ui/text.tsx';
import { ChartFrame } from './chart-frame.tsx';
import styles from './fan-chart.module.css';
import { useFigures } from './figures.ts';
import { panelText } from './panel-text.ts';
import { gridLevels, type Plane, plane, roundDomain, spread } from './plane.ts';
import { Grid, Playhead } from './plot.tsx';
import { extent, middle, type Point, type Trail } from './trail.ts';
import { useSize } from './use-size.ts';

/** One turn of the runs, as percentiles. */
export interface Band {
  readonly turn: number;
  readonly p10: number;
  readonly p25: number;
  readonly p50: number;
  readonly p75: number;
  readonly p90: number;
}

export interface FanChartProps {
  title: string;
  unit?: Unit | undefined;
  /** Whose colour the fan takes; grey for nobody's. */
  team?: string | undefined;
  /** What was changed, in words: "Stock floor 50 % from T3". */
  change?: string | undefined;
  turns: number;
  /** Turns that have a number; what the axis shows beyond them is the end. */
  numbered?: number | undefined;
  /** As played; may end before the last turn. */
  played: Trail;
  /** From the fork on. */
  bands: readonly Band[];
  /** The turn the runs start from; the last one before the bands. */
  fork: number;
  runs: number;
  domain?: readonly [number, number] | undefined;
  at?: number | undefined;
  height?: number;
}

export function FanChart(props: FanChartProps): ReactNode {
  const { title, unit, team, change, turns, played, bands, fork, runs, height = 158 } = props;
  const t = useText(panelText);
  const figures = useFigures();
  const box = useRef<HTMLDivElement>(null);
  const size = useSize(box);

  const lastBand = bands.at(-1);
  const lastPlayed = played.findLast((point) => middle(point) !== undefined);
  const [low, high] = extent([played, bands.map((band) => ({ turn: band.turn, low: band.p10, high: band.p90 }))]) ?? [
    0, 1,
  ];
  const domain = props.domain ?? roundDomain(Math.min(0, low), high);
  const number = (value: number | undefined) => (value === undefined ? t('unknown') : figures.number(value, unit));

  const summary = t('fan.summary', {
    title,
    value: number(middle(lastPlayed)),
    last: lastPlayed?.turn ?? fork,
    median: number(lastBand?.p50),
    low: number(lastBand?.p10),
    high: number(lastBand?.p90),
  });
  const range = (low: number | undefined, high: number | undefined) =>
    low === undefined || high === undefined
      ? { shown: '' }
      : { shown: figures.range(low, high, unit), by: (low + high) / 2 };
  const table = {
    caption: title,
    columns: [
      { id: 'turn', label: t('turn') },
      { id: 'played', label: t('fan.column.played'), numeric: true },
      { id: 'median', label: t('fan.column.median'), numeric: true },
      { id: 'fifty', label: t('fan.column.fifty'), numeric: true },
      { id: 'eighty', label: t('fan.column.eighty'), numeric: true },
    ],
    rows: Array.from({ length: turns }, (_, i) => i + 1).map((turn) => {
      const band = bands.find((one) => one.turn === turn);
      const point = played.find((one) => one.turn === turn);
      return {
        id: String(turn),
        cells: [
          { shown: turn > (props.numbered ?? turns) ? t('turn.end') : t('turn.short', { turn }), by: turn },
          { shown: point ? figures.point(point, unit) : '', by: middle(point) },
          { shown: band ? number(band.p50) : '', by: band?.p50 },
          range(band?.p25, band?.p75),
          range(band?.p10, band?.p90),
        ],
      };
    }),
  };

  // Words at the ends where there is room beside the plane; a narrow chart has them below.
  const beside = size !== null && size.width >= size.font * 43;
  const { levels, digits } = gridLevels(domain, unit);
  const p =
    size && plane({ ...size, height }, turns, domain, beside ? size.font * 13.8 : 12, figures.axis(levels, digits));
  const words = (
    <>
      <span>
        <b>{t('fan.what-if', { median: number(lastBand?.p50) })}</b>
        <br />
        {t('fan.share', { low: number(lastBand?.p10), high: number(lastBand?.p90) })}
      </span>
      <b>{t('fan.played', { value: number(middle(lastPlayed)) })}</b>
    </>
  );

  return (
    <ChartFrame
      title={title}
      aside={
        <span className={styles.aside}>
          {change !== undefined && <TeamTag team={team}>{change}</TeamTag>}
          <span className={styles.runs}>{t('fan.runs', { runs })}</span>
        </span>
      }
      summary={summary}
      table={table}
    >
      <div ref={box} className={styles.box} style={{ height }}>
        {p && (
          <>
            <Fan {...props} plane={p} domain={domain} />
            {beside && <Ends plane={p} {...props} number={number} />}
          </>
        )}
      </div>
      {size && !beside && (
        <p className={styles.below} aria-hidden="true">
          {words}
        </p>
      )}
      <p className={styles.note}>{t('fan.note', { runs })}</p>
    </ChartFrame>
  );
}

function Fan({
  plane: p,
  domain,
  turns,
  numbered,
  played,
  bands,
  fork,
  team,
  at,
  unit,
}: FanChartProps & { plane: Plane; domain: readonly [number, number] }): ReactNode {
  const t = useText(panelText);
  const look = useTeam(team);
  const start = middle(played.find((point) => point.turn === fork));
  const all: readonly Band[] =
    start === undefined
      ? bands
      : [
          { turn: fork, p10: start, p25: start, p50: start, p75: start, p90: start },
          ...bands.filter((b) => b.turn > fork),
        ];
  const spreadOf = (from: 'p10' | 'p25', to: 'p90' | 'p75') =>
    area<Band>(
      (d) => p.x(d.turn),
      (d) => p.y(d[from]),
      (d) => p.y(d[to]),
    ).curve(curveMonotoneX)([...all]) ?? '';
  const median =
    line<Band>(
      (d) => p.x(d.turn),
      (d) => p.y(d.p50),
    ).curve(curveMonotoneX)([...all]) ?? '';
  const asPlayed =
    line<Point>(
      (d) => p.x(d.turn),
      (d) => p.y(middle(d) ?? 0),
    )
      .curve(curveMonotoneX)
      .defined((d) => middle(d) !== undefined)([...played]) ?? '';
  return (
    <svg width={p.width} height={p.height} className={styles.svg} aria-hidden="true">
      <Grid plane={p} domain={domain} turns={numbered ?? turns} span={turns} unit={unit} />
      <g className={team === undefined ? 't-wc' : teamClass(look)}>
        <path className={styles.eighty} d={spreadOf('p10', 'p90')} />
        <path className={styles.fifty} d={spreadOf('p25', 'p75')} />
        <path className={styles.median} d={median} />
      </g>
      {at !== undefined && <Playhead plane={p} turn={at} />}
      <path className={styles.played} d={asPlayed} />
      {start !== undefined && (
        <>
          <circle className={styles.fork} cx={p.x(fork)} cy={p.y(start)} r={4} />
          <text
            className={styles.forkText}
            x={p.x(fork)}
            y={Math.min(p.bottom - 4, p.y(start) + p.font * 1.6)}
            textAnchor="middle"
          >
            {t('fan.fork', { turn: fork })}
          </text>
        </>
      )}
    </svg>
  );
}

function Ends({
  plane: p,
  bands,
  played,
  team,
  number,
}: FanChartProps & { plane: Plane; number: (value: number | undefined) => string }): ReactNode {
  const t = useText(panelText);
  const look = useTeam(team);
  const band = bands.at(-1);
  const end = played.findLast((point) => middle(point) !== undefined);
  const value = middle(end);
  const places = spread(
    [
      ...(band ? [{ id: 'what-if', y: p.y(band.p50), height: p.font * 2.8 }] : []),
      ...(value !== undefined ? [{ id: 'played', y: p.y(value), height: p.font * 1.45 }] : []),
    ],
    0,
    p.height,
  );
  return (
    <>
      {band && (
        <span
          className={classes(styles.end, team === undefined ? 't-wc' : teamClass(look))}
          style={{ left: p.right + 8, top: (places.get('what-if') ?? 0) - p.font * 1.36 }}
          aria-hidden="true"
        >
          <b>{t('fan.what-if', { median: number(band.p50) })}</b>
          <small>{t('fan.share', { low: number(band.p10), high: number(band.p90) })}</small>
        </span>
      )}
      {value !== undefined && (
        <span
          className={classes(styles.end, styles.endPlayed)}
          style={{ left: p.right + 8, top: (places.get('played') ?? 0) - p.font * 0.7 }}
          aria-hidden="true"
        >
          <b>{t('fan.played', { value: number(value) })}</b>
        </span>
      )}
    </>
  );
}
