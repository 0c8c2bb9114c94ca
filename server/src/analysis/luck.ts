/** The luck of campaigns, by Node's own SHA-256: what `luckOf(seedLuck(seed), 1, step)` gives, in a third of the time. */
import { hash } from 'node:crypto';
import { type Luck, luckOfBase, seedName, stepName } from '@sandtable/shared';

/** Bytes of a block of SHA-256. */
const BLOCK = 64;
/** Room for the name of a step, and for a digest. */
const ROOM = 32;

/**
 * Streams by step under a seed. HMAC is written out (RFC 2104): Node's object for it costs more than all the hashing.
 * @param seed any text
 */
export function campaignLuck(seed: string): (step: number) => Luck {
  const key = hash('sha256', seedName(seed), 'buffer');
  const inner = padded(key, 0x36);
  const outer = padded(key, 0x5c);
  return (step) => {
    const length = inner.write(stepName(1, step), BLOCK);
    outer.set(hash('sha256', inner.subarray(0, BLOCK + length), 'buffer'), BLOCK);
    return luckOfBase(hash('sha256', outer, 'buffer'));
  };
}

function padded(key: Uint8Array, pad: number): Buffer {
  const block = Buffer.alloc(BLOCK + ROOM, pad);
  for (let i = 0; i < key.length; i++) block[i] = pad ^ (key[i] ?? 0);
  return block;
}
