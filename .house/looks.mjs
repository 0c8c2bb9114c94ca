/**
 * `npm run looks`: photographs the screens and the gallery anew and takes what they look like now for the reference of the
 * visual tests (test/visual/references). Look at what changed (`git diff --stat`, a picture viewer) before committing it.
 */
import { spawnSync } from 'node:child_process';

const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts', 'test/visual'],
  { stdio: 'inherit', env: { ...process.env, SANDTABLE_LOOKS: 'renew' } },
);
process.exitCode = status ?? 1;
