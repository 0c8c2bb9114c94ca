/** Progress and plain refusals for the set-up scripts. Node 20-safe, no dependencies. */

/** One line to stderr, so that the output of a command can still be piped. */
export function say(line) {
  process.stderr.write(`sandtable: ${line}\n`);
}

/** A refusal that already is a sentence for the reader: shown without a stack. */
export class Refused extends Error {}

/** Runs `work`, and says what it is about only when it lasts longer than a second. */
export async function announced(label, work) {
  const timer = setTimeout(() => say(`${label} …`), 1000);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}
