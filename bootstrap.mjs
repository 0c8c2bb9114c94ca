#!/usr/bin/env node
/**
 * Set-up for a fresh machine, run by npm before start, test and the rest: `node bootstrap.mjs [client] [build] [tools]`.
 * Always: modules as the lockfile says, and a Node that can run the sources.
 * `client`: the client built when its sources changed; `build`: built in any case.
 * `tools`: what the tests drive (Chromium, PostgreSQL, Redis) found or fetched; see .house/tools.mjs.
 * Written for Node 20, since this is the one part that runs on whatever Node the machine has.
 */
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildClient } from './.house/client.mjs';
import { findNode, installModules, modulesAreCurrent } from './.house/modules.mjs';
import { Refused, say } from './.house/say.mjs';
import { provideTools } from './.house/tools.mjs';

const root = dirname(fileURLToPath(import.meta.url));
const wants = new Set(process.argv.slice(2));

try {
  if (!modulesAreCurrent(root)) await installModules(root);
  const node = await findNode(root);
  if (wants.has('client') || wants.has('build')) await buildClient(root, node, { force: wants.has('build') });
  if (wants.has('tools')) await provideTools(root, node);
} catch (error) {
  if (!(error instanceof Refused)) throw error;
  say(error.message);
  process.exitCode = 1;
}
