/**
 * The flagship's theatre as types: its slices, its orders, its narrative events. Modules are written against this.
 * Each order type belongs to one team and to the module that owns the lever; its schema stands in that module's
 * `orders.ts`.
 */
import type { AgendaSlice } from './agenda/fields.ts';
import type { AgendaNote } from './agenda/notes.ts';
import type { AgendaOrders } from './agenda/orders.ts';
import type { AidSlice } from './aid/fields.ts';
import type { AidNote } from './aid/notes.ts';
import type { AidOrders } from './aid/orders.ts';
import type { AirspaceSlice } from './airspace/fields.ts';
import type { AirspaceNote } from './airspace/notes.ts';
import type { AirspaceOrders } from './airspace/orders.ts';
import type { AirwarSlice } from './airwar/fields.ts';
import type { AirwarNote } from './airwar/notes.ts';
import type { AirwarOrders } from './airwar/orders.ts';
import type { AllianceSlice } from './alliance/fields.ts';
import type { AllianceNote } from './alliance/notes.ts';
import type { AllianceOrders } from './alliance/orders.ts';
import type { Assumption } from './assumptions.ts';
import type { DeskSlice } from './desk/fields.ts';
import type { DeskNote } from './desk/notes.ts';
import type { DeterrenceSlice } from './deterrence/fields.ts';
import type { DeterrenceNote } from './deterrence/notes.ts';
import type { DeterrenceOrders } from './deterrence/orders.ts';
import type { EscalationSlice } from './escalation/fields.ts';
import type { EscalationNote } from './escalation/notes.ts';
import type { FourTestsSlice } from './fourTests/fields.ts';
import type { FourTestsNote } from './fourTests/notes.ts';
import type { FourTestsOrders } from './fourTests/orders.ts';
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
import type { ReachSlice } from './reach/fields.ts';
import type { ReachNote } from './reach/notes.ts';
import type { ReachOrders } from './reach/orders.ts';
import type { ScoringSlice } from './scoring/fields.ts';
import type { ScoringNote } from './scoring/notes.ts';
import type { SheetView } from './sheet.ts';
import type { SignalsSlice } from './signals/fields.ts';
import type { SignalsNote } from './signals/notes.ts';
import type { SignalsOrders } from './signals/orders.ts';
import type { TalksSlice } from './talks/fields.ts';
import type { TalksNote } from './talks/notes.ts';
import type { TalksOrders } from './talks/orders.ts';
import type { ModuleId, ShapeOf, State } from './theatre.ts';
import type { TreasurySlice } from './treasury/fields.ts';
import type { TreasuryNote } from './treasury/notes.ts';
import type { TreasuryOrders } from './treasury/orders.ts';
import type { WorksSlice } from './works/fields.ts';
import type { WorksNote } from './works/notes.ts';
import type { WorksOrders } from './works/orders.ts';
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
    desk: DeskSlice;
    /** Stated only where an option switches them on: see `optional.ts`. */
    agenda: AgendaSlice;
    signals: SignalsSlice;
    alliance: AllianceSlice;
    reach: ReachSlice;
    fourTests: FourTestsSlice;
    works: WorksSlice;
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
    TalksOrders &
    AgendaOrders &
    SignalsOrders &
    AllianceOrders &
    ReachOrders &
    FourTestsOrders &
    WorksOrders;
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
    desk: DeskNote;
    talks: TalksNote;
    politics: PoliticsNote;
    deterrence: DeterrenceNote;
    hybrid: HybridNote;
    airspace: AirspaceNote;
    agenda: AgendaNote;
    signals: SignalsNote;
    alliance: AllianceNote;
    reach: ReachNote;
    fourTests: FourTestsNote;
    works: WorksNote;
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
