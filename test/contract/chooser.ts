/** Seeded choices of a test: which scenario, which options, what an inject does, what is offered. */
import {
  type Agreement,
  type AnyRuleset,
  type FormField,
  type Json,
  luckOf,
  type OptionField,
  type Outcome,
  type Rng,
  type Sheet,
  seedLuck,
  type TeamId,
} from '@sandtable/shared';

export interface Chooser {
  /** An independent stream per key. */
  rng(...key: string[]): Rng;
  chance(p: number, ...key: string[]): boolean;
  one<T>(items: readonly T[], ...key: string[]): T | undefined;
}

export function chooser(seed: string): Chooser {
  const luck = luckOf(seedLuck(`contract/${seed}`), 1, 0);
  return {
    rng: luck,
    chance: (p, ...key) => luck('chance', ...key).next() < p,
    one: (items, ...key) => (items.length === 0 ? undefined : items[luck('one', ...key).int(items.length)]),
  };
}

/** In some order that has nothing to do with the one given. */
export function shuffled<T>(items: readonly T[], rng: Rng): T[] {
  return items
    .map((item) => ({ item, at: rng.next() }))
    .sort((a, b) => a.at - b.at)
    .map(({ item }) => item);
}

/** Some options off their initial values, if the ruleset takes the combination. */
export function chooseOptions(ruleset: AnyRuleset, choose: Chooser): { [name: string]: Json } {
  const { fields, schema } = ruleset.rules.options;
  const table: { readonly [name: string]: OptionField } = fields;
  const chosen: { [name: string]: Json } = {};
  const initial = Object.fromEntries(Object.entries(table).map(([name, field]) => [name, field.initial]));
  for (const [name, { input }] of Object.entries(table)) {
    if (!choose.chance(0.3, 'option', name)) continue;
    const rng = choose.rng('option', name);
    const value =
      input.kind === 'number'
        ? onStep(rng, input)
        : input.kind === 'flag'
          ? rng.next() < 0.5
          : (input.choices[rng.int(input.choices.length)]?.value ?? null);
    if (schema.safeParse({ ...initial, ...chosen, [name]: value }).success) chosen[name] = value;
  }
  return chosen;
}

function onStep(rng: Rng, { min, max, step }: { min: number; max: number; step: number }): number {
  const steps = Math.max(1, Math.round((max - min) / step) + 1);
  return Math.min(max, Math.round((min + rng.int(steps) * step) * 1e6) / 1e6);
}

/** A form filled in within its limits. */
export function fillForm(fields: readonly FormField[], rng: Rng): { [name: string]: Json } {
  return Object.fromEntries(
    fields.map(({ name, input, initial }) => [name, rng.next() < 0.3 ? initial : (fillField(input, rng) ?? initial)]),
  );
}

function fillField(input: FormField['input'], rng: Rng): Json | undefined {
  switch (input.kind) {
    case 'number':
      return onStep(rng, input);
    case 'choice':
      return input.options[rng.int(input.options.length)]?.value;
    case 'flag':
      return rng.next() < 0.5;
    case 'text':
      return 'as said in the story'.slice(0, input.max);
  }
}

/** An effect of those that the state has a use for, with its form filled in, if its parser takes the combination. */
export function chooseEffect(ruleset: AnyRuleset, rng: Rng, state: object): Outcome | undefined {
  const names = Object.keys(ruleset.effects)
    .filter((name) => ruleset.effects[name]?.applies?.(state) !== false)
    .sort();
  if (names.length === 0) return undefined;
  const effect = names[rng.int(names.length)] ?? '';
  const form = ruleset.effects[effect];
  if (form === undefined) return undefined;
  const params = fillForm(form.fields, rng);
  if (!form.params.safeParse(params).success) return undefined;
  const teams = ruleset.rules.manifest.teams.map(({ id }) => id);
  const one = teams[rng.int(teams.length)];
  return { effect, params, audience: rng.next() < 0.5 || one === undefined ? 'all' : [one] };
}

/** Clauses between two teams, from the form that the offering team's sheet declares. */
export function chooseClauses(
  sheet: Sheet,
  from: TeamId,
  teams: readonly TeamId[],
  rng: Rng,
): { to: TeamId; clauses: Agreement['clauses'] } | undefined {
  const form = sheet.clauses[rng.int(Math.max(1, sheet.clauses.length))];
  if (form === undefined) return undefined;
  const partners = (form.to ?? teams).filter((team) => team !== from);
  const to = partners[rng.int(Math.max(1, partners.length))];
  if (to === undefined) return undefined;
  const by = form.by === 'self' || (form.by === 'either' && rng.next() < 0.5) ? from : to;
  return { to, clauses: [{ by, clause: { type: form.type, ...fillForm(form.fields, rng) } }] };
}
