import type { Check } from '../check.ts';

export const finishes: Check = {
  id: 'finishes',
  demand: 'whatever the bots do, the exercise comes to its end, says how it ended, and the score is then exact',
  *run({ stuck, table, ruleset }) {
    if (stuck !== undefined) {
      yield stuck;
      return;
    }
    const { stage, status } = table.exercise;
    if (stage !== 'over') yield `play stopped in the stage "${stage}"`;
    if (status?.ending === undefined) yield 'it is over, but the status does not say how it ended';
    for (const { viewer, exercise } of table.eyes.values()) {
      for (const { team, id, value, note } of ruleset.rules.score(exercise.known, viewer)) {
        const exact = value !== undefined && value >= 0 && value <= 100;
        if (!exact && note === undefined)
          yield `at the end the score line ${id} of ${team} is ${value} for ${JSON.stringify(viewer)}`;
      }
    }
  },
};
