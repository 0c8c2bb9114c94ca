/** What the flagship says of itself before anything is loaded: sides, roles, stated objectives, phase, presets. */
import { type Manifest, type Role, type TeamInfo, type Text, text } from '@sandtable/shared';
import { OBJECTIVES } from '../theatre/scoring/objectives.ts';

/** Team ids of the flagship, in the order in which they are always shown. */
export const TEAMS = ['us', 'europe', 'ukraine', 'russia'] as const;
export type Team = (typeof TEAMS)[number];

/** Europe's voting blocs in the order of every `[east, west, north]` triple of the model. */
export const BLOCS = ['east', 'west', 'north'] as const;
export type BlocId = (typeof BLOCS)[number];

const say = (path: string): Text => text(`pledge.${path}`);

function roles(team: Team, ids: readonly string[]): Role[] {
  return ids.map((id) => ({ id, name: say(`role.${team}.${id}`), help: say(`role.${team}.${id}.help`) }));
}

/** The part of a team's entry that follows from its id alone. */
function side(team: Team) {
  return {
    id: team,
    name: say(`team.${team}`),
    brief: {
      who: say(`brief.${team}.who`),
      want: say(`brief.${team}.want`),
      control: say(`brief.${team}.control`),
      unknown: say(`brief.${team}.unknown`),
    },
    objectives: OBJECTIVES[team].slice(0, 3).map((id) => ({ id, text: say(`objective.${team}.${id}`) })),
  };
}

const US: TeamInfo = {
  ...side('us'),
  code: 'USA',
  mark: 'us',
  shape: 'square',
  roles: roles('us', ['nsc', 'pentagon', 'state', 'congress', 'treasury']),
};

const EUROPE: TeamInfo = {
  ...side('europe'),
  code: 'EUR',
  mark: 'eu',
  shape: 'circle',
  roles: roles('europe', ['chair', 'east', 'west', 'north', 'institutions']),
  // Design choice: capitals weigh by what a decision needs from them, not by population or by gross domestic product.
  blocs: [
    { id: 'east', name: say('bloc.east'), weight: 0.3 },
    { id: 'west', name: say('bloc.west'), weight: 0.4 },
    { id: 'north', name: say('bloc.north'), weight: 0.3 },
  ],
};

const UKRAINE: TeamInfo = {
  ...side('ukraine'),
  code: 'UKR',
  mark: 'ua',
  shape: 'triangle',
  roles: roles('ukraine', ['president', 'staff', 'foreign', 'industry']),
};

const RUSSIA: TeamInfo = {
  ...side('russia'),
  code: 'RUS',
  mark: 'ru',
  shape: 'diamond',
  roles: roles('russia', ['council', 'staff', 'services', 'information']),
};

/** Names of the parameter sets an exercise can open with, the middle one first. */
export const PRESET_IDS = ['baseline', 'optimistic', 'pessimistic'] as const;
export type PresetId = (typeof PRESET_IDS)[number];

export const manifest: Manifest = {
  id: 'pledge-to-power',
  title: say('title'),
  summary: say('summary'),
  teams: [US, EUROPE, UKRAINE, RUSSIA],
  // One adjudicated phase a quarter. Consultation comes first within it, so that an accepted offer binds the same sheet.
  phases: [{ id: 'orders', name: say('phase.orders'), minutes: 14 }],
  scenarios: PRESET_IDS.map((id) => ({ id, title: say(`scenario.${id}`), summary: say(`scenario.${id}.summary`) })),
  turns: 9,
  languages: ['en', 'uk'],
  previews: true,
};
