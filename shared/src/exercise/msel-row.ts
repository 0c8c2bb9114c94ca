/** One row of the MSEL as a table, being read: what it names is looked up, and whatever is not understood is told by column. */
import type { FormField } from '../rules/sheet.ts';
import type { Audience, Json, TeamId } from '../words.ts';
import { type ItemEffect, ItemId, MEDIA, MOMENTS, MselItem, type MselTerm, type Trigger } from './msel.ts';
import { numberOf, type Read, readCondition, readEffects, type Unclear } from './msel-words.ts';

export const COLUMNS = [
  ...(['id', 'title', 'text', 'delivery', 'source', 'to', 'trigger', 'turn', 'phase', 'at', 'condition'] as const),
  ...(['chance', 'expected', 'justification', 'effects'] as const),
] as const;
export type ColumnName = (typeof COLUMNS)[number];

/** What a row may name. */
export interface Vocabulary {
  readonly teams: readonly TeamId[];
  readonly phases: readonly string[];
  readonly turns: number;
  readonly indicators: ReadonlySet<string>;
  readonly effects: ReadonlyMap<string, readonly FormField[]>;
  /** Ids of items that are on the list already: conditions may speak of them. */
  readonly items: ReadonlySet<string>;
  /** Milliseconds since 1970 of a time as it is written; undefined if it is none. */
  readonly instant: (written: string) => number | undefined;
}

export type Cells = { readonly [C in ColumnName]: string };

/** Which columns say when, by trigger; the others stay empty. */
const USES: { readonly [T in Trigger['on']]: readonly ColumnName[] } = {
  manual: [],
  minute: ['turn', 'phase', 'at'],
  time: ['at'],
  phase: ['turn', 'phase', 'at'],
  condition: ['condition'],
};

/** One row being read. `tell` is called for every cell that was not understood. */
export class Row {
  readonly #cells: Cells;
  readonly #words: Vocabulary;
  readonly #tell: (column: ColumnName, unclear: Unclear) => void;
  #failed = false;

  constructor(cells: Cells, words: Vocabulary, tell: (column: ColumnName, unclear: Unclear) => void) {
    this.#cells = cells;
    this.#words = words;
    this.#tell = tell;
  }

  item(): MselItem | undefined {
    const id = this.#cell('id');
    if (!ItemId.safeParse(id).success) this.#wrong('id', 'id', { found: id.slice(0, 50) });
    const effects = this.#effects();
    const chance = this.#chance();
    const optional = (['source', 'expected', 'justification'] as const).flatMap((name) =>
      this.#cell(name) === '' ? [] : [[name, this.#long(name, name === 'source' ? 120 : 2000)] as const],
    );
    if (effects.length > 0 && this.#cell('justification') === '') this.#wrong('justification', 'justification', {});
    const title = this.#long('title', 160);
    if (title === '') this.#wrong('title', 'needed', {});
    const item = {
      id,
      title,
      text: this.#long('text', 8000),
      medium: this.#oneOf('delivery', MEDIA, 'news'),
      to: this.#audience(),
      ...Object.fromEntries(optional),
      effects,
      trigger: this.#trigger(),
      ...(chance === undefined ? {} : { chance }),
    };
    if (this.#failed) return undefined;
    const parsed = MselItem.safeParse(item);
    if (parsed.success) return parsed.data;
    this.#wrong('id', 'row', { problem: parsed.error.issues[0]?.message ?? '' });
    return undefined;
  }

  #cell(name: ColumnName): string {
    return this.#cells[name].trim();
  }

  #wrong(column: ColumnName, code: string, values: { [name: string]: string }): void {
    this.#failed = true;
    this.#tell(column, { code, values });
  }

  #understood<T>(column: ColumnName, read: Read<T>): T | undefined {
    if ('value' in read) return read.value;
    this.#wrong(column, read.unclear.code, { ...read.unclear.values });
    return undefined;
  }

  #long(column: ColumnName, most: number): string {
    // Only a title is trimmed where it is kept.
    const text = column === 'title' ? this.#cell(column) : this.#cells[column];
    if (text.length > most) this.#wrong(column, 'long', { limit: String(most) });
    return text;
  }

  #oneOf<T extends string>(column: ColumnName, choices: readonly T[], otherwise?: T): T | undefined {
    const found = this.#cell(column).toLowerCase();
    const choice = found === '' ? otherwise : choices.find((one) => one === found);
    if (choice === undefined) this.#wrong(column, 'choice', { found: found.slice(0, 40), choices: choices.join(', ') });
    return choice;
  }

  #audience(): Audience {
    const found = this.#cell('to');
    if (found === 'all') return 'all';
    if (found === 'none') return [];
    const teams = found
      .split(',')
      .map((one) => one.trim())
      .filter((one) => one !== '');
    if (teams.length === 0) this.#wrong('to', 'needed', {});
    for (const team of teams) this.#team('to', team);
    return [...new Set(teams)];
  }

  #team(column: ColumnName, team: string): void {
    if (!this.#words.teams.includes(team))
      this.#wrong(column, 'team', { found: team.slice(0, 40), choices: this.#words.teams.join(', ') });
  }

  #number(column: ColumnName, low: number, high: number, whole: boolean): number | undefined {
    const found = this.#cell(column);
    const number = numberOf(found);
    if (number !== undefined && number >= low && number <= high && (!whole || Number.isInteger(number))) return number;
    this.#wrong(column, 'number', { found: found.slice(0, 40), low: String(low), high: String(high) });
    return undefined;
  }

  #chance(): number | undefined {
    const found = this.#cell('chance').replace(/\s*%$/, '');
    if (found === '') return undefined;
    const number = numberOf(found);
    if (number !== undefined && Number.isInteger(number) && number >= 1 && number <= 99) return number;
    if (number !== 100) this.#wrong('chance', 'number', { found: found.slice(0, 40), low: '1', high: '99' });
    return undefined;
  }

  #trigger(): Trigger | undefined {
    const on = this.#oneOf('trigger', ['manual', 'minute', 'time', 'phase', 'condition']);
    for (const column of ['turn', 'phase', 'at', 'condition'] as const)
      if (on !== undefined && !USES[on].includes(column) && this.#cell(column) !== '')
        this.#wrong(column, 'unused', { trigger: on });
    switch (on) {
      case 'manual':
        return { on };
      case 'minute': {
        const minute = this.#number('at', 0, 6000, false);
        return { on, ...this.#turn(), minute: minute ?? 0 };
      }
      case 'time': {
        const found = this.#cell('at');
        const at = this.#words.instant(found);
        if (at === undefined || at < 0) this.#wrong('at', 'time', { found: found.slice(0, 40) });
        return { on, at: at ?? 0 };
      }
      case 'phase': {
        const moment = this.#oneOf('at', MOMENTS);
        return { on, ...this.#turn(), moment: moment ?? 'orders' };
      }
      case 'condition': {
        const any = this.#understood('condition', readCondition(this.#cell('condition')));
        for (const term of any?.flat() ?? []) this.#term(term);
        return { on, any: any ?? [] };
      }
      default:
        return undefined;
    }
  }

  #turn(): { turn: number; phase?: string } {
    const turn = this.#number('turn', 1, this.#words.turns, true) ?? 1;
    const phase = this.#cell('phase');
    if (phase === '') return { turn };
    this.#phase('phase', phase);
    return { turn, phase };
  }

  #phase(column: ColumnName, phase: string): void {
    if (!this.#words.phases.includes(phase))
      this.#wrong(column, 'choice', { found: phase.slice(0, 40), choices: this.#words.phases.join(', ') });
  }

  #term(term: MselTerm): void {
    if (term.is === 'indicator' && !this.#words.indicators.has(term.indicator))
      this.#wrong('condition', 'indicator', { found: term.indicator.slice(0, 40) });
    if (term.is === 'inject' && !this.#words.items.has(term.item))
      this.#wrong('condition', 'item', { found: term.item.slice(0, 40) });
    if (term.is === 'phase') this.#phase('condition', term.phase);
    if (term.is === 'sealed') this.#team('condition', term.team);
    if (term.is === 'offer')
      for (const team of [term.from, term.to]) if (team !== undefined) this.#team('condition', team);
  }

  #effects(): ItemEffect[] {
    const effects = this.#understood('effects', readEffects(this.#cells.effects)) ?? [];
    for (const { effect, params } of effects) {
      const fields = this.#words.effects.get(effect);
      const problem = fields === undefined ? { code: 'effect', values: { found: effect } } : problemOf(fields, params);
      if (problem !== undefined) this.#wrong('effects', problem.code, { ...problem.values });
    }
    return effects;
  }
}

/** What an effect's form would not take. The server's limits are the effect's own and may be narrower. */
function problemOf(fields: readonly FormField[], params: ItemEffect['params']): Unclear | undefined {
  const stray = Object.keys(params).find((name) => !fields.some((field) => field.name === name));
  if (stray !== undefined)
    return { code: 'effect-field', values: { found: stray, choices: fields.map(({ name }) => name).join(', ') } };
  for (const { name, input } of fields) {
    const value: Json | undefined = params[name];
    if (value === undefined) return { code: 'effect-missing', values: { field: name } };
    const found = String(value).slice(0, 40);
    if (input.kind === 'number' && !(typeof value === 'number' && value >= input.min && value <= input.max))
      return { code: 'effect-number', values: { field: name, found, low: String(input.min), high: String(input.max) } };
    if (input.kind === 'choice' && !input.options.some((option) => option.value === value))
      return { code: 'effect-choice', values: { field: name, found } };
    if (input.kind === 'flag' && typeof value !== 'boolean')
      return { code: 'effect-choice', values: { field: name, found } };
    if (input.kind === 'text' && typeof value !== 'string')
      return { code: 'effect-choice', values: { field: name, found } };
  }
  return undefined;
}
