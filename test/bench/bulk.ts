/**
 * Whole campaigns with doctrine bots, one process per core. With `SANDTABLE_REFERENCE` set to a folder that holds
 * `engine.mjs` and `bots.mjs`, the same number of the reference's games is played in the same run.
 */
import { fork } from 'node:child_process';
import { availableParallelism } from 'node:os';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { type Row, report } from './table.ts';

const REPEATS = 5;
const GAMES = 400;
/**
 * Games before the clock starts, where the engine's compiler is to be through: it optimises a function fully after 3000
 * calls, and a rule is called nine times a game. Without them a short run measures mostly how fast code is compiled.
 */
const WARMED = 1500;

type Mode = 'exact' | 'knowledge' | 'reference';

/** Games per second of `workers` processes that play side by side. */
function playing(mode: Mode, workers: number, games: number, before: number): Promise<number> {
  const path = fileURLToPath(new URL('bulk-worker.ts', import.meta.url));
  return Promise.all(
    Array.from(
      { length: workers },
      () =>
        new Promise<number>((resolve, reject) => {
          const child = fork(path, [mode, String(games), String(before)], {
            stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
          });
          child.on('message', (perSecond) => typeof perSecond === 'number' && resolve(perSecond));
          child.on('exit', (code) => code !== 0 && reject(new Error(`A bulk worker (${mode}) ended with ${code}.`)));
        }),
    ),
  ).then((rates) => rates.reduce((sum, rate) => sum + rate, 0));
}

async function figures(mode: Mode, workers: number, games: number, before = Math.ceil(games / 10)): Promise<number[]> {
  const out: number[] = [];
  for (let i = 0; i < REPEATS; i++) out.push(await playing(mode, workers, games, before));
  return out;
}

export async function bulk(): Promise<void> {
  const cores = availableParallelism();
  const reference = process.env['SANDTABLE_REFERENCE'];
  const rows: Row[] = [];
  if (reference !== undefined) {
    const figuresOfReference = await figures('reference', 1, GAMES);
    rows.push({
      what: `reference, 1 process (${pathToFileURL(reference).pathname.split('/').at(-1)})`,
      unit: 'games/s',
      figures: figuresOfReference,
    });
    rows.push({
      what: `the same after ${WARMED} games`,
      unit: 'games/s',
      figures: await figures('reference', 1, GAMES, WARMED),
    });
  }
  rows.push({
    what: 'exact-state bots, 1 process',
    unit: 'games/s',
    figures: await figures('exact', 1, GAMES),
    goal: '≥ ½ reference',
  });
  rows.push({
    what: `the same after ${WARMED} games`,
    unit: 'games/s',
    figures: await figures('exact', 1, GAMES, WARMED),
    goal: '≥ ½ reference',
  });
  rows.push({
    what: `exact-state bots, ${cores} processes`,
    unit: 'games/s',
    figures: await figures('exact', cores, GAMES),
    goal: 'linear in cores',
  });
  rows.push({
    what: 'knowledge bots, 1 process',
    unit: 'games/s',
    figures: await figures('knowledge', 1, Math.ceil(GAMES / 10)),
  });
  report('bulk', `Bulk: whole flagship campaigns (${GAMES} games a run, ${REPEATS} runs)`, rows);
}
