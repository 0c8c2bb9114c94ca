/** What a ruleset says of itself before anything is loaded or played: teams, roles, phases, stated objectives, options. */
import type { z } from 'zod';
import type { Json, TeamId, Text } from '../words.ts';
import type { Unit } from './sheet.ts';

/** The colour role a team is drawn in; see the client's tokens. A team is always told apart by shape and code as well. */
export type TeamMark = 'us' | 'eu' | 'ua' | 'ru';
export type TeamShape = 'square' | 'circle' | 'triangle' | 'diamond';

export interface Role {
  readonly id: string;
  readonly name: Text;
  readonly help?: Text;
}

/** A part of a team that votes; weights of a team's blocs sum to 1. */
export interface Bloc {
  readonly id: string;
  readonly name: Text;
  readonly weight: number;
}

export interface TeamInfo {
  readonly id: TeamId;
  readonly name: Text;
  /** Three letters, the third channel beside colour and shape. */
  readonly code: string;
  readonly mark: TeamMark;
  readonly shape: TeamShape;
  /** First role is the lead. */
  readonly roles: readonly Role[];
  readonly blocs?: readonly Bloc[];
  /** The role brief's four short blocks. */
  readonly brief: { readonly who: Text; readonly want: Text; readonly control: Text; readonly unknown: Text };
  /** Objectives everybody may know. Hidden ones are events addressed to the team. */
  readonly objectives: readonly { readonly id: string; readonly text: Text }[];
}

export interface PhaseInfo {
  readonly id: string;
  readonly name: Text;
  /** Default length. */
  readonly minutes: number;
}

export interface ScenarioInfo {
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
}

export interface Manifest {
  /** Stable; stored in every exercise. Lower case, digits, hyphens. */
  readonly id: string;
  readonly title: Text;
  readonly summary: Text;
  readonly teams: readonly TeamInfo[];
  readonly phases: readonly PhaseInfo[];
  readonly scenarios: readonly ScenarioInfo[];
  /** Turns a full exercise takes. */
  readonly turns: number;
  /** Languages there is a catalogue for, `en` first. */
  readonly languages: readonly string[];
  /** Whether a team may ask what to expect of its sheet: the server's half then can `suppose`. */
  readonly previews?: true;
}

/** One slider, choice or switch that the host sets at creation. */
export interface OptionField {
  readonly label: Text;
  readonly help?: Text;
  readonly audience: 'public' | 'facilitator';
  readonly input:
    | {
        readonly kind: 'number';
        readonly min: number;
        readonly max: number;
        readonly step: number;
        readonly unit?: Text;
        /** A share of one: printed and typed in per cent. */
        readonly percent?: true;
      }
    | { readonly kind: 'choice'; readonly choices: readonly { readonly value: string; readonly label: Text }[] }
    | { readonly kind: 'flag' };
  readonly initial: Json;
  /**
   * Left alone, the option follows the scenario: what it then is, by scenario id. Such an option is recorded only where
   * somebody chose a value, and a chosen value is meant, even one that another scenario would have given.
   */
  readonly initialIn?: { readonly [scenario: string]: Json };
  /** Where the initial value comes from: a citation, or the words "design choice". */
  readonly source?: string;
}

/** The facilitator's options: the schema that refuses, and the form that explains. */
export interface OptionsSchema<O> {
  readonly schema: z.ZodType<O>;
  readonly fields: { readonly [K in keyof O & string]: OptionField } & { readonly [name: string]: OptionField };
}

/** The part of the options every viewer may know; the rest never leaves the facilitator. */
export function publicOptions(
  fields: { readonly [k: string]: OptionField },
  options: { readonly [k: string]: Json },
): { [k: string]: Json } {
  const out: { [k: string]: Json } = {};
  for (const [name, value] of Object.entries(options)) if (fields[name]?.audience === 'public') out[name] = value;
  return out;
}

/** What an option is in a scenario while nobody has chosen. */
export function untouched(field: OptionField, scenario: string): Json {
  return field.initialIn?.[scenario] ?? field.initial;
}

/** Every option at its initial value; one that follows the scenario until somebody chooses is not there. */
export function initialOptions(fields: { readonly [k: string]: OptionField }): { [k: string]: Json } {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, field]) => (field.initialIn === undefined ? [[name, field.initial]] : [])),
  );
}

/** What an option's number is counted in, as figures want it. */
export function unitOfOption(input: OptionField['input']): Unit | undefined {
  if (input.kind !== 'number' || input.unit === undefined) return undefined;
  const digits = Math.min(6, (String(input.step).split('.')[1] ?? '').length);
  return { label: input.unit, digits, ...(input.percent === undefined ? {} : { percent: input.percent }) };
}
