/**
 * Conditions and effects of the MSEL as one writes them in a cell, and back: `indicator airwar.upper < 60 and turn 2.. or
 * inject E6 sent`. `and` binds before `or`; there are no brackets.
 */
import type { Json } from '../words.ts';
import { COMPARISONS, type Condition, type ItemEffect, type MselTerm, OFFER_STATES, STAGES } from './msel.ts';

/** Why something written was not understood: the sentence is `msel.cell.<code>` in the client's catalogues. */
export interface Unclear {
  readonly code: string;
  readonly values: { readonly [name: string]: string };
}
export type Read<T> = { readonly value: T } | { readonly unclear: Unclear };

const unclear = (code: string, found: string, values: { [name: string]: string } = {}) => ({
  unclear: { code, values: { found: found.slice(0, 80), ...values } },
});

const SIGNS = { above: '>', below: '<', 'at-least': '>=', 'at-most': '<=' } as const;
const RESERVED = new Set(['and', 'or', 'not', 'from', 'to']);

/** A word that stands for itself; anything else is written as a JSON string. */
function word(id: string): string {
  return /^[\p{L}\p{N}_.:/-]+$/u.test(id) && !RESERVED.has(id) ? id : JSON.stringify(id);
}

/** Writes a condition. */
export function conditionWords(any: Condition): string {
  return any.map((all) => all.map(termWords).join(' and ')).join(' or ');
}

function termWords(term: MselTerm): string {
  return `${term.not === true ? 'not ' : ''}${bare(term)}`;
}

function bare(term: MselTerm): string {
  switch (term.is) {
    case 'indicator':
      return `indicator ${word(term.indicator)} ${SIGNS[term.compare]} ${term.value}`;
    case 'turn':
      return `turn ${term.from}${term.to === term.from ? '' : `..${term.to ?? ''}`}`;
    case 'phase':
      return `phase ${word(term.phase)}`;
    case 'stage':
      return `stage ${term.stage}`;
    case 'sealed':
      return `sealed ${word(term.team)}`;
    case 'event':
      return `event ${word(term.event)}`;
    case 'offer': {
      const from = term.from === undefined ? '' : `from ${word(term.from)} `;
      const to = term.to === undefined ? '' : `to ${word(term.to)} `;
      return `offer ${from}${to}${term.state}`;
    }
    case 'inject':
      return `inject ${word(term.item)} ${term.state}`;
  }
}

interface Token {
  readonly text: string;
  /** Written in quotes: a name, whatever it looks like. */
  readonly quoted: boolean;
}

function tokens(words: string): Token[] | undefined {
  const found: Token[] = [];
  const pattern = /\s*(?:("(?:[^"\\]|\\.)*")|(>=|<=|[<>])|([^\s<>"]+))/uy;
  for (let from = 0; from < words.trimEnd().length; from = pattern.lastIndex) {
    pattern.lastIndex = from;
    const match = pattern.exec(words);
    if (match === null) return undefined;
    const [, quoted, sign, plain] = match;
    if (quoted === undefined) found.push({ text: sign ?? plain ?? '', quoted: false });
    else {
      const text = parsedJson(quoted);
      if (typeof text !== 'string') return undefined;
      found.push({ text, quoted: true });
    }
  }
  return found;
}

function parsedJson(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

/** Reads a condition; what is not understood is named. Ids are not looked up here. */
export function readCondition(words: string): Read<Condition> {
  const all = tokens(words);
  if (all === undefined || all.length === 0) return unclear('condition', words);
  let at = 0;
  const peek = () => all[at];
  const plain = () => (peek()?.quoted === false ? peek()?.text.toLowerCase() : undefined);
  const next = () => all[at++]?.text;
  const groups: MselTerm[][] = [];
  for (;;) {
    const group: MselTerm[] = [];
    for (;;) {
      const not = plain() === 'not';
      if (not) at++;
      const from = at;
      const term = readTerm(plain, next);
      if (term === undefined)
        return unclear(
          'term',
          all
            .slice(from, from + 5)
            .map(({ text }) => text)
            .join(' '),
        );
      group.push(not ? { ...term, not: true } : term);
      if (plain() !== 'and') break;
      at++;
    }
    groups.push(group);
    if (plain() !== 'or') break;
    at++;
  }
  const rest = peek();
  if (rest !== undefined) return unclear('joined', rest.text);
  if (groups.length > 8 || groups.some(({ length }) => length > 8)) return unclear('long-condition', words);
  return { value: groups };
}

function readTerm(plain: () => string | undefined, next: () => string | undefined): MselTerm | undefined {
  const is = plain();
  next();
  switch (is) {
    case 'indicator': {
      const [indicator, sign, value] = [next(), next(), next()];
      const compare = COMPARISONS.find((name) => SIGNS[name] === sign);
      const number = numberOf(value);
      if (indicator === undefined || compare === undefined || number === undefined) return undefined;
      return { is, indicator, compare, value: number };
    }
    case 'turn': {
      const [, from, open, to] = /^(\d{1,4})(?:(\.\.)(\d{1,4})?)?$/.exec(next() ?? '') ?? [];
      if (from === undefined || Number(from) < 1) return undefined;
      const last = open === undefined ? Number(from) : to === undefined ? undefined : Number(to);
      return { is, from: Number(from), ...(last === undefined ? {} : { to: last }) };
    }
    case 'phase': {
      const phase = next();
      return phase === undefined ? undefined : { is, phase };
    }
    case 'stage': {
      const stage = STAGES.find((name) => name === plain());
      next();
      return stage === undefined ? undefined : { is, stage };
    }
    case 'sealed': {
      const team = next();
      return team === undefined ? undefined : { is, team };
    }
    case 'event': {
      const event = next();
      return event === undefined ? undefined : { is, event };
    }
    case 'offer': {
      const side = (name: 'from' | 'to') => {
        if (plain() !== name) return {};
        next();
        const team = next();
        return team === undefined ? {} : { [name]: team };
      };
      const sides = { ...side('from'), ...side('to') };
      const state = OFFER_STATES.find((name) => name === plain());
      next();
      return state === undefined ? undefined : { is, ...sides, state };
    }
    case 'inject': {
      const item = next();
      const state = (['sent', 'skipped'] as const).find((name) => name === plain());
      next();
      return item === undefined || state === undefined ? undefined : { is, item, state };
    }
    default:
      return undefined;
  }
}

/** A number as people and spreadsheets write it; undefined for anything else, endless ones included. */
export function numberOf(text: string | undefined): number | undefined {
  return text !== undefined && /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d{1,3})?$/i.test(text) && Number.isFinite(Number(text))
    ? Number(text)
    : undefined;
}

/** Writes effects, one a line: `aid.usStock: mode=by; value=-5`. */
export function effectWords(effects: readonly ItemEffect[]): string {
  return effects
    .map(({ effect, params }) => {
      const said = Object.entries(params).map(([name, value]) => `${name}=${valueWords(value)}`);
      return said.length === 0 ? effect : `${effect}: ${said.join('; ')}`;
    })
    .join('\n');
}

/** A word stands for itself, unless it would be read as something else. */
function valueWords(value: Json): string {
  return typeof value === 'string' && /^[A-Za-z][\w.-]*$/.test(value) && parsedJson(value) === undefined
    ? value
    : JSON.stringify(value);
}

/** Reads effects, one a line. Ids and limits are not looked up here. */
export function readEffects(words: string): Read<ItemEffect[]> {
  const effects: ItemEffect[] = [];
  for (const line of words.split('\n').map((one) => one.trim())) {
    if (line === '') continue;
    const [, effect, said] = /^([^\s:]{1,64})\s*(?::\s*(.*))?$/su.exec(line) ?? [];
    if (effect === undefined) return unclear('effect-line', line);
    const params = new Map<string, Json>();
    for (const part of partsOf(said ?? '')) {
      const [, name, value] = /^([^\s=]{1,64})\s*=\s*(.+)$/su.exec(part) ?? [];
      if (name === undefined || value === undefined || params.has(name)) return unclear('effect-value', part);
      const json = parsedJson(value);
      if (json === undefined && !/^[A-Za-z][\w.-]*$/.test(value)) return unclear('effect-value', part);
      params.set(name, json ?? value);
    }
    effects.push({ effect, params: Object.fromEntries(params) });
  }
  return effects.length > 12 ? unclear('many-effects', words) : { value: effects };
}

/** Parts between semicolons that do not stand in quotes. */
function partsOf(said: string): string[] {
  const parts = said.match(/(?:"(?:[^"\\]|\\.)*"|[^;"]|")+/gu) ?? [];
  return parts.map((part) => part.trim()).filter((part) => part !== '');
}
