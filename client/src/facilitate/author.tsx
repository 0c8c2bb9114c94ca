/** Who did it, by name: a facilitator where there are two of them, a player, or the clock. */
import type { Actor } from '@sandtable/shared/log/record.ts';
import type { ReactNode } from 'react';
import { useExercise } from '../exercise-context.tsx';
import { Avatar } from '../ui/avatar.tsx';
import { useText } from '../ui/text.tsx';
import { consoleText } from './text.ts';

/** Initials in a ring; the name on hover and for screen readers. Nothing for what no person did. */
export function Author({ actor }: { actor: Actor | null }): ReactNode {
  const t = useText(consoleText);
  const people = useExercise((state) => state.people);
  if (actor === null || !('seat' in actor)) return null;
  const name = people[actor.seat] || t('people.unnamed');
  return <Avatar name={name} team={'team' in actor ? actor.team : null} small />;
}
