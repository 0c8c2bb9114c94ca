/**
 * Prints the last lines of .ci/run from Vitest's JSON: `node count.mjs RESULTS EXIT_CODE`.
 * What failed without being a test (types, lint, a file that does not load, an unhandled error) counts as one failure each
 * time, so that a red run can never read "0 failed". Exits with the runner's code, or 1 where only the counts are bad.
 */
import { existsSync, readFileSync } from 'node:fs';

const [file, codeText] = process.argv.slice(2);
const code = Number(codeText);
let passed = 0;
let failed = 0;

if (!existsSync(file)) {
  console.log(`No test ran: the set-up, the types or the linter stopped it (npm test ended with ${code}).`);
  failed = 1;
} else {
  const results = JSON.parse(readFileSync(file, 'utf8'));
  passed = results.numPassedTests;
  failed = results.numFailedTests;
  for (const { name, status, assertionResults, message } of results.testResults) {
    if (status !== 'failed' || assertionResults.some((test) => test.status === 'failed')) continue;
    failed += 1;
    console.log(`The file ${name} failed outside its tests: ${message}`);
  }
  const left = results.numPendingTests + results.numTodoTests;
  if (left > 0) console.log(`${left} not run (skipped or to do)`);
  if (code !== 0 && failed === 0) {
    failed = 1;
    console.log(`npm test ended with ${code} although no single test failed: see above.`);
  }
}

console.log(`${passed} passed, ${failed} failed`);
process.exit(code !== 0 ? code : failed > 0 ? 1 : 0);
