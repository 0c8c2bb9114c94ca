/**
 * The map panel: layers, symbols, names, zoom, legend, and the same as a table. Loaded when first shown.
 *
 * Keys: Tab enters, arrows go to the nearest mark in that direction, Enter opens it, Escape lets go; + and − zoom,
 * 0 shows the whole theatre. Nothing is on the map alone: "Show as table" lists every mark.
 */
import type { MapPanel } from '@sandtable/shared/rules/board.ts';
import { Map as MapIcon, Maximize, Minus, Plus, Table } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, use, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useAppearance } from '../../ui/appearance.ts';
import { IconButton } from '../../ui/button.tsx';
import { classes } from '../../ui/classes.ts';
import { teamClass, useTeamLooks } from '../../ui/team.tsx';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { panelText } from '../panel-text.ts';
import { useSize } from '../use-size.ts';
import { BaseMap, HatchPattern } from './base-map.tsx';
import { Callout, opensRight, type Point, type Seen, seenAt } from './callout.tsx';
import { drawnFlows } from './flow-ends.ts';
import { LayerSwitch } from './layer-switch.tsx';
import { Legend } from './legend.tsx';
import { MapTable } from './map-table.tsx';
import { mapText } from './map-text.ts';
import styles from './map-view.module.css';
import { marksOf, nearest, stopsOf } from './marks.ts';
import { Names, useNames } from './names.tsx';
import { Ground, Reach } from './overlay.tsx';
import { project, seen } from './projection.ts';
import { usePublication } from './publication.ts';
import { type Spot, spotsOf } from './spots.ts';
import { Pictogram } from './symbols.tsx';
import { theatre } from './theatre.ts';
import { useFloats } from './use-floats.ts';
import { useZoom } from './use-zoom.ts';

/** Symbols and names for whoever sits at the back. */
const PROJECTOR = 1.5;

export interface MapViewProps {
  panel: MapPanel;
  /** The mark whose callout is open, when somebody else decides: a log row, the playhead. */
  selected?: string | null | undefined;
  onSelect?: ((id: string | null) => void) | undefined;
  /** A place that something outside the map is about: a result that is open in the log. */
  point?: Point | null | undefined;
  /** The step on show, where turns are published while one looks. */
  epoch?: number | undefined;
  /** Enter or click on a mark. Without it, that opens the callout. */
  onOpen?: ((id: string) => void) | undefined;
  /** How much larger symbols and names are; left out, as large as the density asks for. */
  scale?: number | undefined;
  /** Switches, zoom and legend. Off for pictures. */
  controls?: boolean;
  className?: string | undefined;
}

export default function MapView({
  panel,
  selected,
  onSelect,
  onOpen,
  point = null,
  epoch,
  scale: asked,
  controls = true,
  className,
}: MapViewProps): ReactNode {
  const t = useText(mapText);
  const words = useText(panelText);
  const say = useRulesetText();
  const looks = useTeamLooks();
  const density = useAppearance((chosen) => chosen.density);
  const scale = asked ?? (density === 'projector' ? PROJECTOR : 1);
  const land = use(theatre());
  const id = useId().replace(/[^\w]/g, '');
  const pane = useRef<HTMLDivElement>(null);
  const size = useSize(pane);
  const zoom = useZoom(pane, size);
  const [layer, setLayer] = useState<string>('');
  const [tabular, setTabular] = useState(false);
  const [focused, setFocused] = useState<string | null>(null);
  const [hovered, setHovered] = useState<string | null>(null);
  const [own, setOwn] = useState<string | null>(null);

  const marks = useMemo(() => marksOf(panel, layer === '' ? null : layer), [panel, layer]);
  const projected = useMemo(() => (size && size.width > 0 && size.height > 0 ? project(size) : null), [size]);
  const { view } = zoom;
  const reserved = useFloats(pane, size, layer);
  const chosen = selected === undefined ? own : selected;
  const picked = hovered ?? focused ?? chosen;

  const spots = useMemo(
    () => (projected ? spotsOf(projected, view, marks, scale, reserved) : new Map<string, Spot>()),
    [projected, view, marks, scale, reserved],
  );
  const flows = useMemo(
    () => (projected ? drawnFlows(projected, view, marks, scale, spots) : []),
    [projected, view, marks, scale, spots],
  );
  const names = useNames({ projected, view, marks, spots, flows, scale, picked, reserved });
  const stops: readonly Seen[] = useMemo(() => {
    const middles = new Map(flows.map(({ flow, middle }) => [flow.id, { x: middle[0], y: middle[1] }]));
    return stopsOf(marks).flatMap((stop) => {
      const at = middles.get(stop.id) ?? spots.get(stop.id);
      return at && !names.nameless.has(stop.id) ? [{ ...stop, x: at.x, y: at.y }] : [];
    });
  }, [marks, flows, spots, names.nameless]);
  const news = usePublication(marks, epoch ?? null);
  const pointed = point && projected ? seen(projected, view, point.at) : null;
  const about = point && pointed ? seenAt(point, pointed, stops) : undefined;
  const callout = stops.find((stop) => stop.id === picked) ?? about;
  const show = useRef(() => {});
  show.current = () => {
    if (pointed) zoom.show(pointed[0], pointed[1]);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: only another place moves the picture.
  useEffect(() => show.current(), [point]);

  const select = (stop: string | null) => {
    setOwn(stop);
    onSelect?.(stop);
  };
  const open = (stop: string) => {
    select(stop === chosen && !onOpen ? null : stop);
    onOpen?.(stop);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const zooms: Record<string, () => void> = {
      '+': () => zoom.by(1.4),
      '=': () => zoom.by(1.4),
      '-': () => zoom.by(1 / 1.4),
      0: zoom.reset,
    };
    const action = zooms[event.key];
    const here = stops.find((stop) => stop.id === focused) ?? stops[0];
    if (action) action();
    else if (event.key === 'Escape' && chosen !== null) select(null);
    else if (event.key.startsWith('Arrow') && here) {
      const next = nearest(here, stops, event.key);
      if (!next) return;
      pane.current?.querySelector<SVGGElement>(`[data-stop="${CSS.escape(next.id)}"]`)?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };

  if (tabular) {
    return (
      <div className={classes(styles.tabular, className)}>
        <div className={styles.tableHead}>
          <b>{say(panel.title)}</b>
          {/* The button that was pressed is gone; its counterpart takes the focus. */}
          <IconButton
            ref={(button) => button?.focus()}
            icon={MapIcon}
            label={words('show.map')}
            onClick={() => setTabular(false)}
          />
        </div>
        <MapTable panel={panel} marks={marks} onOpen={onOpen} />
        <p className={styles.credit}>{t('credit')}</p>
      </div>
    );
  }

  const summary = t('summary', {
    title: say(panel.title),
    marks: stops.length,
    incidents: marks.markers.filter((marker) => marker.symbol === 'incident').length,
    lines: marks.lines.map((line) => say(line.label)).join(', '),
  });
  const first = stops.some((stop) => stop.id === focused) ? focused : (stops[0]?.id ?? null);
  const transform = `translate(${view.x} ${view.y}) scale(${view.k})`;
  const hatch = `${id}hatch`;
  const ground = { land, looks, hatch };

  return (
    <div
      ref={pane}
      className={classes(styles.pane, view.k > 1 && styles.zoomed, zoom.moving && styles.moving, className)}
    >
      {projected && size && (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot stand inside SVG.
        <svg
          className={styles.svg}
          width={size.width}
          height={size.height}
          role="group"
          aria-label={summary}
          onKeyDown={onKeyDown}
          {...zoom.handlers}
        >
          <defs>
            <HatchPattern id={hatch} scale={1 / view.k} />
          </defs>
          <g transform={transform}>
            <BaseMap land={land} projected={projected} hatch={hatch} />
            <Ground {...ground} projected={projected} marks={news?.still ?? marks} clip={`${id}clip`} />
            {news && (
              <>
                <g className={styles.leaving} data-leaving="">
                  <Ground {...ground} projected={projected} marks={news.leaving} clip={`${id}was`} />
                </g>
                <g className={styles.arriving}>
                  <Ground {...ground} projected={projected} marks={news.arriving} clip={`${id}now`} />
                </g>
              </>
            )}
          </g>
          <Reach {...{ projected, view, marks, flows, spots, looks, scale, picked }} />
          <Names standing={names} scale={scale} />
          {callout && (
            <path
              className={styles.lead}
              d={`M${callout.x},${callout.y}L${opensRight(callout.x, size.width) ? callout.x + 22 : callout.x - 22},${Math.max(30, callout.y - 4)}`}
            />
          )}
          {about && (
            <g
              className={styles.pointed}
              data-pointed=""
              transform={`translate(${about.x} ${about.y}) scale(${scale})`}
            >
              <circle r={15} />
              <circle r={2.5} />
            </g>
          )}
          {stops.map((stop) => (
            // biome-ignore lint/a11y/useSemanticElements: HTML buttons cannot stand inside SVG.
            <g
              key={stop.id}
              data-stop={stop.id}
              className={classes(
                styles.stop,
                stop.team !== undefined && teamClass(looks(stop.team)),
                stop.id === chosen && styles.chosen,
                news?.changed(stop.id) && styles.arriving,
              )}
              transform={`translate(${stop.x.toFixed(1)} ${stop.y.toFixed(1)}) scale(${scale})`}
              role="button"
              tabIndex={stop.id === first ? 0 : -1}
              aria-label={t('stop', {
                kind: t(`kind.${stop.kind}`),
                label: [stop.number, stop.team === undefined ? '' : looks(stop.team).name, say(stop.label)]
                  .filter(Boolean)
                  .join(', '),
                detail: stop.detail ? say(stop.detail) : 'none',
              })}
              onFocus={() => {
                setFocused(stop.id);
                zoom.show(stop.x, stop.y);
              }}
              onBlur={() => setFocused(null)}
              onPointerEnter={() => setHovered(stop.id)}
              onPointerLeave={() => setHovered(null)}
              onClick={() => open(stop.id)}
              onKeyDown={(event) => {
                if (event.key !== 'Enter' && event.key !== ' ') return;
                event.preventDefault();
                open(stop.id);
              }}
            >
              <circle className={styles.target} r={12} />
              {stop.kind !== 'flow.aid' && stop.kind !== 'flow.strike' && (
                <Pictogram symbol={stop.kind} number={stop.number} mark={looks(stop.team).mark} />
              )}
            </g>
          ))}
        </svg>
      )}
      {callout && size && <Callout stop={callout} width={size.width} height={size.height} />}
      {(controls || scale > 1) && (
        <div data-float="" className={styles.legend}>
          <Legend marks={marks} />
        </div>
      )}
      {controls && (
        <>
          {panel.layers.length > 1 && (
            <LayerSwitch layers={panel.layers} value={layer} onChange={setLayer} room={size?.width ?? 0} />
          )}
          <div data-float="" className={styles.buttons}>
            <IconButton icon={Plus} label={t('zoom.in')} onClick={() => zoom.by(1.5)} />
            <IconButton icon={Minus} label={t('zoom.out')} onClick={() => zoom.by(1 / 1.5)} />
            {view.k > 1 && <IconButton icon={Maximize} label={t('zoom.reset')} onClick={zoom.reset} />}
            <IconButton icon={Table} label={words('show.table')} onClick={() => setTabular(true)} />
          </div>
        </>
      )}
    </div>
  );
}
