/** `npm run bench`: all of them, or those named: `npm run bench -- seek bulk`. */
import { bulk } from './bulk.ts';
import { seek } from './seek.ts';

const benches: { readonly [name: string]: () => Promise<void> } = { seek, bulk };

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !Object.hasOwn(benches, name));
if (unknown !== undefined) {
  process.stderr.write(`There is no bench "${unknown}". Choose from ${Object.keys(benches).join(', ')}.\n`);
  process.exit(2);
}
for (const [name, run] of Object.entries(benches)) if (wanted.length === 0 || wanted.includes(name)) await run();
