/**
 * Vite plugin: leaves state synchronisation out of the Colyseus SDK. Our rooms send records as messages and have no
 * state, but the SDK links all of @colyseus/schema (27 kB of gzip, a fifth of the join page's budget). What it still
 * needs of it are the primitive encoders, which the package ships as sources.
 *
 * A room that did send state would fail loudly (see `Unused`). Development and tests use the SDK as it is.
 */
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

const stub = '\0sandtable:colyseus-schema';

/** The plugin. Touches only what `@colyseus/sdk` imports. */
export function messageOnlyColyseus(): Plugin {
  const sdk = createRequire(import.meta.url).resolve('@colyseus/sdk/package.json');
  const encoding = join(dirname(createRequire(sdk).resolve('@colyseus/schema')), '../src/encoding');
  return {
    name: 'sandtable:message-only-colyseus',
    enforce: 'pre',
    resolveId(source, importer) {
      if (!importer?.includes('@colyseus/sdk')) return null;
      return source === '@colyseus/schema' || source === '@colyseus/schema/input' ? stub : null;
    },
    load(id) {
      if (id !== stub) return null;
      return `
        export { encode } from ${JSON.stringify(join(encoding, 'encode.ts'))};
        export { decode } from ${JSON.stringify(join(encoding, 'decode.ts'))};
        class Unused { constructor() { throw new Error('This client reads messages only; the room sent state or input (see message-only-colyseus.ts).'); } }
        export { Unused as Decoder, Unused as InputEncoder, Unused as Callbacks, Unused as Schema };
        export const Reflection = { decode() { return new Unused(); } };
        export const getDecoderStateCallbacks = () => undefined;
        export const Metadata = {};
        export const $values = Symbol('values');
        export const $refId = Symbol('refId');
      `;
    },
  };
}
