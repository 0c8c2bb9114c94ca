/** The programs that bootstrap.mjs found or fetched for the tests. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { root } from './sources.ts';

const Tool = z.union([z.object({ path: z.string(), version: z.string() }), z.object({ missing: z.string() })]);
const Tools = z.object({ chromium: Tool, postgres: Tool, redis: Tool });

type Name = keyof z.infer<typeof Tools>;

/**
 * Where a tool is: the program of Chromium and Redis, the folder of PostgreSQL's programs.
 * Throws the bootstrap's sentence where this machine has none: a test that cannot run must not look as if it had.
 */
export function toolPath(name: Name): string {
  const tool = look(name);
  if ('missing' in tool) throw new Error(tool.missing);
  return tool.path;
}

/**
 * For `test.skipIf(!hasTool('redis'))`, and for Redis alone: only Debian's package brings it, and only several processes
 * behind one address need it. The bootstrap has said so, and the skipped tests are counted.
 */
export function hasTool(name: Name): boolean {
  return !('missing' in look(name));
}

function look(name: Name): z.infer<typeof Tool> {
  const file = join(root, 'node_modules', '.cache', 'sandtable', 'tools.json');
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new Error('The tools for the tests were not looked for yet: run `node bootstrap.mjs tools` once.');
  }
  return Tools.parse(JSON.parse(text))[name];
}
