/** Votes on the white cell's bookmarks: one of each seat, which it may take back. */
import type { Actor } from '../log/record.ts';
import { FACILITATOR_ONLY } from '../words.ts';
import type { CommandOf } from './command.ts';
import { type Context, type Decision, record, refuse } from './decision.ts';
import type { Exercise } from './exercise.ts';

/**
 * Facilitators vote whenever there are bookmarks; everybody else while the replay shows them bookmarks, which is once the
 * exercise is over and its replay open to everyone. Whether there is such a bookmark is told only to who may see it.
 * Refuses a vote that stands already, and taking back one that does not.
 */
export function vote(x: Exercise, actor: Actor, command: CommandOf<'vote'>, c: Context): Decision {
  if (actor.kind !== 'facilitator' && (x.stage !== 'over' || x.policy?.replay !== 'everyone'))
    return refuse('replay-closed', {});
  const bookmark = x.bookmarks.find(({ id }) => id === command.about);
  if (bookmark === undefined || !('seat' in actor)) return refuse('no-such-bookmark', {});
  if (bookmark.votes.includes(actor.seat) === command.on) return refuse('vote-stands', {});
  return { records: [record(actor, c, FACILITATOR_ONLY, { kind: 'voted', about: command.about, on: command.on })] };
}
