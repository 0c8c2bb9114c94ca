/**
 * What a command comes to: records, or a refusal. Pure: the host appends what this returns and only then tells anybody.
 */
import type { Actor, Body } from '../log/record.ts';
import { RulesetError } from '../rules/turn.ts';
import { type Audience, FACILITATOR_ONLY } from '../words.ts';
import type { Act, Command } from './command.ts';
import { injected, publish, rule, seal, settled } from './decide-play.ts';
import { allow, extend, role, seat, start, suspend } from './decide-room.ts';
import { answer, attend, offer, say } from './decide-talk.ts';
import { vote } from './decide-vote.ts';
import { actingTeam, type Context, type Decision, record, refuse } from './decision.ts';
import { type Exercise, surveyOpen } from './exercise.ts';
import { may } from './may.ts';
import { deliver, mselChange } from './msel-decide.ts';
import { expectedOf } from './observed.ts';

/** What a suspended exercise does not do: whatever moves the game, or binds a team, while the others are at home. */
const HELD: ReadonlySet<Act> = new Set<Act>([
  'resume',
  'lock',
  'seal',
  'unseal',
  'publish',
  'inject',
  'deliver',
  'offer',
  'answer',
]);

/** Decides one command on the facilitator's exercise. */
export function decide(x: Exercise, actor: Actor, command: Command, context: Context): Decision {
  const denied = may(actor, command.act, x);
  if (denied !== null) return { refusals: [denied] };
  if (x.suspended !== null && HELD.has(command.act)) return refuse('suspended', {});
  try {
    return decided(x, actor, command, context);
  } catch (error) {
    // A ruleset that throws must leave nothing half done; the facilitator learns where it stopped.
    const problem = error instanceof Error ? error.message : String(error);
    const code = error instanceof RulesetError ? 'ruleset-broke-contract' : 'ruleset-failed';
    return refuse(code, { problem, step: x.step });
  }
}

function decided(x: Exercise, actor: Actor, command: Command, c: Context): Decision {
  const one = (audience: Audience, body: Body): Decision => ({ records: [record(actor, c, audience, body)] });
  switch (command.act) {
    case 'seat':
      return seat(x, actor, command, c);
    case 'unseat':
      if (x.seats[command.seat] === undefined) return refuse('no-such-seat', { seat: command.seat });
      return one('all', { kind: 'left', seat: command.seat, reason: 'removed' });
    case 'role':
      return role(x, actor, command, c);
    case 'allow':
      return allow(x, actor, command, c);
    case 'start':
      return start(x, actor, c);
    case 'pause': {
      if (!x.clock.running) return refuse('clock-stands', {});
      const left = x.clock.deadline === null ? null : Math.max(0, x.clock.deadline - c.now);
      return one('all', { kind: 'clock', act: 'pause', step: x.step, deadline: null, left });
    }
    case 'resume':
      if (x.clock.running) return refuse('clock-runs', {});
      return one('all', {
        kind: 'clock',
        act: 'resume',
        step: x.step,
        deadline: x.clock.left === null ? null : c.now + x.clock.left,
        left: null,
      });
    case 'extend':
      return extend(x, actor, command, c);
    case 'lock':
      return one('all', { kind: 'clock', act: 'lock', step: x.step, deadline: null, left: null });
    case 'settle':
      return settled(x, actor, c);
    case 'seal':
      return seal(x, actor, command, c);
    case 'unseal': {
      const team = actingTeam(actor, command.team);
      if (team === null) return refuse('no-team', {});
      if (command.step !== x.step) return refuse('stale-step', { given: command.step, step: x.step });
      if (x.sealed[team] === undefined) return refuse('not-sealed', {});
      return one('all', { kind: 'unsealed', step: x.step, team });
    }
    case 'rule':
      return rule(x, actor, command, c);
    case 'publish':
      return publish(x, actor, command, c);
    case 'inject':
      return injected(x, actor, command, c);
    case 'recall': {
      const card = x.injects.find((candidate) => candidate.id === command.inject);
      if (card === undefined || card.recalled) return refuse('no-such-inject', {});
      return one(card.to ?? FACILITATOR_ONLY, { kind: 'recalled', inject: command.inject });
    }
    case 'msel':
      return mselChange(x, actor, command, c);
    case 'deliver':
      return deliver(x, actor, command, c);
    case 'say':
      return say(x, actor, command, c);
    case 'offer':
      return offer(x, actor, command, c);
    case 'answer':
      return answer(x, actor, command, c);
    case 'note': {
      const { act: _, ...noted } = command;
      if (noted.observed !== undefined && expectedOf(x, noted.about) === undefined)
        return refuse('nothing-expected', {});
      return one(FACILITATOR_ONLY, { kind: 'noted', id: c.id, ...noted });
    }
    case 'bookmark':
      return one(FACILITATOR_ONLY, { kind: 'bookmarked', id: c.id, label: command.label, moment: command.moment });
    case 'vote':
      return vote(x, actor, command, c);
    case 'attend':
      return attend(x, actor, command, c);
    case 'suspend':
      return suspend(x, actor, command, c);
    case 'wake':
      if (x.suspended === null) return refuse('not-suspended', {});
      return one('all', { kind: 'suspended', act: 'end', until: null, note: '' });
    case 'survey':
      if (!surveyOpen(x)) return refuse('survey-closed', {});
      return one(FACILITATOR_ONLY, { kind: 'surveyed', answers: command.answers });
    case 'policy':
      return one('all', { kind: 'policy', policy: command.policy, title: command.title });
    case 'rewind': {
      if (!x.history.some((snapshot) => snapshot.step === command.step) || command.step >= x.step)
        return refuse('no-such-step', { step: command.step });
      const branch = Math.max(x.branch, ...x.branches.map((past) => past.branch)) + 1;
      return one('all', {
        kind: 'rewound',
        step: command.step,
        branch,
        sameLuck: command.sameLuck,
        reason: command.reason,
      });
    }
    case 'fork':
      return one(FACILITATOR_ONLY, { kind: 'forked', into: command.into, step: command.step });
    case 'close':
      return one('all', {
        kind: 'closed',
        ...(c.reveal ? { secrets: { luck: c.secrets.luck, seal: c.secrets.seal } } : {}),
      });
  }
}
