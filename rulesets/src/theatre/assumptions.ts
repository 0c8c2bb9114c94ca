/**
 * The assumptions of the flagship: what its presets differ in, and what a facilitator may change before the start.
 * Each preset is one column; the baseline is fitted where data allow.
 */
import { DESIGN_CHOICE as DC } from './fields.ts';
import type { ParameterRow } from './parameters.ts';

const UAF = 'fit to Ukrainian Air Force monthly reports, 2024-08 to 2025-09; presets are a design choice';
const FRONT = 'fit to 15 months of daily area changes, 2024 to 2025; presets are a design choice';
const PLAN = 'plan of 650 a year by 2027 against 500 in 2024; presets are a design choice';

function drift(optimistic: number, pessimistic: number): ParameterRow {
  return { values: { baseline: 0, optimistic, pessimistic }, min: -3, max: 3, step: 0.1, unit: 'indexQ', source: DC };
}

function growth(baseline: number, optimistic: number, pessimistic: number, source: string): ParameterRow {
  return { values: { baseline, optimistic, pessimistic }, min: -0.05, max: 0.15, step: 0.005, unit: 'shareQ', source };
}

export const assumptions = {
  usDrift: drift(0.9, -1.1),
  euDrift: drift(0.6, -0.8),
  uaDrift: drift(0.4, -0.5),
  ruDrift: drift(-0.7, 0.4),
  upG: growth(0.02, 0.045, 0, PLAN),
  compG: growth(0.035, 0.06, 0.015, DC),
  owaG: growth(0.03, 0.01, 0.055, DC),
  cruG: growth(0.015, 0, 0.03, DC),
  balG: growth(0.025, 0.005, 0.05, DC),
  gbar: {
    values: { baseline: -2.1, optimistic: -2.25, pessimistic: -1.95 },
    min: -3,
    max: -1,
    step: 0.05,
    unit: 'log',
    source: UAF,
  },
  pB: {
    values: { baseline: 0.26, optimistic: 0.3, pessimistic: 0.22 },
    min: 0.05,
    max: 0.6,
    step: 0.01,
    unit: 'share',
    source: UAF,
  },
  repair: {
    values: { baseline: 9, optimistic: 10.2, pessimistic: 8.2 },
    min: 0,
    max: 20,
    step: 0.1,
    unit: 'indexQ',
    source: DC,
  },
  G: {
    values: { baseline: 1413, optimistic: 1180, pessimistic: 1500 },
    min: 200,
    max: 4000,
    step: 1,
    unit: 'km2Q',
    source: FRONT,
  },
  hybSucc: {
    values: { baseline: 0.55, optimistic: 0.45, pessimistic: 0.65 },
    min: 0.05,
    max: 0.95,
    step: 0.05,
    unit: 'share',
    source: DC,
  },
  muInc: {
    values: { baseline: 0.01, optimistic: 0.007, pessimistic: 0.014 },
    min: 0,
    max: 0.1,
    step: 0.001,
    unit: 'share',
    source: DC,
  },
  fatK: {
    values: { baseline: 1, optimistic: 0.7, pessimistic: 1.35 },
    min: 0,
    max: 3,
    step: 0.05,
    unit: 'factor',
    source: DC,
  },
  dealBias: {
    values: { baseline: 0, optimistic: 0.8, pessimistic: -0.7 },
    min: -3,
    max: 3,
    step: 0.1,
    unit: 'logit',
    source: DC,
  },
} satisfies { readonly [name: string]: ParameterRow };

export type Assumption = keyof typeof assumptions;
