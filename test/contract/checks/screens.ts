import type { AnyRules, Board, Sheet } from '@sandtable/shared';
import { type Known, publicOptions, type Viewer } from '@sandtable/shared';
import type { Check } from '../check.ts';
import { notPlain } from '../json.ts';

export const screens: Check = {
  id: 'screens',
  demand:
    'boards, sheets, scores and log lines can be made from any part of the facts, and refer only to what there is',
  heavy: true,
  *run({ ruleset, table, moments }) {
    const { rules } = ruleset;
    const blank = rules.blank(publicOptions(rules.options.fields, table.exercise.created?.options ?? {}));
    for (const { viewer } of table.eyes.values()) yield* drawn(rules, blank, viewer, 'knowing nothing');
    for (const { what, step, known, entries } of moments) {
      const here = `${what} of step ${step}`;
      for (const [name, knowledge] of known) {
        const { viewer, exercise } = table.seen(name);
        yield* drawn(rules, knowledge, viewer, `${here}, ${name}`);
        const indicators = ids(rules.board(exercise.known, viewer));
        for (const { event } of entries) {
          for (const moved of rules.tell(event, viewer).moves ?? []) {
            if (!indicators.includes(moved))
              yield `${here}, ${name}: ${event.type} moves "${moved}", which is not on the board`;
          }
        }
      }
    }
  },
};

function* drawn(rules: AnyRules, known: Known<object>, viewer: Viewer, here: string): Generator<string> {
  const board = rules.board(known, viewer);
  const sheets = viewer.kind === 'team' ? [rules.sheet(known, viewer.team)] : [];
  yield* [board, ...sheets, rules.score(known, viewer)]
    .flatMap((shown) => notPlain(shown))
    .map((fault) => `${here}: ${fault}`);
  yield* repeated(board.panels.map(({ id }) => id)).map((id) => `${here}: two panels are called "${id}"`);
  yield* strays(board).map((id) => `${here}: a series names the indicator "${id}", which is not on the board`);
  for (const sheet of sheets)
    yield* repeated(paths(sheet)).map((path) => `${here}: two fields have the path "${path}"`);
}

function ids(board: Board): string[] {
  return board.panels.flatMap((panel) => (panel.kind === 'indicator' ? panel.id : []));
}

function strays(board: Board): string[] {
  const known = new Set(ids(board));
  return board.panels.flatMap((panel) =>
    panel.kind === 'series' ? panel.indicators.filter((id) => !known.has(id)) : [],
  );
}

function paths(sheet: Sheet): string[] {
  return sheet.sections.flatMap(({ fields }) => fields.map(({ path }) => path));
}

function repeated(names: readonly string[]): string[] {
  return names.filter((name, i) => names.indexOf(name) !== i);
}
