/** The steps of a turn as the top bar prints them: the ruleset's phases, then resolving, then results. */
import type { Exercise } from '@sandtable/shared/exercise/exercise.ts';
import type { AnyRules } from '@sandtable/shared/rules/contract.ts';
import type { Text } from '@sandtable/shared/words.ts';
import { playState } from './play-state.ts';

export interface PhaseStep {
  readonly id: string;
  /** The ruleset's name of the phase; the client has words for the others. */
  readonly name?: Text;
  readonly state: 'done' | 'now' | 'next';
}

export function phaseSteps(
  rules: AnyRules,
  x: Pick<Exercise, 'stage' | 'clock' | 'step' | 'status' | 'policy'>,
): PhaseStep[] {
  const names = [...rules.manifest.phases.map(({ id, name }) => ({ id, name })), { id: 'resolve' }, { id: 'results' }];
  const at = names.findIndex(({ id }) => id === nowId(rules, x));
  // Results come last in a turn, but a table that waits after them has its next turn's phases before it.
  return names.map((step, i) => ({ ...step, state: i < at ? 'done' : i === at ? 'now' : 'next' }));
}

function nowId(rules: AnyRules, x: Parameters<typeof playState>[1]): string {
  switch (playState(rules, x)) {
    case 'locked':
    case 'review':
      return 'resolve';
    case 'results':
    case 'over':
    case 'closed':
      return 'results';
    default:
      return x.status?.phase ?? '';
  }
}
