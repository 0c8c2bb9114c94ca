/** Logs and viewers as the command line is given them. */
import {
  type AnyRuleset,
  FACILITATOR,
  type LogFile,
  type LogRecord,
  OBSERVER,
  readJsonl,
  type Viewer,
} from '@sandtable/shared';
import { Lift } from '../host/lift.ts';
import { CannotError, codeOf, findRuleset, readText, rulesetNames, UsageError } from './verb.ts';

/** Reads a log in today's shapes, with its ruleset. Refuses with a sentence what is no log or of no ruleset here. */
export async function openLog(
  file: string,
): Promise<{ header: LogFile['header']; records: LogRecord[]; ruleset: AnyRuleset }> {
  const log = readJsonl(readText(file));
  if ('problem' in log) throw new CannotError(`${file}:${log.line}: ${log.problem}`);
  const { header } = log;
  const ruleset = await findRuleset(header.ruleset);
  if (ruleset === undefined)
    throw new CannotError(
      `${file} is of the ruleset "${header.ruleset}", which is not installed here; there are ${rulesetNames()}.`,
    );
  return { header, records: lifted(ruleset, log.records), ruleset };
}

/** What an older revision stored, in today's shapes. */
function lifted(ruleset: AnyRuleset, records: readonly LogRecord[]): LogRecord[] {
  const lift = new Lift(ruleset);
  try {
    return records.map((record) => lift.record(record));
  } catch (error) {
    throw new CannotError(codeOf(error));
  }
}

/** The viewer that `--as` names. */
export function viewerOf(name: string, teams: readonly string[]): Viewer {
  if (name === 'facilitator') return FACILITATOR;
  if (name === 'observer') return OBSERVER;
  if (teams.includes(name)) return { kind: 'team', team: name };
  throw new UsageError(
    `Nobody called "${name}" saw this exercise; --as takes ${teams.join(', ')}, observer or facilitator.`,
  );
}
