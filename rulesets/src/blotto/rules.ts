/** The half that only the server loads: the opening, one turn, what an inject may do, the bots. */
import { type Ruleset, text } from '@sandtable/shared';
import { z } from 'zod';
import { adjudicate, invariants, scout } from './battle.ts';
import * as bots from './bots.ts';
import { rules } from './public.ts';
import { type Blotto, SIDES } from './shape.ts';

/** Battalions of each side at the start, by scenario. Design choice. */
const OPENING: Readonly<Record<string, { blue: number; amber: number }>> = {
  even: { blue: 100, amber: 100 },
  uneven: { blue: 100, amber: 85 },
};

const Recruits = z.strictObject({ team: z.enum(SIDES), battalions: z.int().min(-20).max(20) });

export const ruleset: Ruleset<Blotto> = {
  rules,
  revision: 1,
  upcasts: {},
  invariants,
  adjudicate,
  bots,

  setup(turn, { scenario, options }) {
    const fit = OPENING[scenario];
    if (fit === undefined)
      throw new Error(`Blotto has the scenarios ${Object.keys(OPENING).join(' and ')}, not "${scenario}".`);
    turn.emit({ type: 'turned', turn: 1 }, 'all', { rule: 'Opening' });
    for (const team of SIDES) {
      const reserve = options.reserve - 10 + turn.rng('reserve', team).int(21);
      // Never none: an estimate that happened to be exact would be no estimate.
      const luck = turn.rng('error', team);
      const error = (luck.int(2) === 0 ? -1 : 1) * (Math.round(10 + 30 * luck.next()) / 100);
      turn.emit({ type: 'scored', team, points: 0 }, 'all', { rule: 'Opening' });
      turn.emit({ type: 'mustered', team, fit: fit[team], tired: 0, lost: 0 }, 'all', { rule: 'Opening' });
      turn.emit({ type: 'enrolled', team, reserve, raised: fit[team] + reserve }, [team], { rule: 'Reserve' });
      turn.emit({ type: 'misjudged', team, error }, [], { rule: 'Scouting' });
    }
    for (const team of SIDES) scout(turn, team);
  },

  effects: {
    recruits: {
      label: text('effect.recruits'),
      help: text('effect.recruits.help'),
      fields: [
        {
          name: 'team',
          label: text('effect.team'),
          input: { kind: 'choice', options: SIDES.map((value) => ({ value, label: text(`team.${value}`) })) },
          initial: 'blue',
        },
        {
          name: 'battalions',
          label: text('effect.battalions'),
          input: { kind: 'number', min: -20, max: 20, step: 1, unit: { label: text('unit.battalions'), digits: 0 } },
          initial: 5,
        },
      ],
      params: Recruits,
      emit(turn, params) {
        const { team, battalions } = Recruits.parse(params);
        const { fit, tired, lost, reserve, raised } = turn.state.sides[team];
        const joined = Math.max(0, battalions);
        const gone = Math.min(fit, Math.max(0, -battalions));
        const terms = [{ label: text('why.recruits'), value: joined - gone, audience: 'all' }] as const;
        turn.emit({ type: 'mustered', team, fit: fit + joined - gone, tired, lost: lost + gone }, 'all', {
          rule: 'Recruits and deserters',
          terms,
        });
        // Written as an outcome of the last turn, it comes after the reserves were laid open.
        const audience = turn.state.ending === undefined ? [team] : 'all';
        turn.emit({ type: 'enrolled', team, reserve, raised: raised + joined }, audience, {
          rule: 'Recruits and deserters',
        });
      },
    },
  },
};
