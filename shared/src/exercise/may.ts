/** Who may do what, and when: one table, read by the server before it decides and by screens before they offer. */
import type { Actor } from '../log/record.ts';
import { type Refusal, text } from '../words.ts';
import type { Act } from './command.ts';
import type { Exercise, Stage } from './exercise.ts';

type Who = Actor['kind'];

interface Right {
  readonly who: readonly Who[];
  readonly stages: readonly Stage[];
}

const WHITE_CELL: readonly Who[] = ['facilitator', 'host'];
const ANY_TIME: readonly Stage[] = ['lobby', 'orders', 'locked', 'review', 'over'];
const IN_PLAY: readonly Stage[] = ['orders', 'locked', 'review'];
/** In play, and at the debrief: what is sent then tells, and moves nothing. */
const UNTIL_CLOSED: readonly Stage[] = [...IN_PLAY, 'over'];

const RIGHTS: { readonly [A in Act]: Right } = {
  seat: { who: WHITE_CELL, stages: ANY_TIME },
  unseat: { who: WHITE_CELL, stages: ANY_TIME },
  role: { who: ['player'], stages: ANY_TIME },
  allow: { who: WHITE_CELL, stages: ANY_TIME },
  start: { who: WHITE_CELL, stages: ['lobby'] },
  pause: { who: WHITE_CELL, stages: ['orders'] },
  resume: { who: WHITE_CELL, stages: ['orders'] },
  extend: { who: WHITE_CELL, stages: ['orders'] },
  lock: { who: [...WHITE_CELL, 'clock'], stages: ['orders'] },
  settle: { who: [...WHITE_CELL, 'clock'], stages: ['locked'] },
  seal: { who: ['player', 'bot', ...WHITE_CELL], stages: ['orders', 'locked'] },
  unseal: { who: ['player', ...WHITE_CELL], stages: ['orders'] },
  rule: { who: WHITE_CELL, stages: ['orders', 'locked', 'review'] },
  publish: { who: [...WHITE_CELL, 'clock'], stages: ['review'] },
  inject: { who: [...WHITE_CELL, 'clock'], stages: UNTIL_CLOSED },
  msel: { who: WHITE_CELL, stages: ANY_TIME },
  deliver: { who: [...WHITE_CELL, 'clock'], stages: UNTIL_CLOSED },
  recall: { who: WHITE_CELL, stages: ANY_TIME },
  say: { who: ['player', ...WHITE_CELL], stages: ANY_TIME },
  offer: { who: ['player', 'bot'], stages: ['orders'] },
  answer: { who: ['player', 'bot'], stages: ['orders'] },
  note: { who: WHITE_CELL, stages: ANY_TIME },
  bookmark: { who: WHITE_CELL, stages: ANY_TIME },
  vote: { who: ['player', 'observer', 'facilitator'], stages: ANY_TIME },
  attend: { who: WHITE_CELL, stages: ANY_TIME },
  suspend: { who: WHITE_CELL, stages: IN_PLAY },
  wake: { who: WHITE_CELL, stages: ANY_TIME },
  survey: { who: ['player', 'observer'], stages: UNTIL_CLOSED },
  policy: { who: WHITE_CELL, stages: ANY_TIME },
  rewind: { who: WHITE_CELL, stages: ['orders', 'locked', 'review', 'over'] },
  fork: { who: ['host'], stages: ['orders', 'locked', 'review', 'over'] },
  close: { who: WHITE_CELL, stages: ANY_TIME },
};

/** Why this actor may not do this now, or null if it may. The particulars of a command are `decide`'s to judge. */
export function may(actor: Pick<Actor, 'kind'>, act: Act, exercise: Pick<Exercise, 'stage'>): Refusal | null {
  const right = RIGHTS[act];
  if (!right.who.includes(actor.kind)) {
    const who = right.who.includes('facilitator') && !right.who.includes('player') ? 'facilitator' : 'player';
    return { code: 'not-yours', text: text('refuse.not-yours', { act, who }) };
  }
  if (!right.stages.includes(exercise.stage)) {
    return { code: 'wrong-stage', text: text('refuse.wrong-stage', { act, stage: exercise.stage }) };
  }
  return null;
}
