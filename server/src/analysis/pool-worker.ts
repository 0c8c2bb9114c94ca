/** One thread of `pool.ts`: plays its share of the games and sends what is kept of them. */
import { parentPort, workerData } from 'node:worker_threads';
import { playCampaign } from './campaign.ts';
import { compileSooner } from './compiler.ts';
import { type Digest, digest, type Subject, subjectOf } from './digest.ts';
import type { Share } from './pool.ts';

/** Often enough for a smooth progress line, rarely enough to cost nothing. */
const BATCH_MS = 200;

// Started by pool.ts alone, which sends a Share.
const { plans, games, first, of, alone } = workerData as Share;
const subjects = new Map<string, Subject>();
for (const { ruleset } of plans) {
  const subject = await subjectOf(ruleset);
  if (subject === undefined) throw new Error(`There is no ruleset "${ruleset}".`);
  subjects.set(ruleset, subject);
}

// Only now: what is called to load code is called once.
if (alone) compileSooner();

let batch: { job: number; digest: Digest }[] = [];
let sent = Date.now();
for (let job = first; job < plans.length * games; job += of) {
  const plan = plans[Math.floor(job / games)];
  const subject = subjects.get(plan?.ruleset ?? '');
  if (plan === undefined || subject === undefined) continue;
  const ruleset = plan.sight === 'exact' ? subject.exact : subject.ruleset;
  const result = playCampaign(ruleset, { ...plan, seed: `${plan.seed}/${job % games}` });
  batch.push({ job, digest: digest(subject, result) });
  if (Date.now() - sent >= BATCH_MS) send();
}
send();

function send(): void {
  if (batch.length > 0) parentPort?.postMessage(batch);
  batch = [];
  sent = Date.now();
}
