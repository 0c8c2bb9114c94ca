/**
 * Vite plugin: turns text catalogues into messages that need no parser in the browser.
 *
 * A catalogue is a module at `…/text/<language>.ts` (or `…/text/<area>.<language>.ts`) whose exports are plain
 * records of ICU messages. The module is run in Node, each record is compiled and written out as JSON; a message
 * that does not parse stops the build and is named by file and key.
 */
import { stat } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import type { Plugin } from 'vite';
import { compileMessage, type Message } from '../src/ui/message.ts';

const cataloguePath = /\/text\/(?:[\w-]+\.)?[a-z]{2}\.ts$/;

/** Compiles one record of messages. Throws an Error naming `file` and the key of a message that does not parse. */
export function compileCatalogue(file: string, record: Readonly<Record<string, string>>): Record<string, Message> {
  const compiled: Record<string, Message> = {};
  for (const [key, message] of Object.entries(record)) {
    try {
      compiled[key] = compileMessage(message);
    } catch (cause) {
      throw new Error(`${file}: the message "${key}" is not ICU MessageFormat: ${message}`, { cause });
    }
  }
  return compiled;
}

function isRecord(value: unknown): value is Record<string, string> {
  return typeof value === 'object' && value !== null && Object.values(value).every((v) => typeof v === 'string');
}

/** The plugin. Other modules pass through untouched. */
export function icuCatalogues(): Plugin {
  return {
    name: 'sandtable:icu-catalogues',
    enforce: 'pre',
    async load(id) {
      const file = id.split('?')[0] ?? id;
      if (!cataloguePath.test(file)) return null;
      // The changing query makes Node read the file again after an edit in development.
      const { mtimeMs } = await stat(file);
      const module: Record<string, unknown> = await import(`${pathToFileURL(file).href}?at=${mtimeMs}`);
      const lines = Object.entries(module).map(([name, value]) => {
        if (!isRecord(value)) {
          throw new Error(`${file}: the export "${name}" is not a record of messages. A catalogue holds nothing else.`);
        }
        const json = JSON.stringify(compileCatalogue(file, value));
        return name === 'default' ? `export default ${json};` : `export const ${name} = ${json};`;
      });
      return { code: lines.join('\n'), map: null, moduleType: 'js' };
    },
  };
}
