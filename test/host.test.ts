/** One live exercise without sockets: what it takes, writes, tells, keeps and survives. */

import { answerAsk } from '@sandtable/server/host/ask.ts';
import { silent } from '@sandtable/server/host/log.ts';
import { StoreError } from '@sandtable/server/store/error.ts';
import type { Store } from '@sandtable/server/store/store.ts';
import {
  type AskRequest,
  blankExercise,
  canonical,
  type Exercise,
  FACILITATOR,
  foldInto,
  OBSERVER,
  type Policy,
  tell,
  type Viewer,
  verify,
  viewerName,
} from '@sandtable/shared';
import { afterEach, describe, expect, test } from 'vitest';
import { drill, type Faults } from './house/drill.ts';
import { breathe } from './house/hands.ts';
import { newCommand, Table } from './house/table.ts';

const tables: Table[] = [];
afterEach(async () => {
  for (const table of tables.splice(0)) await table.clear();
});

/** A drill with one person a side, waiting in its lobby. */
async function laid(policy: Partial<Policy> = {}, faults: Faults = {}): Promise<Table> {
  const table = await Table.lay(drill(faults), policy);
  tables.push(table);
  await table.seat('redd1', { as: 'player', team: 'red', salt: 'ab'.repeat(32) });
  await table.seat('green1', { as: 'player', team: 'green' });
  return table;
}

async function started(policy: Partial<Policy> = {}, faults: Faults = {}): Promise<Table> {
  const table = await laid(policy, faults);
  await table.must('boss1', { act: 'start' });
  return table;
}

const RED: Viewer = { kind: 'team', team: 'red' };
const GREEN: Viewer = { kind: 'team', team: 'green' };
const VIEWERS = [FACILITATOR, RED, GREEN, OBSERVER];

function edit(table: Table, seat: string, path: string, value: unknown, step = table.host.exercise.step) {
  return table.host.edit(seat as never, undefined, step, [{ path, value: value as never }]);
}

async function playTurn(table: Table): Promise<void> {
  const { step } = table.host.exercise;
  await table.must('redd1', { act: 'seal', step });
  await table.must('green1', { act: 'seal', step });
  if (table.host.exercise.stage === 'orders') await table.must('boss1', { act: 'lock' });
  await table.must('boss1', { act: 'publish', step });
}

describe('telling', () => {
  test('each viewer is told its part of the log, and the fold of that is what the host holds for it', async () => {
    const table = await started({ lockWhenAllSealed: true });
    await edit(table, 'redd1', 'push.amount', 7);
    await playTurn(table);
    await table.must('redd1', {
      act: 'say',
      form: 'message',
      channel: { kind: 'teams', teams: ['red'] },
      text: 'psst',
    });
    await table.must('boss1', { act: 'note', text: 'they whisper' });
    await playTurn(table);
    const log = await table.log();
    for (const viewer of VIEWERS) {
      const alone: Exercise = blankExercise();
      for (const record of log) {
        const told = tell(record, viewer, alone.n);
        if (told !== null) foldInto(table.ruleset.rules, alone, [told]);
      }
      const held = table.host.known(viewer);
      expect(canonical(held.known)).toBe(canonical(alone.known));
      expect(held.n).toBe(alone.n);
      expect(table.host.count(viewer)).toBe(alone.n);
      const again = await table.host.records(viewer, 0, 1_000);
      expect(again.map(({ n }) => n)).toEqual(again.map((_, index) => index));
      const ear = table.ear.told.get(viewerName(viewer)) ?? [];
      // The created record came before anybody listened.
      expect(canonical(again.slice(1))).toBe(canonical(ear));
    }
    expect(JSON.stringify(table.ear.told.get('green'))).not.toContain('psst');
    expect(table.host.count(OBSERVER)).toBeLessThan(table.host.count(FACILITATOR));
  });

  test('records far behind are read from the store and told the same', async () => {
    const table = await started();
    for (let i = 0; i < 450; i++)
      await table.must(i % 3 === 0 ? 'redd1' : 'boss1', {
        act: 'say',
        form: 'message',
        channel: i % 3 === 0 ? { kind: 'white-cell' } : { kind: 'all' },
        text: `line ${i}`,
      });
    const log = await table.log();
    for (const viewer of VIEWERS) {
      const whole = await table.host.records(viewer, 0, 10_000);
      const expected = log.flatMap((record) => tell(record, viewer, 0) ?? []).map((told, n) => ({ ...told, n }));
      expect(canonical(whole)).toBe(canonical(expected));
      expect(canonical(await table.host.records(viewer, 17, 5))).toBe(canonical(expected.slice(17, 22)));
      expect(canonical(await table.host.records(viewer, expected.length - 2, 50))).toBe(canonical(expected.slice(-2)));
    }
  });

  test('nobody hears of a record before it is on disk', async () => {
    const table = await started();
    let release = () => {};
    const held = new Promise<void>((resolve) => (release = resolve));
    const { append } = table.store;
    table.store.append = async (...args) => {
      await held;
      return append(...args);
    };
    const before = table.ear.heard.length;
    const sealing = table.must('redd1', { act: 'seal', step: 1 });
    await breathe();
    expect(table.ear.heard.length).toBe(before);
    expect(table.host.exercise.sealed).toEqual({});
    release();
    await sealing;
    expect(table.ear.of('records').length).toBeGreaterThan(0);
    expect(table.host.exercise.sealed['red']).toBeDefined();
  });
});

describe('commands', () => {
  test('are decided one after another, however many arrive at once', async () => {
    const table = await started();
    const outcomes = await Promise.all(Array.from({ length: 20 }, () => table.code('redd1', { act: 'seal', step: 1 })));
    expect(outcomes.filter((code) => code === undefined).length).toBe(1);
    expect(outcomes.filter((code) => code === 'already-sealed').length).toBe(19);
    expect((await table.log()).filter(({ body }) => body.kind === 'sealed').length).toBe(1);
  });

  test('a repeat is answered, not redone: at once, after a restart, and for its own giver only', async () => {
    const table = await started();
    const say = { act: 'say', form: 'message', channel: { kind: 'all' }, text: 'once' } as const;
    const first = await table.must('redd1', say, 'same-id-1234');
    expect(await table.must('redd1', say, 'same-id-1234')).toEqual({ ...first, repeated: true });
    await table.reopen();
    expect(await table.must('redd1', say, 'same-id-1234')).toMatchObject({ ok: true, repeated: true });
    expect((await table.must('green1', say, 'same-id-1234')).repeated).toBeUndefined();
    expect((await table.log()).filter(({ body }) => body.kind === 'said').length).toBe(2);
  });

  test('a refused command may be given again under its id', async () => {
    const table = await laid();
    expect(await table.code('redd1', { act: 'seal', step: 1 }, 'early-seal-1')).toBe('wrong-stage');
    await table.must('boss1', { act: 'start' });
    expect((await table.must('redd1', { act: 'seal', step: 1 }, 'early-seal-1')).repeated).toBeUndefined();
  });

  test('a person without a seat is refused, and so is one acting for another team', async () => {
    const table = await started();
    expect(await table.code('nobody9', { act: 'seal', step: 1 })).toBe('revoked');
    await table.must('redd1', { act: 'seal', step: 1, team: 'green' });
    expect(Object.keys(table.host.exercise.sealed)).toEqual(['red']);
    expect(await table.code('green1', { act: 'start' })).toBe('not-yours');
  });

  test('the chain verifies, and every phase comes out the same again', async () => {
    const table = await started({ lockWhenAllSealed: true });
    for (let turn = 0; turn < 3; turn++) await playTurn(table);
    expect(table.host.exercise.stage).toBe('over');
    await table.must('boss1', { act: 'close' });
    const verdict = verify({ records: await table.log(), ruleset: table.ruleset });
    expect(verdict.findings).toEqual([]);
    expect(verdict.unchecked).toEqual([]);
    expect(table.backups.length).toBe(4);
  });
});

describe('a store that fails', () => {
  /** Makes the next append fail, before or after it has been written. */
  function failOnce(table: Table, when: 'before' | 'after', fault: 'unreachable' | 'fenced' = 'unreachable'): void {
    const { append } = table.store;
    table.store.append = async (lease, records) => {
      table.store.append = append;
      if (when === 'after') await append(lease, records);
      throw new StoreError(fault, 'The database does not answer.');
    };
  }

  test('nothing is told or folded, and the same command succeeds later', async () => {
    const table = await started();
    failOnce(table, 'before');
    const heard = table.ear.heard.length;
    expect(await table.code('redd1', { act: 'seal', step: 1 }, 'seal-number-1')).toBe('store-failed');
    expect(table.ear.heard.length).toBe(heard);
    expect(table.host.exercise.sealed).toEqual({});
    expect((await table.must('redd1', { act: 'seal', step: 1 }, 'seal-number-1')).repeated).toBeUndefined();
  });

  test('what was written although the answer was lost is found, told once and answered as done', async () => {
    const table = await started();
    failOnce(table, 'after');
    expect(await table.code('redd1', { act: 'seal', step: 1 }, 'seal-number-1')).toBe('store-failed');
    expect((await table.must('redd1', { act: 'seal', step: 1 }, 'seal-number-1')).repeated).toBe(true);
    expect((await table.log()).filter(({ body }) => body.kind === 'sealed').length).toBe(1);
    expect(table.ear.told.get('green')?.filter(({ body }) => body.kind === 'sealed').length).toBe(1);
  });

  test('a host that was fenced lets go and writes nothing more', async () => {
    const table = await started();
    await table.store.takeLease(table.exercise, 'another', 60_000, { fromTheLiving: true });
    const before = (await table.log()).length;
    expect(await table.code('redd1', { act: 'seal', step: 1 })).toBe('exercise-elsewhere');
    expect(await table.code('green1', { act: 'seal', step: 1 })).toBe('exercise-elsewhere');
    expect(table.ear.of('lost')).toMatchObject([{ reason: 'elsewhere' }]);
    expect(table.clock.waiting).toBe(0);
    expect((await table.log()).length).toBe(before);
  });

  test('a lock that failed is tried again', async () => {
    const table = await started();
    failOnce(table, 'before');
    await table.clock.pass(2 * 60_000 + 10);
    expect(table.host.exercise.stage).toBe('orders');
    await table.clock.pass(1_100);
    expect(table.host.exercise.stage).toBe('locked');
  });
});

describe('order sheets', () => {
  test('the last writer wins, and all of the team and the white cell see who and when', async () => {
    const table = await started();
    await table.seat('redd2', { as: 'player', team: 'red' });
    await edit(table, 'redd1', 'push.motto', 'first');
    await table.clock.pass(50);
    await edit(table, 'redd2', 'push.motto', 'second');
    expect(table.host.draft('red')['push.motto']).toEqual({ value: 'second', seat: 'redd2', at: table.clock.now() });
    expect(table.ear.of('drafts').slice(-2)).toMatchObject([
      { team: 'red', step: 1, whole: false, fields: { 'push.motto': { value: 'first', seat: 'redd1' } } },
      { team: 'red', step: 1, whole: false, fields: { 'push.motto': { value: 'second', seat: 'redd2' } } },
    ]);
    await edit(table, 'redd1', 'push.motto', null);
    expect(table.host.draft('red')['push.motto']).toBeUndefined();
    expect(table.ear.of('drafts').at(-1)).toMatchObject({ fields: { 'push.motto': null } });
  });

  test('are on disk within a second, and come back after a crash, fields given back included', async () => {
    const table = await started();
    await edit(table, 'redd1', 'push.motto', 'kept');
    await edit(table, 'redd1', 'push.amount', 9);
    await edit(table, 'redd1', 'push.amount', null);
    await edit(table, 'green1', 'push.amount', 4);
    await table.clock.pass(999);
    await table.reopen();
    expect(table.host.draft('red')).toMatchObject({ 'push.motto': { value: 'kept', seat: 'redd1' } });
    expect(Object.keys(table.host.draft('red'))).toEqual(['push.motto']);
    expect(table.host.draft('green')).toMatchObject({ 'push.amount': { value: 4 } });
  });

  test('are kept and tried again while the store cannot take them', async () => {
    const table = await started();
    const { saveDrafts } = table.store;
    table.store.saveDrafts = async () => {
      throw new StoreError('unreachable', 'gone');
    };
    await edit(table, 'redd1', 'push.motto', 'stubborn');
    await table.clock.pass(900);
    expect(table.logged.some(({ level, message }) => level === 'error' && message.includes('sheets'))).toBe(true);
    table.store.saveDrafts = saveDrafts;
    await table.clock.pass(3_000);
    await table.reopen();
    expect(table.host.draft('red')['push.motto']?.value).toBe('stubborn');
  });

  test('are saved when the exercise is closed down', async () => {
    const table = await started();
    await edit(table, 'redd1', 'push.motto', 'last second');
    await table.host.close();
    await table.open();
    expect(table.host.draft('red')['push.motto']?.value).toBe('last second');
  });

  test('begin blank in the next step', async () => {
    const table = await started({ lockWhenAllSealed: true });
    await edit(table, 'redd1', 'push.motto', 'old');
    await playTurn(table);
    expect(table.host.draft('red')).toEqual({});
    expect(table.ear.of('drafts').slice(-2)).toMatchObject([
      { team: 'red', step: 2, whole: true, fields: {} },
      { team: 'green', step: 2, whole: true, fields: {} },
    ]);
  });

  test('after a rewind hold what the step was sealed with, or the draft it had; a crash in between changes nothing', async () => {
    const table = await started({ lockWhenAllSealed: true });
    await playTurn(table);
    await edit(table, 'redd1', 'push.amount', 3);
    await edit(table, 'redd1', 'push.motto', 'sealed with this');
    await table.must('redd1', { act: 'seal', step: 2 });
    await edit(table, 'green1', 'push.amount', 2);
    await table.clock.pass(500);
    await table.must('boss1', { act: 'rewind', step: 1, sameLuck: false, reason: 'again' });
    const again = (team: 'red' | 'green') =>
      Object.fromEntries(Object.entries(table.host.draft(team)).map(([path, { value }]) => [path, value]));
    const red = { 'push.amount': 3, 'push.gun': 'rest', 'push.motto': 'sealed with this' };
    expect(again('red')).toEqual(red);
    expect(again('green')).toEqual({ 'push.amount': 2 });
    await table.reopen();
    expect(again('red')).toEqual(red);
    expect(again('green')).toEqual({ 'push.amount': 2 });
    // And once more, with nothing done in between.
    await table.must('boss1', { act: 'rewind', step: 1, sameLuck: false, reason: 'and again' });
    expect(again('red')).toEqual(red);
    // To the first step: it was sealed as printed.
    await table.must('boss1', { act: 'rewind', step: 0, sameLuck: true, reason: 'from the start' });
    expect(again('red')).toEqual({ 'push.amount': 1, 'push.gun': 'rest', 'push.motto': '' });
  });

  test('a crash between a rewind and the saving of its sheets loses nothing', async () => {
    const table = await started();
    await edit(table, 'redd1', 'push.motto', 'mine');
    await table.must('redd1', { act: 'seal', step: 1 });
    await table.clock.pass(500);
    const { saveDrafts } = table.store;
    table.store.saveDrafts = () => new Promise(() => {});
    void table.act('boss1', { act: 'rewind', step: 0, sameLuck: false, reason: '' });
    await breathe();
    table.store.saveDrafts = saveDrafts;
    await table.reopen();
    expect(table.host.exercise.branch).toBe(2);
    expect(table.host.draft('red')['push.motto']?.value).toBe('mine');
  });

  test('edits are refused with their reason: unknown, another step, sealed, another role, another bloc', async () => {
    const table = await started();
    const code = async (seat: string, path: string, value: unknown, step?: number) => {
      const outcome = await edit(table, seat, path, value, step);
      return 'refusals' in outcome ? outcome.refusals[0]?.code : 'taken';
    };
    expect(await code('redd1', 'push.nothing', 1)).toBe('unknown-field');
    expect(await code('redd1', 'shove.amount', 1)).toBe('unknown-field');
    expect(await code('redd1', 'push.constructor', 1)).toBe('unknown-field');
    expect(await code('redd1', 'push.motto#north', 1)).toBe('unknown-field');
    expect(await code('redd1', 'push.amount#east', 1)).toBe('unknown-field');
    expect(await code('redd1', 'push.amount', 1, 2)).toBe('stale-step');
    expect(await code('redd1', 'push.motto', 'x'.repeat(9_000))).toBe('value-too-large');
    // Nobody is gunner yet, so the gun is everybody's.
    expect(await code('redd1', 'push.gun', 'fire')).toBe('taken');
    await table.seat('redd2', { as: 'player', team: 'red', role: 'gunner', bloc: 'north' });
    expect(await code('redd1', 'push.gun', 'rest')).toBe('wrong-role');
    expect(await code('redd2', 'push.gun', 'rest')).toBe('taken');
    expect(await code('redd1', 'push.amount#north', 5)).toBe('wrong-bloc');
    expect(await code('redd1', 'push.amount#south', 5)).toBe('taken');
    await table.seat('redd3', { as: 'player', team: 'red', bloc: 'south' });
    expect(await code('redd1', 'push.amount#south', 6)).toBe('wrong-bloc');
    expect(await code('redd3', 'push.amount', 6)).toBe('voted');
    expect(await code('redd1', 'push.amount', 2)).toBe('taken');
    await table.must('redd1', { act: 'seal', step: 1 });
    expect(await code('redd1', 'push.motto', 'late')).toBe('sheet-sealed');
    expect(await code('green1', 'push.motto', 'green is open')).toBe('taken');
    const observer = await table.seat('watch1', { as: 'observer' });
    expect(await code(observer, 'push.motto', 'hello')).toBe('no-team');
    const foreign = await table.host.edit('green1' as never, 'red', 1, [{ path: 'push.motto', value: 'x' }]);
    expect(foreign).toMatchObject({ refusals: [{ code: 'no-team' }] });
    const white = await table.host.edit('boss1' as never, 'green', 1, [{ path: 'push.motto', value: 'on paper' }]);
    expect(white).toMatchObject({ ok: true });
    await table.must('redd1', { act: 'unseal', step: 1 });
    expect(await code('redd1', 'push.motto', 'again')).toBe('taken');
  });

  test('blocs vote: the sealed value is their weighted median', async () => {
    const table = await started();
    await table.seat('redd1', { as: 'player', team: 'red', bloc: 'north' });
    await table.seat('redd2', { as: 'player', team: 'red', bloc: 'south' });
    await edit(table, 'redd1', 'push.amount#north', 9);
    await edit(table, 'redd2', 'push.amount#south', 2);
    await table.must('redd1', { act: 'seal', step: 1 });
    const orders = table.host.exercise.sealed['red']?.orders;
    // North weighs half: at least half of the weight is reached at its 9 only after south's 2 and west's printed 1.
    expect(orders?.[0]?.order).toMatchObject({ amount: 2 });
  });

  test('what arrives within the grace of a lock counts, what comes later is refused', async () => {
    const table = await started();
    await table.must('boss1', { act: 'lock' });
    const { clock } = table;
    const { append } = table.store;
    await clock.pass(1_000);
    expect(await edit(table, 'redd1', 'push.motto', 'in time')).toMatchObject({ ok: true });
    // The server dies after the grace, before the sheets are settled.
    table.store.append = () => new Promise(() => {});
    await clock.pass(1_100);
    await table.reopen();
    expect(await edit(table, 'redd1', 'push.motto', 'late')).toMatchObject({ refusals: [{ code: 'locked' }] });
    table.store.append = append;
    await clock.pass(10);
    expect(table.host.exercise.stage).toBe('review');
    const sheet = table.host.exercise.sealed['red']?.orders?.[0];
    expect(sheet).toMatchObject({ source: 'draft', order: { motto: 'in time' } });
    expect(table.host.exercise.sealed['green']?.orders?.[0]).toMatchObject({ source: 'default' });
  });
});

describe('the clock', () => {
  test('locks at the deadline, settles after the grace, and publishes by itself where that is the policy', async () => {
    const table = await started({ publish: 'automatic' });
    await table.clock.pass(2 * 60_000 - 1);
    expect(table.host.exercise.stage).toBe('orders');
    await table.clock.pass(1);
    expect(table.host.exercise.stage).toBe('locked');
    expect(table.host.busy).toBe(true);
    await table.clock.pass(2_001);
    expect(table.host.exercise).toMatchObject({ stage: 'orders', step: 2, clock: { running: true } });
    await table.clock.pass(10 * 60_000);
    expect(table.host.exercise.stage).toBe('over');
    expect(table.host.busy).toBe(false);
    expect(table.clock.waiting).toBe(0);
  });

  test('stands while paused, and takes what is added or taken off', async () => {
    const table = await started();
    await table.clock.pass(60_000);
    await table.must('boss1', { act: 'pause' });
    await table.clock.pass(600_000);
    expect(table.host.exercise).toMatchObject({ stage: 'orders', clock: { running: false, left: 60_000 } });
    await table.must('boss1', { act: 'resume' });
    await table.must('boss1', { act: 'extend', minutes: -0.5 });
    await table.clock.pass(29_000);
    expect(table.host.exercise.stage).toBe('orders');
    await table.clock.pass(1_000);
    expect(table.host.exercise.stage).toBe('locked');
  });

  test('comes back paused after a crash, with the time left when somebody was last at work', async () => {
    const table = await started();
    await table.clock.pass(30_000);
    await edit(table, 'redd1', 'push.motto', 'still here');
    await table.clock.pass(1_000);
    await table.clock.pass(40_000);
    await table.host.close();
    await table.clock.pass(3_600_000);
    await table.open();
    expect(table.host.exercise).toMatchObject({
      stage: 'orders',
      clock: { running: false, deadline: null, left: 90_000 },
    });
    expect((await table.log()).at(-1)).toMatchObject({
      actor: { kind: 'host' },
      body: { kind: 'clock', act: 'pause' },
    });
    await table.clock.pass(600_000);
    expect(table.host.exercise.stage).toBe('orders');
    // Opened once more, there is nothing to pause.
    const { length } = await table.log();
    await table.reopen();
    expect((await table.log()).length).toBe(length);
    await table.must('boss1', { act: 'resume' });
    await table.clock.pass(90_001);
    expect(table.host.exercise.stage).toBe('locked');
  });

  test('a phase that was locked when the server died is settled when it is back', async () => {
    const table = await started();
    await table.must('boss1', { act: 'lock' });
    await table.reopen();
    expect(table.host.exercise.stage).toBe('locked');
    await table.clock.pass(2_002);
    expect(table.host.exercise.stage).toBe('review');
  });

  test('a phase without minutes has no clock, and none is paused after a restart', async () => {
    const table = await started({ minutes: { orders: 0 } });
    const { length } = await table.log();
    await table.reopen();
    expect((await table.log()).length).toBe(length);
    expect(table.host.busy).toBe(false);
    await playTurn(table);
    expect(table.host.exercise.step).toBe(2);
  });
});

describe('bots', () => {
  async function withBot(faults: Faults = {}, policy: Partial<Policy> = {}): Promise<Table> {
    const table = await Table.lay(drill(faults), { minutes: { orders: 0 }, ...policy });
    tables.push(table);
    await table.seat('redd1', { as: 'player', team: 'red' });
    await table.seat('green9', { as: 'bot', team: 'green', bot: 'doctrine' });
    await table.must('boss1', { act: 'start' });
    return table;
  }

  test('seal for a team without people, after a moment, from what that team knows', async () => {
    const table = await withBot();
    await table.clock.pass(399);
    expect(table.host.exercise.sealed).toEqual({});
    await table.clock.pass(2_200);
    expect(table.host.exercise.sealed['green']?.orders?.[0]?.order).toMatchObject({
      motto: 'bot of green',
      gun: 'fire',
    });
    expect((await table.log()).at(-1)?.actor).toEqual({ kind: 'bot', team: 'green' });
    expect(table.ear.told.get('red')?.at(-1)?.actor).toBeNull();
  });

  test('one seated in the middle of a phase acts too; a person who sits down beside it takes over', async () => {
    const table = await withBot();
    await table.seat('green1', { as: 'player', team: 'green' });
    await table.clock.pass(5_000);
    expect(table.host.exercise.sealed).toEqual({});
    await table.must('boss1', { act: 'unseat', seat: 'green1' as never });
    await table.clock.pass(3_000);
    expect(table.host.exercise.sealed['green']).toBeDefined();
  });

  test('play a whole exercise by themselves', async () => {
    const table = await Table.lay(drill(), { lockWhenAllSealed: true, publish: 'automatic' });
    tables.push(table);
    await table.seat('redd9', { as: 'bot', team: 'red', bot: 'random' });
    await table.seat('green9', { as: 'bot', team: 'green', bot: 'doctrine' });
    await table.must('boss1', { act: 'start' });
    await table.clock.pass(60_000);
    expect(table.host.exercise.stage).toBe('over');
  });

  test('one that throws or cheats is reported to the white cell and asked no more; the clock still settles', async () => {
    for (const faults of [{ bot: true }, { greed: true }]) {
      const table = await withBot(faults, { minutes: {} });
      await table.clock.pass(10_000);
      expect(table.host.exercise.sealed).toEqual({});
      expect(table.ear.of('notice').map(({ code }) => code)).toEqual(['bot-stuck']);
      await table.clock.pass(2 * 60_000 + 2_001);
      expect(table.host.exercise.sealed['green']?.orders?.[0]?.source).toBe('default');
    }
  });
});

describe('a ruleset that fails', () => {
  test('in adjudication: refused, logged with the step, nothing appended, and it can be retried', async () => {
    const faults: Faults = { adjudicate: true };
    const table = await started({ lockWhenAllSealed: true }, faults);
    await table.must('redd1', { act: 'seal', step: 1 });
    await table.must('green1', { act: 'seal', step: 1 });
    const { length } = await table.log();
    expect(await table.code('boss1', { act: 'publish', step: 1 })).toBe('ruleset-failed');
    expect((await table.log()).length).toBe(length);
    expect(table.logged.at(-1)).toMatchObject({ level: 'error', facts: { exercise: table.exercise, step: 1 } });
    faults.adjudicate = false;
    await table.must('boss1', { act: 'publish', step: 1 });
    expect(table.host.exercise.step).toBe(2);
  });

  test('in automatic publication: the white cell is told once, and a ruling or a hand moves it on', async () => {
    const faults: Faults = { adjudicate: true };
    const table = await started({ lockWhenAllSealed: true, publish: 'automatic' }, faults);
    await table.must('redd1', { act: 'seal', step: 1 });
    await table.must('green1', { act: 'seal', step: 1 });
    await table.clock.pass(5_000);
    await table.must('redd1', { act: 'say', form: 'message', channel: { kind: 'all' }, text: 'what is wrong?' });
    await table.clock.pass(5_000);
    expect(table.ear.of('notice').map(({ code }) => code)).toEqual(['ruleset-failed', 'publish-stuck']);
    expect(table.host.exercise.stage).toBe('review');
    faults.adjudicate = false;
    const ruling = { kind: 'answer', key: 'storm', answer: 'no' } as const;
    await table.must('boss1', { act: 'rule', step: 1, ruling, justification: 'calm' });
    await table.clock.pass(10);
    expect(table.host.exercise.step).toBe(2);
  });

  test('in what only one viewer folds: found before anything is written', async () => {
    const table = await started({ lockWhenAllSealed: true }, { apply: true });
    await table.must('redd1', { act: 'seal', step: 1 });
    await table.must('green1', { act: 'seal', step: 1 });
    const { length } = await table.log();
    const outcome = await table.act('boss1', { act: 'publish', step: 1 });
    expect(outcome).toMatchObject({ refusals: [{ code: 'ruleset-failed' }] });
    expect((await table.log()).length).toBe(length);
    expect(table.host.lost).toBeUndefined();
  });

  test("in the check of a player's sheet: the player is refused and the white cell told", async () => {
    const faults: Faults = { check: true };
    const table = await started({}, faults);
    expect(await table.code('redd1', { act: 'seal', step: 1 })).toBe('ruleset-failed');
    expect(table.ear.of('notice')).toMatchObject([{ viewer: { kind: 'facilitator' }, code: 'ruleset-failed' }]);
    faults.check = false;
    await table.must('redd1', { act: 'seal', step: 1 });
  });
});

test('a sheet that the ruleset cannot print refuses edits, and a rewind over it goes through', async () => {
  const faults: Faults = {};
  const table = await started({ lockWhenAllSealed: true }, faults);
  await playTurn(table);
  faults.sheet = true;
  expect(await edit(table, 'redd1', 'push.motto', 'x')).toMatchObject({ refusals: [{ code: 'ruleset-failed' }] });
  expect(table.ear.of('notice').at(-1)).toMatchObject({ code: 'ruleset-failed' });
  await table.must('boss1', { act: 'rewind', step: 0, sameLuck: false, reason: '' });
  expect(table.host.exercise).toMatchObject({ step: 1, branch: 2 });
  faults.sheet = false;
  expect(await edit(table, 'redd1', 'push.motto', 'x')).toMatchObject({ ok: true });
});

describe('asking', () => {
  const ask = (table: Table, request: AskRequest) => answerAsk(table.host, request, silent);

  test('the proposal is what publishing then appends', async () => {
    const table = await started({ lockWhenAllSealed: true });
    expect(await ask(table, { question: 'proposal' })).toMatchObject({ refusals: [{ code: 'wrong-stage' }] });
    await table.must('redd1', { act: 'seal', step: 1 });
    await table.must('green1', { act: 'seal', step: 1 });
    const proposal = await ask(table, { question: 'proposal' });
    if (!('entries' in proposal)) throw new Error(JSON.stringify(proposal));
    await table.reopen();
    expect(canonical(await ask(table, { question: 'proposal' }))).toBe(canonical(proposal));
    await table.must('boss1', { act: 'publish', step: 1 });
    const published = (await table.log()).find(({ body }) => body.kind === 'adjudicated')?.body;
    expect(canonical(published?.kind === 'adjudicated' ? published.entries : null)).toBe(canonical(proposal.entries));
  });

  test('a dry run plays the drafts, changes nothing, lets others act meanwhile, and runs one at a time', async () => {
    const table = await started();
    await edit(table, 'redd1', 'push.amount', 5);
    const before = canonical(await table.log());
    const running = ask(table, { question: 'dry-run', runs: 400 });
    expect(await ask(table, { question: 'dry-run', runs: 10 })).toMatchObject({ refusals: [{ code: 'dry-run-busy' }] });
    await edit(table, 'redd1', 'push.amount', 6);
    const result = await running;
    expect(result).toMatchObject({ runs: 400, at: table.clock.now() });
    if (!('ranges' in result)) throw new Error('no ranges');
    expect(result.ranges).toContainEqual({ indicator: 'score.red', now: 0, low: 5, middle: 5, high: 5 });
    expect(canonical(await table.log())).toBe(before);
    expect(await ask(table, { question: 'dry-run', runs: 10 })).toMatchObject({ runs: 10 });
  });

  test("a team's draft shows what it would order, and what is in the way", async () => {
    const table = await started();
    await edit(table, 'redd1', 'push.amount', 'many');
    const draft = await ask(table, { question: 'draft', team: 'red' });
    expect(draft).toMatchObject({
      team: 'red',
      step: 1,
      fields: { 'push.amount': { value: 'many' } },
      orders: [
        { type: 'push', touched: true, order: null, refusals: [{ code: 'malformed-order', path: 'push.amount' }] },
      ],
    });
    expect(await ask(table, { question: 'draft', team: 'blue' })).toMatchObject({
      refusals: [{ code: 'no-such-team' }],
    });
  });
});

describe('seats', () => {
  test('moving or removing one ends its token first, and tells whoever sits there', async () => {
    const table = await laid();
    await table.host.newLink('redd1');
    expect(table.host.seatOf('redd1' as never, 1)).toMatchObject({ team: 'red' });
    await table.must('boss1', { act: 'seat', seat: 'redd1' as never, as: 'player', team: 'green' });
    expect(table.host.seatOf('redd1' as never, 1)).toBeUndefined();
    expect(table.host.seatOf('redd1' as never, 2)).toMatchObject({ team: 'green' });
    await table.must('boss1', { act: 'unseat', seat: 'redd1' as never });
    expect(table.host.seatOf('redd1' as never, 3)).toBeUndefined();
    expect(table.ear.of('ended')).toMatchObject([
      { seat: 'redd1', reason: 'token', why: { code: 'revoked' } },
      { seat: 'redd1', reason: 'removed', why: { code: 'revoked' } },
    ]);
    await table.reopen();
    expect(table.host.seatOf('redd1' as never, 1)).toBeUndefined();
  });

  test('taking another role on the same team keeps the token', async () => {
    const table = await laid();
    await table.host.newLink('redd1');
    await table.must('redd1', { act: 'role', role: 'gunner' });
    expect(table.host.seatOf('redd1' as never, 1)).toMatchObject({ role: 'gunner' });
    expect(table.ear.of('ended')).toEqual([]);
  });

  test('names are told, kept outside the log, and erased', async () => {
    const table = await laid();
    await table.host.name('redd1', 'Ada');
    expect(table.ear.of('people').at(-1)).toMatchObject({ names: { redd1: 'Ada' } });
    expect(JSON.stringify(await table.log())).not.toContain('Ada');
    await table.reopen();
    expect(table.host.seats.names.get('redd1')).toBe('Ada');
    await table.host.name('redd1', null);
    expect(table.ear.of('people').at(-1)).toMatchObject({ names: {} });
  });

  test('a closed exercise gives late facilitators its replay, and nobody else anything', async () => {
    const table = await laid();
    await table.host.newLink('late01');
    expect(table.host.seatOf('late01' as never, 1)).toBeUndefined();
    await table.must('boss1', { act: 'unseat', seat: 'redd1' as never });
    await table.must('boss1', { act: 'close' });
    expect(table.host.seatOf('late01' as never, 1)).toMatchObject({ as: 'facilitator' });
    await table.host.newLink('redd1');
    const serial = table.host.seats.serial('redd1') ?? 0;
    expect(table.host.seatOf('redd1' as never, serial)).toBeUndefined();
  });
});

describe('older revisions', () => {
  /** A store whose log was written by revision 1 of the drill, which called the password a word. */
  function aged(store: Store): Store {
    const readRecords: Store['readRecords'] = async function* (exercise, from) {
      for await (const records of store.readRecords(exercise, from))
        yield records.map((record) => {
          const text = JSON.stringify(record)
            .replaceAll('"password":', '"word":')
            .replaceAll('"revision":2', '"revision":1');
          return JSON.parse(text);
        });
    };
    return { ...store, readRecords };
  }

  test('are lifted when the exercise is read, and it goes on under the new one', async () => {
    const table = await started({ lockWhenAllSealed: true });
    await playTurn(table);
    const known = canonical(table.host.known(RED).known);
    table.through = aged;
    await table.reopen();
    expect(canonical(table.host.known(RED).known)).toBe(known);
    expect(JSON.stringify(await table.host.records(RED, 0, 100))).not.toContain('"word"');
    await playTurn(table);
    expect(table.host.exercise.step).toBe(3);
  });

  test('a log of a later revision than the installed one is not opened', async () => {
    const table = await started();
    table.through = (store) => ({
      ...store,
      readRecords: async function* (exercise, from) {
        for await (const records of store.readRecords(exercise, from))
          yield JSON.parse(JSON.stringify(records).replaceAll('"revision":2', '"revision":3'));
      },
    });
    await expect(table.reopen()).rejects.toThrow(/revision 3.*install the later one/);
  });
});

test('presence counts connections and tells where somebody is', async () => {
  const table = await laid();
  const { presence } = table.host;
  presence.arrive('redd1');
  presence.arrive('redd1');
  expect(presence.here('redd1', 'push.motto')).toBe(true);
  expect(presence.here('redd1', 'push.motto')).toBe(false);
  presence.leave('redd1');
  const seats = Object.values(table.host.exercise.seats);
  expect(presence.of(seats)).toContainEqual({ seat: 'redd1', online: true, path: 'push.motto' });
  presence.leave('redd1');
  expect(presence.of(seats)).toContainEqual({ seat: 'redd1', online: false, path: null });
  expect(newCommand()).not.toBe(newCommand());
});
