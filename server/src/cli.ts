#!/usr/bin/env node
/** The one entry of the command line: `sandtable VERB`. Each verb is a file in `cli/`. */
import { enableCompileCache } from 'node:module';
import { fileURLToPath } from 'node:url';
import { helpOf, print, readArguments, table, UsageError, type Verb } from './cli/verb.ts';

/** Loaded when asked for: `show` need not wait for the server's parts. */
const VERBS: { readonly [name: string]: { readonly summary: string; readonly load: () => Promise<Verb> } } = {
  serve: { summary: 'hosts exercises', load: () => import('./cli/serve.ts').then((m) => m.serveVerb) },
  play: {
    summary: 'lets bots play a whole exercise and writes its log',
    load: () => import('./cli/play.ts').then((m) => m.playVerb),
  },
  verify: {
    summary: 'checks that a log can be believed',
    load: () => import('./cli/verify.ts').then((m) => m.verifyVerb),
  },
  show: { summary: 'prints a log for people', load: () => import('./cli/show.ts').then((m) => m.showVerb) },
  report: {
    summary: 'writes the after-action report as one file',
    load: () => import('./cli/report.ts').then((m) => m.reportVerb),
  },
  simulate: {
    summary: 'lets bots play a ruleset many times over and shows how results spread',
    load: () => import('./cli/simulate.ts').then((m) => m.simulateVerb),
  },
  fragility: {
    summary: 'ranks the assumptions that results hang on',
    load: () => import('./cli/fragility.ts').then((m) => m.fragilityVerb),
  },
  hindcast: {
    summary: 'compares the model with published data',
    load: () => import('./cli/hindcast.ts').then((m) => m.hindcastVerb),
  },
  key: {
    summary: 'gives an exercise a new facilitator key',
    load: () => import('./cli/key.ts').then((m) => m.keyVerb),
  },
};

const HELP = [
  'sandtable VERB [arguments]',
  '',
  ...table(Object.entries(VERBS).map(([name, { summary }]) => [name, summary])),
  '',
  'sandtable VERB --help says more about each.',
].join('\n');

/** Compiled code is kept from one start to the next, which halves what a start costs; threads read the variable. */
process.env['NODE_COMPILE_CACHE'] ??= fileURLToPath(
  new URL('../../node_modules/.cache/sandtable/compiled', import.meta.url),
);
// Where the folder cannot be written this does nothing.
enableCompileCache(process.env['NODE_COMPILE_CACHE']);

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    print(HELP);
    return name === undefined ? 2 : 0;
  }
  const entry = Object.hasOwn(VERBS, name) ? VERBS[name] : undefined;
  if (entry === undefined)
    throw new UsageError(`There is no verb "${name}"; the verbs are ${Object.keys(VERBS).join(', ')}.`);
  const verb = await entry.load();
  const given = readArguments(verb, args);
  if (given === 'help') {
    print(helpOf(verb));
    return 0;
  }
  return verb.run(given);
}

/** Errors that are sentences for the person at the terminal; any other is a fault of ours, and is shown whole. */
const SENTENCES = ['CannotError', 'ConfigError', 'StoreError', 'HeadlessError', 'StartError'];

// `show … | head` closes the pipe early; that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

/** Ends when what was written has gone out: a server that failed half-way up may have left timers that never end. */
function end(code: number): void {
  process.stdout.write('', () => process.stderr.write('', () => process.exit(code)));
}

try {
  end(await main(process.argv.slice(2)));
} catch (error) {
  const said = error instanceof Error && (error instanceof UsageError || SENTENCES.includes(error.name));
  process.stderr.write(`${said ? error.message : error instanceof Error ? error.stack : String(error)}\n`);
  end(error instanceof UsageError ? 2 : 1);
}
