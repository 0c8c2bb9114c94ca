/**
 * Pictures beside their references. Anti-aliased edges do not count and a little noise is allowed, so that another build
 * of Chromium passes; a moved pane, a lost label or another colour does not.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { root } from '../house/sources.ts';

/** Share of the pixels of a picture that may differ. */
const MOST = 0.008;
/** How far a pixel's colour may be off, 0 … 1, before it counts. */
const TOLERANCE = 0.1;

const references = fileURLToPath(new URL('references', import.meta.url));
/** Out of version control: what was seen, and what differs in red. */
const found = join(root, 'node_modules', '.cache', 'sandtable', 'looks');

/** `npm run looks` takes the pictures as they are now for references, to be looked at before they are committed. */
export const renewing = process.env['SANDTABLE_LOOKS'] === 'renew';

/** How two pictures differ: the share of pixels, and a picture of it; `size` where they cannot be laid on each other. */
export function difference(
  before: Buffer,
  after: Buffer,
): { readonly share: number; readonly picture: Buffer } | 'size' {
  const [a, b] = [PNG.sync.read(before), PNG.sync.read(after)];
  if (a.width !== b.width || a.height !== b.height) return 'size';
  const picture = new PNG({ width: a.width, height: a.height });
  const pixels = pixelmatch(a.data, b.data, picture.data, a.width, a.height, { threshold: TOLERANCE });
  return { share: pixels / (a.width * a.height), picture: PNG.sync.write(picture) };
}

/** What is wrong with a picture, in a sentence that says what to do; null where it looks as its reference does. */
export function judge(name: string, seen: Buffer): string | null {
  const reference = join(references, `${name}.png`);
  if (renewing) {
    mkdirSync(references, { recursive: true });
    writeFileSync(reference, PNG.sync.write(PNG.sync.read(seen), { colorType: 2, deflateLevel: 9 }));
    return null;
  }
  if (!existsSync(reference)) return `${name} has no reference picture. Make one with: npm run looks`;
  const differs = difference(readFileSync(reference), seen);
  const [actual, diff] = [join(found, `${name}.png`), join(found, `${name}.diff.png`)];
  for (const file of [actual, diff]) rmSync(file, { force: true });
  if (differs !== 'size' && differs.share <= MOST) return null;
  mkdirSync(found, { recursive: true });
  writeFileSync(actual, seen);
  if (differs === 'size')
    return `${name} has another size than its reference: see ${actual}, or renew with: npm run looks`;
  writeFileSync(diff, differs.picture);
  return `${name} differs from its reference in ${(100 * differs.share).toFixed(2)} % of its pixels (at most ${100 * MOST}): see ${diff} and ${actual}. If it is meant to, renew with: npm run looks`;
}
