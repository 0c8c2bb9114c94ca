/** What somebody has not read yet, per channel; remembered on this device. */
import type { Exercise } from '@sandtable/shared/exercise/exercise.ts';
import type { TeamId } from '@sandtable/shared/words.ts';
import { create } from 'zustand';
import { keep, recall } from '../../ui/kept.ts';
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

/** Unread messages by channel, one's own not counted. */
export function useUnread(
  exercise: string,
  x: Pick<Exercise, 'said'>,
  own: TeamId | null,
  me: string | null,
): ReadonlyMap<ChannelName, number> {
  const read = useReading((state) => state.read);
  const counts = new Map<ChannelName, number>();
  if (own === null) return counts;
  for (const one of x.said) {
    const channel = channelOf(one, own);
    if (channel === null || one.n <= (read[placeOf(exercise, channel)] ?? -1)) continue;
    if (one.actor !== null && 'seat' in one.actor && one.actor.seat === me) continue;
    counts.set(channel, (counts.get(channel) ?? 0) + 1);
  }
  return counts;
}
