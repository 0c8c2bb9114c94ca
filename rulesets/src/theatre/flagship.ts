/**
 * The flagship's theatre as types: its slices, its orders, its narrative events. Modules are written against this.
 * Each order type belongs to one team and to the module that owns the lever; its schema stands in that module's
 * `orders.ts`.
 */
import type { AidSlice } from './aid/fields.ts';
import type { AidOrders } from './aid/orders.ts';
import type { AirspaceSlice } from './airspace/fields.ts';
import type { AirwarSlice } from './airwar/fields.ts';
import type { AirwarOrders } from './airwar/orders.ts';
import type { DeterrenceSlice } from './deterrence/fields.ts';
import type { EscalationSlice } from './escalation/fields.ts';
import type { FrontSlice } from './front/fields.ts';
import type { FrontOrders } from './front/orders.ts';
import type { HybridSlice } from './hybrid/fields.ts';
import type { IndustrySlice } from './industry/fields.ts';
import type { IndustryOrders } from './industry/orders.ts';
import type { Module, PublicModule, StepOf } from './module.ts';
import type { PoliticsSlice } from './politics/fields.ts';
import type { SheetView } from './sheet.ts';
import type { TalksSlice } from './talks/fields.ts';
import type { ModuleId, ShapeOf, State } from './theatre.ts';
import type { TreasurySlice } from './treasury/fields.ts';
import type { TreasuryOrders } from './treasury/orders.ts';
import type { WorldSlice } from './world/fields.ts';

/** Weights of an allocation of 100 points, by line. */
export type Weights<L extends string> = { [line in L]: number };

/** A line investment: EUR bn for one production line. */
export interface Build<I extends string> {
  item: I;
  quantity: number;
}

// Interim: what an order type holds until its module's schema says it. Replace a line by z.infer of the schema.
type AirspaceOrders = {
  /** Europe: forward posture and rules of engagement by kind of intruder. */
  posture: {
    type: 'posture';
    level: 'minimal' | 'present' | 'reinforced' | 'forward';
    roe: { drones: Roe; crewed: Roe };
  };
  /** Russia. */
  probing: { type: 'probing'; level: 'none' | 'rare' | 'frequent' | 'constant'; kind: 'drones' | 'fighters' };
};
type Roe = 'track' | 'escort' | 'warn' | 'engage' | 'strike';
type HybridOrders = {
  /** Europe. */
  resilience: {
    type: 'resilience';
    level: 'neglect' | 'basic' | 'strong' | 'maximal';
    response: 'none' | 'attribute' | 'sanctions' | 'cyber';
  };
  /** Russia. */
  campaign: {
    type: 'campaign';
    level: 'none' | 'low' | 'medium' | 'high';
    target: 'supply' | 'politics' | 'cables' | 'cyber';
  };
};
type DeterrenceOrders = {
  /** United States: forces in Europe, steps of 5,000, −2 … +1. */
  presence: { type: 'presence'; change: number };
};
type PoliticsOrders = {
  /** United States: grant aid asked of Congress, EUR bn 0 … 6. */
  grant: { type: 'grant'; amount: number };
  /** United States: Ukraine's path to NATO. */
  membership: { type: 'membership'; path: 'closed' | 'open' | 'underway' };
  /** Europe: running programmes. `command` is staffing of the training and supply command (nsatu), `enforcement` of sanctions. */
  programmes: {
    type: 'programmes';
    command: boolean;
    enforcement: boolean;
    hotline: boolean;
    sidePayments: boolean;
    information: boolean;
  };
};
type TalksOrders = {
  /** United States: line in talks, backstop of a settlement. */
  diplomacy: {
    type: 'diplomacy';
    line: 'pressKyiv' | 'even' | 'pressMoscow';
    backstop: 'none' | 'ambiguous' | 'explicit';
  };
  /** United States: a seat for Kyiv and Europe. */
  seat: { type: 'seat'; granted: boolean };
  /** Europe. */
  guarantee: { type: 'guarantee'; level: 'none' | 'political' | 'training' | 'reassurance' | 'forces' };
  /** Ukraine. */
  stance: { type: 'stance'; level: 'refuse' | 'conditional' | 'flexible' };
  /** Russia: stance in talks, information campaign, and whether to break a ceasefire. */
  terms: { type: 'terms'; stance: 'maximal' | 'conditional' | 'freeze'; information: boolean; violate: boolean };
};

export type Flagship = {
  slices: {
    world: WorldSlice;
    treasury: TreasurySlice;
    industry: IndustrySlice;
    aid: AidSlice;
    airwar: AirwarSlice;
    front: FrontSlice;
    airspace: AirspaceSlice;
    hybrid: HybridSlice;
    deterrence: DeterrenceSlice;
    talks: TalksSlice;
    politics: PoliticsSlice;
    escalation: EscalationSlice;
  };
  orders: TreasuryOrders &
    IndustryOrders &
    AidOrders &
    AirwarOrders &
    FrontOrders &
    AirspaceOrders &
    HybridOrders &
    DeterrenceOrders &
    PoliticsOrders &
    TalksOrders;
  notes: Record<never, never>;
};

export type FlagshipShape = ShapeOf<Flagship>;
export type FlagshipState = State<Flagship>;
export type FlagshipSheetView = SheetView<Flagship>;
/** What a step of a flagship module is given. */
export type Step<M extends ModuleId<Flagship>> = StepOf<Flagship, M>;
export type FlagshipFace<M extends ModuleId<Flagship>> = PublicModule<Flagship, M>;
export type FlagshipModule<M extends ModuleId<Flagship>> = Module<Flagship, M>;
