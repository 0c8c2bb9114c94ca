/**
 * Which part of the model carries which of the catalogue's 166 mechanisms. Data for people and for a test; nothing that
 * plays reads it, so the browser's half leaves it out. COVERAGE.md is printed from it.
 */
import { alliance } from './mechanisms/alliance.ts';
import { money } from './mechanisms/money.ts';
import { posture } from './mechanisms/posture.ts';
import type { CarrierKind, Mechanism } from './mechanisms/row.ts';
import { settlement } from './mechanisms/settlement.ts';
import { war } from './mechanisms/war.ts';

export const MECHANISMS = 166;

/** Rows in the order of the catalogue's numbers. */
export const coverage: readonly Mechanism[] = [...money, ...war, ...alliance, ...posture, ...settlement];

/** Kinds that count for any mechanism; a card counts for an author's claim only. */
const COUNTING: readonly CarrierKind[] = ['order', 'event', 'indicator', 'inject'];

/** What a ruleset has, by kind of carrier. */
export type Inventory = { readonly [K in CarrierKind]: ReadonlySet<string> };

/** Whether something that counts carries the mechanism. */
export function isCarried({ by, claim }: Mechanism): boolean {
  return by.some((carrier) => {
    const { kind } = partsOf(carrier);
    return COUNTING.includes(kind) || (claim && kind === 'card');
  });
}

/**
 * What is wrong with a table, in words; empty: complete, every named carrier exists, and at least `least` mechanisms
 * are carried.
 */
export function problemsOf(rows: readonly Mechanism[], has: Inventory, least: number): readonly string[] {
  const problems: string[] = [];
  const numbers = rows.map(({ n }) => n);
  for (let n = 1; n <= MECHANISMS; n++) {
    const times = numbers.filter((other) => other === n).length;
    if (times !== 1) problems.push(`Mechanism ${n} has ${times} rows; one was expected.`);
  }
  for (const { n, by, to, missing } of rows) {
    for (const carrier of by) {
      const { kind, name } = partsOf(carrier);
      if (!has[kind].has(name)) problems.push(`Mechanism ${n} names the ${kind} "${name}", which the ruleset lacks.`);
    }
    if (by.length === 0 && to === undefined) problems.push(`Mechanism ${n} is neither carried nor left to a ruleset.`);
    if ((missing === undefined) !== (to === undefined || by.length === 0))
      problems.push(`Mechanism ${n} must say both what is missing and where it goes, or neither.`);
  }
  const count = rows.filter(isCarried).length;
  if (count < least) problems.push(`${count} mechanisms are carried; at least ${least} were promised.`);
  return problems;
}

/** Kind and name of a carrier. */
export function partsOf(carrier: Mechanism['by'][number]): { readonly kind: CarrierKind; readonly name: string } {
  const space = carrier.indexOf(' ');
  return { kind: carrier.slice(0, space) as CarrierKind, name: carrier.slice(space + 1) };
}

/** COVERAGE.md. */
export function coverageTable(rows: readonly Mechanism[]): string {
  const whole = rows.filter((row) => isCarried(row) && row.missing === undefined).length;
  const partly = rows.filter((row) => isCarried(row) && row.missing !== undefined).length;
  const cards = rows.filter((row) => isCarried(row) && row.by.every((carrier) => carrier.startsWith('card '))).length;
  return [
    '# What carries each mechanism',
    '',
    'Printed from `coverage.ts`; after a change there run `npm run vitest -- test/flagship/coverage.test.ts -u`. A test',
    'fails where this table is stale, where a named carrier no longer exists, or where fewer mechanisms are carried.',
    '',
    `Of ${rows.length} mechanisms, ${whole + partly} are carried here: ${whole} whole, ${partly} in part (the rest of`,
    `them is named). ${rows.length - whole - partly} wait for a ruleset to come. ${cards} of those carried are authors’`,
    'claims that only a viewpoint card presents; they are marked *claim*.',
    '',
    'An *order* is a field of a sheet, an *event* something that a step states, an *indicator* a number on a board, an',
    '*inject* an effect in the facilitator’s hand. A *rule* is a heading of RULES.md to read on. Some carriers are there only',
    'where the host switched their option on; OPTIONS.md lists the options and what they do.',
    '',
    '| # | Mechanism | Module | Carried by | To come |',
    '|---|---|---|---|---|',
    ...rows.map(
      ({ n, name, home, claim, by, to, missing }) =>
        `| ${n} | ${name}${claim ? ' *(claim)*' : ''} | ${home} | ${carriers(by)} | ${toCome(to, missing)} |`,
    ),
    '',
  ].join('\n');
}

function carriers(by: Mechanism['by']): string {
  const groups = new Map<CarrierKind, string[]>();
  for (const carrier of by) {
    const { kind, name } = partsOf(carrier);
    groups.set(kind, [...(groups.get(kind) ?? []), `\`${name}\``]);
  }
  return [...groups].map(([kind, names]) => `${kind} ${names.join(', ')}`).join('; ');
}

function toCome(to: Mechanism['to'], missing: string | undefined): string {
  if (to === undefined) return '';
  return missing === undefined ? `*${to}*` : `${missing}: *${to}*`;
}
