/** What a rewind set aside, beside what was played instead. */
import type { Exercise } from '@sandtable/shared/exercise/exercise.ts';

const NAME = /^(?:branch-|b)(\d{1,4})$/;

/** As it stands in an address. */
export function branchName(branch: number): string {
  return `b${branch}`;
}

/** The branch an address names, also as older ones did (`branch-1`); null where it names a viewer. */
export function branchIn(cmp: string | null): number | null {
  const [, number] = NAME.exec(cmp ?? '') ?? [];
  return number === undefined ? null : Number(number);
}

/** Every branch of a log, in the order in which they were played; the last is the one that was kept. */
export function branchesOf(end: Exercise): number[] {
  return [...end.branches.map(({ branch }) => branch), end.branch];
}

/** The exercise as that branch left it; null where the log has no such branch, or nothing of it was published. */
export function branchOf(end: Exercise, branch: number): Exercise | null {
  if (branch === end.branch) return end;
  const aside = end.branches.find((one) => one.branch === branch);
  const last = aside?.history.at(-1);
  if (aside === undefined || last === undefined) return null;
  const before = end.history.filter(({ step }) => step <= aside.from);
  return {
    ...end,
    history: [...before, ...aside.history],
    known: last.known,
    status: last.status,
    step: last.step + 1,
  };
}

/** The branch at a step: as its last results up to there left it. */
export function branchAt(branch: Exercise, step: number): Exercise {
  const at = branch.history.findLast((snapshot) => snapshot.step < step) ?? branch.history[0];
  return at === undefined ? branch : { ...branch, known: at.known, status: at.status, step, at: at.at };
}
