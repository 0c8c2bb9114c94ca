/** The coverage table: complete, true of the ruleset as it is, and printed. */
import { readFileSync } from 'node:fs';
import {
  coverage,
  coverageTable,
  type Inventory,
  isCarried,
  MECHANISMS,
  partsOf,
  problemsOf,
} from '@sandtable/rulesets/pledge-to-power/coverage.ts';
import { face } from '@sandtable/rulesets/pledge-to-power/public.ts';
import { ruleset } from '@sandtable/rulesets/pledge-to-power/rules.ts';
import { VIEWPOINTS } from '@sandtable/rulesets/pledge-to-power/viewpoints.ts';
import { FACILITATOR, indicatorsOf, viewerName } from '@sandtable/shared';
import { expect, test } from 'vitest';
import { readSources, root } from '../house/sources.ts';
import { play, TEAMS, WITH_EVERYTHING } from './play.ts';

/** What the issue asks for. */
const PROMISED = 110;

const inventory = inventoryOf();

/** The ruleset with every optional module, as it stands after its opening, asked for what it offers rather than read for what it says. */
function inventoryOf(): Inventory {
  const [opened] = play({ seed: 'coverage', options: WITH_EVERYTHING });
  if (opened === undefined) throw new Error('The flagship did not open.');
  const { known } = opened;
  const order = TEAMS.flatMap((team) =>
    face.rules.sheet(known.get(team) ?? {}, team).sections.flatMap(({ fields }) => fields.map(({ path }) => path)),
  );
  const inject = Object.entries(ruleset.effects).flatMap(([id, { fields }]) => [
    id,
    ...fields.flatMap(({ input }) =>
      input.kind === 'choice' ? input.options.map(({ value }) => `${id}=${value}`) : [],
    ),
  ]);
  const headings = readFileSync(`${root}/rulesets/src/pledge-to-power/RULES.md`, 'utf8').matchAll(/^### (.+)$/gm);
  return {
    order: new Set(order),
    event: new Set(statedEvents()),
    indicator: new Set(indicatorsOf(face.rules.board(known.get(viewerName(FACILITATOR)) ?? {}, FACILITATOR)).keys()),
    inject: new Set(inject),
    card: new Set(Object.keys(VIEWPOINTS)),
    rule: new Set([...headings].map(([, heading = '']) => heading)),
    scenario: new Set(face.rules.manifest.scenarios.map(({ id }) => id)),
  };
}

/** Event types that the schema knows and that code outside the schemas states. */
function statedEvents(): readonly string[] {
  // Whatever writes with a step, in a file of its own or not.
  const code = readSources('rulesets/src/theatre').filter(
    ({ path, text }) => /(?:steps|compose|step|judge|standing)\.ts$/.test(path) || /\bstep\.note\(/.test(text),
  );
  const stated = code.flatMap(({ text }) => [...text.matchAll(/type: '([\w.]+)'/g)].map(([, type = '']) => type));
  const unknown = (type: string) =>
    face.rules.event.safeParse({ type }).error?.issues.some(({ message }) => message.startsWith('No event is called'));
  return [...new Set(stated)].filter((type) => unknown(type) !== true);
}

test('is complete and names only what the ruleset has', () => {
  expect(problemsOf(coverage, inventory, PROMISED)).toEqual([]);
});

test('fails as soon as any named carrier is gone', () => {
  const named = new Set(coverage.flatMap(({ by }) => by));
  expect(named.size).toBeGreaterThan(100);
  const unnoticed = [...named].filter((carrier) => {
    const { kind, name } = partsOf(carrier);
    const less = { ...inventory, [kind]: new Set([...inventory[kind]].filter((other) => other !== name)) };
    return problemsOf(coverage, less, PROMISED).length === 0;
  });
  expect(unnoticed).toEqual([]);
});

test('fails as soon as a row is gone, doubled, or carries too little', () => {
  for (const row of coverage) {
    const others = coverage.filter(({ n }) => n !== row.n);
    expect(problemsOf(others, inventory, PROMISED), `without ${row.n}`).not.toEqual([]);
    expect(problemsOf([...coverage, row], inventory, PROMISED), `${row.n} twice`).not.toEqual([]);
  }
  const count = coverage.filter(isCarried).length;
  expect(problemsOf(coverage, inventory, count + 1)).toEqual([
    `${count} mechanisms are carried; at least ${count + 1} were promised.`,
  ]);
});

test('lets neither a rule nor a scenario count, and a card only for a claim', () => {
  const bare = coverage.map((row) => ({ ...row, by: row.by.filter((carrier) => /^(?:rule|scenario) /.test(carrier)) }));
  expect(bare.filter(isCarried)).toEqual([]);
  const cards = coverage.filter(({ by }) => by.length > 0 && by.every((carrier) => carrier.startsWith('card ')));
  expect(cards.length).toBeGreaterThan(0);
  expect(cards.filter((row) => isCarried({ ...row, claim: false }))).toEqual([]);
});

test('agrees with the viewpoints on which claim each presents', () => {
  const presented = coverage.flatMap(({ n, by }) =>
    by.flatMap((carrier) => (partsOf(carrier).kind === 'card' ? [`${partsOf(carrier).name} ${n}`] : [])),
  );
  const listed = Object.entries(VIEWPOINTS).flatMap(([id, numbers]) => numbers.map((n) => `${id} ${n}`));
  expect(presented.sort()).toEqual(listed.sort());
});

test('is printed: COVERAGE.md is what the data say', async () => {
  expect(coverage.map(({ n }) => n)).toEqual(Array.from({ length: MECHANISMS }, (_, i) => i + 1));
  await expect(coverageTable(coverage)).toMatchFileSnapshot(`${root}/rulesets/src/pledge-to-power/COVERAGE.md`);
});
