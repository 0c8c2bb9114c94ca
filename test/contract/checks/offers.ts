import { canonical, type Json, luckOf, type OfferWish, seedLuck, type TeamId } from '@sandtable/shared';
import type { Check } from '../check.ts';

type Wish = OfferWish<{ type: string }>;
/** More than this a step would be spam. */
const MOST = 2;

export const offers: Check = {
  id: 'offers',
  demand:
    'a bot’s offers may be made: few, of clauses that their makers may promise, the same again on the same luck, none twice that was declined',
  *run({ ruleset, steps, seed }) {
    const { rules } = ruleset;
    const teams = rules.manifest.teams.map(({ id }) => id);
    const luck = (step: number) => luckOf(seedLuck(seed), 1, step);
    for (const [name, bot] of Object.entries(ruleset.bots)) {
      if (bot.offer === undefined) continue;
      for (const { step, knownBefore, before } of steps) {
        for (const team of rules.status(before).awaited) {
          const known = knownBefore.get(team) ?? {};
          const here = `step ${step}, ${team}, ${name}`;
          const rng = (...key: string[]) => luck(step)('bot', team, ...key);
          const made = bot.offer({ known, team, step, rng, past: [] });
          if (canonical(plain(bot.offer({ known, team, step, rng, past: [] }))) !== canonical(plain(made)))
            yield `${here}: asked again on the same luck it offers something else`;
          if (made.length > MOST) yield `${here}: makes ${made.length} offers at once`;
          for (const { to, clauses, until } of made) {
            if (to === team || !teams.includes(to)) yield `${here}: makes an offer to "${to}"`;
            if (until < step) yield `${here}: offers to be bound until step ${until}, which is over`;
            if (clauses.some(({ by }) => by !== team && by !== to)) yield `${here}: offers what is a third party’s`;
            for (const { clause } of clauses)
              if (!rules.clause.safeParse(clause).success)
                yield `${here}: offers ${JSON.stringify(clause)}, which is no clause`;
            const own = clauses.flatMap(({ by, clause }) => (by === team ? [clause] : []));
            for (const { code } of rules.checkClauses?.(known, team, own) ?? [])
              yield `${here}: may not promise ${JSON.stringify(own)}: ${code}`;
          }
          const past = made.map(({ to, clauses, until }) => ({
            ...{ from: team, to, clauses, until },
            ...{ step: step - 1, state: 'declined' as const },
          }));
          const again = bot.offer({ known, team, step, rng, past });
          const before = new Set(made.map(bargain));
          if (again.some((wish) => before.has(bargain(wish)))) yield `${here}: repeats an offer that was declined`;
        }
      }
    }
  },
};

const plain = (wishes: readonly Wish[]): Json => JSON.parse(JSON.stringify(wishes)) as Json;

function bargain({ to, clauses }: { readonly to: TeamId; readonly clauses: Wish['clauses'] }): string {
  return canonical([to, JSON.parse(JSON.stringify(clauses)) as Json]);
}
