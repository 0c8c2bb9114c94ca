/** `npm run bench`: all of them, or those named: `npm run bench -- seek bulk`. */
import { bulk } from './bulk.ts';
import { longLog } from './long-log.ts';
import { capacity, orders } from './orders.ts';
import { recovery } from './recovery.ts';
import { seek } from './seek.ts';
import { turnBytes } from './turn-bytes.ts';

const benches: { readonly [name: string]: () => Promise<void> } = {
  orders,
  'turn-bytes': turnBytes,
  seek,
  'long-log': longLog,
  recovery,
  capacity,
  bulk,
};

const wanted = process.argv.slice(2);
const unknown = wanted.find((name) => !Object.hasOwn(benches, name));
if (unknown !== undefined) {
  process.stderr.write(`There is no bench "${unknown}". Choose from ${Object.keys(benches).join(', ')}.\n`);
  process.exit(2);
}
for (const [name, run] of Object.entries(benches)) if (wanted.length === 0 || wanted.includes(name)) await run();
