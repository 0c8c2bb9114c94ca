/** What the data were fitted to, as pure functions: the quarter's rules and the hindcast are computed by the same lines. */
import { W } from './numbers.ts';

/** Logarithm of the drone leak one period on: `keeps` of its distance to where it rests is left. */
export function settled(gap: number, rest: number, keeps: number): number {
  return rest + keeps * (gap - rest);
}

/** Share of cruise missiles shot down by layered defences with all they want; `half` in the unit of `launched`. */
export function cruiseKill(launched: number, half: number, most = W.cruiseMost): number {
  return launched + half > 0 ? (most * launched) / (launched + half) : 0;
}
