/** The flagship's bots: they keep to their sheets, hold what their strategy holds, and see only what their side sees. */
import { doctrine, EVEN } from '@sandtable/rulesets/pledge-to-power/bots/doctrine.ts';
import { fullSight, teamSight } from '@sandtable/rulesets/pledge-to-power/bots/eyes.ts';
import { OVERLAYS, strategies } from '@sandtable/rulesets/pledge-to-power/bots/strategies.ts';
import { rules } from '@sandtable/rulesets/pledge-to-power/public.ts';
import { ruleset } from '@sandtable/rulesets/pledge-to-power/rules.ts';
import type { FlagshipState } from '@sandtable/rulesets/theatre/flagship.ts';
import { type Field, fieldsOf, type Known, luckOf, seedLuck, type TeamId } from '@sandtable/shared';
import { describe, expect, test } from 'vitest';
import { play, TEAMS } from './play.ts';

const NAMED = Object.keys(ruleset.bots).filter((name) => name !== 'random' && name !== 'doctrine');

function view(team: TeamId, known: Known<FlagshipState>, exercise: string, step: number) {
  const luck = (of: number) => luckOf(seedLuck(exercise), 1, of);
  return {
    known,
    team,
    rng: (...key: string[]) => luck(step)('bot', team, ...key),
    lasting: (...key: string[]) => luck(0)('bot', team, ...key),
  };
}

describe('a bot’s sheet may stand', () => {
  test.each([...NAMED, 'doctrine', 'random'])('%s', (name) => {
    const refused: string[] = [];
    for (const { step, known } of play({ seed: `stands ${name}`, bots: name, scenario: 'pessimistic' })) {
      for (const team of TEAMS) {
        const knowledge = known.get(team) ?? {};
        const orders = ruleset.bots[name]?.decide(view(team, knowledge, 'stands', step + 1)) ?? [];
        refused.push(
          ...rules.check(knowledge, team, orders).map(({ code, path }) => `step ${step}, ${team}: ${code} at ${path}`),
        );
      }
    }
    expect(refused).toEqual([]);
  });
});

describe('a named strategy', () => {
  test('is there for every side, beside its doctrine', () => {
    expect(NAMED.length).toBe(Object.values(OVERLAYS).flatMap((byName) => Object.keys(byName)).length);
    for (const team of TEAMS)
      expect(NAMED.filter((name) => name.startsWith(`${team}-`)).length).toBeGreaterThanOrEqual(6);
  });

  test.each(TEAMS)('of %s holds fast what it holds, and decides the rest as its doctrine', (team) => {
    const see = fullSight({});
    const side = team as keyof typeof OVERLAYS;
    const base: { readonly [field: string]: unknown } = { ...doctrine[side](see, EVEN) };
    for (const [name, overlay] of Object.entries(OVERLAYS[side])) {
      const decided = { ...strategies[side][name]?.(see, EVEN) };
      expect(decided, name).toEqual({ ...base, ...overlay });
    }
  });

  test('plays the doctrine where it is put on another side', () => {
    const known: Known<FlagshipState> = {};
    const orders = (name: string) => ruleset.bots[name]?.decide(view('ukraine', known, 'other side', 1));
    expect(orders('us-arsenal')).toEqual(orders('doctrine'));
    expect(orders('ukraine-counter')).not.toEqual(orders('doctrine'));
  });
});

describe('the temper of a doctrine', () => {
  const mobilisation = (exercise: string, step: number) =>
    ruleset.bots.doctrine.decide(view('ukraine', {}, exercise, step)).find(({ type }) => type === 'mobilisation');

  test('lasts for an exercise', () => {
    expect(mobilisation('one', 1)).toEqual(mobilisation('one', 7));
  });

  test('differs between exercises', () => {
    const seen = new Set(['one', 'two', 'three', 'four'].map((exercise) => JSON.stringify(mobilisation(exercise, 1))));
    expect(seen.size).toBe(4);
  });
});

describe('what a bot sees', () => {
  const belief = (value: number) => ({ value, low: value - 5, high: value + 5, asOf: 0 });

  test('is the exact value, else its own belief, else the public one, else the opening', () => {
    const publicly: Known<FlagshipState> = { beliefs: { public: { politics: { us: belief(30) } } } };
    const own: Known<FlagshipState> = { beliefs: { ...publicly.beliefs, russia: { politics: { us: belief(31) } } } };
    expect(teamSight({}, 'russia').us).toBe(45);
    expect(teamSight(publicly, 'russia').us).toBe(30);
    expect(teamSight(own, 'russia').us).toBe(31);
    expect(teamSight(own, 'europe').us).toBe(30);
    expect(teamSight({ ...own, politics: { us: 32 } }, 'russia').us).toBe(32);
  });

  test('is its own numbers exactly, and of others’ what it believes', () => {
    for (const { known, state, step } of play({ seed: 'eyes' })) {
      if (step < 3) continue;
      const ukraine = teamSight(known.get('ukraine') ?? {}, 'ukraine');
      const truth = fullSight(state as Known<FlagshipState>);
      expect(ukraine.grid).toBe(truth.grid);
      expect(ukraine.uaWill).toBe(truth.uaWill);
      expect(ukraine.coh).not.toBe(truth.coh);
      expect(ukraine.coh).toBe(known.get('ukraine')?.beliefs?.['public']?.['politics']?.['coh']?.value);
    }
  });
});

test('the random bot finds every rung that a sheet offers', () => {
  const offered = new Set<string>();
  const given = new Set<string>();
  // What is said once is said by people.
  const values = ({ kind, once, ...field }: Field): readonly unknown[] =>
    once === true
      ? []
      : kind === 'ladder' && 'rungs' in field
        ? field.rungs.map(({ value }) => value)
        : kind === 'choice' && 'options' in field
          ? field.options.map(({ value }) => value)
          : [];
  for (let i = 0; i < 12; i++) {
    for (const { orders, known } of play({ seed: `rungs ${i}`, bots: 'random' })) {
      for (const team of TEAMS) {
        for (const [path, field] of fieldsOf(rules.sheet(known.get(team) ?? {}, team))) {
          for (const value of values(field)) offered.add(`${path}=${String(value)}`);
        }
      }
      for (const { order } of orders)
        for (const [field, value] of Object.entries(order)) given.add(`${order.type}.${field}=${String(value)}`);
    }
  }
  expect([...offered].filter((rung) => !given.has(rung))).toEqual([]);
  expect(offered.size).toBeGreaterThan(60);
});

describe('offers of doctrine bots', () => {
  const bot = ruleset.bots.doctrine;

  test('every side proposes something in a game, to more than one other, and the better half of it is signed now and then', () => {
    const signed: string[] = [];
    const made = new Map<TeamId, Set<TeamId>>(TEAMS.map((team) => [team, new Set()]));
    for (const { step, known } of play({ seed: 'bargains', scenario: 'pessimistic' })) {
      for (const team of TEAMS) {
        const { rng } = view(team, {}, 'bargains', step + 1);
        const wishes = bot.offer?.({ known: known.get(team) ?? {}, team, step: step + 1, rng, past: [] }) ?? [];
        expect(wishes.length).toBeLessThanOrEqual(1);
        for (const { to, clauses, until } of wishes) {
          made.get(team)?.add(to);
          const offer = { from: team, clauses, until };
          const answer = bot.answer?.({ known: known.get(to) ?? {}, team: to, offer, step: step + 1 });
          if (answer === 'accepted') signed.push(`${team} ${to}`);
        }
      }
    }
    for (const [team, to] of made) expect(to.size, team).toBeGreaterThan(0);
    expect([...made.values()].some((to) => to.size > 1)).toBe(true);
    expect(signed.length).toBeGreaterThan(0);
  });

  test('are not made to whom the side is bound to already, nor to whom declined a step ago', () => {
    const known = { treasury: { fat: 30, debt: 45 }, airwar: { grid: 68 } } as Known<FlagshipState>;
    const ask = (knowledge: Known<FlagshipState>, past: Parameters<NonNullable<typeof bot.offer>>[0]['past'] = []) =>
      TEAMS.flatMap((_, i) => {
        const { rng } = view('europe', {}, `asked ${i}`, 1);
        return bot.offer?.({ known: knowledge, team: 'europe', step: 3, rng, past }).map(({ to }) => to) ?? [];
      });
    expect(new Set(ask(known))).toEqual(new Set(['ukraine', 'us']));
    const standing = { from: 'us', to: 'europe', clauses: [], since: 2, until: 5 };
    expect(new Set(ask({ ...known, agreements: { a: standing } }))).toEqual(new Set(['ukraine']));
    const refused = { from: 'europe', to: 'ukraine', clauses: [], until: 3, step: 2, state: 'declined' } as const;
    expect(new Set(ask(known, [refused]))).toEqual(new Set(['us']));
  });
});
