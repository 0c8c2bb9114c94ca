/** How records change the list, and what of the play in between its triggers look back on. */
import type { ToldBody } from '../log/audience.ts';
import type { Exercise, InjectCard } from './exercise.ts';
import type { ItemId, MselChange, MselLine } from './msel.ts';

/** The line of an item, if it is on the list. */
export function lineOf(x: Pick<Exercise, 'msel'>, id: ItemId): MselLine | undefined {
  return x.msel.find(({ item }) => item.id === id);
}

/** The card an item was sent as on the branch in play, recalled or not. */
export function sentAs(x: Pick<Exercise, 'injects'>, id: ItemId): InjectCard | undefined {
  return x.injects.find((card) => card.item === id && !card.aside);
}

/** Folds a change in. */
export function foldMsel(x: Exercise, at: number, change: MselChange): void {
  switch (change.do) {
    case 'put':
      for (const item of change.items) {
        const line = lineOf(x, item.id);
        if (line === undefined) x.msel.push({ item, state: 'waiting', step: x.step, at });
        else line.item = item;
      }
      return;
    case 'remove':
      x.msel = x.msel.filter(({ item }) => !change.items.includes(item.id));
      return;
    case 'hold':
      stand(x, at, change.item, 'held');
      return;
    case 'release':
    case 'restore':
      stand(x, at, change.item, 'waiting');
      return;
    case 'skip':
      stand(x, at, change.item, 'skipped', change.drawn);
      return;
  }
}

function stand(x: Exercise, at: number, id: ItemId, state: MselLine['state'], drawn?: number): void {
  const line = lineOf(x, id);
  if (line !== undefined) Object.assign(line, { state, step: x.step, at, drawn });
}

/** Back to the end of `to`: what was skipped later waits again, as what was sent later does. What is held stays held. */
export function rewindMsel(x: Exercise, to: number): void {
  for (const line of x.msel)
    if (line.state === 'skipped' && line.step > to) Object.assign(line, { state: 'waiting', drawn: undefined });
  for (const [type, steps] of Object.entries(x.happened)) x.happened[type] = steps.filter((step) => step <= to);
}

/** Which events have occurred, by step: lines come and go, this stays small. */
export function happens(x: Exercise, type: string, step: number): void {
  const steps = x.happened[type];
  if (steps === undefined) x.happened[type] = [step];
  else if (steps.at(-1) !== step) steps.push(step);
}

/** How long the phase's clock has run: pauses and an absent server do not count. `before` is the clock as it was. */
export function runClock(x: Exercise, at: number, before: Exercise['clock'], body: ToldBody<'clock'>): void {
  const { elapsed } = x;
  if (elapsed.since !== null) {
    // A pause after a crash is written when the server is back; what was left when it fell says when the clock stopped.
    const stopped =
      body.stood ??
      (body.act === 'pause' && before.deadline !== null && typeof body.left === 'number'
        ? before.deadline - body.left
        : at);
    elapsed.ms += Math.max(0, Math.min(stopped, at) - elapsed.since);
  }
  elapsed.since = x.clock.running ? at : null;
}
