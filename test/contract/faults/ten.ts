/** The ten faults that the architecture names, each a few characters away from a correct Blotto. */
import { against, sideOf } from '@sandtable/rulesets/blotto/shape.ts';
import { text } from '@sandtable/shared';
import { afterwards, type Fault, withApply, withEntries, withRules, withTurn } from './mutate.ts';

export const TEN: readonly Fault[] = [
  {
    name: 'audience wider than the fact',
    check: 'leak',
    plant: (ruleset) => withEntries(ruleset, ({ event }) => (event.type === 'enrolled' ? { audience: 'all' } : {})),
  },
  {
    name: 'fact not re-told',
    check: 'fresh',
    plant: (ruleset) =>
      withEntries(ruleset, ({ event }, turn) =>
        event.type === 'enrolled' && turn.state.turn > 1 ? { audience: [] } : {},
      ),
  },
  {
    name: 'secret in because',
    check: 'leak',
    plant: (ruleset) =>
      withEntries(ruleset, ({ event, because }, turn) =>
        event.type === 'scouted'
          ? { because: { ...because, inputs: { reserve: turn.state.sides[against(event.team)].reserve } } }
          : {},
      ),
  },
  {
    name: 'apply reading an absent leaf',
    check: 'total-apply',
    // Everybody is told every "mustered", so play never stumbles over it; a viewer who missed one would.
    plant: (ruleset) =>
      withApply(ruleset, (draft, event) => {
        if (event.type === 'fought') (draft as { sides: { blue: { fit: number } } }).sides.blue.fit.toFixed(0);
      }),
  },
  {
    name: 'another part of the state written',
    check: 'own-slice',
    plant: (ruleset) =>
      withApply(ruleset, (draft, event) => {
        if (event.type === 'scored') draft.fields = { ...draft.fields, orchard: { holder: event.team } };
      }),
  },
  {
    name: 'order by arrival',
    check: 'arrival',
    plant: (ruleset) =>
      afterwards(ruleset, (turn) => {
        const first = sideOf(Object.keys(turn.state.sides)[0] ?? '') ?? 'blue';
        turn.emit({ type: 'misjudged', team: first, error: turn.state.turn / 100 }, [], { rule: 'Scouting' });
      }),
  },
  {
    name: 'shared stream',
    check: 'streams',
    plant: (ruleset) =>
      withTurn(ruleset, (turn) => {
        const rng = turn.rng('battle');
        return { chance: (_key, p) => rng.next() < p };
      }),
  },
  {
    name: 'money created',
    check: 'conserved',
    plant: (ruleset) =>
      withEntries(ruleset, ({ event, because }, turn) => {
        if (event.type !== 'mustered' || turn.state.turn < 3) return {};
        const extra = { label: text('why.fresh'), value: 1, audience: 'all' } as const;
        return {
          event: { ...event, fit: event.fit + 1 },
          because: { ...because, terms: [...(because.terms ?? []), extra] },
        };
      }),
  },
  {
    name: 'live and bulk differ',
    check: 'live-and-bulk',
    plant: (ruleset) =>
      withEntries(ruleset, ({ event }, turn) => (turn.bulk && event.type === 'scouted' ? undefined : {})),
  },
  {
    name: 'legality judged on truth',
    check: 'legality',
    plant: (ruleset) =>
      withRules(ruleset, (rules) => ({
        check(known, team, orders) {
          const side = sideOf(team);
          const theirs = (side && known.sides?.[against(side)]?.reserve) ?? 0;
          const sly = orders.some((order) => order.type === 'reserve' && order.battalions === 0 && theirs > 15);
          return sly ? [{ code: 'too-timid', text: text('refuse.tooTired') }] : rules.check(known, team, orders);
        },
      })),
  },
];
