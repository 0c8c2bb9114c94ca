/** `sandtable fragility`: which of the model's assumptions its results hang on. */
import { rulesets } from '@sandtable/rulesets';
import { movesOf, plansOf, rank } from '../analysis/fragility.ts';
import { mean, rounded } from '../analysis/numbers.ts';
import { playMany } from '../analysis/pool.ts';
import { wordsOf } from '../words.ts';
import { CAMPAIGN_OPTIONS, chooseBots, chooseGames, chooseSubject, chooseWorkers, progressOf } from './campaigns.ts';
import { CannotError, columns, print, rulesetNames, type Verb } from './verb.ts';

const GAMES = 200;

/** Where none is named: the first ruleset whose presets can be compared. */
const FIRST = rulesets.find(({ analysis }) => analysis !== undefined)?.id ?? '';

export const fragilityVerb: Verb = {
  name: 'fragility',
  summary: 'Moves one assumption at a time to its pessimistic value and ranks them by how far results move.',
  operands: [],
  options: {
    ruleset: { type: 'string', value: 'ID', what: `what is played: ${rulesetNames()} (${FIRST})` },
    games: { type: 'string', value: 'N', what: `how many games for each assumption (${GAMES})` },
    ...CAMPAIGN_OPTIONS,
  },
  notes: [
    'Every assumption is tried on the same luck. Changes are of means; in brackets, in standard deviations of the games',
    'that nothing was moved in. The order is by the largest of those.',
    'Assumptions that rest on nothing but a design choice move results as well as those that were fitted.',
  ],
  async run(given) {
    const subject = await chooseSubject(given.text('ruleset') ?? FIRST);
    const { analysis } = subject;
    if (analysis === undefined)
      throw new CannotError(`"${subject.id}" has no presets to compare; choose a ruleset that has, such as ${FIRST}.`);
    const [from, to] = analysis.between;
    const seed = given.text('seed') ?? '1';
    const sight = given.flag('exact') ? 'exact' : 'knowledge';
    const bots = chooseBots(subject.ruleset, given);
    const games = chooseGames(given, GAMES);
    const moves = movesOf(analysis);
    const plans = plansOf(analysis, moves, { ruleset: subject.id, bots, sight, seed });
    const played = await playMany({
      plans,
      games,
      ...chooseWorkers(given),
      alone: true,
      progress: progressOf('fragility'),
    });
    const ranked = rank(analysis, moves, played);
    const unmoved = Object.fromEntries(
      analysis.effects.map(({ name }) => [name, mean((played[0] ?? []).map(({ measures }) => measures[name] ?? 0))]),
    );
    if (given.flag('json')) {
      const six = (_: string, value: unknown) => (typeof value === 'number' ? rounded(value, 6) : value);
      print(JSON.stringify({ games, from, to, means: unmoved, options: ranked }, six, 2));
      return 0;
    }
    const say = await wordsOf(subject.id);
    print(`${say(subject.ruleset.rules.manifest.title)}: each assumption from ${from} to ${to}, ${games} games each`);
    print();
    columns(
      [
        ['', from, to, ...analysis.effects.map(({ name }) => name), ''],
        [
          'nothing moved',
          '',
          '',
          ...analysis.effects.map(({ name, digits }) => (unmoved[name] ?? 0).toFixed(digits)),
          '',
        ],
        ...ranked.map(({ option, effects, ...move }) => [
          option,
          String(move.from),
          String(move.to),
          ...analysis.effects.map(({ name, digits }) => {
            const { change = 0, size = 0 } = effects[name] ?? {};
            return `${signed(change, digits)} (${signed(size, 2)})`;
          }),
          say({ key: `parameter.${option}` }),
        ]),
      ],
      2 + analysis.effects.length,
    );
    return 0;
  },
};

function signed(x: number, digits: number): string {
  const text = Math.abs(x).toFixed(digits);
  return Number(text) === 0 ? text : `${x < 0 ? '−' : '+'}${text}`;
}
