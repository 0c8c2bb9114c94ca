/**
 * What a doctrine does with the levers of optional modules: plain rules of thumb, the same for every named strategy.
 * Levers not named here stay at their printed default.
 */
import { everywhere } from '../../theatre/agenda/orders.ts';
import type { Optional } from '../../theatre/optional.ts';
import { SEIZURE_FROM, SIGNAL_FROM } from '../../theatre/signals/orders.ts';
import type { Team } from '../manifest.ts';
import type { Sight } from './sight.ts';
import type { Order } from './to-orders.ts';

type Rules = { readonly [team in Team]?: (see: Sight) => Order[] };

/** Ask for what one wants, insist on one thing, give way when at the end of one's strength. */
const agenda: Rules = {
  ukraine: (see) => {
    const spent = see.uaWill < 45 || see.grid < 40;
    return [
      {
        type: 'claims',
        positions: everywhere(spent ? 'middle' : 'nearUkrainian'),
        musts: { ...everywhere('tradeable'), guarantees: spent ? 'tradeable' : 'must' },
      },
    ];
  },
  russia: (see) => {
    const weak = see.ruRes < 30 || see.ruEcon < 42;
    return [
      {
        type: 'conditions',
        positions: everywhere(weak ? 'middle' : 'nearRussian'),
        musts: { ...everywhere('tradeable'), membership: weak ? 'tradeable' : 'must' },
      },
    ];
  },
  europe: (see) => [{ type: 'vanguard', company: see.e < 55 }],
};

/** Moscow signals high on the ladder, and seizes when nobody seems to stand behind anybody. */
const signals: Rules = {
  us: (see) => [{ type: 'delivery', covert: see.e > 55 }],
  russia: (see) => [
    { type: 'signalRussia', to: see.e >= SIGNAL_FROM ? 'europe' : 'none' },
    { type: 'seizure', attempt: see.e >= SEIZURE_FROM && see.art5 < 45 && see.coh < 45 },
  ],
};

/** Speak of unity when it is short, agree on a formula before it comes to that, audit when donors tire. */
const alliance: Rules = {
  us: (see) => [
    { type: 'statementUs', line: see.coh < 55 && see.regime !== 1 ? 'unity' : 'none' },
    { type: 'formulaUs', rule: see.regime === 1 ? 'none' : 'capability' },
  ],
  europe: (see) => [
    { type: 'statementEurope', line: see.coh < 55 ? 'unity' : 'none' },
    { type: 'formulaEurope', rule: 'capability' },
    { type: 'peers', press: 'none', audit: see.fat > 45 },
  ],
};

/** The law as soon as it can be had; partners in Asia while there is something to spare. */
const reach: Rules = {
  us: (see) => [
    { type: 'pacific', programme: see.usStock > 60 },
    { type: 'homeland', priority: see.regime === 1 ? 'some' : 'none' },
  ],
  europe: (see) => [{ type: 'mobility', pass: see.act !== 1 }],
};

/** Thresholds stay where they are printed; harden while it can be afforded, disclose when the story is being lost. */
const fourTests: Rules = {
  europe: (see) => [{ type: 'shield', disclose: see.narr > 55, harden: see.debt < 60 }],
};

/** Batteries linked and ventures founded first: both pay for the rest of the war. */
const works: Rules = {
  us: (see) => [
    { type: 'linkUs', batteries: see.t < 3 },
    { type: 'researchUs', funded: false },
  ],
  europe: (see) => {
    const tired = see.fat > 55 || see.debt > 65;
    return [
      { type: 'ventures', waiver: see.waived !== 1, found: !tired && see.founded < 5, resilience: tired ? 0 : 0.1 },
      { type: 'links', batteries: see.t < 3, security: false },
      { type: 'researchEurope', funded: !tired },
    ];
  },
  ukraine: () => [{ type: 'researchUkraine', funded: true }],
  russia: (see) => [{ type: 'researchRussia', funded: see.ruRes >= 30 }],
};

const BY_OPTION: { readonly [option in Optional]: Rules } = { agenda, signals, alliance, reach, fourTests, works };

/** The orders of one side for the optional modules that its exercise plays with. */
export function extraOrders(team: Team, see: Sight): Order[] {
  return see.on.flatMap((option) => BY_OPTION[option][team]?.(see) ?? []);
}
