/**
 * Vite plugin: leaves out of the Colyseus SDK what our rooms never do. They send records as messages over a websocket and
 * have no state, no sign-in, no inputs to predict, and `connection.ts` comes back by joining afresh; the SDK links all of
 * these, and 27 kB of `@colyseus/schema` and half of 10 kB of `msgpackr` besides (gzip).
 * What it still needs of the schema are the primitive encoders, which that package ships as sources.
 *
 * What is left out throws where it is built, so that a room that did need it would fail loudly. Development and tests use
 * the SDK as it is.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const PREFIX = '\0sandtable:sdk:';

/** The plugin. Touches only what `@colyseus/sdk` imports. */
export function messageOnlyColyseus(): Plugin {
  const standIns = standInsFor();
  return {
    name: 'sandtable:message-only-colyseus',
    enforce: 'pre',
    apply: 'build',
    resolveId(source, importer) {
      if (!importer?.includes('@colyseus/sdk')) return null;
      const name = source.startsWith('.') ? source.replace(/^[./]*/, '') : source;
      return Object.hasOwn(standIns, name) ? PREFIX + name : null;
    },
    load: (id) => (id.startsWith(PREFIX) ? standIns[id.slice(PREFIX.length)] : null),
  };
}

/** What stands where the SDK imports a module, by its specifier without the dots in front. */
function standInsFor(): { readonly [specifier: string]: string } {
  const sdk = createRequire(import.meta.url).resolve('@colyseus/sdk/package.json');
  const encoding = join(dirname(createRequire(sdk).resolve('@colyseus/schema')), '../src/encoding');
  const ours = (file: string) => JSON.stringify(join(import.meta.dirname, '../src/line', file));
  const unused = (...names: string[]) => `
    class Unused { constructor() { throw new Error('This client reads messages only (see message-only-colyseus.ts).'); } }
    export { ${names.map((name) => `Unused as ${name}`).join(', ')} };`;
  return {
    '@colyseus/schema': `
      export { encode } from ${JSON.stringify(join(encoding, 'encode.ts'))};
      export { decode } from ${JSON.stringify(join(encoding, 'decode.ts'))};
      export const Callbacks = undefined;
      ${unused('Decoder')}`,
    msgpackr: `export { Packr, RESERVE_START_SPACE, unpack } from ${ours('msgpack.ts')};`,
    'Connection.mjs': `export { Connection } from ${ours('socket.ts')};`,
    'Auth.mjs': 'export class Auth {}',
    '3rd_party/discord.mjs': 'export const discordURLBuilder = undefined;',
    'RoomClock.mjs': 'export const NULL_CLOCK = { sample() {} };',
    'debug-channel.mjs': 'export const publishDebug = () => {};',
    'fetchXHR.mjs': 'export const xhrFetch = undefined;',
    'input/RoomInput.mjs': unused('RoomInput'),
    'legacy.mjs': '',
    'predict/Predictor.mjs': unused('Predict'),
    'predict/predictedSpawns.mjs': unused('PredictedSpawns'),
    'predict/reconciler.mjs': unused('Reconciler'),
    'predict/simReconciler.mjs': unused('SimReconciler'),
    'serializer/SchemaSerializer.mjs': `export const getStateCallbacks = undefined; ${unused('SchemaSerializer')}`,
  };
}
