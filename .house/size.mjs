/**
 * `npm run size`: what a browser loads of the built client, compressed: the two pages that have a budget, each page with
 * all that it imports at once, then every file. Kilobytes of 1,000 bytes; gzip level 9.
 */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { AFTERWARDS, BUDGETS, weigh } from './weight.mjs';

const dist = fileURLToPath(new URL('../client/dist', import.meta.url));
const kilobytes = (bytes) => (bytes / 1000).toFixed(1).padStart(8);

function print({ size, sum, lazy }) {
  console.log('kB sent    js    most');
  for (const { page, chunks, most } of BUDGETS)
    console.log(`  ${kilobytes(sum(chunks, '.js'))}${String(most).padStart(8)}   ${page}`);
  const table = BUDGETS.at(-1).chunks;
  const after = sum([...table, ...AFTERWARDS], '.js') - sum(table, '.js');
  console.log(`  ${kilobytes(after)}       –   what the table fetches afterwards, when it is idle`);
  console.log('\nkB sent    js     css   loaded together');
  for (const [name, keys] of [['first load', []], ...lazy.map((key) => [`first load + ${key}`, [key]])])
    console.log(`  ${kilobytes(sum(keys, '.js'))}${kilobytes(sum(keys, '.css'))}   ${name}`);
  console.log('\nkB sent   file');
  const all = readdirSync(dist, { recursive: true, withFileTypes: true })
    .filter((item) => item.isFile() && !item.name.startsWith('.') && !item.parentPath.includes('.vite'))
    .map((item) => join(item.parentPath, item.name).slice(dist.length + 1));
  for (const file of all.sort((a, b) => size(b) - size(a))) console.log(`${kilobytes(size(file))}  ${file}`);
}

try {
  print(weigh(dist));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
