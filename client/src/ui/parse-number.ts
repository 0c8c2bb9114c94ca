/**
 * Reads a number that a person typed, in any of the ways people type numbers: "1.9", "1,9", "60 000", "60,000",
 * "−3", "1.234,5". Returns null when it is not a number.
 *
 * A comma or point that stands alone is the decimal mark, unless exactly three digits follow it and the field takes
 * fewer than three decimals: then it groups thousands. Where both stand, the last one is the decimal mark.
 * @param decimals how many decimals the field takes (0 for whole units).
 */
export function parseNumber(typed: string, decimals = 3): number | null {
  const text = typed.replace(/[\s'’_]/g, '').replace(/^[−–]/, '-');
  const match = /^([+-]?)([\d.,]*)$/.exec(text);
  const [, sign = '', body = ''] = match ?? [];
  if (!/\d/.test(body)) return null;

  const last = Math.max(body.lastIndexOf('.'), body.lastIndexOf(','));
  const mark = body[last];
  const alone = mark !== undefined && body.indexOf(mark) === last && !/[.,]/.test(body.slice(0, last));
  const repeated = mark !== undefined && body.indexOf(mark) !== last;
  const groups = repeated || (alone && body.length - last === 4 && decimals < 3 && last > 0);

  const digits =
    last < 0 || groups
      ? body.replace(/[.,]/g, '')
      : `${body.slice(0, last).replace(/[.,]/g, '')}.${body.slice(last + 1)}`;
  const value = Number(sign + digits);
  return Number.isFinite(value) ? value : null;
}
