/** V8 passes over a setting that it does not know; a newer one that has dropped one of ours must not go unnoticed. */
import { execFileSync } from 'node:child_process';
import { SOONER } from '@sandtable/server/analysis/compiler.ts';
import { expect, test } from 'vitest';

test.each(SOONER)('V8 knows the setting %s', (setting) => {
  const known = execFileSync(process.execPath, ['--v8-options'], { encoding: 'utf8' });
  const name = setting.replace(/^--(no-)?/, '').replace(/=.*$/, '');
  expect(known).toMatch(new RegExp(`^  --${name} \\(`, 'm'));
});
