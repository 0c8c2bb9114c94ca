/**
 * Plays games as fast as it can and says how many a second; started by `bulk.ts`. The compiler is set as `simulate` sets it,
 * for the reference as well.
 */
import { pathToFileURL } from 'node:url';
import { rulesets } from '@sandtable/rulesets';
import { playCampaign } from '@sandtable/server/analysis/campaign.ts';
import { compileSooner } from '@sandtable/server/analysis/compiler.ts';

const [mode, games] = [process.argv[2] ?? 'exact', Number(process.argv[3] ?? 100)];
/** Games played before the clock starts. */
const before = Number(process.argv[4] ?? Math.ceil(games / 10));

/** The flagship, or until it stands whatever comes first. */
async function ours(): Promise<(seed: string) => void> {
  const entry = rulesets.find(({ id }) => id === 'pledge-to-power') ?? rulesets[0];
  if (entry === undefined) throw new Error('There is no ruleset to play.');
  const analysis = mode === 'exact' ? await entry.analysis?.() : undefined;
  const ruleset = analysis?.exact ?? (await entry.load());
  const ids = ruleset.rules.manifest.scenarios.map(({ id }) => id);
  const scenario = ids.includes('baseline') ? 'baseline' : (ids[0] ?? '');
  const sight = mode === 'exact' ? 'exact' : 'knowledge';
  return (seed) => void playCampaign(ruleset, { seed, scenario, sight });
}

async function reference(): Promise<(seed: string) => void> {
  const folder = process.env['SANDTABLE_REFERENCE'] ?? '';
  const engine = await import(pathToFileURL(`${folder}/engine.mjs`).href);
  const { doctrine } = await import(pathToFileURL(`${folder}/bots.mjs`).href);
  return (seed) => {
    const parameters = { ...engine.P0, ...engine.PRESETS.baseline };
    let state = engine.init(parameters);
    for (let t = 0; t < 9; t++) {
      const orders = {
        us: doctrine.us(state, seed),
        eu: doctrine.europe(state, seed),
        ua: doctrine.ukraine(state, seed),
        ru: doctrine.russia(state, seed),
      };
      state = engine.step(state, orders, parameters, seed);
    }
  };
}

const play = await (mode === 'reference' ? reference() : ours());
compileSooner();
for (let i = 0; i < before; i++) play(`warm-${i}`);
const start = process.hrtime.bigint();
for (let i = 0; i < games; i++) play(`game-${i}`);
const seconds = Number(process.hrtime.bigint() - start) / 1e9;
process.send?.(games / seconds);
