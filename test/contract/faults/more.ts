/** Faults for the checks that the ten do not reach: no check may be one that cannot fail. */
import { text } from '@sandtable/shared';
import { afterwards, type Fault, withApply, withEntries, withRules } from './mutate.ts';

export const MORE: readonly Fault[] = [
  {
    name: 'a bot that offers what was declined, again and again',
    check: 'offers',
    plant: (ruleset) => ({
      ...ruleset,
      bots: {
        ...ruleset.bots,
        doctrine: {
          ...ruleset.bots.doctrine,
          offer: ({ team, step }) => {
            const to = team === 'blue' ? 'amber' : 'blue';
            return [{ to, until: step, clauses: [{ by: team, clause: { type: 'keepOff', field: 'bridge' } }] }];
          },
        },
      },
    }),
  },
  {
    name: 'a memory between matches',
    check: 'same-seed',
    plant(ruleset) {
      let played = 0;
      return afterwards(ruleset, (turn) => {
        played += 1;
        turn.emit({ type: 'misjudged', team: 'blue', error: played }, [], { rule: 'Scouting' });
      });
    },
  },
  {
    name: 'a number that is none',
    check: 'plain-state',
    plant: (ruleset) =>
      withApply(ruleset, (draft, event) => {
        if (event.type === 'turned' && event.turn > 1) draft.fog = Number.NaN;
      }),
  },
  {
    name: 'an object of the event kept',
    check: 'total-apply',
    plant: (ruleset) =>
      withApply(ruleset, (draft, event) => {
        if (event.type === 'marched' && draft.sides?.[event.team]?.plan)
          draft.sides[event.team] = { ...draft.sides[event.team], plan: { lines: event.lines, pace: event.pace } };
      }),
  },
  {
    name: 'an event changed by apply',
    check: 'total-apply',
    plant: (ruleset) =>
      withApply(ruleset, (_draft, event) => {
        if (event.type === 'marched') event.lines.reverse();
      }),
  },
  {
    name: 'an illegal suggestion',
    check: 'suggestions',
    plant: (ruleset) =>
      withRules(ruleset, (rules) => ({
        *suggest(known, team) {
          yield* rules.suggest(known, team);
          yield { type: 'deploy', lines: [200, 200, 200, 200, 200] };
        },
      })),
  },
  {
    name: 'an order that vanishes',
    check: 'named',
    plant: (ruleset) =>
      withEntries(ruleset, ({ because }) => ({
        because: { ...because, orders: because.orders?.filter((id) => !id.endsWith('/march')) },
      })),
  },
  {
    name: 'an order named only behind the team’s back',
    check: 'named',
    plant: (ruleset) =>
      withEntries(ruleset, ({ event, because }) =>
        event.type === 'marched'
          ? { audience: [] }
          : { because: { ...because, orders: because.orders?.filter((id) => !id.endsWith('/march')) } },
      ),
  },
  {
    name: 'a schema that changes what it reads',
    check: 'parses',
    plant: (ruleset) =>
      withRules(ruleset, ({ event }) => ({
        event: event.transform((read) => (read.type === 'scored' ? { ...read, points: read.points + 1 } : read)),
      })),
  },
  {
    name: 'a status that rests on a private fact',
    check: 'status',
    plant: (ruleset) =>
      withRules(ruleset, (rules) => ({
        status(known) {
          const status = rules.status(known);
          return (known.sides?.blue?.reserve ?? 99) < 15 ? { ...status, label: text('turn', { turn: 0 }) } : status;
        },
      })),
  },
  {
    name: 'no end',
    check: 'finishes',
    plant: (ruleset) => withEntries(ruleset, ({ event }) => (event.type === 'ended' ? undefined : {})),
  },
  {
    name: 'a score that is not exact at the end',
    check: 'finishes',
    plant: (ruleset) =>
      withEntries(ruleset, ({ event, audience }, turn) =>
        event.type === 'enrolled' && audience === 'all' && turn.state.ending !== undefined ? undefined : {},
      ),
  },
  {
    name: 'a term left out',
    check: 'terms',
    plant: (ruleset) =>
      withEntries(ruleset, ({ because }) => ({ because: { ...because, terms: because.terms?.slice(1) } })),
  },
  {
    name: 'a rule that is in no book',
    check: 'rules-cited',
    plant: (ruleset) => withEntries(ruleset, ({ because }) => ({ because: { ...because, rule: 'House rule' } })),
  },
  {
    name: 'a chart of nothing',
    check: 'screens',
    plant: (ruleset) =>
      withRules(ruleset, (rules) => ({
        board: (known, viewer) => ({
          panels: [
            ...rules.board(known, viewer).panels,
            { kind: 'series', id: 'ghost', title: text('board.fit'), indicators: ['ghost'] },
          ],
        }),
      })),
  },
  {
    name: 'a key without words',
    check: 'words',
    plant: (ruleset) =>
      withRules(ruleset, (rules) => ({
        tell: (event, viewer) => ({ ...rules.tell(event, viewer), text: text(`tell.${event.type}.long`) }),
      })),
  },
  {
    name: 'words that lack a value',
    check: 'words',
    plant: (ruleset) =>
      withRules(ruleset, (rules) => ({
        tell: (event, viewer) => ({ ...rules.tell(event, viewer), text: text('tell.scored', { points: 1 }) }),
      })),
  },
  {
    name: 'a refusal that others can hear',
    check: 'indistinguishable',
    plant(ruleset) {
      let asked = 0;
      const { recruits } = ruleset.effects;
      if (recruits === undefined) throw new Error('Blotto has lost its effect.');
      const hearing = withRules(ruleset, (rules) => ({
        sheet(known, team) {
          asked += 1;
          return rules.sheet(known, team);
        },
      }));
      const emit: typeof recruits.emit = (turn, params, audience) =>
        recruits.emit(
          {
            ...turn,
            state: turn.state,
            emit: (event, to, because) =>
              turn.emit(event, to, { ...(typeof because === 'function' ? because() : because), inputs: { asked } }),
          },
          params,
          audience,
        );
      return { ...hearing, effects: { recruits: { ...recruits, emit } } };
    },
  },
];
