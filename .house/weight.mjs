/** What a browser loads of the built client: a chunk with all it imports at once, in bytes as sent. Node 20-safe. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Fonts and pictures are compressed already, and are served as they are. */
const COMPRESSED = /\.(woff2?|png|jpe?g|avif|webp)$/;

/**
 * What people wait for, by the manifest's keys, and the most it may weigh: kilobytes of 1,000 bytes of gzip JavaScript.
 * The table is weighed with the flagship's public half, and the flagship's words, which grow with what it has to say, on
 * their own (`alone`: without what is loaded with them). The map, the replay and other languages come later.
 */
export const BUDGETS = [
  {
    page: 'join page',
    chunks: ['src/join/join.tsx', 'virtual:sandtable/door-ruleset/pledge-to-power'],
    most: 135,
  },
  {
    page: "player's table",
    chunks: ['src/play/screen.tsx', '../rulesets/src/pledge-to-power/public.ts'],
    most: 260,
  },
  {
    page: "flagship's words",
    chunks: ['../rulesets/src/pledge-to-power/text/en.ts'],
    alone: true,
    most: 45,
  },
];

/** The build in a folder, to be weighed. @throws where there is none */
export function weigh(dist) {
  const file = join(dist, '.vite', 'manifest.json');
  if (!existsSync(file))
    throw new Error(`There is no built client with a manifest in ${dist}: run \`npm run build\` first.`);
  const manifest = JSON.parse(readFileSync(file, 'utf8'));
  const sizes = new Map();

  function size(name) {
    const known = sizes.get(name);
    if (known !== undefined) return known;
    const bytes = readFileSync(join(dist, name));
    const sent = COMPRESSED.test(name) ? bytes.length : gzipSync(bytes, { level: 9 }).length;
    sizes.set(name, sent);
    return sent;
  }

  /** The files of these chunks, of everything they import statically, and of the page's own entry. */
  function filesOf(keys, alone = false) {
    const seen = new Set();
    const files = new Set();
    const walk = (key) => {
      if (seen.has(key)) return;
      seen.add(key);
      const chunk = manifest[key];
      if (chunk === undefined) throw new Error(`The built client has no chunk "${key}"; .house/weight.mjs names it.`);
      for (const name of [chunk.file, ...(chunk.css ?? [])]) files.add(name);
      for (const next of chunk.imports ?? []) walk(next);
    };
    for (const key of [entry, ...keys]) walk(key);
    if (!alone) return [...files];
    const first = new Set(filesOf([]));
    return [...files].filter((name) => !first.has(name));
  }

  const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
  /** Bytes of the files with an ending, among those that these chunks load together. */
  const sum = (keys, ending, alone) =>
    filesOf(keys, alone)
      .filter((name) => name.endsWith(ending))
      .reduce((total, name) => total + size(name), 0);
  const lazy = Object.keys(manifest).filter((key) => manifest[key].isDynamicEntry);
  return { size, sum, filesOf, lazy };
}
