/** Runs `sandtable …` as a process of its own. */
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { expect } from 'vitest';
import { root } from './sources.ts';

export interface Ended {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

export const ENTRY = join(root, 'server', 'src', 'cli.ts');

/** Runs it in a folder, with nothing of this environment but what a program needs and what is given. */
export function run(
  args: readonly string[],
  { cwd, env = {} }: { readonly cwd?: string; readonly env?: { readonly [name: string]: string } } = {},
): Promise<Ended> {
  return new Promise((resolve) => {
    const options = {
      timeout: 55_000,
      killSignal: 'SIGKILL' as const,
      env: { PATH: process.env['PATH'], ...env },
      ...(cwd === undefined ? {} : { cwd }),
    };
    execFile(process.execPath, [ENTRY, ...args], options, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, out, err });
    });
  });
}

export const sandtable = (...args: readonly string[]): Promise<Ended> => run(args);

/** One line for a person: no stack, no more than it needs. */
export const sentence = (words: RegExp) => expect.stringMatching(new RegExp(`^(?!.*\\n.)[^\\n]*${words.source}`));
