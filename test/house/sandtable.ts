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

const ENTRY = join(root, 'server', 'src', 'cli.ts');

export function sandtable(...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const options = { timeout: 55_000, killSignal: 'SIGKILL' as const, env: { PATH: process.env['PATH'] } };
    execFile(process.execPath, [ENTRY, ...args], options, (error, out, err) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : error === null ? 0 : -1, out, err });
    });
  });
}

/** One line for a person: no stack, no more than it needs. */
export const sentence = (words: RegExp) => expect.stringMatching(new RegExp(`^(?!.*\\n.)[^\\n]*${words.source}`));
