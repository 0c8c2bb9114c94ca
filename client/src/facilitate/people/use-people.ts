/** What can be done with people and seats: links, moves, bots. What the server refuses is said in its own words. */
import type { Invitation, SeatChange } from '@sandtable/shared/api.ts';
import type { Seat } from '@sandtable/shared/exercise/exercise.ts';
import type { TeamId } from '@sandtable/shared/words.ts';
import { useEffect, useMemo, useState } from 'react';
import { newSeatId } from '../../command-id.ts';
import { Rejected } from '../../connection.ts';
import { useExercise } from '../../exercise-context.tsx';
import { ask } from '../../ui/dialog.tsx';
import { useRulesetText, useText } from '../../ui/text.tsx';
import { toast } from '../../ui/toast.tsx';
import { useAct } from '../acts.ts';
import { botsOf, invite, moveSeat, newLink } from '../seats-http.ts';
import { peopleText } from '../text.ts';

/** A link that was just made, and for whom. */
export interface MadeLink {
  readonly link: string;
  readonly name: string;
}

export interface PeopleActs {
  invite(invitation: Invitation): Promise<MadeLink | null>;
  /** A fresh link for the same seat; the old one stops working. */
  relink(seat: Seat, name: string): Promise<MadeLink | null>;
  /** Moves somebody; to another team this needs a new link, which is handed back. Within the team nothing changes hands. */
  move(seat: Seat, change: SeatChange, name: string): Promise<MadeLink | null>;
  remove(seat: Seat, name: string): Promise<void>;
  bot(team: TeamId, bot: string | null): Promise<void>;
  /** Minutes of extra time after each lock; 0 takes them back. */
  allow(seat: Seat, minutes: number): Promise<void>;
}

export function usePeopleActs(): PeopleActs {
  const t = useText(peopleText);
  const say = useRulesetText();
  const act = useAct();
  const exercise = useExercise((state) => state.id);
  const seats = useExercise((state) => state.exercise.seats);
  return useMemo(() => {
    const tried = async <T>(work: () => Promise<T>): Promise<T | null> => {
      try {
        return await work();
      } catch (error) {
        const refusals = error instanceof Rejected ? error.refusals : [];
        toast({ tone: 'alert', text: refusals.map(({ text }) => say(text)).join(' ') || t('unreachable') });
        return null;
      }
    };
    return {
      invite: (invitation) =>
        tried(async () => ({ link: (await invite(exercise, invitation)).link, name: invitation.name ?? '' })),
      relink: (seat, name) => tried(async () => ({ link: (await newLink(exercise, seat.seat)).link, name })),
      async move(seat, change, name) {
        const made = await tried(() => moveSeat(exercise, seat.seat, change));
        const same = change.as === seat.as && change.team === seat.team;
        return made === null || same ? null : { link: made.link, name };
      },
      async remove(seat, name) {
        const question = {
          title: t('remove.title', { name }),
          text: t('remove.text'),
          action: t('remove'),
          danger: true,
        };
        if (await ask(question)) await act({ act: 'unseat', seat: seat.seat });
      },
      async allow({ seat }, minutes) {
        await act({ act: 'allow', seat, minutes });
      },
      async bot(team, bot) {
        const held = Object.values(seats).find((seat) => seat.team === team && seat.as === 'bot');
        if (bot !== null) await act({ act: 'seat', seat: held?.seat ?? newSeatId(), as: 'bot', team, bot });
        else if (held !== undefined) await act({ act: 'unseat', seat: held.seat });
      },
    };
  }, [t, say, act, exercise, seats]);
}

/** Names of the bots that the exercise's ruleset has. */
export function useBots(): readonly string[] {
  const ruleset = useExercise((state) => state.exercise.created?.ruleset ?? '');
  const [bots, setBots] = useState<readonly string[]>([]);
  useEffect(() => {
    let current = true;
    botsOf(ruleset).then(
      (found) => current && setBots(found),
      () => {},
    );
    return () => {
      current = false;
    };
  }, [ruleset]);
  return bots;
}
