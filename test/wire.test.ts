/**
 * What leaves the server. Every frame that each role receives is kept as it came; hidden facts are searched for in the
 * bytes of those they are hidden from, and an exercise in which only one team's secrets differ must look the same, byte
 * for byte, to everybody else until the turn is published.
 */
import { type Command, CommandId, FACILITATOR, type Json, OBSERVER, type Viewer, viewerName } from '@sandtable/shared';
import { describe, expect, test } from 'vitest';
import { drillEntry } from './house/drill.ts';
import { countedIds, HandClock } from './house/hands.ts';
import { type Player, TestServer } from './house/server.ts';
import type { Hosted } from './house/wire-types.ts';

const SALT = { red: 'c0de'.repeat(16), green: 'dead'.repeat(16) };
const ROLES = ['boss', 'red', 'green', 'watch'] as const;
type Role = (typeof ROLES)[number];

/** A scripted exercise: time, ids and secrets held, so that a second run differs only in what the script does. */
class Script {
  readonly server: TestServer;
  readonly clock: HandClock;
  readonly hosted: Hosted;
  readonly tokens: { readonly [R in Role]: string };
  readonly by = new Map<Role, Player>();
  #commands = new Map<Role, number>();

  private constructor(server: TestServer, clock: HandClock, hosted: Hosted, tokens: { readonly [R in Role]: string }) {
    this.server = server;
    this.clock = clock;
    this.hosted = hosted;
    this.tokens = tokens;
  }

  static async begin(policy: object = {}): Promise<Script> {
    const clock = new HandClock();
    const server = await TestServer.start({ clock, ids: countedIds(7), rulesets: [drillEntry()] });
    const hosted = await server.create({ policy, options: { bias: 987_654 } });
    const red = await server.knock(hosted.code, 'Rosa', 'red', { salt: SALT.red });
    const green = await server.knock(hosted.code, 'Gero', 'green', { salt: SALT.green });
    const watch = await server.knock(hosted.code, 'Olga');
    const script = new Script(server, clock, hosted, {
      boss: hosted.token,
      red: red.token,
      green: green.token,
      watch: watch.token,
    });
    for (const role of ROLES) script.by.set(role, await server.join(script.tokens[role]));
    const boss = script.player('boss');
    await boss.until(() => boss.latest('presence')?.seats.filter(({ online }) => online).length === ROLES.length);
    await script.quiet();
    return script;
  }

  player(role: Role): Player {
    const found = this.by.get(role);
    if (found === undefined) throw new Error(`nobody is ${role}`);
    return found;
  }

  /** Ids count by giver, so that one team's commands do not number another's. */
  async command(role: Role, command: Command): Promise<string | undefined> {
    const count = (this.#commands.get(role) ?? 0) + 1;
    this.#commands.set(role, count);
    return this.player(role).commandCode(command, CommandId.parse(`${role}-command-${count}`));
  }

  async draft(role: Role, path: string, value: Json): Promise<string | undefined> {
    return this.player(role).code('draft', { id: 'draft-request', step: 1, edits: [{ path, value }] });
  }

  /** Goes to a field. Presence is gathered for a moment: waited for, so that it always comes before what follows. */
  async here(role: Role, path: string): Promise<void> {
    const player = this.player(role);
    await player.request('here', { path });
    await player.until(() => JSON.stringify(player.latest('presence')).includes(path));
  }

  /** Until everybody has been sent all there is. */
  async quiet(): Promise<void> {
    for (const role of ROLES) {
      const player = this.player(role);
      const { n } = await player.request<{ n: number }>('sync', { n: player.records.length });
      await player.has(n);
    }
  }

  /** What a role has received since it joined. */
  frames(role: Role): Buffer[] {
    return this.player(role).frames.map((frame) => Buffer.from(frame));
  }

  async end(): Promise<void> {
    await this.server.stop();
  }
}

/** As text, so that a difference can be read. Answers to one's own requests count too. */
function messages(frames: readonly Buffer[]): string[] {
  return frames.map((frame) => frame.toString('latin1'));
}

const say = (text: string, channel: Extract<Command, { act: 'say' }>['channel']): Command => ({
  act: 'say',
  form: 'message',
  channel,
  text,
});

describe('hidden facts', () => {
  test('reach those they are for, and appear in nobody else’s bytes', async () => {
    const script = await Script.begin({ lockWhenAllSealed: true, replay: 'everyone' });
    try {
      const { hosted } = script;
      const must = async (role: Role, command: Command) => expect(await script.command(role, command)).toBeUndefined();
      await must('boss', { act: 'start' });
      await script.draft('red', 'push.motto', 'canary: draft and order of red');
      await script.draft('green', 'push.motto', 'canary: draft and order of green');
      await script.here('red', 'push.motto');
      await must('red', say('canary: red among themselves', { kind: 'teams', teams: ['red'] }));
      await must('red', say('canary: red to the white cell', { kind: 'white-cell' }));
      await must('boss', { act: 'note', text: 'canary: a note of the white cell' });
      await must('boss', { act: 'bookmark', label: 'canary: a bookmark', moment: 1 });
      await must('boss', {
        act: 'inject',
        title: 'canary: card for green',
        text: 'words',
        medium: 'cable',
        to: ['green'],
        expected: 'canary: expected reaction',
        justification: 'canary: why the inject',
        effects: [{ effect: 'gift', params: { team: 'green', amount: 1 }, audience: ['green'] }],
      });
      await must('red', { act: 'seal', step: 1 });
      await must('green', { act: 'seal', step: 1 });
      await script.player('boss').request('ask', { question: 'dry-run', runs: 20 });
      await must('boss', {
        act: 'rule',
        step: 1,
        ruling: { kind: 'answer', key: 'storm', answer: 'yes' },
        justification: 'canary: why it stormed',
      });
      await script.player('boss').request('ask', { question: 'proposal' });
      await must('boss', { act: 'publish', step: 1 });
      await script.quiet();

      const known = (viewer: Viewer) => {
        const own = JSON.stringify(script.player(viewerName(viewer) === 'facilitator' ? 'boss' : 'red').records);
        return own.match(/password-of-(red|green)-\d+/g) ?? [];
      };
      const passwords = [...new Set(known(FACILITATOR))];
      expect(passwords.length).toBe(2);
      const password = (team: string) => passwords.find((word) => word.startsWith(`password-of-${team}-`)) ?? '';
      const bias = Buffer.from([0xce, 0x00, 0x0f, 0x12, 0x06]);

      const canaries: [string | Buffer, readonly Role[]][] = [
        [password('red'), ['boss', 'red']],
        [password('green'), ['boss', 'green']],
        ['canary: draft and order of red', ['boss', 'red']],
        ['canary: draft and order of green', ['boss', 'green']],
        ['canary: red among themselves', ['boss', 'red']],
        ['canary: red to the white cell', ['boss', 'red']],
        ['canary: a note of the white cell', ['boss']],
        ['canary: a bookmark', ['boss']],
        ['canary: card for green', ['boss', 'green']],
        ['canary: expected reaction', ['boss']],
        ['canary: why the inject', ['boss']],
        ['canary: why it stormed', ['boss']],
        [SALT.red, ['boss']],
        [SALT.green, ['boss']],
        [bias, ['boss']],
        ...ROLES.map((role): [string, readonly Role[]] => [script.tokens[role], []]),
        [hosted.key, []],
        ['abcabc', []],
      ];
      for (const [canary, readers] of canaries) {
        const bytes = typeof canary === 'string' ? Buffer.from(canary) : canary;
        expect(bytes.byteLength).toBeGreaterThan(4);
        const seen = ROLES.filter((role) => Buffer.concat(script.frames(role)).includes(bytes));
        expect([String(canary), seen]).toEqual([String(canary), readers]);
      }
      expect(viewerName(OBSERVER)).toBe('observer');
    } finally {
      await script.end();
    }
  });
});

/** Runs a script twice and answers what each of the others received, message by message, up to the publication. */
async function twice(policy: object, act: (script: Script, loud: boolean) => Promise<void>): Promise<void> {
  const received: { [role: string]: string[] }[] = [];
  const secret: string[] = [];
  for (const loud of [false, true]) {
    const script = await Script.begin(policy);
    try {
      await act(script, loud);
      await script.quiet();
      received.push(
        Object.fromEntries((['green', 'watch'] as const).map((role) => [role, messages(script.frames(role))])),
      );
      secret.push(messages(script.frames('red')).join());
    } finally {
      await script.end();
    }
  }
  // The two runs did differ, for those who may see it.
  expect(secret[0]).not.toBe(secret[1]);
  expect(received[0]?.['green']?.length).toBeGreaterThan(5);
  expect(received[1]).toEqual(received[0]);
}

describe('indistinguishable until publication', () => {
  test('another team’s drafts, orders, refusals, talk, tabs and the white cell’s dry runs and notes', async () => {
    await twice({ lockWhenAllSealed: true }, async (script, loud) => {
      await script.command('boss', { act: 'start' });
      if (loud) {
        for (let amount = 1; amount < 6; amount++) await script.draft('red', 'push.amount', amount);
        await script.draft('red', 'push.motto', 'we push hard');
        expect(await script.draft('red', 'push.nothing', 1)).toBe('unknown-field');
        await script.here('red', 'push.motto');
        expect(await script.command('red', { act: 'start' })).toBe('not-yours');
        expect(await script.command('red', { act: 'seal', step: 7 })).toBe('stale-step');
        expect(await script.command('red', { act: 'publish', step: 1 })).toBe('not-yours');
        await script.command('red', say('between us', { kind: 'teams', teams: ['red'] }));
        await script.command('red', say('dear white cell', { kind: 'white-cell' }));
        const tab = await script.server.join(script.tokens.red);
        await tab.request('here', { path: 'push.amount' });
        await tab.room.leave();
        await script.command('boss', { act: 'note', text: 'red is busy' });
        await script.command('boss', { act: 'bookmark', label: 'here', moment: 3 });
        await script.player('boss').request('ask', { question: 'draft', team: 'red' });
      }
      await script.here('green', 'push.motto');
      await script.draft('green', 'push.motto', 'calm');
      await script.command('green', say('good morning', { kind: 'all' }));
      if (loud) await script.player('boss').request('ask', { question: 'dry-run', runs: 30 });
      expect(await script.command('red', { act: 'seal', step: 1 })).toBeUndefined();
      if (loud) expect(await script.command('red', { act: 'seal', step: 1 })).toBe('already-sealed');
      expect(await script.command('green', { act: 'seal', step: 1 })).toBeUndefined();
      if (loud) {
        await script.player('boss').request('ask', { question: 'proposal' });
        const ruling = { kind: 'answer', key: 'storm', answer: 'yes' } as const;
        expect(
          await script.command('boss', { act: 'rule', step: 1, ruling, justification: 'because' }),
        ).toBeUndefined();
      }
    });
  });

  test('a sheet that was filled in but not sealed, and one that nobody touched, after the clock has run out', async () => {
    await twice({}, async (script, loud) => {
      await script.command('boss', { act: 'start' });
      if (loud) await script.draft('red', 'push.amount', 9);
      else await script.command('red', say('we forgot', { kind: 'teams', teams: ['red'] }));
      await script.command('green', { act: 'seal', step: 1 });
      await script.quiet();
      await script.clock.pass(2 * 60_000);
      await script.clock.pass(2_100);
      await script.player('green').until(() => JSON.stringify(script.player('green').records).includes('"lock"'));
      await script
        .player('boss')
        .until(() => JSON.stringify(script.player('boss').records).includes('"default"') || loud);
    });
  });
});
