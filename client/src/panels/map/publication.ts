/**
 * The one moment of motion: when a turn is published, what it changed on the map fades from how it was to how it is,
 * once. Where motion is not wanted, nothing of it happens.
 */
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import type { Marks } from './marks.ts';

/** How long it fades, ms; `map-view.module.css` says the same. */
const FADE = 600;

export interface Publication {
  /** What stands as it stood. */
  readonly still: Marks;
  readonly leaving: Marks;
  readonly arriving: Marks;
  /** Whether this marker or flow is new or another than it was. */
  changed(id: string): boolean;
}

/** @param epoch the step on show; null where nothing is published here, as in a replay */
export function usePublication(marks: Marks, epoch: number | null): Publication | null {
  const shown = useRef({ marks, epoch });
  const [was, setWas] = useState<Marks | null>(null);
  useLayoutEffect(() => {
    const before = shown.current;
    shown.current = { marks, epoch };
    if (epoch === null || before.epoch === null || epoch <= before.epoch) return;
    if (!matchMedia('(prefers-reduced-motion: reduce)').matches) setWas(before.marks);
  }, [marks, epoch]);
  useEffect(() => {
    if (was === null) return;
    const timer = setTimeout(() => setWas(null), FADE);
    return () => clearTimeout(timer);
  }, [was]);
  return useMemo(() => (was === null ? null : between(was, marks)), [was, marks]);
}

/** What stayed, what went and what came between two pictures of one map. */
export function between(was: Marks, now: Marks): Publication {
  const before = new Map(signed(was));
  const after = new Map(signed(now));
  const changed = (key: string) => before.get(key) !== after.get(key);
  return {
    still: keeping(now, (key) => !changed(key)),
    leaving: keeping(was, changed),
    arriving: keeping(now, changed),
    changed: (id) => changed(`marker ${id}`) || changed(`flow ${id}`),
  };
}

function keysOf({ fills, markers, flows, lines }: Marks): [string, object][] {
  return [
    // One country may be tinted twice: all of its tints are one feature.
    ...fills.map(({ region }): [string, object] => [`fill ${region}`, fills.filter((one) => one.region === region)]),
    ...markers.map((one): [string, object] => [`marker ${one.id}`, one]),
    ...flows.map((one): [string, object] => [`flow ${one.id}`, one]),
    ...lines.map((one): [string, object] => [`line ${one.id}`, one]),
  ];
}

function signed(marks: Marks): [string, string][] {
  return keysOf(marks).map(([key, what]) => [key, JSON.stringify(what)]);
}

function keeping({ fills, markers, flows, lines }: Marks, keep: (key: string) => boolean): Marks {
  return {
    fills: fills.filter(({ region }) => keep(`fill ${region}`)),
    markers: markers.filter(({ id }) => keep(`marker ${id}`)),
    flows: flows.filter(({ id }) => keep(`flow ${id}`)),
    lines: lines.filter(({ id }) => keep(`line ${id}`)),
  };
}
