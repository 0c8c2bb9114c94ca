/** A belief that the facilitator sets, over real sockets: it reaches its team, nobody else, and stays until released. */
import { rulesets } from '@sandtable/rulesets';
import { face } from '@sandtable/rulesets/pledge-to-power/public.ts';
import { blankExercise, copyJson, type Exercise, FACILITATOR, foldInto } from '@sandtable/shared';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Player, TestServer } from '../house/server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start({ rulesets });
});
afterAll(() => server.stop());

const CANARY = 41.6283;
const about = { about: 'russia/politics.coh' };
const words = { title: 'Held', text: '', medium: 'notice', to: [], justification: 'They expect a rupture.' } as const;

function folded({ records }: Player): Exercise {
  const x = blankExercise();
  foldInto(face.rules as never, x, copyJson(records));
  return x;
}

const bytes = ({ frames }: Player) => Buffer.concat(frames.map((frame) => Buffer.from(frame))).toString('latin1');
/** As msgpack has the canary: nine bytes, of which eight are the number. */
const number = (() => {
  const buffer = Buffer.alloc(8);
  buffer.writeDoubleBE(CANARY);
  return buffer.toString('latin1');
})();

test('a set belief reaches its own team alone, outlives a turn, is in the log, and can be released', async () => {
  const hosted = await server.create({ ruleset: 'pledge-to-power', scenario: 'baseline' });
  const boss = await server.join(hosted.token);
  const seat = async (team?: string) => server.join((await server.knock(hosted.code, `From ${team}`, team)).token);
  const russia = await seat('russia');
  const others = [await seat('us'), await seat('europe'), await seat('ukraine'), await seat()];
  await boss.command({ act: 'start' });

  const set = { effect: 'belief.set', params: { ...about, value: CANARY, low: 40, high: 43 }, audience: [] };
  expect(
    await boss.code('command', {
      id: 'no-justification',
      command: { act: 'inject', ...words, justification: '', effects: [set] },
    }),
  ).toBe('justification-missing');
  await boss.command({ act: 'inject', ...words, effects: [set] });
  const told = () => face.rules.board(folded(russia).known as never, { kind: 'team', team: 'russia' });
  const cohesion = () => told().panels.find(({ id }) => id === 'politics.coh') as { belief?: { low: number } };
  await russia.until(() => cohesion().belief?.low === 40);

  await boss.command({ act: 'lock' });
  await boss.until(() => boss.latest('welcome') !== undefined && folded(boss).stage === 'review', 30_000);
  await boss.command({ act: 'publish', step: 1 });
  await russia.until(() => folded(russia).step === 2, 30_000);
  expect(cohesion().belief?.low).toBe(40);
  await Promise.all(others.map((player) => player.until(() => folded(player).step === 2)));

  // The holder's frames carry it, so the search can find it; nobody else's do.
  expect(bytes(russia)).toContain(number);
  for (const player of others) expect(bytes(player)).not.toContain(number);

  const mine = face.rules.beliefs?.(folded(boss).known as never, 'russia')['politics.coh'];
  expect(mine).toMatchObject({ low: 40, high: 43, held: true });
  const lines = folded(boss).lines.map(({ entry }) => face.rules.tell(entry.event as never, FACILITATOR).text.key);
  expect(lines).toContain('theatre.held');
  expect(folded(boss).injects.find(({ title }) => title === words.title)?.justification).toBe(words.justification);

  const release = { effect: 'belief.release', params: about, audience: [] };
  await boss.command({ act: 'inject', ...words, effects: [release] });
  await russia.until(() => cohesion().belief?.low !== 40);
  expect(face.rules.beliefs?.(folded(boss).known as never, 'russia')['politics.coh']?.held).toBeUndefined();
}, 90_000);
