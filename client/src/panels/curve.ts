/**
 * Lines and bands through points in the order of their x, as SVG paths: cubic pieces that stay between the two values they
 * join, so that a curve shows no value that nobody reached. Gaps stay gaps.
 * Tangents after M. Steffen, "A simple method for monotonic interpolation in one dimension", Astronomy and Astrophysics
 * 239 (1990) 443.
 */

type Spot = readonly [x: number, y: number];

/** A line. `spot` says where a point lies; undefined breaks the line. A lone point is a dot under a round cap. */
export function curve<Point>(
  points: readonly Point[],
  spot: (point: Point, index: number) => Spot | undefined,
): string {
  return runs(points.map(spot))
    .map((run) => `M${run[0]}${run.length === 1 ? 'Z' : pieces(run)}`)
    .join('');
}

/** An area. `span` says where a point's two ends lie; undefined breaks the area. */
export function band<Point>(
  points: readonly Point[],
  span: (point: Point, index: number) => readonly [x: number, from: number, to: number] | undefined,
): string {
  return runs(points.map(span))
    .map((run) => {
      const there = run.map(([x, , to]): Spot => [x, to]);
      const back = run.map(([x, from]): Spot => [x, from]).reverse();
      return `M${there[0]}${pieces(there)}L${back[0]}${pieces(back)}Z`;
    })
    .join('');
}

/** What lies between the gaps. */
function runs<Spot>(spots: readonly (Spot | undefined)[]): Spot[][] {
  const found: Spot[][] = [];
  let open: Spot[] | undefined;
  for (const spot of spots) {
    if (spot === undefined) {
      open = undefined;
      continue;
    }
    if (open === undefined) {
      open = [];
      found.push(open);
    }
    open.push(spot);
  }
  return found;
}

const slope = ([x0, y0]: Spot, [x1, y1]: Spot) => (x1 === x0 ? 0 : (y1 - y0) / (x1 - x0));

/** The path from the first spot to the last. */
function pieces(run: readonly Spot[]): string {
  const inner = run.map((at, i) => {
    const before = run[i - 1];
    const after = run[i + 1];
    return before && after ? tangent(before, at, after) : undefined;
  });
  let path = '';
  for (const [i, from] of run.entries()) {
    const to = run[i + 1];
    if (to === undefined) break;
    const s = slope(from, to);
    const here = inner[i];
    const there = inner[i + 1];
    const start = here ?? (there === undefined ? s : (3 * s - there) / 2);
    const end = there ?? (here === undefined ? s : (3 * s - here) / 2);
    const third = (to[0] - from[0]) / 3;
    path += `C${from[0] + third},${from[1] + third * start},${to[0] - third},${to[1] - third * end},${to}`;
  }
  return path;
}

function tangent(before: Spot, at: Spot, after: Spot): number {
  const s0 = slope(before, at);
  const s1 = slope(at, after);
  const h0 = at[0] - before[0];
  const h1 = after[0] - at[0];
  const p = h0 + h1 === 0 ? 0 : (s0 * h1 + s1 * h0) / (h0 + h1);
  return (Math.sign(s0) + Math.sign(s1)) * Math.min(Math.abs(s0), Math.abs(s1), Math.abs(p) / 2);
}
