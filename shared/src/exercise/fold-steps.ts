/** Steps in the fold: one begins, one is remembered, and a rewind goes back to one. */
import { current, isDraft } from 'immer';
import type { ToldBody } from '../log/audience.ts';
import { copyJson } from '../log/canonical.ts';
import type { AnyRules } from '../rules/contract.ts';
import type { Known } from '../words.ts';
import { type Exercise, phaseMinutes } from './exercise.ts';
import { rewindMsel } from './msel-fold.ts';

/** Opens a step for orders, or ends the exercise where the ruleset says it is over. */
export function beginStep(rules: AnyRules, x: Exercise, step: number): void {
  x.status = rules.status(x.known);
  x.step = step;
  x.sealed = {};
  x.stage = x.status.over ? 'over' : 'orders';
  const minutes = phaseMinutes(rules, x);
  x.clock = {
    running: false,
    deadline: null,
    left: x.status.over || minutes === 0 ? null : Math.round(minutes * 60_000),
    lockedAt: null,
  };
  x.elapsed = { ms: 0, since: null };
}

/** Keeps what stands as the picture after a step: what a rewind or the replay of a turn goes back to. */
export function remember(x: Exercise, step: number, n: number, at: number): void {
  if (x.status !== null)
    x.history.push({ step, n, at, known: frozenCopy(x.known), status: x.status, orders: [...x.lastOrders] });
}

/** A copy that later changes to `known` cannot reach. */
function frozenCopy(known: Known<object>): Known<object> {
  return isDraft(known) ? current(known) : JSON.parse(JSON.stringify(known));
}

/** Goes back to the end of a step; what came after it is set aside, and the people, the talk and the notes stay. */
export function rewind(rules: AnyRules, x: Exercise, at: number, body: ToldBody<'rewound'>): void {
  const to = body.step ?? 0;
  const target = x.history.find((snapshot) => snapshot.step === to);
  if (target === undefined) throw new Error(`The log goes back to step ${to}, which is not in it.`);
  x.branches.push({ branch: x.branch, from: to, at, history: x.history.filter((snapshot) => snapshot.step > to) });
  x.history = x.history.filter((snapshot) => snapshot.step <= to);
  x.branch = body.branch ?? x.branch + 1;
  if (body.sameLuck !== true) x.luckBranch = x.branch;
  // Copied whole: a snapshot from an earlier fold is frozen, and `current` of an untouched draft is that very object.
  x.known = copyJson(target.known);
  x.lastOrders = [...target.orders];
  for (const line of x.lines) if (line.step > to) line.aside = true;
  for (const card of x.injects) if (card.step > to) card.aside = true;
  for (const offer of x.offers) {
    if (offer.step > to) offer.state = 'aside';
    else if (offer.since !== undefined && offer.since > to) {
      offer.state = 'lapsed';
      offer.since = undefined;
    }
  }
  x.rulings = x.rulings.filter((line) => line.step <= to);
  x.questions = x.questions.filter((line) => line.step <= to);
  rewindMsel(x, to);
  beginStep(rules, x, to + 1);
}
