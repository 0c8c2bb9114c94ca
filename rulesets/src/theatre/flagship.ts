/**
 * The flagship's theatre as types: its slices, its orders, its narrative events. Modules are written against this.
 * Each order type belongs to one team and to the module that owns the lever; its schema stands in that module's
 * `orders.ts`.
 */
import type { AidSlice } from './aid/fields.ts';
import type { AidNote } from './aid/notes.ts';
import type { AidOrders } from './aid/orders.ts';
import type { AirspaceSlice } from './airspace/fields.ts';
import type { AirspaceNote } from './airspace/notes.ts';
import type { AirspaceOrders } from './airspace/orders.ts';
import type { AirwarSlice } from './airwar/fields.ts';
import type { AirwarNote } from './airwar/notes.ts';
import type { AirwarOrders } from './airwar/orders.ts';
import type { Assumption } from './assumptions.ts';
import type { DeterrenceSlice } from './deterrence/fields.ts';
import type { DeterrenceNote } from './deterrence/notes.ts';
import type { DeterrenceOrders } from './deterrence/orders.ts';
import type { EscalationSlice } from './escalation/fields.ts';
import type { EscalationNote } from './escalation/notes.ts';
import type { FrontSlice } from './front/fields.ts';
import type { FrontNote } from './front/notes.ts';
import type { FrontOrders } from './front/orders.ts';
import type { HybridSlice } from './hybrid/fields.ts';
import type { HybridNote } from './hybrid/notes.ts';
import type { HybridOrders } from './hybrid/orders.ts';
import type { IndustrySlice } from './industry/fields.ts';
import type { IndustryNote } from './industry/notes.ts';
import type { IndustryOrders } from './industry/orders.ts';
import type { Module, PublicModule, StepOf } from './module.ts';
import type { PoliticsSlice } from './politics/fields.ts';
import type { PoliticsNote } from './politics/notes.ts';
import type { PoliticsOrders } from './politics/orders.ts';
import type { ScoringSlice } from './scoring/fields.ts';
import type { ScoringNote } from './scoring/notes.ts';
import type { SheetView } from './sheet.ts';
import type { TalksSlice } from './talks/fields.ts';
import type { TalksNote } from './talks/notes.ts';
import type { TalksOrders } from './talks/orders.ts';
import type { ModuleId, ShapeOf, State } from './theatre.ts';
import type { TreasurySlice } from './treasury/fields.ts';
import type { TreasuryNote } from './treasury/notes.ts';
import type { TreasuryOrders } from './treasury/orders.ts';
import type { WorldSlice } from './world/fields.ts';
import type { WorldNote } from './world/notes.ts';

/** A line investment: EUR bn for one production line. */
export interface Build<I extends string> {
  item: I;
  quantity: number;
}

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
    scoring: ScoringSlice;
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
  /** Narrative events by module; a module without a line tells none. */
  notes: {
    world: WorldNote;
    treasury: TreasuryNote;
    front: FrontNote;
    airwar: AirwarNote;
    industry: IndustryNote;
    aid: AidNote;
    escalation: EscalationNote;
    scoring: ScoringNote;
    talks: TalksNote;
    politics: PoliticsNote;
    deterrence: DeterrenceNote;
    hybrid: HybridNote;
    airspace: AirspaceNote;
  };
  parameters: { [K in Assumption]: number };
};

export type FlagshipShape = ShapeOf<Flagship>;
export type FlagshipState = State<Flagship>;
export type FlagshipSheetView = SheetView<Flagship>;
/** What a step of a flagship module is given. */
export type Step<M extends ModuleId<Flagship>> = StepOf<Flagship, M>;
export type FlagshipFace<M extends ModuleId<Flagship>> = PublicModule<Flagship, M>;
export type FlagshipModule<M extends ModuleId<Flagship>> = Module<Flagship, M>;
