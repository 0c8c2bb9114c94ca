/** The exercise that is photographed: bots have played three turns, people sit down for the fourth, and talk. */
import { Client, type Room } from '@colyseus/sdk';
import { type Command, PROTOCOL, ROOM, type ToldRecord } from '@sandtable/shared';
import { expect, vi } from 'vitest';
import type { Hosting, Rig } from '../browser/rig.ts';
import type { SteadyClock } from './steady.ts';

const TURNS = 3;
const PATIENCE = { timeout: 30_000, interval: 100 };

export interface Staged {
  readonly hosting: Hosting;
  /** Links by who follows them. */
  readonly links: Readonly<Record<'europe' | 'board' | 'watch', string>>;
  close(): Promise<void>;
}

/** Somebody at a table, without a browser. */
async function sit(rig: Rig, token: string): Promise<{ room: Room; act(command: Command): Promise<void> }> {
  const room: Room = await new Client(rig.url).joinOrCreate(ROOM, { protocol: PROTOCOL, token, n: 0 });
  room.onMessage('*', () => {});
  let count = 0;
  return {
    room,
    async act(command) {
      count += 1;
      await room.request('command', { id: `staged-${token.slice(-6)}-${count}`, command });
    },
  };
}

/** How many sheets have been sealed so far. */
async function sealed(rig: Rig, { console: address, exercise }: Hosting): Promise<number> {
  const token = decodeURIComponent(new URL(address).hash.slice(1));
  const answer = await fetch(`${rig.url}/api/exercises/${exercise}/replay?as=facilitator`, {
    headers: { Authorization: `Bearer ${token}` },
  });
  const { records } = (await answer.json()) as { records: ToldRecord[] };
  return records.filter(({ body }) => body?.kind === 'sealed').length;
}

export async function stage(rig: Rig, clock: SteadyClock): Promise<Staged> {
  const hosting = await rig.host({
    ruleset: 'pledge-to-power',
    scenario: 'baseline',
    policy: {
      marking: 'EXERCISE – EXERCISE – EXERCISE',
      replay: 'everyone',
      lockWhenAllSealed: true,
      nextPhase: 'starts',
    },
  });
  const teams = ['us', 'europe', 'ukraine', 'russia'] as const;
  for (const team of teams)
    await hosting.command({ act: 'seat', seat: `bot${team}`, as: 'bot', team, bot: 'doctrine' });
  await hosting.command({ act: 'start' });
  for (let step = 1; step <= TURNS; step += 1) {
    // All four have sealed, each with the luck of the step: nobody is cut short, and the turn locks by itself.
    await vi.waitFor(async () => expect(await sealed(rig, hosting)).toBe(teams.length * step), PATIENCE);
    if (step === TURNS) for (const team of teams) await hosting.command({ act: 'unseat', seat: `bot${team}` });
    clock.pass(12);
    await vi.waitFor(() => hosting.command({ act: 'publish', step }), PATIENCE);
  }
  const people: { [team: string]: Awaited<ReturnType<typeof sit>> } = {};
  for (const [team, name] of [
    ['us', 'Theo Reyes'],
    ['ukraine', 'Oksana Hnat'],
    ['russia', 'Gleb Markov'],
  ] as const)
    people[team] = await sit(rig, (await hosting.seat(team, name)).token);
  const marta = await hosting.seat('europe', 'Marta Kowal');
  const say = (team: string, to: string, text: string) =>
    people[team]?.act({ act: 'say', form: 'message', channel: { kind: 'teams', teams: [team, to].sort() }, text });
  await say('us', 'europe', 'Forty interceptors from stock if you fund packages 7 and 8.');
  clock.pass(1);
  await say('ukraine', 'europe', 'Our ranking changed: interceptors first, spares second.');
  clock.pass(1);
  await say('russia', 'us', 'We propose to talk between the two of us. Europeans are not needed.');
  clock.pass(3.3);
  const board = await hosting.watch('Big board');
  return {
    hosting,
    links: {
      europe: marta.link,
      watch: board.link.replace('/table#', '/watch#'),
      board: board.link.replace('/table#', '/board#'),
    },
    async close() {
      for (const { room } of Object.values(people)) await room.leave();
    },
  };
}
