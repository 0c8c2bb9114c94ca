/**
 * Recorded matches of the flagship replay to what was recorded, and each still shows what it is kept for. If a change of
 * rules makes one differ: was the change meant? Then raise the ruleset's revision and record again (record.ts) in a commit
 * that says which rule changed. If it was not meant, the change is wrong.
 */
import { globSync } from 'node:fs';
import { face } from '@sandtable/rulesets/pledge-to-power/public.ts';
import { pledgeToPower } from '@sandtable/rulesets/pledge-to-power/rules.ts';
import { verify } from '@sandtable/shared';
import { describe, expect, test } from 'vitest';
import { WHITE_CELL } from '../../contract/table.ts';
import { FOLDER, finalOf, headlines, play, recordedSheets, recording, toldIn } from './matches.ts';
import { PLANS } from './plans.ts';

/** Of a number, or of 1 if that is more: what other machines may make of an exponential. */
const NEAR = 1e-5;

/** Where a match differs from its recording, by path. `since`: modules that there were not yet, of which it says nothing. */
function* differences(found: unknown, recorded: unknown, since: ReadonlySet<string>, path = ''): Generator<string> {
  if (typeof found === 'number' && typeof recorded === 'number') {
    if (Math.abs(found - recorded) > NEAR * Math.max(1, Math.abs(recorded)))
      yield `${path}: ${found}, recorded ${recorded}`;
  } else if (typeof found === 'object' && typeof recorded === 'object' && found !== null && recorded !== null) {
    const [ours, theirs] = [Object.entries(found), new Map(Object.entries(recorded))];
    for (const [key, value] of ours) {
      if (theirs.has(key) || !since.has(key.split('.')[0] ?? ''))
        yield* differences(value, theirs.get(key), since, `${path}.${key}`);
    }
    const known = new Set(ours.map(([key]) => key));
    for (const key of theirs.keys()) if (!known.has(key)) yield `${path}.${key}: gone`;
  } else if (found !== recorded) yield `${path}: ${String(found)}, recorded ${String(recorded)}`;
}

test('every plan has its recording, and every recording its plan', () => {
  const files = globSync('*.json', { cwd: FOLDER }).map((file) => file.replace('.json', ''));
  expect(files.sort()).toEqual(Object.keys(PLANS).sort());
});

describe.each(Object.entries(PLANS))('%s', (name, plan) => {
  test(plan.for, () => {
    const kept = recording(name);
    expect(kept.for).toBe(plan.for);
    const found: string[] = [];
    const since = new Set(Object.keys(face.tables).filter((module) => !Object.hasOwn(kept.final, module)));
    let step = 0;
    for (const table of play(plan, kept.seed, recordedSheets(kept))) {
      step += 1;
      const now = { told: toldIn(table.exercise, step), headlines: headlines(table.exercise) };
      const { told, headlines: numbers } = kept.turns[step - 1] ?? {};
      found.push(...differences(now, { told, headlines: numbers }, since, `turn ${step}`));
      if (table.exercise.stage !== 'over') continue;
      found.push(...differences(finalOf(table.exercise), kept.final, since, 'end'));
      expect(plan.shows(table.exercise), 'it no longer shows what it is for').toBe(true);
      table.must(WHITE_CELL, { act: 'close' });
      const { findings, unchecked } = verify({ records: table.records, ruleset: pledgeToPower() });
      expect({ findings, unchecked }).toEqual({ findings: [], unchecked: [] });
    }
    expect(found.slice(0, 5)).toEqual([]);
    expect(step).toBe(kept.turns.length);
  });
});
