/** `sandtable verify`: whether a log can be believed, and where not. */
import { type Finding, readJsonl, verify } from '@sandtable/shared';
import { findRuleset, print, readText, type Verb } from './verb.ts';

export const verifyVerb: Verb = {
  name: 'verify',
  summary: 'Checks the chain, the revealed secrets, every result computed again, and what each team was told.',
  operands: ['FILE'],
  options: {},
  notes: ['Exit code 0: the log can be believed, as far as it says. 1: something is wrong; it says where.'],
  async run({ operands: [file = ''] }) {
    const log = readJsonl(readText(file));
    if ('problem' in log) {
      print(`${file}:${log.line}: ${log.problem}`);
      return 1;
    }
    const { header, records } = log;
    const verdict = verify({ records, secrets: header.secrets, ruleset: await findRuleset(header.ruleset) });
    print(
      `${header.marking} – ${header.title}: ${verdict.records} records of ${header.ruleset}, revision ${header.revision}.`,
    );
    for (const line of verdict.unchecked) print(`Not checked: ${line}`);
    for (const finding of verdict.findings) print(`${file}:${finding.seq + 2}: ${sentence(finding)}`);
    if (verdict.findings.length > 0) {
      print(
        `The log cannot be believed: ${verdict.findings.length === 1 ? 'one thing is' : `${verdict.findings.length} things are`} wrong with it.`,
      );
      return 1;
    }
    print(
      `Nothing is wrong with it. The chain holds; ${verdict.repeated} results were computed again and came out the same.`,
    );
    return 0;
  },
};

function sentence({ seq, check, problem }: Finding): string {
  return `record ${seq}, ${check}: ${problem}.`;
}
