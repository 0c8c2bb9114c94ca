/** Two of a facilitator's effects: to fix what somebody believes, and to let go of it again. */
import { type Belief, type Effect, type FormField, RulesetError, type Shape, text } from '@sandtable/shared';
import { z } from 'zod';
import { believe, heldBelief, type Opinion, reports } from './beliefs.ts';
import type { LooseSlices } from './theatre.ts';

type AnyEffect = Effect<Shape>;
type Round = (x: number) => number;

/** `belief.set` and `belief.release`, over these opinions. Each tells the holder alone, and the facilitator what was done. */
export function beliefEffects(opinions: readonly Opinion[], round: Round): { readonly [id: string]: AnyEffect } {
  return { 'belief.set': beliefSet(opinions, round), 'belief.release': beliefRelease(opinions, round) };
}

function about(opinions: readonly Opinion[]): FormField {
  return {
    name: 'about',
    label: text('effect.belief.about'),
    input: {
      kind: 'choice',
      options: opinions.map(({ key, holder, module, field }) => ({
        value: key,
        label: text('effect.belief.line', {
          holder: { key: `team.${holder}` },
          what: { key: `${module}.field.${field}` },
        }),
      })),
    },
    initial: opinions[0]?.key ?? '',
  };
}

function beliefSet(opinions: readonly Opinion[], round: Round): AnyEffect {
  const byKey = new Map(opinions.map((opinion) => [opinion.key, opinion]));
  const number = (name: string): FormField => ({
    name,
    label: text(`effect.belief.${name}`),
    input: { kind: 'number', min: -1e6, max: 1e6, step: 0.1 },
    initial: 0,
  });
  return {
    label: text('effect.belief.set'),
    help: text('effect.belief.set.help'),
    fields: [about(opinions), number('value'), number('low'), number('high')],
    params: z
      .strictObject({ about: z.enum([...byKey.keys()]), value: z.number(), low: z.number(), high: z.number() })
      .superRefine(({ about: key, value, low, high }, context) => {
        const { min = 0, max = 0 } = byKey.get(key)?.row ?? {};
        if (!(low <= value && value <= high))
          context.addIssue({ code: 'custom', path: ['value'], message: 'must lie between low and high' });
        if (low < min || high > max)
          context.addIssue({ code: 'custom', path: ['low'], message: `must lie within ${min} … ${max}` });
      }),
    emit(turn, params) {
      const opinion = opinionAt(byKey, params['about']);
      const { holder, module, field, audience, key } = opinion;
      const number = (name: string) => round(Number(params[name]));
      const asOf = (turn.state as { clock?: { turn: number } }).clock?.turn ?? 0;
      const belief: Belief = { value: number('value'), low: number('low'), high: number('high'), asOf };
      tell(turn, opinion, belief, round);
      turn.emit({ type: 'held', key, held: true, belief } as { type: string }, [], {
        rule: 'rule.facilitator',
        inputs: { holder, module, field },
        terms: [{ label: text('theatre.why.white-cell'), value: belief.value, audience: audience }],
      });
    },
  };
}

function beliefRelease(opinions: readonly Opinion[], round: Round): AnyEffect {
  const byKey = new Map(opinions.map((opinion) => [opinion.key, opinion]));
  return {
    label: text('effect.belief.release'),
    help: text('effect.belief.release.help'),
    fields: [about(opinions)],
    params: z.strictObject({ about: z.enum([...byKey.keys()]) }),
    emit(turn, params) {
      const opinion = opinionAt(byKey, params['about']);
      const { held } = turn.state as { held?: { readonly [key: string]: boolean } };
      // An estimate that nobody holds is let go of without a word to its holder: there is nothing new to tell.
      if (held?.[opinion.key] === true) tell(turn, opinion, modelled(turn.state, opinion, round), round);
      turn.emit({ type: 'held', key: opinion.key, held: false } as { type: string }, [], {
        rule: 'rule.facilitator',
        terms: [{ label: text('theatre.why.white-cell'), value: 0, audience: opinion.audience }],
      });
    },
  };
}

/** What the model would have the holder think now; null where it has no opinion of its own. */
function modelled(state: object, { estimate, key, module, field, row }: Opinion, round: Round): Belief | null {
  const { noise, clock } = state as { noise?: { readonly [key: string]: number }; clock?: { turn: number } };
  const truth = (state as LooseSlices)[module]?.[field];
  if (estimate === undefined || typeof truth !== 'number') return null;
  return believe(row, truth, estimate.sigma, noise?.[key] ?? 0, clock?.turn ?? 0, round);
}

function tell(turn: Parameters<AnyEffect['emit']>[0], opinion: Opinion, belief: Belief | null, round: Round): void {
  const { holder, module, field, audience } = opinion;
  const before = heldBelief(turn.state, holder, module, field);
  turn.emit({ type: 'believed', holder, module, field, belief } as { type: string }, audience, {
    rule: 'rule.belief',
    signs: true,
    terms: reports(audience, before, belief, round),
  });
}

function opinionAt(byKey: ReadonlyMap<string, Opinion>, key: unknown): Opinion {
  const opinion = byKey.get(String(key));
  if (opinion === undefined) throw new RulesetError(`There is no estimate "${String(key)}" to set or release.`);
  return opinion;
}
