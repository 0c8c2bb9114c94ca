/**
 * Vite plugin: leaves JSON Schema and English sentences out of zod. Every schema of zod 4 carries methods that describe it
 * as JSON Schema and words for whatever is wrong, so no bundler can drop them; nothing in a browser asks for the one, and
 * what people read comes from our catalogues. The methods of a text's schema keep thirty formats alive that we do not use, and
 * go as well. A schema that is asked to describe itself throws, and so does one that uses what is not there. Development and tests use zod as it is.
 */
import { readFile } from 'node:fs/promises';
import type { Plugin } from 'vite';

const WORDS = /\/zod\/v4\/locales\/en\.js$/;
const SCHEMAS = /\/zod\/v4\/classic\/schemas\.js$/;
const LEFT_OUT = /\/zod\/v4\/core\/(?:to-json-schema|json-schema-processors)\.js$/;

/** Formats of text and kinds of schema that no schema of ours uses. A schema's methods keep all of them alive. */
const UNUSED =
  /^ {4}(?:email|url|jwt|emoji|guid|uuid\w*|nanoid|cuid2?|ulid|base64(?:url)?|xid|ksuid|ipv[46]|cidrv[46]|e164|datetime|date|time|duration|prefault|catch|nonoptional|and|pipe)\(.*\) \{\n(?: {8}.*\n)*? {4}\},?\n/gm;

/** The plugin: gives each of these modules the same names with nothing behind them. */
export function parseOnlyZod(): Plugin {
  return {
    name: 'sandtable:parse-only-zod',
    enforce: 'pre',
    apply: 'build',
    async load(id) {
      if (WORDS.test(id)) return `export default () => ({ localeError: ({ code }) => code });`;
      if (!LEFT_OUT.test(id) && !SCHEMAS.test(id)) return null;
      const text = await readFile(id, 'utf8');
      if (SCHEMAS.test(id)) return text.replace(UNUSED, '');
      const names = [...text.matchAll(/^export (?:const|function) (\w+)/gm)].map(([, name]) => name);
      if (names.length === 0)
        throw new Error(`${id} exports nothing that build/parse-only-zod.ts recognises; look at it.`);
      const makers = names.filter((name) => name?.startsWith('create'));
      const others = names.filter((name) => !name?.startsWith('create'));
      return `
        function refuse() { throw new Error('The built client leaves JSON Schema out of zod (see parse-only-zod.ts).'); }
        ${makers.map((name) => `export const ${name} = () => refuse;`).join('\n')}
        export { ${[...others.map((name) => `refuse as ${name}`), 'refuse as process'].join(', ')} };`;
    },
  };
}
