/** Deals between the flagship's teams, made and looked at in tests: who offers, who accepts, what each viewer was told. */
import { pledgeToPower } from '@sandtable/rulesets/pledge-to-power/rules.ts';
import type { Standings } from '@sandtable/rulesets/theatre/agreements/standing.ts';
import { type Actor, type Command, type CommandId, SeatId, type TeamId, viewerName } from '@sandtable/shared';
import { fateOf } from '@sandtable/shared/show/fate.ts';
import { Driver } from '../house/driver.ts';

export const TEAMS = ['us', 'europe', 'ukraine', 'russia'];
export type Clause = { by: TeamId; clause: { type: string; [field: string]: unknown } };

export const AID = (value: number): Clause => ({ by: 'europe', clause: { type: 'militaryAid', value } });
export const SURGE: Clause = { by: 'us', clause: { type: 'release', value: 'surge' } };

export function player(team: TeamId): Actor {
  return { kind: 'player', seat: SeatId.parse(`seat${TEAMS.indexOf(team)}`), team };
}

export function table(): Driver {
  const driver = new Driver(pledgeToPower());
  driver.begin();
  return driver;
}

export function offer(to: TeamId, clauses: readonly Clause[], until: number): Command {
  return { act: 'offer', to, clauses: clauses as never, note: '', expires: null, until };
}

/** Made by one, accepted by the other. */
export function agree(driver: Driver, from: TeamId, to: TeamId, clauses: readonly Clause[], until: number): CommandId {
  const id = driver.act(offer(to, clauses, until), player(from));
  driver.act({ act: 'answer', offer: id, answer: 'accepted' }, player(to));
  return id;
}

export function codes(driver: Driver, command: Command, team: TeamId): readonly string[] {
  const { decision } = driver.ask(command, player(team));
  return 'refusals' in decision ? decision.refusals.map(({ code }) => code) : [];
}

export function standing(known: object): Standings {
  return (known as { agreements?: Standings }).agreements ?? {};
}

/** What was told of agreements, as `type by`, in the lines of a viewer. */
export function told(driver: Driver, viewer: TeamId | 'facilitator' | 'observer'): string[] {
  const { facilitator, others } = driver.views;
  const view = others.find((other) =>
    viewer === 'observer'
      ? other.viewer.kind === 'observer'
      : other.viewer.kind === 'team' && other.viewer.team === viewer,
  );
  const { lines } = viewer === 'facilitator' ? facilitator : (view?.exercise ?? facilitator);
  return lines.flatMap(({ entry: { event }, aside }) => {
    const { type, by } = event as { type: string; by?: string };
    return !aside && ['kept', 'broken', 'lapsed'].includes(type) ? [by === undefined ? type : `${type} ${by}`] : [];
  });
}

/** What the card of the only offer says of it, by viewer; `unseen` where there is no such card. */
export function fates(driver: Driver): { readonly [viewer: string]: string } {
  const { facilitator, others } = driver.views;
  const all = [{ name: 'facilitator', exercise: facilitator }].concat(
    others.map(({ viewer, exercise }) => ({ name: viewerName(viewer), exercise })),
  );
  return Object.fromEntries(
    all.map(({ name, exercise }) => {
      const [offered] = exercise.offers;
      const fate = offered && fateOf(driver.ruleset.rules, exercise, offered);
      const reasons = fate?.lines.map(({ entry }) => `${entry.because.terms?.length} terms`).join() ?? '';
      return [name, fate ? `${fate.state} ${fate.step}${fate.ended ? ' ended' : ''}: ${reasons}` : 'unseen'];
    }),
  );
}

/** The parties and the white cell see the same card, and nobody else has one. */
export const toParties = (one: string, other: string, card: string) =>
  Object.fromEntries(
    ['facilitator', 'observer', ...TEAMS].map((name) => [
      name,
      ['facilitator', one, other].includes(name) ? card : 'unseen',
    ]),
  );

/** Everybody seals a sheet of these orders, the rest as printed. */
export function playTurn(driver: Driver, sealed: { readonly [team: TeamId]: readonly { type: string }[] } = {}): void {
  const { step } = driver.views.facilitator;
  for (const [team, orders] of Object.entries(sealed))
    driver.act({ act: 'seal', step, orders: [...orders] }, { kind: 'bot', team });
  driver.settle();
  driver.publish();
}
