/** `sandtable report`: a log as one file for people, to keep, to print, to send. */
import { writeFileSync } from 'node:fs';
import { type LogRecord, type ToldRecord, tell, type Viewer } from '@sandtable/shared';
import { reportBody, reportFile } from '@sandtable/shared/report/report.ts';
import { REPORT_LANGUAGES, reportFonts, reportVoice } from '../report-voice.ts';
import { openLog, viewerOf } from './log-file.ts';
import { CannotError, codeOf, print, UsageError, type Verb } from './verb.ts';

export const reportVerb: Verb = {
  name: 'report',
  summary: 'Writes the after-action report: one HTML file that opens without a network.',
  operands: ['FILE'],
  options: {
    out: { type: 'string', value: 'FILE', what: 'where to write it; asked for' },
    as: { type: 'string', value: 'WHO', what: 'for a team, "observer" or "facilitator" (facilitator: everything)' },
    language: { type: 'string', value: 'LANG', what: `${REPORT_LANGUAGES.join(' or ')} (en)` },
    anonymous: { type: 'boolean', what: 'without the names of people' },
  },
  notes: ['A team’s report is made from what that team was told and holds nothing else.', 'Times are universal time.'],
  async run(given) {
    const out = given.text('out');
    if (out === undefined) throw new UsageError('"report" needs --out FILE: where to write the report.');
    const language = REPORT_LANGUAGES.find((one) => one === (given.text('language') ?? 'en'));
    if (language === undefined)
      throw new UsageError(
        `--language takes ${REPORT_LANGUAGES.join(' or ')}, and was given "${given.text('language')}".`,
      );
    const { header, records, ruleset } = await openLog(given.operands[0] ?? '');
    const { rules } = ruleset;
    const viewer = viewerOf(
      given.text('as') ?? 'facilitator',
      rules.manifest.teams.map(({ id }) => id),
    );
    const { voice, viewpoints } = await reportVoice(header.ruleset, language);
    const people = given.flag('anonymous') ? {} : (header.people ?? {});
    const body = reportBody({ rules, viewer, records: toldTo(records, viewer), people, voice, viewpoints });
    const title = [header.marking, header.title, voice.t('title')].filter(Boolean).join(' – ');
    const file = reportFile(body, { title, language, fonts: reportFonts(body) });
    try {
      writeFileSync(out, file);
    } catch (error) {
      throw new CannotError(`${out} cannot be written (${codeOf(error)}); choose another place.`);
    }
    print(`${out}: ${Math.ceil(file.length / 1024)} kB.`);
    return 0;
  },
};

/** The log as this viewer was told it. */
export function toldTo(records: readonly LogRecord[], viewer: Viewer): ToldRecord[] {
  const told: ToldRecord[] = [];
  for (const record of records) {
    const part = tell(record, viewer, told.length);
    if (part !== null) told.push(part);
  }
  return told;
}
