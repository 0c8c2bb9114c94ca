/** Where one can talk, and what has been said there. */
import type { Offer, Said } from '@sandtable/shared/exercise/exercise.ts';
import type { Channel } from '@sandtable/shared/log/record.ts';
import type { TeamId } from '@sandtable/shared/words.ts';

/** A channel as its address names it: `team`, `all`, `white-cell`, or the id of the other team. */
export type ChannelName = string;

/** The channels of a team: its own, one with each other team, the plenary, the white cell. */
export function channelsOf(own: TeamId, teams: readonly TeamId[]): readonly ChannelName[] {
  return ['team', ...teams.filter((team) => team !== own), 'all', 'white-cell'];
}

/** What the wire calls it. */
export function wireChannel(name: ChannelName, own: TeamId): Channel {
  if (name === 'all') return { kind: 'all' };
  if (name === 'white-cell') return { kind: 'white-cell' };
  return { kind: 'teams', teams: name === 'team' ? [own] : [own, name].sort() };
}

/** The channel in which this viewer reads something said. null: not in any list of its own (a comment on the sheet). */
export function channelOf(said: Pick<Said, 'channel' | 'form'>, own: TeamId): ChannelName | null {
  if (said.form === 'comment' || said.form === 'resolution') return null;
  // An answer of the white cell comes to the team; it belongs under the question.
  if (said.form === 'answer' || said.form === 'question') return 'white-cell';
  const { channel } = said;
  if (channel.kind !== 'teams') return channel.kind;
  const others = channel.teams.filter((team) => team !== own);
  if (others.length === 0) return 'team';
  return others.length === 1 ? (others[0] ?? null) : 'all';
}

export type TalkItem =
  | { readonly what: 'said'; readonly n: number; readonly at: number; readonly said: Said }
  | { readonly what: 'offer'; readonly n: number; readonly at: number; readonly offer: Offer };

/** A channel's thread, oldest first; offers stand in the thread with the other team. @param said this channel's */
export function threadOf(name: ChannelName, said: readonly Said[], offers: readonly Offer[]): TalkItem[] {
  const items: TalkItem[] = said.map((one) => ({ what: 'said', n: one.n, at: one.at, said: one }));
  for (const offer of offers)
    if (offer.from === name || offer.to === name) items.push({ what: 'offer', n: offer.n, at: offer.at, offer });
  return items.sort((a, b) => a.n - b.n);
}
