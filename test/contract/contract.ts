/**
 * The contract suite: everything that is demanded of a ruleset, built in or not. One match is played per seed; every
 * check looks at it and says what is wrong.
 */
import type { Check, Finding, Spec } from './check.ts';
import { arrival } from './checks/arrival.ts';
import { conserved } from './checks/conserved.ts';
import { finishes } from './checks/finishes.ts';
import { fresh } from './checks/fresh.ts';
import { indistinguishable } from './checks/indistinguishable.ts';
import { leak } from './checks/leak.ts';
import { legality } from './checks/legality.ts';
import { liveAndBulk } from './checks/live-and-bulk.ts';
import { named } from './checks/named.ts';
import { offers } from './checks/offers.ts';
import { ownSlice } from './checks/own-slice.ts';
import { parses } from './checks/parses.ts';
import { plainState } from './checks/plain-state.ts';
import { rulesCited } from './checks/rules-cited.ts';
import { sameSeed } from './checks/same-seed.ts';
import { screens } from './checks/screens.ts';
import { status } from './checks/status.ts';
import { streams } from './checks/streams.ts';
import { suggestions } from './checks/suggestions.ts';
import { terms } from './checks/terms.ts';
import { totalApply } from './checks/total-apply.ts';
import { words } from './checks/words.ts';
import { type Match, playMatch } from './match.ts';

export const CHECKS: readonly Check[] = [
  finishes,
  sameSeed,
  plainState,
  totalApply,
  liveAndBulk,
  arrival,
  streams,
  suggestions,
  offers,
  legality,
  named,
  parses,
  fresh,
  leak,
  indistinguishable,
  status,
  conserved,
  ownSlice,
  terms,
  rulesCited,
  screens,
  words,
];

/** Findings of one kind beyond these say nothing new. */
const ENOUGH = 3;

/**
 * Plays a match per seed and returns what each check found wrong, a few findings per check and seed.
 * @param spread a heavy check looks at one match in so many, each at others
 */
export function contract(
  spec: Spec,
  seeds: Iterable<string>,
  { checks = CHECKS, spread = 1 }: { checks?: readonly Check[]; spread?: number } = {},
): Finding[] {
  const findings: Finding[] = [];
  const heavy = checks.filter((check) => check.heavy);
  for (const [i, seed] of [...seeds].entries()) {
    let match: Match;
    try {
      match = playMatch(spec.ruleset, seed);
    } catch (error) {
      findings.push({ check: finishes.id, seed, message: `the match broke off: ${reason(error)}` });
      continue;
    }
    const due = checks.filter((check) => !check.heavy || (i + heavy.indexOf(check)) % spread === 0);
    for (const check of due) {
      for (const message of some(check, match, spec)) findings.push({ check: check.id, seed, message });
    }
  }
  return findings;
}

function some(check: Check, match: Match, spec: Spec): string[] {
  const found: string[] = [];
  try {
    for (const message of check.run(match, spec)) {
      found.push(message);
      if (found.length >= ENOUGH) break;
    }
  } catch (error) {
    found.push(`the ruleset threw: ${reason(error)}`);
  }
  return found;
}

function reason(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message).split('\n').slice(0, 3).join(' ') : String(error);
}
