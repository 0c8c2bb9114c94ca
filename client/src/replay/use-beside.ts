/** What stands beside what is looked at: another viewer's log at the same instant, or a branch that was set aside. */
import type { Exercise } from '@sandtable/shared/exercise/exercise.ts';
import type { Viewer } from '@sandtable/shared/words.ts';
import { useMemo } from 'react';
import { useText } from '../ui/text.tsx';
import { branchAt, branchIn, branchOf } from './branch.ts';
import { useSecond } from './fetch-replay.ts';
import { replayText } from './text.ts';

export interface Beside {
  readonly now: Exercise;
  readonly end: Exercise;
  readonly viewer: Viewer;
  /** What it is called, where that is not the viewer. */
  readonly name: string | undefined;
}

/**
 * @param cmp as the address has it; null: nothing beside
 * @param whole the end of the whole log, whichever branch is played
 */
export function useBeside(
  id: string,
  cmp: string | null,
  { now, whole, viewer }: { now: Exercise; whole: Exercise; viewer: Viewer },
): Beside | null {
  const t = useText(replayText);
  const aside = branchIn(cmp);
  const second = useSecond(id, aside === null ? cmp : null);
  const branch = useMemo(() => (aside === null ? null : branchOf(whole, aside)), [whole, aside]);
  return useMemo(() => {
    if (aside !== null)
      return branch === null
        ? null
        : {
            now: branchAt(branch, now.step),
            end: branch,
            viewer,
            name: t(aside === whole.branch ? 'branch.kept' : 'branch.named', { branch: aside }),
          };
    if (second === null) return null;
    const { tape, replay } = second;
    return { now: tape.at(tape.momentBy(now.at)), end: tape.at(tape.length), viewer: replay.viewer, name: undefined };
  }, [second, branch, aside, whole, now, viewer, t]);
}
