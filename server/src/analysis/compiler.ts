/** V8's compiler, set for a process that plays games by the thousand and does nothing else. */
import { setFlagsFromString } from 'node:v8';

/** What is set, by V8's names. */
export const SOONER = ['--no-lazy-feedback-allocation', '--invocation-count-for-maglev=100'] as const;

/**
 * Has V8 watch a function from its first call and compile it after a hundred, not from the eighth and after four hundred.
 * A rule is called nine times a game: as V8 comes, the first fifty games of a campaign are played by code that is not
 * compiled yet. Measured: 200 games from cold take a fifth less of the processor so, 4000 as much as before. For the whole
 * process and for good: for commands, not for a server, and after the code is loaded.
 */
export function compileSooner(): void {
  for (const flag of SOONER) setFlagsFromString(flag);
}
