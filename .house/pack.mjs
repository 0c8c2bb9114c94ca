/**
 * `npm run pack`: one archive that runs on a disconnected machine of this kind with `./sandtable serve`: Node, the modules
 * that the server needs, the sources (they run as they are) and the built client. Nothing is downloaded to make it.
 */
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run, tail } from './run.mjs';
import { say } from './say.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
const name = `sandtable-${version}-${process.platform}-${process.arch}`;
const staging = join(root, 'node_modules', '.cache', 'sandtable', 'pack');
const target = join(staging, name);
const RUNS = ['shared', 'rulesets', 'server'];

/** Every package that the server's side reaches, as paths in the lockfile; the client's are inside its bundle. */
function packagesNeeded() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const needed = new Set();
  const take = (path) => {
    const entry = packages[path];
    const peers = Object.keys(entry.peerDependencies ?? {}).filter(
      (peer) => !entry.peerDependenciesMeta?.[peer]?.optional,
    );
    for (const wanted of Object.keys({ ...entry.dependencies, ...entry.optionalDependencies }).concat(peers)) {
      if (wanted.startsWith('@types/')) continue;
      const found = resolve(packages, path, wanted);
      // Absent: an optional package for another machine.
      if (found === undefined || needed.has(found) || packages[found].link || !existsSync(join(root, found))) continue;
      needed.add(found);
      take(found);
    }
  };
  RUNS.forEach(take);
  return [...needed];
}

/** Node's own search: the nearest node_modules on the way up. */
function resolve(packages, from, wanted) {
  for (let folder = from; folder !== '.'; folder = dirname(folder)) {
    const path = `${folder}/node_modules/${wanted}`;
    if (packages[path]) return path;
  }
  const top = `node_modules/${wanted}`;
  return packages[top] ? top : undefined;
}

function copy(path, filter = () => true) {
  cpSync(join(root, path), join(target, path), { recursive: true, verbatimSymlinks: true, filter });
}

rmSync(staging, { recursive: true, force: true });
mkdirSync(join(target, 'node_modules', '@sandtable'), { recursive: true });

for (const file of ['LICENSE', 'README.md', 'package.json']) copy(file);
for (const workspace of RUNS) {
  copy(`${workspace}/package.json`);
  copy(`${workspace}/src`);
  // A link, as npm makes it: Node strips types only from files whose real path is outside node_modules.
  symlinkSync(join('..', '..', workspace), join(target, 'node_modules', '@sandtable', workspace));
}
copy('client/dist');
const needed = packagesNeeded();
// A package nested in another comes along with it; copying it again would only cost time.
for (const path of needed) copy(path, (file) => !/\.(?:map|md\.gz)$/.test(file));

const node = process.execPath;
cpSync(node, join(target, 'node'), { dereference: true });
chmodSync(join(target, 'node'), 0o755);
const licence = join(dirname(node), '..', 'LICENSE');
if (existsSync(licence)) cpSync(licence, join(target, 'LICENSE.node'));
writeFileSync(
  join(target, 'sandtable'),
  `#!/bin/sh
# Starts Sandtable with the Node beside this file, from any folder: ./sandtable serve, ./sandtable --help
here=$(CDPATH= cd -- "$(dirname -- "$0")" && pwd -P)
exec "$here/node" "$here/server/src/cli.ts" "$@"
`,
  { mode: 0o755 },
);

const archive = join(root, `${name}.tar.gz`);
const { code, output } = await run('tar', ['-czf', archive, '-C', staging, name]);
rmSync(staging, { recursive: true, force: true });
if (code !== 0) {
  say(`the archive could not be written (tar ended with ${code}):\n${tail(output)}`);
  process.exit(1);
}
const megabytes = (statSync(archive).size / 1e6).toFixed(0);
say(
  `${name}.tar.gz: ${megabytes} MB, ${needed.length} modules. Unpack it anywhere on ${process.platform} ${process.arch}, then:`,
);
say(`  cd ${name} && ./sandtable serve`);
