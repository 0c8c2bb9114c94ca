/** An exercise of the drill without sockets, as each test of the host wants it; cleared away after the test. */
import { FACILITATOR, OBSERVER, type Policy, type Viewer } from '@sandtable/shared';
import { afterEach } from 'vitest';
import { drill, type Faults } from '../house/drill.ts';
import { Table } from '../house/table.ts';

export const tables: Table[] = [];
afterEach(async () => {
  for (const table of tables.splice(0)) await table.clear();
});

/** A drill with one person a side, waiting in its lobby. */
export async function laid(policy: Partial<Policy> = {}, faults: Faults = {}): Promise<Table> {
  const table = await Table.lay(drill(faults), policy);
  tables.push(table);
  await table.seat('redd1', { as: 'player', team: 'red', salt: 'ab'.repeat(32) });
  await table.seat('green1', { as: 'player', team: 'green' });
  return table;
}

export async function started(policy: Partial<Policy> = {}, faults: Faults = {}): Promise<Table> {
  const table = await laid(policy, faults);
  await table.must('boss1', { act: 'start' });
  return table;
}

export const RED: Viewer = { kind: 'team', team: 'red' };
export const GREEN: Viewer = { kind: 'team', team: 'green' };
export const VIEWERS = [FACILITATOR, RED, GREEN, OBSERVER];

export function edit(table: Table, seat: string, path: string, value: unknown, step = table.host.exercise.step) {
  return table.host.edit(seat as never, undefined, step, [{ path, value: value as never }]);
}

export async function playTurn(table: Table): Promise<void> {
  const { step } = table.host.exercise;
  await table.must('redd1', { act: 'seal', step });
  await table.must('green1', { act: 'seal', step });
  if (table.host.exercise.stage === 'orders') await table.must('boss1', { act: 'lock' });
  await table.must('boss1', { act: 'publish', step });
}
