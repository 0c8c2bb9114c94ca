/** What of a policy was changed in a form: only that is sent, so that two facilitators do not undo one another. */
import type { Policy } from '@sandtable/shared/log/policy.ts';

/** The parts of `after` that differ from `before`. */
export function changedPolicy(before: Policy, after: Policy): Partial<Policy> {
  const changed: Partial<Policy> = {};
  const take = <K extends keyof Policy>(key: K) => {
    if (JSON.stringify(before[key]) !== JSON.stringify(after[key])) changed[key] = after[key];
  };
  for (const key of Object.keys(after)) if (isPart(key, after)) take(key);
  return changed;
}

function isPart(key: string, policy: Policy): key is keyof Policy {
  return key in policy;
}
