/** What somebody has not read yet, per channel; remembered on this device. */
import type { Said } from '@sandtable/shared/exercise/exercise.ts';
import type { TeamId } from '@sandtable/shared/words.ts';
import { useCallback } from 'react';
import { create } from 'zustand';
import { keep, recall } from '../../ui/kept.ts';
import { useIndexed } from '../use-indexed.ts';
import { type ChannelName, channelOf } from './channels.ts';

interface Reading {
  /** Exercise and channel to the count up to which it was read. */
  readonly read: { readonly [place: string]: number };
}

const useReading = create<Reading>(() => ({
  read: Object.fromEntries(Object.entries(recall('read')).map(([place, n]) => [place, Number(n)])),
}));

const placeOf = (exercise: string, channel: ChannelName) => `${exercise} ${channel}`;

/** Everything up to `n` has been seen. */
export function markRead(exercise: string, channel: ChannelName, n: number): void {
  const place = placeOf(exercise, channel);
  const { read } = useReading.getState();
  if ((read[place] ?? -1) >= n) return;
  const next = { ...read, [place]: n };
  useReading.setState({ read: next });
  keep('read', Object.fromEntries(Object.entries(next).map(([key, value]) => [key, String(value)])));
}

/** What was said, by channel as this team reads it. */
export function useSaidByChannel(said: readonly Said[], own: TeamId | null) {
  return useIndexed(
    said,
    useCallback((one: Said) => (own === null ? null : channelOf(one, own)), [own]),
  );
}

/** As high as a badge counts: beyond it the number says nothing more. */
const MOST = 99;

/** Unread messages by channel, one's own not counted. */
export function useUnread(
  exercise: string,
  said: readonly Said[],
  own: TeamId | null,
  me: string | null,
): ReadonlyMap<ChannelName, number> {
  const read = useReading((state) => state.read);
  const { drawers } = useSaidByChannel(said, own);
  const counts = new Map<ChannelName, number>();
  for (const [channel, list] of drawers) {
    const seen = read[placeOf(exercise, channel)] ?? -1;
    let count = 0;
    // From the newest back to the first that was read.
    for (let i = list.length - 1; i >= 0 && count < MOST; i -= 1) {
      const one = list[i];
      if (one === undefined || one.n <= seen) break;
      if (one.actor === null || !('seat' in one.actor) || one.actor.seat !== me) count += 1;
    }
    if (count > 0) counts.set(channel, count);
  }
  return counts;
}
