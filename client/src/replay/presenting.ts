/**
 * Presenting: a facilitator's playhead is everybody's who follows. It travels with presence and is no record. Who scrubs
 * for themselves stops following until they ask to follow again.
 */
import { type Presented, presentedIn, presentedPath } from '@sandtable/shared/wire.ts';
import { useCallback, useEffect, useRef, useState } from 'react';
import { AT_END, type Spot } from './address.ts';
import type { Line } from './live-line.tsx';

/** The playhead may run at twenty records a second; the room is told so often, ms. */
const TELL_MS = 250;

export interface Presenting {
  /** This page drives the others. */
  readonly on: boolean;
  toggle(): void;
  /** Somebody else presents. */
  readonly by: { readonly name: string } | null;
  readonly following: boolean;
  follow(on: boolean): void;
}

/** @param here where this page stands */
export function usePresenting(
  line: Line | null,
  here: Presented,
  views: readonly string[],
  setSpot: (change: Partial<Spot>) => void,
): Presenting {
  const [on, setOn] = useState(false);
  const [following, setFollowing] = useState(true);
  const { at, view, branch } = here;
  const tell = line?.here;
  useEffect(() => {
    if (!on || tell === undefined) return;
    const timer = setTimeout(() => tell(presentedPath({ at, view, branch })), TELL_MS);
    return () => clearTimeout(timer);
  }, [on, tell, at, view, branch]);
  useEffect(() => {
    if (!on || tell === undefined) return;
    return () => tell(null);
  }, [on, tell]);

  const presenter = on ? null : (line?.presenter ?? null);
  const may = useRef(views);
  may.current = views;
  // As the line says it: presence is told anew whenever anybody moves.
  const theirs = presenter === null ? null : presentedPath(presenter);
  useEffect(() => {
    const there = following && theirs !== null ? presentedIn(theirs) : null;
    if (there === null) return;
    // Through eyes this seat may not borrow nothing is shown; the moment is followed all the same.
    const eyes = may.current.includes(there.view) ? { view: there.view } : {};
    setSpot({ ...AT_END, at: there.at, branch: there.branch, ...eyes });
  }, [following, theirs, setSpot]);
  return {
    on,
    toggle: useCallback(() => setOn((before) => !before), []),
    by: presenter,
    following: following && presenter !== null,
    follow: setFollowing,
  };
}
