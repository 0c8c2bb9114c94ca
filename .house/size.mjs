/**
 * `npm run size`: what a browser loads of the built client, compressed: each page with all that it imports at once,
 * then every file. Kilobytes of 1,000 bytes; gzip level 9.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const dist = fileURLToPath(new URL('../client/dist', import.meta.url));
const manifestFile = join(dist, '.vite', 'manifest.json');
if (!existsSync(manifestFile)) {
  console.error('There is no built client with a manifest in client/dist: run `npm run build` first.');
  process.exit(1);
}
const manifest = JSON.parse(readFileSync(manifestFile, 'utf8'));
const sizes = new Map();

function size(file) {
  const known = sizes.get(file);
  if (known !== undefined) return known;
  const bytes = readFileSync(join(dist, file));
  // Fonts and pictures are compressed already, and are served as they are.
  const sent = /\.(woff2?|png|jpe?g|avif|webp)$/.test(file) ? bytes.length : gzipSync(bytes, { level: 9 }).length;
  sizes.set(file, sent);
  return sent;
}

/** A chunk's own files and those of everything it imports statically. */
function filesOf(key, seen = new Set()) {
  if (seen.has(key)) return [];
  seen.add(key);
  const chunk = manifest[key];
  return [chunk.file, ...(chunk.css ?? []), ...(chunk.imports ?? []).flatMap((next) => filesOf(next, seen))];
}

function sum(files, ending) {
  return [...new Set(files)].filter((file) => file.endsWith(ending)).reduce((total, file) => total + size(file), 0);
}

const kilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(8);
const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
const first = filesOf(entry);
console.log('kB sent    js     css   loaded together');
console.log(`  ${kilobytes(sum(first, '.js'))}${kilobytes(sum(first, '.css'))}   first load`);
for (const [key, chunk] of Object.entries(manifest)) {
  if (!chunk.isDynamicEntry) continue;
  const files = [...first, ...filesOf(key)];
  console.log(`  ${kilobytes(sum(files, '.js'))}${kilobytes(sum(files, '.css'))}   first load + ${key}`);
}
console.log('\nkB sent   file');
const all = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((item) => item.isFile() && !item.name.startsWith('.') && !item.parentPath.includes('.vite'))
  .map((item) => join(item.parentPath, item.name).slice(dist.length + 1));
for (const file of all.sort((a, b) => size(b) - size(a))) console.log(`${kilobytes(size(file))}  ${file}`);
