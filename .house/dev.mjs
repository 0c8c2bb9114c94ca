/**
 * `npm run dev`: the server restarting on every change, and the client behind Vite with hot reloading. Open Vite's address.
 * Arguments after `--` go to `serve`. Ports: PORT for the server (2567), VITE_PORT for the page (5173).
 */
import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const port = process.env.PORT ?? '2567';
const page = process.env.VITE_PORT ?? '5173';

const server = start(
  process.execPath,
  ['--watch', '--watch-preserve-output', 'server/src/cli.ts', 'serve', ...process.argv.slice(2)],
  {
    cwd: root,
    // The browser's origin is Vite's: links and the Origin check must know it.
    env: { ...process.env, PORT: port, PUBLIC_URL: process.env.PUBLIC_URL ?? `http://localhost:${page}` },
  },
);
const client = start(
  process.execPath,
  ['../node_modules/vite/bin/vite.js', '--port', page, '--strictPort', '--clearScreen', 'false'],
  {
    cwd: `${root}/client`,
    env: { ...process.env, SANDTABLE_SERVER: `http://localhost:${port}` },
  },
);

function start(command, args, options) {
  return spawn(command, args, { ...options, stdio: 'inherit' });
}

let ending = false;

/** Either one ending ends both. */
function end(code) {
  if (ending) return;
  ending = true;
  process.exitCode = code;
  server.kill();
  client.kill();
}

for (const child of [server, client]) child.on('exit', (code) => end(code ?? 0));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => end(0));
