/** Where play stands for the people at the table, in one word, and the clock that goes with it. */
import { type Exercise, phaseMinutes } from '@sandtable/shared/exercise/exercise.ts';
import type { AnyRules } from '@sandtable/shared/rules/contract.ts';
import type { ClockState } from '../ui/clock.tsx';

/**
 * `results`: a turn was published and the next phase has not been started. `orders`: sheets are open and the clock runs
 * (or there is none). `paused`: the white cell stopped the clock. `locked`: sheets are being settled. `review`: the white
 * cell looks at the proposal.
 */
export type PlayState = 'lobby' | 'results' | 'orders' | 'paused' | 'locked' | 'review' | 'over' | 'closed';

export function playState(
  rules: AnyRules,
  x: Pick<Exercise, 'stage' | 'clock' | 'step' | 'status' | 'policy'>,
): PlayState {
  if (x.stage !== 'orders') return x.stage;
  if (x.clock.running) return 'orders';
  const whole = Math.round(phaseMinutes(rules, x) * 60_000);
  // The first phase is started with the exercise, and later ones with the results unless the host chose to wait: only
  // there can a clock stand because nobody has started it yet. A clock stopped in its first instant stands at the whole.
  const waits = x.step > 1 && x.policy?.nextPhase === 'waits';
  const begun = !waits || (whole !== 0 && x.clock.left !== whole);
  if (begun) return 'paused';
  return 'results';
}

export function clockState({ clock }: Pick<Exercise, 'clock'>): ClockState {
  if (clock.running && clock.deadline !== null) return { kind: 'running', until: clock.deadline };
  return clock.left !== null ? { kind: 'paused', left: clock.left } : { kind: 'stopped' };
}
