/** Exercises full of people, made over the public interfaces: hosted, invited, started. */
import { randomBytes } from 'node:crypto';
import { Client } from '@colyseus/sdk';
import { rulesets } from '@sandtable/rulesets';
import { PROTOCOL, ROOM } from '@sandtable/shared/wire.ts';
import { SECRET } from './process.ts';

export interface FullExercise {
  readonly exercise: string;
  readonly key: string;
  readonly facilitator: string;
  /** Seat tokens, team by team in turn. */
  readonly tokens: readonly string[];
}

/**
 * The address that the people of the i-th exercise come from, as the proxy in front says it: a house each. From one
 * address a server lets in a full room at once, not two hundred.
 */
export const houseOf = (i: number) => ({ 'x-forwarded-for': `10.${i >> 16}.${(i >> 8) & 255}.${i & 255}` });

async function asked<Answer>(url: string, i: number, token: string, path: string, body: object): Promise<Answer> {
  const response = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', ...houseOf(i) },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  if (!response.ok) throw new Error(`${path}: ${response.status} ${JSON.stringify(answer)}`);
  return answer;
}

export const commandId = () => randomBytes(12).toString('hex');

/** Hosts `count` exercises of the flagship with `seats` players each, and starts them. */
export async function fillRoom(url: string, count: number, seats: number): Promise<FullExercise[]> {
  const entry = rulesets.find(({ id }) => id === 'pledge-to-power') ?? rulesets[0];
  if (entry === undefined) throw new Error('There is no ruleset to play.');
  const { manifest } = (await entry.load()).rules;
  const scenario = (manifest.scenarios.find(({ id }) => id === 'baseline') ?? manifest.scenarios[0])?.id ?? '';
  const minutes = Object.fromEntries(manifest.phases.map(({ id }) => [id, 0]));
  const full: FullExercise[] = [];
  for (let i = 0; i < count; i++) {
    const wanted = {
      title: `Bench ${i}`,
      ruleset: manifest.id,
      scenario,
      policy: { minutes, seatsPerTeam: 10, nextPhase: 'starts' },
    };
    const hosted = await asked<{ exercise: string; key: string; token: string }>(
      url,
      i,
      SECRET,
      '/api/exercises',
      wanted,
    );
    const tokens: string[] = [];
    for (let s = 0; s < seats; s++) {
      const team = manifest.teams[s % manifest.teams.length]?.id;
      const path = `/api/exercises/${hosted.exercise}/invitations`;
      tokens.push(
        (await asked<{ token: string }>(url, i, hosted.token, path, { as: 'player', team, name: `Player ${s}` })).token,
      );
    }
    const room = await new Client(url, { headers: houseOf(i) }).joinOrCreate(ROOM, {
      protocol: PROTOCOL,
      token: hosted.token,
      n: 0,
    });
    room.onMessage('*', () => {});
    await room.request('command', { id: commandId(), command: { act: 'start' } });
    await room.leave();
    full.push({ exercise: hosted.exercise, key: hosted.key, facilitator: hosted.token, tokens });
  }
  return full;
}
