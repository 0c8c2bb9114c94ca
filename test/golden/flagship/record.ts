/**
 * Records golden matches of the flagship: `node test/golden/flagship/record.ts [name …]`, all of them without a name. Plays
 * one seed after another until a match shows what it is for. Do this only where a rule was meant to change, in a commit
 * that says which; raise the ruleset's revision with it.
 */
import { writeFileSync } from 'node:fs';
import { canonical } from '@sandtable/shared';
import { botSheets, FOLDER, finalOf, headlines, play, type Recording, type Sheets, toldIn } from './matches.ts';
import { PLANS } from './plans.ts';

const MOST = 300;

function recorded(name: string): Recording {
  const plan = PLANS[name];
  if (plan === undefined) throw new Error(`There is no golden match "${name}".`);
  for (let i = 1; i <= MOST; i++) {
    const seed = `${name} ${i}`;
    const turns: Recording['turns'] = [];
    const decide = botSheets(plan, seed);
    const before = new Map<string, string>();
    let changed: Sheets = {};
    const sheets: typeof decide = (table, turn) => {
      const all = decide(table, turn);
      changed = Object.fromEntries(
        Object.entries(all).map(([team, orders]) => [team, orders.filter((order) => differs(before, team, order))]),
      );
      return all;
    };
    for (const table of play(plan, seed, sheets)) {
      const x = table.exercise;
      turns.push({ orders: changed as never, told: toldIn(x, turns.length + 1), headlines: headlines(x) });
      if (x.stage === 'over' && plan.shows(x)) return { for: plan.for, seed, turns, final: finalOf(x) };
    }
  }
  throw new Error(`None of ${MOST} matches of "${name}" shows what it is for.`);
}

function differs(before: Map<string, string>, team: string, order: { type: string }): boolean {
  const key = `${team}/${order.type}`;
  const now = canonical(order as never);
  if (before.get(key) === now) return false;
  before.set(key, now);
  return true;
}

/** One line a turn and a slice, so that a difference can be read. */
function printed({ turns, final, ...head }: Recording): string {
  const line = (value: unknown) => JSON.stringify(value);
  const slices = Object.entries(final).map(([slice, fields]) => `${line(slice)}: ${line(fields)}`);
  const [open] = [line(head).slice(1, -1)];
  return `{${open},\n"turns": [\n${turns.map(line).join(',\n')}\n],\n"final": {\n${slices.join(',\n')}\n}}\n`;
}

const wanted = process.argv.slice(2);
for (const name of wanted.length > 0 ? wanted : Object.keys(PLANS)) {
  const match = recorded(name);
  writeFileSync(`${FOLDER}/${name}.json`, printed(match));
  process.stdout.write(`${name}: seed "${match.seed}"\n`);
}
