/** Games by the thousand, on all cores: each plan's games are dealt out to worker threads and come back in their order. */
import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import type { Campaign } from './campaign.ts';
import type { Digest } from './digest.ts';

/** What is played many times over, with a seed for each game. Plain data: it travels to other threads. */
export interface Plan extends Pick<Campaign, 'scenario' | 'options' | 'bots' | 'sight' | 'from'> {
  readonly ruleset: string;
  /** Games of two plans with one seed share all luck that the plans leave alike. */
  readonly seed: string;
}

export interface PoolWish {
  readonly plans: readonly Plan[];
  /** Of each plan. */
  readonly games: number;
  /** Threads; as many as there are cores where it is not said. The result does not depend on it. */
  readonly workers?: number;
  /** This process does nothing else: its compiler is set for campaigns, see `compileSooner`. */
  readonly alone?: boolean;
  readonly progress?: Progress;
}

/** Told every now and then how many games of all plans are done. */
export type Progress = (done: number, all: number) => void;

/** To a worker: plans, and which of their games are its own. */
export interface Share {
  readonly plans: readonly Plan[];
  readonly games: number;
  /** It plays every `of`-th job, from `first`. */
  readonly first: number;
  readonly of: number;
  readonly alone: boolean;
}

/** From a worker: some of its games. Job = plan · games + game. */
export type Batch = readonly { readonly job: number; readonly digest: Digest }[];

/** Plays all games of all plans. Answers the digests by plan, each in the order of its games. Throws what a game throws. */
export async function playMany({ plans, games, workers, progress, alone = false }: PoolWish): Promise<Digest[][]> {
  const all = plans.length * games;
  const done: Digest[] = new Array(all);
  let count = 0;
  const take = (batch: Batch) => {
    for (const { job, digest } of batch) done[job] = digest;
    count += batch.length;
    progress?.(count, all);
  };
  const threads = Math.max(1, Math.min(workers ?? availableParallelism(), all));
  const running = Array.from({ length: threads }, (_, first) =>
    start({ plans, games, first, of: threads, alone }, take),
  );
  try {
    await Promise.all(running.map(({ finished }) => finished));
  } finally {
    await Promise.all(running.map(({ worker }) => worker.terminate()));
  }
  return plans.map((_, i) => done.slice(i * games, (i + 1) * games));
}

function start(share: Share, take: (batch: Batch) => void) {
  const worker = new Worker(new URL('./pool-worker.ts', import.meta.url), { workerData: share });
  const finished = new Promise<void>((resolve, reject) => {
    worker.on('message', take);
    worker.on('error', reject);
    worker.on('exit', (code) => (code === 0 ? resolve() : reject(new Error(`A worker thread ended with ${code}.`))));
  });
  return { worker, finished };
}
