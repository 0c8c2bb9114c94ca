/** What every verb of the command line is made of. */
import { readFileSync } from 'node:fs';
import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import { rulesets } from '@sandtable/rulesets';
import type { AnyRuleset } from '@sandtable/shared';

export interface Option {
  readonly type: 'string' | 'boolean';
  readonly multiple?: boolean;
  /** Stands for the value in `--help`. */
  readonly value?: string;
  readonly what: string;
}

export interface Verb {
  readonly name: string;
  readonly summary: string;
  /** What follows the verb, as `--help` shows it: `FILE`. Their number is what is demanded. */
  readonly operands: readonly string[];
  readonly options: { readonly [name: string]: Option };
  /** More of `--help`. */
  readonly notes?: readonly string[];
  /** Answers the exit code. */
  run(given: Given): Promise<number>;
}

export interface Given {
  readonly operands: readonly string[];
  /** The last value of an option, or undefined. */
  text(name: string): string | undefined;
  /** Every value of an option that may be repeated. */
  texts(name: string): readonly string[];
  flag(name: string): boolean;
}

/** The command line was not understood: one sentence, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** It was understood and cannot be done: one sentence, exit code 1. */
export class CannotError extends Error {
  override readonly name = 'CannotError';
}

/** Takes a verb's arguments apart. Refuses unknown options, missing values and a wrong number of operands. */
export function readArguments(verb: Verb, args: readonly string[]): Given | 'help' {
  const options: ParseArgsOptionsConfig = { help: { type: 'boolean', short: 'h' } };
  for (const [name, { type, multiple }] of Object.entries(verb.options))
    options[name] = { type, ...(multiple ? { multiple } : {}) };
  const { values, positionals } = parsed(verb, args, options);
  if (values['help'] === true) return 'help';
  if (positionals.length !== verb.operands.length) {
    const wanted = verb.operands.length === 0 ? 'nothing' : verb.operands.join(' ');
    throw new UsageError(
      `"${verb.name}" takes ${wanted} beside its options, and was given ${positionals.length === 0 ? 'nothing' : positionals.join(' ')}; see sandtable ${verb.name} --help.`,
    );
  }
  const list = (name: string) => [values[name] ?? []].flat().filter((value) => typeof value === 'string');
  return {
    operands: positionals,
    text: (name) => list(name).at(-1),
    texts: list,
    flag: (name) => values[name] === true,
  };
}

function parsed(verb: Verb, args: readonly string[], options: ParseArgsOptionsConfig) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    const [sentence = error.message] = error.message.split(/\.\s/);
    throw new UsageError(`${sentence}; see sandtable ${verb.name} --help.`);
  }
}

/** What `--help` prints. */
export function helpOf(verb: Verb): string {
  const rows = [
    ...Object.entries(verb.options).map(([name, { type, value, what }]) => [
      type === 'boolean' ? `--${name}` : `--${name} ${value ?? 'VALUE'}`,
      what,
    ]),
    ['--help', 'this'],
  ];
  return [
    `sandtable ${[verb.name, ...verb.operands].join(' ')}${Object.keys(verb.options).length > 0 ? ' [options]' : ''}`,
    `  ${verb.summary}`,
    '',
    ...table(rows),
    ...(verb.notes === undefined ? [] : ['', ...verb.notes]),
  ].join('\n');
}

/** Two columns, the first as wide as it has to be. */
export function table(rows: readonly (readonly (string | undefined)[])[]): string[] {
  const width = Math.max(...rows.map(([left = '']) => left.length));
  return rows.map(([left = '', right = '']) => `  ${left.padEnd(width)}  ${right}`);
}

/** A file's text. Refuses with a sentence where it cannot be read. */
export function readText(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    throw new CannotError(`${file} cannot be read (${codeOf(error)}); check the path.`);
  }
}

/** An error's code, or its message. */
export function codeOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  return 'code' in error && typeof error.code === 'string' ? error.code : error.message;
}

/** The ruleset of that name, or undefined. */
export async function findRuleset(id: string): Promise<AnyRuleset | undefined> {
  return rulesets.find((entry) => entry.id === id)?.load();
}

/** For sentences that say what there is. */
export function rulesetNames(): string {
  return rulesets.map(({ id }) => id).join(', ');
}

/** What is played where nobody says what: the first one installed. */
export const FIRST_RULESET = rulesets[0]?.id ?? '';

/** One line on standard output. */
export function print(line = ''): void {
  process.stdout.write(`${line}\n`);
}

/** Prints aligned columns: the first left, the next `right` ones right (numbers), the rest left. */
export function columns(rows: readonly (readonly string[])[], right = 3): void {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
  for (const row of rows) {
    const cells = row.map((cell, i) =>
      i >= 1 && i <= right ? cell.padStart(widths[i] ?? 0) : cell.padEnd(widths[i] ?? 0),
    );
    print(`  ${cells.join('  ').trimEnd()}`);
  }
}
