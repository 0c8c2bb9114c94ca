/** Debian's packages, for machines (containers, mostly) where the tests run as root. Node 20-safe. */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { run, tail } from './run.mjs';
import { say } from './say.mjs';

/** 'debian', 'ubuntu' or undefined; undefined also where we are not root, since apt could do nothing then. */
export function aptFamily() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined;
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  const names = [...release.matchAll(/^ID(?:_LIKE)?=(.*)$/gm)].map((match) => match[1]).join(' ');
  if (/ubuntu/.test(names)) return 'ubuntu';
  return /debian/.test(names) ? 'debian' : undefined;
}

let listsAreFresh = false;

/** Installs packages; returns undefined, or apt's last words where it failed. */
export async function aptInstall(packages) {
  say(`installing ${packages.join(', ')} for the tests, from this machine's Debian mirror …`);
  const apt = (...args) =>
    run('apt-get', ['-qq', '-y', '-o', 'DPkg::Lock::Timeout=120', ...args], {
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeoutMs: 600_000,
    });
  if (!listsAreFresh) {
    // A failed update is not the end: the lists on the machine may still do.
    listsAreFresh = (await apt('update')).code === 0;
  }
  const undo = forbidServices();
  try {
    const { code, output } = await apt('install', '--no-install-recommends', ...packages);
    return code === 0 ? undefined : tail(output, 6);
  } finally {
    undo();
  }
}

/** We want programs, not daemons: nothing that is installed here may be started, nor a database cluster made for it. */
function forbidServices() {
  const made = [];
  const place = (folder, name, text, mode) => {
    const file = `${folder}/${name}`;
    if (existsSync(file)) return;
    mkdirSync(folder, { recursive: true });
    writeFileSync(file, text, { mode });
    made.push(file);
  };
  place('/usr/sbin', 'policy-rc.d', '#!/bin/sh\nexit 101\n', 0o755);
  place('/etc/postgresql-common/createcluster.d', 'sandtable.conf', 'create_main_cluster = false\n', 0o644);
  return () => {
    for (const file of made) rmSync(file, { force: true });
  };
}
