/** The cases of the flagship's mechanics, each worked by hand in the comments of its file. */
import { readdirSync, readFileSync } from 'node:fs';
import { face } from '@sandtable/rulesets/pledge-to-power/public.ts';
import { pledgeToPower } from '@sandtable/rulesets/pledge-to-power/rules.ts';
import type { FlagshipShape, FlagshipState } from '@sandtable/rulesets/theatre/flagship.ts';
import type { Effect } from '@sandtable/rulesets/theatre/theatre.ts';
import {
  adjudicate,
  copyJson,
  type Entry,
  type Json,
  type Known,
  type Luck,
  open,
  orderId,
  type Question,
  type Rng,
  type Sealed,
} from '@sandtable/shared';
import { describe, expect, test } from 'vitest';
import { type Case, type Line, numberOf, parseCases, sides, wrong } from './case.ts';

const FOLDER = new URL('flagship/', import.meta.url);

/** Luck without luck: a half where something uniform is drawn, the mean of everything else. */
const EVEN: Rng = { next: () => 0.5, int: () => 0, normal: () => 0, poisson: (mean) => Math.round(mean) };

/** A case that has been read: position, orders, luck and the step to play. */
class Table {
  readonly draws = new Map<string, Rng>();
  readonly answers = new Map<string, string>();
  readonly orders = new Map<string, Sealed<FlagshipShape['order']>>();
  state: FlagshipState;
  entries: readonly Entry<FlagshipShape['event']>[] = [];
  questions: readonly Question[] = [];

  constructor(preset: string) {
    const ruleset = pledgeToPower({ beliefs: false });
    const blank = ruleset.rules.blank({}) as FlagshipState;
    const options = ruleset.rules.options.schema.parse({});
    // The world's draws are the mean, so that no factor hides in them.
    this.state = open(ruleset, { state: blank, luck: () => EVEN }, { scenario: preset, options }).state;
  }

  read(line: Line): void {
    const { verb } = line;
    if (verb === 'turn') this.tell({ type: 'clock', turn: numberOf(line, line.rest).value, over: false });
    else if (verb === 'parameter') {
      const [name, value] = sides(line);
      if (!Object.hasOwn(this.state.parameters, name)) throw wrong(line, 'there is no such parameter');
      this.tell({ type: 'parameters', values: { ...this.state.parameters, [name]: numberOf(line, value).value } });
    } else if (verb === 'set') this.set(line);
    else if (verb === 'order') this.order(line);
    else if (verb === 'draw') this.draw(line);
    else if (verb === 'answer') this.answers.set(...sides(line));
    else if (verb === 'play') this.play(line);
    else if (verb === 'expect') this.expect(line);
  }

  private tell(event: object): void {
    const parsed = face.rules.event.parse(event);
    face.rules.apply(this.state as unknown as Known<FlagshipState>, parsed);
  }

  private set(line: Line): void {
    const [path, value] = sides(line);
    const [module = '', field = ''] = path.split('.');
    const row = face.tables[module]?.[field];
    if (row === undefined) throw wrong(line, 'there is no such field');
    this.tell({ type: `${module}.moved`, field, value: row.kind === 'word' ? value : numberOf(line, value).value });
  }

  /** `team type key=value …`; what is not said is as in the doctrine default. */
  private order(line: Line): void {
    const [team = '', type = '', ...pairs] = line.rest.split(/\s+/);
    const spec = face.specs.get(type);
    if (spec === undefined || spec.team !== team) throw wrong(line, `${team} has no order "${type}"`);
    const order = copyJson(spec.initial) as { [key: string]: Json };
    for (const pair of pairs) {
      const [key = '', value = ''] = pair.split('=');
      const [first = '', second] = key.split('.');
      if (second === undefined) order[first] = writtenValue(line, value);
      else order[first] = { ...(order[first] as { [key: string]: Json }), [second]: writtenValue(line, value) };
    }
    const parsed = face.rules.order.safeParse(order);
    if (!parsed.success) throw wrong(line, parsed.error.issues[0]?.message ?? 'not an order');
    this.orders.set(type, { id: orderId(1, team, type), team, source: 'sealed', order: parsed.data });
  }

  /** `module/stream count 3`, `… normal −0.5`, `… uniform 0.2`. */
  private draw(line: Line): void {
    const [key = '', kind, text = ''] = line.rest.split(/\s+/);
    const { value } = numberOf(line, text);
    if (kind === 'count') this.draws.set(key, { ...EVEN, poisson: () => value });
    else if (kind === 'normal') this.draws.set(key, { ...EVEN, normal: () => value });
    else if (kind === 'uniform') this.draws.set(key, { ...EVEN, next: () => value });
    else throw wrong(line, 'a draw is a count, normal or uniform');
  }

  private play({ rest }: Line): void {
    const unused = new Set(this.draws.keys());
    const luck: Luck = (_kind, ...key) => {
      unused.delete(key.join('/'));
      return this.draws.get(key.join('/')) ?? EVEN;
    };
    const input = { state: this.state, orders: [...this.orders.values()], agreements: [], luck, answers: this.answers };
    const played = adjudicate(pledgeToPower({ beliefs: false, guard: true, only: rest }), input);
    if (unused.size > 0) throw new Error(`Nothing drew from ${[...unused].join(', ')}.`);
    this.state = played.state;
    this.entries = played.entries;
    this.questions = played.questions;
  }

  private expect(line: Line): void {
    const [what = '', ...words] = line.rest.split(/\s+/);
    if (what === 'no') this.expectNone(line, words);
    else if (what === 'event') this.expectEvent(line, words);
    else if (what === 'effect') this.expectEffect(line, words.join(' '));
    else if (what === 'odds') this.expectOdds(line, words.join(' '));
    else if (what === 'term') this.expectTerm(line, words.join(' '));
    else if (what === 'rule')
      expect([...new Set(this.entries.map(({ because }) => because.rule))], place(line)).toContain(words[0]);
    else this.expectField(line);
  }

  private expectNone(line: Line, [kind, name]: string[]): void {
    const found =
      kind === 'event'
        ? this.entries.filter(({ event }) => event.type === name).length
        : kind === 'effect'
          ? this.effects(name ?? '').length
          : Number.NaN;
    expect(found, place(line)).toBe(0);
  }

  /** `event type ×3 key=value …` */
  private expectEvent(line: Line, [type = '', ...more]: string[]): void {
    const found = this.entries
      .map(({ event }) => event as { type: string; [key: string]: unknown })
      .filter((event) => event.type === type);
    const times = more.find((word) => word.startsWith('×'));
    if (times === undefined) expect(found.length, `${place(line)}: ${type} was not stated`).toBeGreaterThan(0);
    else expect(found.length, place(line)).toBe(Number(times.slice(1)));
    for (const pair of more.filter((word) => word.includes('='))) {
      const [key = '', value = ''] = pair.split('=');
      for (const event of found) this.close(line, event[key], value);
    }
  }

  /** `effect module.field = value`, the sum of what was sent there; `×` before the value for a factor. */
  private expectEffect(line: Line, text: string): void {
    const [path, value] = sides(line, text);
    const sent = this.effects(path);
    if (sent.length === 0) throw wrong(line, `nothing was sent to ${path}`);
    if (value.startsWith('×'))
      this.close(
        line,
        sent.reduce((product, effect) => product * effect.value, 1),
        value.slice(1),
      );
    else
      this.close(
        line,
        sent.reduce((sum, effect) => sum + effect.value, 0),
        value,
      );
  }

  private effects(path: string): readonly Effect[] {
    return (this.state.pending ?? []).filter(({ target, field }) => `${target}.${field}` === path);
  }

  /** `odds module/question answer = share` */
  private expectOdds(line: Line, text: string): void {
    const [asked, value] = sides(line, text);
    const [key, answer = 'yes'] = asked.split(/\s+/);
    const question = this.questions.find((one) => one.key === key);
    if (question === undefined)
      throw wrong(line, `nobody asked; asked were ${this.questions.map((one) => one.key).join(', ')}`);
    this.close(line, question.odds[answer], value);
  }

  /** `term module.field label = value` */
  private expectTerm(line: Line, text: string): void {
    const [said, value] = sides(line, text);
    const [path = '', label = ''] = said.split(/\s+/);
    const [module = '', field = ''] = path.split('.');
    const terms = this.entries.flatMap(({ event, because }) =>
      event.type === `${module}.moved` && (event as { field?: string }).field === field ? (because.terms ?? []) : [],
    );
    const found = terms.find(
      (term) => term.label.key === `${module}.why.${label}` || term.label.key === `theatre.why.${label}`,
    );
    if (found === undefined)
      throw wrong(line, `there is no such term; there are ${terms.map((term) => term.label.key).join(', ')}`);
    this.close(line, found.value, value);
  }

  private expectField(line: Line): void {
    const [path, value] = sides(line);
    const [module = '', field = ''] = path.split('.');
    if (face.tables[module]?.[field] === undefined) throw wrong(line, 'there is no such field');
    this.close(line, (this.state as unknown as { [m: string]: { [f: string]: unknown } })[module]?.[field], value);
  }

  private close(line: Line, found: unknown, text: string): void {
    if (Array.isArray(found)) {
      const parts = text.split('/');
      expect(found.length, `${place(line)}: it is ${JSON.stringify(found)}`).toBe(parts.length);
      for (const [i, item] of found.entries()) this.close(line, item, parts[i] ?? '');
      return;
    }
    if (typeof found !== 'number') {
      expect(String(found), place(line)).toBe(text);
      return;
    }
    const { value, within } = numberOf(line, text);
    expect(Math.abs(found - value), `${place(line)}: it is ${found}`).toBeLessThanOrEqual(within);
  }
}

function place({ file, number, verb, rest }: Line): string {
  return `${file}:${number}: ${verb} ${rest}`;
}

/** A word, a number, yes or no, `40/30/15/15`, a queue as `mid:0.5,shell:0.2`, or an empty one as `-`. */
function writtenValue(line: Line, text: string): Json {
  if (text === 'yes' || text === 'no') return text === 'yes';
  if (text === '-') return [];
  if (text.includes(':'))
    return text.split(',').map((part) => {
      const [item = '', quantity = ''] = part.split(':');
      return { item, quantity: numberOf(line, quantity).value };
    });
  if (text.includes('/')) return text.split('/').map((part) => numberOf(line, part).value);
  return /^[+−-]?\d/.test(text) ? numberOf(line, text).value : text;
}

function run({ lines }: Case): void {
  const preset = lines.find(({ verb }) => verb === 'preset')?.rest ?? 'baseline';
  const table = new Table(preset);
  for (const line of lines) table.read(line);
  const ends = lines.some(({ verb }) => verb === 'expect');
  if (!ends) throw new Error('A case must expect something.');
}

for (const file of readdirSync(FOLDER)
  .filter((name) => name.endsWith('.txt'))
  .sort()) {
  describe(file, () => {
    const cases = parseCases(file, readFileSync(new URL(file, FOLDER), 'utf8'));
    test.each(cases.map((one) => [one.name, one] as const))('%s', (_name, one) => run(one));
  });
}

test('a case that is wrong says where', () => {
  const [bad] = parseCases('bad.txt', 'case: one\nplay airspace.probe\nexpect airspace.tot = 999');
  expect(() => bad && run(bad)).toThrow(/bad\.txt:3/);
  expect(() => parseCases('bad.txt', 'case: one\nhope for the best')).toThrow(/bad\.txt:2/);
});
