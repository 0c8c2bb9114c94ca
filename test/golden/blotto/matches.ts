/** The recorded matches: which there are, and what is kept of each beside its log. */
import { readFileSync } from 'node:fs';
import { type AnyRules, type Exercise, FACILITATOR } from '@sandtable/shared';
import { z } from 'zod';
import { root } from '../../house/sources.ts';

export const FOLDER = `${root}/test/golden/blotto`;

/** One match per way of ending, by the seed it was played from; several have injects, truces and rulings in them. */
export const MATCHES: { readonly [name: string]: string } = {
  'blue-wins-on-points': 'golden 5',
  'amber-wins-on-points': 'golden 8',
  draw: 'golden 360',
  'amber-routed': 'golden 113',
  'blue-routed': 'golden 23',
};

const Result = z.strictObject({
  records: z.int(),
  steps: z.int(),
  ending: z.strictObject({ kind: z.enum(['points', 'draw', 'rout']), winner: z.enum(['blue', 'amber']).nullable() }),
  armies: z.record(z.string(), z.record(z.string(), z.int())),
  /** By team and line, to a thousandth. */
  score: z.record(z.string(), z.number()),
});
export type Result = z.infer<typeof Result>;

export const Results = z.strictObject({ about: z.string(), matches: z.record(z.string(), Result) });

export function recordedResults(): z.infer<typeof Results> {
  return Results.parse(JSON.parse(readFileSync(`${FOLDER}/results.json`, 'utf8')));
}

const Known = z.object({
  ending: Result.shape.ending,
  sides: z.record(z.string(), z.looseObject({})),
});

/** What a match came to, from the facilitator's exercise. */
export function resultOf(rules: AnyRules, exercise: Exercise): Result {
  const { ending, sides } = Known.parse(exercise.known);
  const armies = Object.entries(sides).map(([team, { plan: _, ...army }]) => [team, army]);
  const score = rules
    .score(exercise.known, FACILITATOR)
    .map(({ team, id, value = -1 }) => [`${team}/${id}`, Math.round(value * 1000) / 1000]);
  return Result.parse({
    records: exercise.n,
    steps: exercise.history.length - 1,
    ending,
    armies: Object.fromEntries(armies),
    score: Object.fromEntries(score),
  });
}
