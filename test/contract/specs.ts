/** The rulesets under test, with what the suite must be told of each. A new ruleset adds a line. */
import { readFileSync } from 'node:fs';
import { rulesets } from '@sandtable/rulesets';
import { face as pledgeToPower } from '@sandtable/rulesets/pledge-to-power/public.ts';
import { everyWord, publicRulesets } from '@sandtable/rulesets/public';
import { en } from '@sandtable/shared/text/en.ts';
import { root } from '../house/sources.ts';
import type { Spec } from './check.ts';
import { theatreSecrets } from './theatre.ts';

type Told = Partial<Pick<Spec, 'secrets' | 'released' | 'writes'>>;

const TOLD: { readonly [ruleset: string]: Told } = {
  blotto: {
    secrets: [
      { path: 'sides.*.reserve', to: 'owner' },
      { path: 'sides.*.raised', to: 'owner' },
      { path: 'sides.*.plan', to: 'owner' },
      { path: 'beliefs.*', to: 'owner' },
      { path: 'error', to: [] },
    ],
    writes: {
      turned: ['turn'],
      mustered: ['sides.*.fit', 'sides.*.tired', 'sides.*.lost'],
      enrolled: ['sides.*.reserve', 'sides.*.raised'],
      misjudged: ['error'],
      scouted: ['beliefs'],
      marched: ['sides.*.plan'],
      fought: ['fields'],
      scored: ['sides.*.points'],
      ended: ['ending'],
    },
  },
  'pledge-to-power': {
    secrets: theatreSecrets(pledgeToPower),
    released: [
      { path: 'pending', why: 'an effect that waited becomes a term of the change it brings about' },
      { path: 'laid', why: 'what the white cell laid by becomes a term of the number it goes into' },
      { path: 'treasury.lock', why: 'where the contract binds, the amount committed is the amount it locks' },
      { path: 'agreements', by: 'ordered', why: 'what a promise raises an order to is done in the open' },
      { path: 'aid.queueP', why: 'money that waited is spent at once when releases allow' },
    ],
    writes: {
      clock: ['clock'],
      parameters: ['parameters'],
      ordered: ['given'],
      believed: ['beliefs'],
      held: ['held'],
      noise: ['noise'],
      carried: ['pending'],
      laid: ['laid'],
      agreed: ['agreements'],
      kept: [],
      broken: ['agreements'],
      lapsed: ['agreements'],
    },
  },
};

/** A ruleset as the suite wants it. Refuses one without RULES.md. */
export async function specOf(id: string): Promise<Spec> {
  const whole = rulesets.find((entry) => entry.id === id);
  const face = publicRulesets.find((entry) => entry.id === id);
  if (whole === undefined || face === undefined) throw new Error(`"${id}" is not in both lists of rulesets.`);
  return {
    ruleset: await whole.load(),
    words: { ...en, ...(await everyWord(face, 'en')) },
    headings: headingsOf(readFileSync(`${root}/rulesets/src/${id}/RULES.md`, 'utf8')),
    secrets: TOLD[id]?.secrets ?? [],
    released: TOLD[id]?.released ?? [],
    writes: TOLD[id]?.writes ?? {},
  };
}

function headingsOf(markdown: string): Set<string> {
  return new Set([...markdown.matchAll(/^#+ +(.+?) *$/gm)].flatMap(([, heading]) => heading ?? []));
}
