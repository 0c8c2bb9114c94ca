/** Adjudication: from two sealed sheets to what happened. Headings of RULES.md are named in every reason. */
import { type Because, type OrderId, type Term, type Turn, text } from '@sandtable/shared';
import { fieldName } from './orders.ts';
import {
  against,
  type Blotto,
  cut,
  FIELDS,
  type FieldId,
  type Order,
  PACES,
  REINFORCEMENT,
  ROUT,
  SCOUT_BAND,
  SIDES,
  type Side,
  STEADY,
  total,
  WORTH,
} from './shape.ts';

type BlottoTurn = Turn<Blotto>;

/** One side's part of the turn, as it works out. Plain numbers: nothing of `turn.state` is held across an `emit`. */
interface March {
  readonly orders: readonly OrderId[];
  readonly pace: (typeof PACES)[number];
  /** Battalions on each field, reserve included. */
  readonly standing: Record<FieldId, number>;
  readonly called: number;
}

/** One turn. */
export function adjudicate(turn: BlottoTurn): void {
  const marches = { blue: march(turn, 'blue'), amber: march(turn, 'amber') };
  const carried = { blue: new Set<FieldId>(), amber: new Set<FieldId>() };
  for (const field of FIELDS) {
    const winner = fight(turn, field, marches);
    if (winner !== null) carried[winner].add(field);
  }
  for (const side of SIDES) score(turn, side, carried[side]);
  for (const side of SIDES) rest(turn, side, marches[side], carried[against(side)]);
  for (const side of SIDES) scout(turn, side);
  end(turn);
}

function orderOf<T extends Order['type']>(
  turn: BlottoTurn,
  side: Side,
  type: T,
): Extract<Order, { type: T }> | undefined {
  const found = turn.orders.find(({ team, order }) => team === side && order.type === type)?.order;
  return found as Extract<Order, { type: T }> | undefined;
}

function ordersOf(turn: BlottoTurn, side: Side): OrderId[] {
  return turn.orders.filter(({ team }) => team === side).map(({ id }) => id);
}

/** Fields this side has promised to keep off. */
function promised(turn: BlottoTurn, side: Side): Set<FieldId> {
  return new Set(
    turn.agreements.flatMap(({ clauses }) => clauses.flatMap(({ by, clause }) => (by === side ? clause.field : []))),
  );
}

function march(turn: BlottoTurn, side: Side): March {
  const { fit, reserve, raised } = turn.state.sides[side];
  const orders = ordersOf(turn, side);
  const kept = promised(turn, side);
  const ordered = orderOf(turn, side, 'deploy')?.lines ?? FIELDS.map(() => 0);
  // An inject may have taken battalions since the sheet was sealed.
  const lines = cut(
    FIELDS.map((field, i) => (kept.has(field) ? 0 : (ordered[i] ?? 0))),
    fit,
  );
  const call = orderOf(turn, side, 'reserve');
  const to = call?.field ?? FIELDS[0];
  const called = kept.has(to) ? 0 : Math.min(call?.battalions ?? 0, reserve);
  const pace = orderOf(turn, side, 'march')?.pace ?? STEADY;
  turn.emit({ type: 'marched', team: side, lines, called, to, pace }, [side], () => ({
    rule: 'Marching orders',
    orders,
    inputs: {
      ordered: total(ordered),
      marched: total(lines),
      called,
      keptOff: FIELDS.filter((field) => kept.has(field)),
    },
  }));
  if (called > 0) {
    turn.emit({ type: 'enrolled', team: side, reserve: reserve - called, raised }, [side], () => ({
      rule: 'Reserve',
      orders,
      terms: [{ label: text('why.called', { field: fieldName(to) }), value: -called, by: side, audience: [side] }],
    }));
  }
  const standing = Object.fromEntries(FIELDS.map((field, i) => [field, (lines[i] ?? 0) + (field === to ? called : 0)]));
  return { orders, pace: PACES[pace] ?? PACES[STEADY], standing: standing as March['standing'], called };
}

function fight(turn: BlottoTurn, field: FieldId, marches: Record<Side, March>): Side | null {
  const { blue, amber } = marches;
  const battalions = { blue: blue.standing[field], amber: amber.standing[field] };
  const strength = { blue: battalions.blue * blue.pace.strength, amber: battalions.amber * amber.pace.strength };
  const winner = victor(turn, field, strength);
  turn.emit({ type: 'fought', field, battalions, strength, winner: winner.side }, 'all', () => ({
    rule: winner.rule,
    orders: [...blue.orders, ...amber.orders],
    inputs: winner.odds === undefined ? { fog: turn.state.fog } : { fog: turn.state.fog, oddsOfBlue: winner.odds },
  }));
  return winner.side;
}

function victor(
  turn: BlottoTurn,
  field: FieldId,
  { blue, amber }: Record<Side, number>,
): { side: Side | null; rule: string; odds?: number } {
  if (blue === 0 && amber === 0) return { side: null, rule: 'Battle' };
  const even = Math.abs(blue - amber) <= turn.state.fog * Math.max(blue, amber);
  if (!even) return { side: blue > amber ? 'blue' : 'amber', rule: 'Battle' };
  const odds = blue / (blue + amber);
  const blueCarries = turn.chance(['field', field], odds, text('ask.field', { field: fieldName(field), blue, amber }));
  return { side: blueCarries ? 'blue' : 'amber', rule: 'Close fight', odds: Math.round(odds * 1000) / 1000 };
}

function score(turn: BlottoTurn, side: Side, carried: ReadonlySet<FieldId>): void {
  const terms: Term[] = [...carried].map((field) => ({
    label: fieldName(field),
    value: WORTH[field],
    by: side,
    audience: 'all',
  }));
  const gained = total(terms.map(({ value }) => value));
  turn.emit({ type: 'scored', team: side, points: turn.state.sides[side].points + gained }, 'all', {
    rule: 'Ground',
    terms,
  });
}

/** The beaten rest or are lost, the rested return, the side that is behind gets fresh battalions. */
function rest(turn: BlottoTurn, side: Side, own: March, lostFields: ReadonlySet<FieldId>): void {
  const { fit, tired: rested, lost, reserve, raised, points } = turn.state.sides[side];
  const beaten = total([...lostFields].map((field) => own.standing[field]));
  const tired = Math.floor((beaten * own.pace.tired) / 10);
  const fallen = Math.floor((beaten * own.pace.lost) / 10);
  const fresh = points < turn.state.sides[against(side)].points ? REINFORCEMENT : 0;
  const changes = [
    { key: 'why.rested', value: rested, audience: 'all' },
    // The number becomes public here; that it came out of the reserve stays the side's own business.
    { key: 'why.joined', value: own.called, audience: [side] },
    { key: 'why.fresh', value: fresh, audience: 'all' },
    { key: 'why.tired', value: -tired, audience: 'all' },
    { key: 'why.fallen', value: -fallen, audience: 'all' },
  ] as const;
  const terms: Term[] = changes
    .filter(({ value }) => value !== 0)
    .map(({ key, value, audience }) => ({ label: text(key), value, by: side, audience }));
  turn.emit(
    {
      type: 'mustered',
      team: side,
      fit: fit + total(terms.map(({ value }) => value)),
      tired,
      lost: lost + fallen,
    },
    'all',
    () => ({
      rule: 'Fatigue',
      orders: own.orders,
      inputs: { beaten, tiredInTen: own.pace.tired, lostInTen: own.pace.lost },
      terms,
    }),
  );
  if (fresh > 0) {
    turn.emit({ type: 'enrolled', team: side, reserve, raised: raised + fresh }, [side], { rule: 'Reinforcement' });
  }
}

/** What a side's scouts make of the other's reserve. The truth is named in the reason, for the facilitator alone. */
export function scout(turn: BlottoTurn, side: Side): void {
  const { reserve } = turn.state.sides[against(side)];
  const error = turn.state.error[side];
  const value = Math.round(reserve * (1 + error));
  const low = Math.floor(value * SCOUT_BAND.low);
  const high = Math.ceil(value * SCOUT_BAND.high);
  const because: Because = { rule: 'Scouting', secret: { reserve, error } };
  turn.emit({ type: 'scouted', team: side, value, low, high, turn: turn.state.turn }, [side], because);
}

function end(turn: BlottoTurn): void {
  const { blue, amber } = turn.state.sides;
  const routed = SIDES.filter((side) => turn.state.sides[side].fit + turn.state.sides[side].tired < ROUT);
  const last = turn.state.turn >= turn.state.turns;
  if (routed.length === 0 && !last) {
    turn.emit({ type: 'turned', turn: turn.state.turn + 1 }, 'all', { rule: 'Ending' });
    return;
  }
  const ahead = blue.points === amber.points ? null : blue.points > amber.points ? 'blue' : 'amber';
  const [only, other] = routed;
  const winner = only !== undefined && other === undefined ? against(only) : ahead;
  const ending = only !== undefined ? 'rout' : winner === null ? 'draw' : 'points';
  const inputs = { blue: blue.points, amber: amber.points, routed };
  turn.emit({ type: 'ended', ending, winner }, 'all', { rule: 'Ending', inputs });
  // The score is exact at the end, so the hidden numbers are laid open.
  for (const side of SIDES) {
    const { reserve, raised } = turn.state.sides[side];
    turn.emit({ type: 'enrolled', team: side, reserve, raised }, 'all', { rule: 'Ending' });
  }
}

/** Quantities that come out the same however they are counted. */
export function invariants(state: Turn<Blotto>['state']): string[] {
  const worth = total(FIELDS.map((field) => WORTH[field]));
  const points = state.sides.blue.points + state.sides.amber.points;
  const wrong = SIDES.flatMap((side) => {
    const { fit, tired, lost, reserve, raised } = state.sides[side];
    const sum = fit + tired + lost + reserve;
    return sum === raised ? [] : [`${side} has ${sum} battalions, but ${raised} were raised`];
  });
  return points <= worth * state.turn
    ? wrong
    : [...wrong, `${points} points were given in ${state.turn} turns of ${worth}`];
}
