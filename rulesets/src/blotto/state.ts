/** How facts become knowledge: the same fold for the server, a player's browser, a bot and a replay. */
import type { Json, Known, Status } from '@sandtable/shared';
import { text } from '@sandtable/shared';
import { type Event, FIELDS, Options, SIDES, type State } from './shape.ts';

/** What everybody knows before anything has happened: the public options. */
export function blank(options: { readonly [name: string]: Json }): Known<State> {
  const { turns, fog } = Options.pick({ turns: true, fog: true }).parse(options);
  return {
    turns,
    fog,
    fields: Object.fromEntries(FIELDS.map((field) => [field, { holder: null }])),
    sides: { blue: {}, amber: {} },
    beliefs: { blue: {}, amber: {} },
    error: {},
  };
}

/** Every event carries new values, so nothing is read from the draft: it does not matter what this viewer missed. */
export function apply(draft: Known<State>, event: Event): void {
  switch (event.type) {
    case 'turned':
      draft.turn = event.turn;
      return;
    case 'mustered':
      Object.assign(army(draft, event.team), { fit: event.fit, tired: event.tired, lost: event.lost });
      return;
    case 'enrolled':
      Object.assign(army(draft, event.team), { reserve: event.reserve, raised: event.raised });
      return;
    case 'misjudged':
      draft.error = { ...draft.error, [event.team]: event.error };
      return;
    case 'scouted': {
      const { value, low, high, turn } = event;
      draft.beliefs = { ...draft.beliefs, [event.team]: { reserve: { value, low, high, asOf: turn } } };
      return;
    }
    case 'marched':
      army(draft, event.team).plan = { lines: [...event.lines], pace: event.pace };
      return;
    case 'fought':
      // A field that nobody carried stays with whoever holds it.
      if (event.winner !== null) draft.fields = { ...draft.fields, [event.field]: { holder: event.winner } };
      return;
    case 'scored':
      army(draft, event.team).points = event.points;
      return;
    case 'ended':
      draft.ending = { kind: event.ending, winner: event.winner };
      return;
  }
}

function army(draft: Known<State>, team: 'blue' | 'amber') {
  draft.sides ??= {};
  draft.sides[team] ??= {};
  return draft.sides[team];
}

/** Rests on public facts alone, so it is the same for every viewer. */
export function status(known: Known<State>): Status {
  const turn = known.turn ?? 1;
  const ending = known.ending?.kind;
  return {
    over: ending !== undefined,
    turn,
    turns: known.turns ?? turn,
    phase: 'orders',
    awaited: ending === undefined ? SIDES : [],
    label: text('turn', { turn }),
    ending: ending && text(`ending.${ending}`, { winner: text(`team.${known.ending?.winner ?? 'nobody'}`) }),
  };
}
