/** `sandtable serve`: the server, until it is told to stop. */
import { once } from 'node:events';
import { readConfig, settingsHelp } from '../config.ts';
import { CannotError, print, table, type Verb } from './verb.ts';

export const serveVerb: Verb = {
  name: 'serve',
  summary: 'Hosts exercises: serves the pages, runs the clock, keeps the logs.',
  operands: [],
  options: {},
  notes: [
    'Settings come from the environment:',
    ...table(settingsHelp().map(({ name, initial, what }) => [initial === '' ? name : `${name}=${initial}`, what])),
  ],
  async run() {
    const config = readConfig(process.env);
    // Only now: the server's parts take a second to load, and `--help` needs none of them.
    const { serve } = await import('../main.ts');
    const server = await serve(config).catch((error: unknown) => {
      throw portTrouble(error, config) ?? error;
    });
    print(`Sandtable is open at ${server.url}`);
    const [signal] = await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
    // A second signal means it: the default, sudden end.
    process.once('SIGINT', () => process.exit(130));
    process.once('SIGTERM', () => process.exit(143));
    print(`${String(signal)}: closing …`);
    await server.close();
    return 0;
  },
};

function portTrouble(error: unknown, { port, host }: { port: number; host: string }): CannotError | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE')
    return new CannotError(
      `Port ${port} is in use; end the program that uses it, or set PORT to another one (0 takes any free one).`,
    );
  if (code === 'EACCES')
    return new CannotError(`Port ${port} may not be used by this user; set PORT to one above 1023.`);
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new CannotError(`This machine has no address ${host}; set HOST to one of its own, or to 0.0.0.0 for all.`);
  return undefined;
}
