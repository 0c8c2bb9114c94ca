/** What observers may see through a team's eyes while an exercise is played. */
import type { AnyRuleset, Exercise, TeamId, Viewer } from '@sandtable/shared';

/** How many of its records each team that may be watched shows to observers, by the host's policy. */
export function watchable(host: {
  readonly exercise: Exercise;
  readonly ruleset: AnyRuleset;
  known(viewer: Viewer): Exercise;
}): { [team: TeamId]: number } {
  const { watch = [], watchBehind = false } = host.exercise.policy ?? {};
  const { teams } = host.ruleset.rules.manifest;
  // A policy is kept as it was given; a team that does not exist has nothing to show.
  const there = watch.filter((team) => teams.some(({ id }) => id === team));
  return Object.fromEntries(
    there.map((team) => {
      const own = host.known({ kind: 'team', team });
      return [team, watchBehind ? turnBehind(own) : own.n];
    }),
  );
}

/** Whether observers see through a team's eyes what it is told, as it is told. */
export function watchedLive({ exercise: { policy } }: { readonly exercise: Exercise }, team: TeamId): boolean {
  return policy?.watchBehind !== true && policy?.watch?.includes(team) === true;
}

/** Records up to the publication that opened the turn before this one: nothing is younger than a turn. */
export function turnBehind({ status, history, n }: Pick<Exercise, 'status' | 'history' | 'n'>): number {
  if (status === null) return 1;
  if (status.over) return n;
  const opened = history.findLast((snapshot) => snapshot.status.turn < status.turn)?.status.turn;
  // The record that creates the exercise says what is played, and is all there is to say before a turn has passed.
  return (history.find((snapshot) => snapshot.status.turn === opened)?.n ?? 0) + 1;
}
