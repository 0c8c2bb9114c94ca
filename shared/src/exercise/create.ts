/** How an exercise begins: the record that says what is played, under which rules, by which policy. */
import { z } from 'zod';
import { digest } from '../log/chain.ts';
import { Policy } from '../log/policy.ts';
import { type Draft, PROTOCOL } from '../log/record.ts';
import type { AnyRuleset } from '../rules/contract.ts';
import { initialOptions } from '../rules/manifest.ts';
import { type ExerciseId, Json, type Refusal, text } from '../words.ts';

/** The policy an exercise gets where the host says nothing else. */
export const DEFAULT_POLICY: Policy = {
  marking: 'EXERCISE',
  minutes: {},
  sealBy: 'anyone',
  lockWhenAllSealed: false,
  publish: 'facilitator',
  nextPhase: 'starts',
  replay: 'facilitator',
  door: 'open',
  observers: true,
  seatsPerTeam: 6,
};

/** What a host asks for when creating an exercise. Options not named keep their initial values. */
export const NewExercise = z.strictObject({
  title: z.string().trim().min(1).max(120),
  ruleset: z.string().min(1).max(64),
  scenario: z.string().min(1).max(64),
  options: z.record(z.string(), Json).default({}),
  language: z.string().max(8).default('en'),
  policy: Policy.partial().default({}),
});
export type NewExercise = z.infer<typeof NewExercise>;

/** Letters and digits that cannot be taken for one another: no 0/O, 1/I. */
export const CODE_ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';

/** A code as typed, as it is kept: upper case, no spaces or hyphens. */
export function normalCode(typed: string): string {
  return typed.toUpperCase().replace(/[\s-]/g, '');
}

/**
 * Why a ruleset does not take this scenario with these options: an unknown one, or one outside its limits, by name. Empty:
 * it does.
 * @param options every one of them, as they are stored
 */
export function refusedSetting(
  { rules: { manifest, options: known } }: AnyRuleset,
  scenario: string,
  options: { readonly [k: string]: Json },
): Refusal[] {
  const refused = (code: string, path: string, values: { [k: string]: Json }): Refusal => ({
    code,
    text: text(`refuse.${code}`, values),
    path,
  });
  if (!manifest.scenarios.some(({ id }) => id === scenario))
    return [refused('no-such-scenario', 'scenario', { scenario })];
  const stray = Object.keys(options).find((name) => !Object.hasOwn(known.fields, name));
  if (stray !== undefined) return [refused('no-such-option', `options.${stray}`, { option: stray })];
  const parsed = known.schema.safeParse(options);
  return (parsed.error?.issues ?? []).map(({ path, message }) =>
    refused('option-out-of-limits', `options.${path.join('.')}`, { option: path.join('.'), problem: message }),
  );
}

/** The `created` record. Refuses an unknown scenario and options outside their limits, naming the option. */
export function creation(
  ruleset: AnyRuleset,
  wanted: NewExercise,
  identity: {
    readonly exercise: ExerciseId;
    readonly code: string;
    readonly secrets: { readonly luck: string; readonly seal: string };
  },
): { record: Draft } | { refusals: readonly Refusal[] } {
  const { manifest, options } = ruleset.rules;
  const merged = { ...initialOptions(options.fields), ...wanted.options };
  const refusals = refusedSetting(ruleset, wanted.scenario, merged);
  if (refusals.length > 0) return { refusals };
  return {
    record: {
      actor: { kind: 'host' },
      audience: 'all',
      body: {
        kind: 'created',
        protocol: PROTOCOL,
        exercise: identity.exercise,
        code: identity.code,
        title: wanted.title,
        ruleset: manifest.id,
        revision: ruleset.revision,
        scenario: wanted.scenario,
        options: merged,
        public: Object.entries(options.fields).flatMap(([name, field]) => (field.audience === 'public' ? [name] : [])),
        language: wanted.language,
        policy: { ...DEFAULT_POLICY, ...definedOnly(wanted.policy) },
        digests: { luck: digest(identity.secrets.luck), seal: digest(identity.secrets.seal) },
      },
    },
  };
}

function definedOnly(policy: NewExercise['policy']): Partial<Policy> {
  // Dropping the undefined ones is what makes a loose partial a strict one; fromEntries cannot say so.
  return Object.fromEntries(Object.entries(policy).filter(([, value]) => value !== undefined)) as Partial<Policy>;
}
