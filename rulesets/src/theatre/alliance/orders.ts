/** Orders of alliance politics: what is said in public, who is to pay by which rule, who opts out, who is audited. */
import { z } from 'zod';
import type { OrderSpec } from '../module.ts';

/** By what the burden would be shared. */
export const FORMULAS = ['none', 'gdp', 'capability', 'geography'] as const;
export const US_LINES = ['none', 'unity', 'resolve', 'realism', 'ultimatum'] as const;
export const EU_LINES = ['none', 'unity', 'resolve', 'realism', 'protest'] as const;
export const LAGGARDS = ['none', 'east', 'west', 'north'] as const;

/** United States: one public line a quarter, and the burden formula it would sign. */
const StatementUs = z.strictObject({ type: z.literal('statementUs'), line: z.enum(US_LINES) });
const FormulaUs = z.strictObject({ type: z.literal('formulaUs'), rule: z.enum(FORMULAS) });
const StatementEurope = z.strictObject({ type: z.literal('statementEurope'), line: z.enum(EU_LINES) });
const FormulaEurope = z.strictObject({ type: z.literal('formulaEurope'), rule: z.enum(FORMULAS) });
/** Europe: pressure on one bloc to spend more, and an audit of what is given. */
const Peers = z.strictObject({ type: z.literal('peers'), press: z.enum(LAGGARDS), audit: z.boolean() });
/** Europe: blocs that keep their aircraft out of engagements. */
const Caveats = z.strictObject({
  type: z.literal('caveats'),
  east: z.boolean(),
  west: z.boolean(),
  north: z.boolean(),
});

export type AllianceOrders = {
  statementUs: z.infer<typeof StatementUs>;
  formulaUs: z.infer<typeof FormulaUs>;
  statementEurope: z.infer<typeof StatementEurope>;
  formulaEurope: z.infer<typeof FormulaEurope>;
  peers: z.infer<typeof Peers>;
  caveats: z.infer<typeof Caveats>;
};

export const orders: { readonly [K in keyof AllianceOrders]: OrderSpec<AllianceOrders[K]> } = {
  statementUs: { team: 'us', schema: StatementUs, initial: { type: 'statementUs', line: 'none' } },
  formulaUs: { team: 'us', schema: FormulaUs, initial: { type: 'formulaUs', rule: 'none' } },
  statementEurope: { team: 'europe', schema: StatementEurope, initial: { type: 'statementEurope', line: 'none' } },
  formulaEurope: { team: 'europe', schema: FormulaEurope, initial: { type: 'formulaEurope', rule: 'none' } },
  peers: { team: 'europe', schema: Peers, initial: { type: 'peers', press: 'none', audit: false } },
  caveats: {
    team: 'europe',
    schema: Caveats,
    initial: { type: 'caveats', east: false, west: false, north: false },
  },
};
