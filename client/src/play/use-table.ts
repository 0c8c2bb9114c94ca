/** What the panes of the table read: rules, knowledge, board and trails of this seat's viewer. */
import type { Exercise, Seat } from '@sandtable/shared/exercise/exercise.ts';
import type { Indicator } from '@sandtable/shared/rules/board.ts';
import type { AnyRules } from '@sandtable/shared/rules/contract.ts';
import type { TeamInfo } from '@sandtable/shared/rules/manifest.ts';
import type { TeamId, Viewer } from '@sandtable/shared/words.ts';
import { OBSERVER } from '@sandtable/shared/words.ts';
import { useMemo } from 'react';
import { useShallow } from 'zustand/react/shallow';
import { useExercise } from '../exercise-context.tsx';
import type { Trail } from '../panels/trail.ts';
import { boardOf, trailOf } from './known.ts';

/** The rules of the open exercise. Only below the screen that waits for them. */
export function useRules(): AnyRules {
  const ruleset = useExercise((state) => state.ruleset);
  if (ruleset === null) throw new Error('A pane was drawn before the exercise’s ruleset had been loaded.');
  return ruleset.rules;
}

export function useViewer(): Viewer {
  return useExercise((state) => state.viewer) ?? OBSERVER;
}

/** This person's seat as the log has it. */
export function useSeat(): Seat | undefined {
  return useExercise((state) => (state.seat === null ? undefined : state.exercise.seats[state.seat]));
}

/** The team this person sits on; null for an observer. */
export function useOwnTeam(): TeamInfo | null {
  const viewer = useViewer();
  const rules = useRules();
  return viewer.kind === 'team' ? (rules.manifest.teams.find(({ id }) => id === viewer.team) ?? null) : null;
}

/** Whether this person sits on the team whose panes these are, and does not only look at them. */
export function useSitsHere(): boolean {
  const seat = useSeat();
  const viewer = useViewer();
  return viewer.kind === 'team' && seat?.team === viewer.team;
}

/** A part of the fold. */
export function useFold<Part>(select: (exercise: Exercise) => Part): Part {
  return useExercise((state) => select(state.exercise));
}

/** What says where play stands; unchanged by talk and news. */
export function usePlay(): Pick<Exercise, 'stage' | 'clock' | 'step' | 'status' | 'policy'> {
  return useExercise(
    useShallow(({ exercise: { stage, clock, step, status, policy } }) => ({ stage, clock, step, status, policy })),
  );
}

export interface BoardView {
  readonly panels: ReturnType<typeof boardOf>['board']['panels'];
  readonly indicators: ReadonlyMap<string, Indicator>;
  trailOf(id: string): Trail;
}

/** The board as this viewer knows it now. */
export function useBoard(): BoardView {
  const rules = useRules();
  const viewer = useViewer();
  const known = useFold((x) => x.known);
  const history = useFold((x) => x.history);
  const status = useFold((x) => x.status);
  return useMemo(() => {
    const { board, indicators } = boardOf(rules, known, viewer);
    const trails = new Map<string, Trail>();
    return {
      panels: board.panels,
      indicators,
      trailOf: (id) => {
        const trail = trails.get(id) ?? trailOf(rules, { history, known, status }, viewer, id);
        trails.set(id, trail);
        return trail;
      },
    };
  }, [rules, viewer, known, history, status]);
}

/** A person's name by seat. */
export function useNameOf(): (seat: string | null | undefined, otherwise?: string) => string {
  const people = useExercise((state) => state.people);
  return useMemo(
    () =>
      (seat, otherwise = '') =>
        seat ? (people[seat] ?? otherwise) : otherwise,
    [people],
  );
}

/** Teammates in the order of their seats, oneself first. */
export function useTeammates(
  team: TeamId | null,
): readonly { seat: Seat; name: string; online: boolean; me: boolean }[] {
  const seats = useFold((x) => x.seats);
  const people = useExercise((state) => state.people);
  const presence = useExercise((state) => state.presence);
  const me = useExercise((state) => state.seat);
  return useMemo(
    () =>
      Object.values(seats)
        .filter((seat) => seat.team === team && seat.as === 'player')
        .map((seat) => ({
          seat,
          name: people[seat.seat] ?? '',
          online: presence[seat.seat]?.online ?? false,
          me: seat.seat === me,
        }))
        .sort((a, b) => Number(b.me) - Number(a.me)),
    [seats, people, presence, me, team],
  );
}
