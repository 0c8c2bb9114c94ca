/** What a browser loads of the built client: a chunk with all it imports at once, in bytes as sent. Node 20-safe. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Fonts and pictures are compressed already, and are served as they are. */
const COMPRESSED = /\.(woff2?|png|jpe?g|avif|webp)$/;

/**
 * What people wait for, by the manifest's keys, and the most it may weigh: kilobytes of 1,000 bytes of gzip JavaScript.
 * The table is weighed with the flagship's public half and with the words of one language that come with it. What it fetches
 * when it is idle (`after`: panes, dialogs, the words that nobody reads first) stands for itself; so do the map, the replay
 * and other languages, which come when they are looked at.
 */
export const BUDGETS = [
  {
    page: 'join page',
    chunks: ['src/join/join.tsx', 'virtual:sandtable/door-ruleset/pledge-to-power'],
    most: 135,
  },
  {
    page: "player's table, words included",
    chunks: [
      'src/play/screen.tsx',
      '../rulesets/src/pledge-to-power/public.ts',
      '../rulesets/src/pledge-to-power/text/first.en.ts',
    ],
    most: 260,
  },
];

/** What a player's table fetches once it stands, in the first idle moment; keys or names of chunks. */
export const AFTERWARDS = [
  'refusal-text',
  '../rulesets/src/pledge-to-power/text/later.en.ts',
  'src/play/brief.tsx',
  'src/play/command-palette.tsx',
  'src/play/help-card.tsx',
  'src/play/indicator-why.tsx',
  'src/play/lobby.tsx',
  'src/play/log/activity.tsx',
  'src/play/log/row-cause.tsx',
  'src/play/offers/offers-pane.tsx',
  'src/play/sheet/late-note.tsx',
  'src/play/sheet/preview.tsx',
  'src/play/sheet/seal-dialog.tsx',
  'src/play/sheet/where.tsx',
  'src/play/talk/talk-pane.tsx',
  'src/survey/survey.tsx',
  'src/widgets/proposals.tsx',
  'display-settings',
  'shortcut-list',
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
  function filesOf(keys) {
    const seen = new Set();
    const files = new Set();
    const walk = (key) => {
      if (seen.has(key)) return;
      seen.add(key);
      // What others import as well stands in the manifest by its name.
      const chunk = manifest[key] ?? Object.values(manifest).find(({ name }) => name === key);
      if (chunk === undefined) throw new Error(`The built client has no chunk "${key}"; .house/weight.mjs names it.`);
      for (const name of [chunk.file, ...(chunk.css ?? [])]) files.add(name);
      for (const next of chunk.imports ?? []) walk(next);
    };
    for (const key of [entry, ...keys]) walk(key);
    return [...files];
  }

  const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
  /** Bytes of the files with an ending, among those that these chunks load together. */
  const sum = (keys, ending) =>
    filesOf(keys)
      .filter((name) => name.endsWith(ending))
      .reduce((total, name) => total + size(name), 0);
  const lazy = Object.keys(manifest).filter((key) => manifest[key].isDynamicEntry);

  /** A circle of chunks that wait for each other, by their files; undefined where there is none. */
  function circle() {
    const done = new Set();
    const walk = (key, path) => {
      if (path.includes(key)) return [...path.slice(path.indexOf(key)), key].map((one) => manifest[one].file);
      if (done.has(key)) return undefined;
      done.add(key);
      for (const next of manifest[key].imports ?? []) {
        const found = walk(next, [...path, key]);
        if (found !== undefined) return found;
      }
      return undefined;
    };
    for (const key of Object.keys(manifest)) {
      const found = walk(key, []);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  return { size, sum, filesOf, lazy, circle };
}
