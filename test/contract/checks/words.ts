import { type MessageFormatElement, parse, TYPE } from '@formatjs/icu-messageformat-parser';
import { type Catalogue, copyJson, FACILITATOR } from '@sandtable/shared';
import type { Check } from '../check.ts';
import type { Match } from '../match.ts';

interface Said {
  readonly key: string;
  readonly values?: { readonly [name: string]: unknown };
}

export const words: Check = {
  id: 'words',
  demand: 'every text that is shown has its words in the English catalogue, and gets the values they need',
  heavy: true,
  *run(match, { words: catalogue }) {
    const seen = new Set<string>();
    for (const text of [...shown(match)].flatMap((part) => [...textsIn(part)])) {
      const once = JSON.stringify(text);
      if (seen.has(once)) continue;
      seen.add(once);
      const problem = problemOf(catalogue, text);
      if (problem !== undefined) yield problem;
    }
  },
};

function* shown({ ruleset, table, moments, steps }: Match): Generator<unknown> {
  const { rules, effects } = ruleset;
  yield [rules.manifest, rules.options.fields];
  yield Object.values(effects).map(({ label, help, fields }) => [label, help, fields]);
  for (const { known, entries, after } of moments) {
    yield rules.status(after);
    for (const [name, knowledge] of known) {
      const { viewer } = table.seen(name);
      yield [rules.board(knowledge, viewer), rules.score(knowledge, viewer)];
      if (viewer.kind === 'team') yield rules.sheet(knowledge, viewer.team);
      for (const { event } of entries) yield rules.tell(event, viewer);
    }
    yield entries.map(({ because, event }) => [because, rules.tell(event, FACILITATOR)]);
  }
  for (const record of table.records) if (record.body.kind === 'adjudicated') yield record.body.questions;
  for (const { knownBefore, orders } of steps) {
    for (const { team, order } of orders) {
      const greedy = copyJson(order);
      for (const key of Object.keys(greedy)) double(greedy, key);
      if (rules.order.safeParse(greedy).success) yield rules.check(knownBefore.get(team) ?? {}, team, [greedy]);
    }
  }
}

function double(order: object, key: string): void {
  const value = (order as { [key: string]: unknown })[key];
  if (typeof value === 'number') (order as { [key: string]: unknown })[key] = value * 100 + 100;
  else if (typeof value === 'object' && value !== null) for (const inner of Object.keys(value)) double(value, inner);
}

/** Everything shaped like a text: a key, perhaps values, nothing else. */
function* textsIn(value: unknown): Generator<Said> {
  if (typeof value !== 'object' || value === null) return;
  if (isText(value)) yield value;
  for (const item of Object.values(value)) yield* textsIn(filledIn(value, item));
}

/** How a form reads once it is filled in: the words of each of its fields go in under its name. */
function filledIn(form: object, item: unknown): unknown {
  if (!('told' in form) || item !== form.told || !('fields' in form) || !Array.isArray(form.fields)) return item;
  if (typeof item !== 'object' || item === null || !isText(item)) return item;
  const names = form.fields.map(({ name }: { name: string }) => [name, 'words']);
  return { ...item, values: { ...item.values, ...Object.fromEntries(names) } };
}

function isText(value: object): value is Said {
  return (
    'key' in value &&
    typeof value.key === 'string' &&
    Object.keys(value).every((name) => name === 'key' || name === 'values')
  );
}

function problemOf(catalogue: Catalogue, { key, values = {} }: Said): string | undefined {
  const message = Object.hasOwn(catalogue, key) ? catalogue[key] : undefined;
  if (message === undefined) return `the catalogue has no words for "${key}"`;
  for (const [name, numeric] of needs(parse(message))) {
    const value = values[name];
    if (value === undefined) return `"${key}" needs a value for {${name}}, and has ${JSON.stringify(values)}`;
    if (numeric && typeof value !== 'number')
      return `"${key}" needs a number for {${name}}, not ${JSON.stringify(value)}`;
  }
  return undefined;
}

/** Values that a message takes, and whether it takes them as numbers. */
function* needs(nodes: readonly MessageFormatElement[]): Generator<readonly [name: string, numeric: boolean]> {
  for (const node of nodes) {
    switch (node.type) {
      case TYPE.argument:
        yield [node.value, false];
        break;
      case TYPE.number:
      case TYPE.date:
      case TYPE.time:
        yield [node.value, true];
        break;
      case TYPE.select:
      case TYPE.plural:
        yield [node.value, node.type === TYPE.plural];
        for (const { value } of Object.values(node.options)) yield* needs(value);
        break;
      case TYPE.tag:
        yield* needs(node.children);
        break;
    }
  }
}
