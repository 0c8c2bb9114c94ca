/** What may be asked, almost all of it by a facilitator only, and is answered from the log without changing it. */
import {
  type AskRequest,
  draftOrders,
  type EffectForm,
  type Json,
  mixLuck,
  propose,
  type SeatId,
  type StoredSealed,
  sealedOrders,
  settle,
  type TeamId,
  teamSeats,
} from '@sandtable/shared';
import type { z } from 'zod';
import type { ExerciseHost } from '../exercise-host.ts';
import type { Log } from './log.ts';
import { problemOf, type Refusing, refusing } from './refusing.ts';
import { dryRun, playForward, previewOf } from './trial.ts';
import { whatIf } from './what-if.ts';

type Sealed = z.infer<typeof StoredSealed>;

/** Runs of a preview: enough for a range, few enough for a whole team that looks at each change. */
const PREVIEW_RUNS = 40;

/** One dry run at a time per exercise: two would each take twice as long. */
const running = new WeakSet<ExerciseHost>();

/** Answers, or refuses. What a ruleset throws is a refusal that names it. @param seat who asks */
export async function answerAsk(
  host: ExerciseHost,
  request: AskRequest,
  seat: SeatId,
  log: Log,
): Promise<object | Refusing> {
  try {
    switch (request.question) {
      case 'proposal':
        return proposal(host);
      case 'dry-run':
        return await trial(host, request.runs);
      case 'effects':
        return { effects: effectForms(host) };
      case 'what-if':
        return await whatIf(host, request);
      case 'forward':
        return await forward(host, request);
      case 'draft':
        return draft(host, request.team);
      case 'preview':
        return await preview(host, seat);
      case 'survey':
        return { answers: ownAnswers(host, seat) };
    }
  } catch (error) {
    const { step } = host.exercise;
    log.error({ exercise: host.id, step, question: request.question, err: error }, 'the ruleset failed');
    return refusing('ruleset-failed', { problem: problemOf(error), step });
  }
}

function proposal(host: ExerciseHost): object {
  const x = host.exercise;
  if (x.stage !== 'review') return refusing('wrong-stage', { act: 'proposal', stage: x.stage });
  return propose(host.ruleset, x, mixLuck(host.secretLuck, x.salts ?? {}));
}

async function trial(host: ExerciseHost, runs: number): Promise<object> {
  const x = host.exercise;
  if (x.stage !== 'orders' && x.stage !== 'locked' && x.stage !== 'review')
    return refusing('wrong-stage', { act: 'dry-run', stage: x.stage });
  if (running.has(host)) return refusing('dry-run-busy');
  running.add(host);
  try {
    const result = await dryRun(host.ruleset, x, ordersAsTheyStand(host), host.seeds(runs));
    return { ...result, at: host.now() };
  } finally {
    running.delete(host);
  }
}

async function forward(
  host: ExerciseHost,
  { from, runs, seed, effects }: Extract<AskRequest, { question: 'forward' }>,
): Promise<object> {
  if (running.has(host)) return refusing('dry-run-busy');
  running.add(host);
  try {
    const outcomes = effects.map((one) => ({ ...one, audience: [] }));
    // A name is no secret, so nothing of the exercise's own luck can come of it.
    const seeds =
      seed === undefined ? host.seeds(runs) : Array.from({ length: runs }, (_, nth) => `what if ${seed} ${nth}`);
    return (await playForward(host, from, outcomes, seeds)) ?? refusing('no-such-step', { step: from });
  } finally {
    running.delete(host);
  }
}

/** From what the asker's team was told alone: its own fold, its own draft. */
async function preview(host: ExerciseHost, seat: SeatId): Promise<object> {
  const { stage, seats } = host.exercise;
  const { as, team } = seats[seat] ?? {};
  if (as !== 'player' || team === undefined) return refusing('no-team');
  if (stage !== 'orders' && stage !== 'locked') return refusing('wrong-stage', { act: 'preview', stage });
  if (host.ruleset.suppose === undefined) return refusing('no-preview');
  if (running.has(host)) return refusing('dry-run-busy');
  running.add(host);
  try {
    const own = { draft: host.draft(team), blocs: blocsHeld(host, team) };
    return { ...(await previewOf(host, team, own, host.seeds(PREVIEW_RUNS))), at: host.now() };
  } finally {
    running.delete(host);
  }
}

/** What would count if the phase were locked now. */
function ordersAsTheyStand(host: ExerciseHost): Sealed[] {
  const x = host.exercise;
  const open = (x.status?.awaited ?? []).filter((team) => x.sealed[team] === undefined);
  const { rules } = host.ruleset;
  const drafted = open.flatMap((team) => {
    const known = host.known({ kind: 'team', team }).known;
    return settle(rules, known, team, x.step, host.draft(team), blocsHeld(host, team), x.lastOrders);
  });
  return [...sealedOrders(x), ...drafted].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function effectForms(host: ExerciseHost): EffectForm[] {
  const { known } = host.exercise;
  return Object.entries(host.ruleset.effects).flatMap(([id, effect]) => {
    const { label, help, fields } = effect;
    return effect.applies?.(known) === false ? [] : [{ id, label, help, fields }];
  });
}

function draft(host: ExerciseHost, team: TeamId): object {
  const { rules } = host.ruleset;
  if (!rules.manifest.teams.some(({ id }) => id === team)) return refusing('no-such-team', { team });
  const known = host.known({ kind: 'team', team }).known;
  const sheet = host.sheet(team);
  const open = host.exercise.stage === 'orders' || host.exercise.stage === 'locked';
  return {
    ...sheet,
    orders: open ? draftOrders(rules, known, team, host.draft(team), blocsHeld(host, team)) : [],
  };
}

/** Item by item, what a seat answered last. */
function ownAnswers(host: ExerciseHost, seat: SeatId): { [item: string]: Json } {
  const own = host.exercise.surveys.filter(({ actor }) => actor !== null && 'seat' in actor && actor.seat === seat);
  return Object.assign({}, ...own.map(({ answers }) => answers));
}

function blocsHeld(host: ExerciseHost, team: TeamId): Set<string> {
  return new Set(teamSeats(host.exercise, team).flatMap((seat) => seat.bloc ?? []));
}
