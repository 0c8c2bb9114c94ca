/** Records the golden matches of Blotto again. Read what results.json says first. */
import { writeFileSync } from 'node:fs';
import { ruleset } from '@sandtable/rulesets/blotto/rules.ts';
import { writeJsonl } from '@sandtable/shared';
import { playMatch } from '../../contract/match.ts';
import { WHITE_CELL } from '../../contract/table.ts';
import { FOLDER, MATCHES, type Result, recordedResults, resultOf } from './matches.ts';

const results: { [name: string]: Result } = {};
for (const [name, seed] of Object.entries(MATCHES)) {
  const { table } = playMatch(ruleset, seed);
  table.must(WHITE_CELL, { act: 'close' });
  results[name] = resultOf(ruleset.rules, table.exercise);
  writeFileSync(`${FOLDER}/${name}.jsonl`, writeJsonl(table.records, { exported: 0 }));
}
const rows = Object.entries(results).map(([name, result]) => `${JSON.stringify(name)}: ${JSON.stringify(result)}`);
const about = JSON.stringify(recordedResults().about);
writeFileSync(`${FOLDER}/results.json`, `{\n"about": ${about},\n"matches": {\n${rows.join(',\n')}\n}\n}\n`);
