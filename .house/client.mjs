/** The built client: client/dist, rebuilt when a source that goes into it changed. Node 20-safe. */
import { createHash } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { run, tail } from './run.mjs';
import { announced, Refused } from './say.mjs';

const SOURCES = ['client', 'shared', 'rulesets', 'package-lock.json', 'tsconfig.json'];
const SKIPPED = new Set(['node_modules', 'dist']);
const STAMP = '.sources';

/** A digest over names and contents: unlike file times it notices a deletion and is not fooled by a checkout. */
function digestOfSources(root) {
  const hash = createHash('sha256');
  const walk = (path) => {
    const full = join(root, path);
    let entries;
    try {
      entries = readdirSync(full, { withFileTypes: true });
    } catch {
      if (existsSync(full)) hash.update(path).update('\0').update(readFileSync(full));
      return;
    }
    for (const name of entries.map((entry) => entry.name).sort()) {
      if (!SKIPPED.has(name)) walk(`${path}/${name}`);
    }
  };
  for (const source of SOURCES) walk(source);
  return hash.digest('hex');
}

/** Builds the client when it is stale, or always with `force`. Needs installed modules. */
export async function buildClient(root, node, { force = false } = {}) {
  const dist = join(root, 'client', 'dist');
  const stamp = join(dist, STAMP);
  const digest = digestOfSources(root);
  if (!force && existsSync(stamp) && readFileSync(stamp, 'utf8') === digest) return;

  // Built beside and moved into place: a server that is running never serves half a client.
  const cache = join(root, 'node_modules', '.cache', 'sandtable');
  const fresh = join(cache, `client-${process.pid}`);
  mkdirSync(cache, { recursive: true });
  const vite = join(root, 'node_modules', 'vite', 'bin', 'vite.js');
  const args = [vite, 'build', '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn'];
  const { code, output } = await announced('building the client', () => run(node, args, { cwd: join(root, 'client') }));
  if (code !== 0) {
    rmSync(fresh, { recursive: true, force: true });
    throw new Refused(`the client could not be built (vite ended with ${code}):\n${tail(output, 30)}`);
  }
  addFontLicences(root, join(fresh, 'third-party.md'));
  writeFileSync(join(fresh, STAMP), digest);
  const old = `${fresh}-old`;
  if (existsSync(dist)) renameSync(dist, old);
  renameSync(fresh, dist);
  rmSync(old, { recursive: true, force: true });
}

/** Vite lists the licences of bundled scripts; those of the fonts, which are copied, must travel as well. */
function addFontLicences(root, file) {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'client', 'package.json'), 'utf8'));
  for (const name of Object.keys(dependencies).filter((dependency) => dependency.startsWith('@fontsource'))) {
    const licence = join(root, 'node_modules', ...name.split('/'), 'LICENSE');
    appendFileSync(file, `\n## ${name} (fonts)\n\n${readFileSync(licence, 'utf8')}`);
  }
}
