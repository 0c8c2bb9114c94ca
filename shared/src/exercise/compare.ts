/** Whether two values of the game are the same: discrete facts exactly, numbers but for what arithmetic may differ by. */

/** Numbers in events are rounded to 1e-6; a last digit may fall the other way on another machine. */
const NEAR = 1e-5;

/** Where two values first differ, as `path: a where b was expected`; undefined where they agree. */
export function difference(found: unknown, expected: unknown, path = ''): string | undefined {
  if (typeof found === 'number' && typeof expected === 'number') {
    const near = Math.abs(found - expected) <= Math.max(NEAR, 1e-12 * Math.abs(expected));
    return near ? undefined : said(path, found, expected);
  }
  if (!isTree(found) || !isTree(expected)) return found === expected ? undefined : said(path, found, expected);
  if (Array.isArray(found) !== Array.isArray(expected)) return said(path, found, expected);
  const a = entries(found);
  const b = entries(expected);
  for (const key of new Set([...a.keys(), ...b.keys()])) {
    const inner = difference(a.get(key), b.get(key), path === '' ? key : `${path}.${key}`);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** The same, but `found` may know less: leaves it does not have are not looked at. */
export function contradiction(found: unknown, truth: unknown, path = ''): string | undefined {
  if (!isTree(found) || Array.isArray(found)) return found === undefined ? undefined : difference(found, truth, path);
  if (!isTree(truth)) return Object.keys(found).length === 0 ? undefined : said(path, found, truth);
  const whole = entries(truth);
  for (const [key, value] of Object.entries(found)) {
    const inner = contradiction(value, whole.get(key), path === '' ? key : `${path}.${key}`);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

function isTree(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

/** Own keys with a value; an undefined one is none, as in JSON. */
function entries(tree: object): Map<string, unknown> {
  return new Map(Object.entries(tree).filter(([, value]) => value !== undefined));
}

function said(path: string, found: unknown, expected: unknown): string {
  return `${path === '' ? 'the whole' : path} is ${brief(found)} where ${brief(expected)} was expected`;
}

function brief(value: unknown): string {
  const text = value === undefined ? 'absent' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}
