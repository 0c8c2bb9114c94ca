import { type Decision, type Json, type TeamId, trialRuns } from '@sandtable/shared';
import type { Check } from '../check.ts';
import { type Chooser, chooseEffect, chooser } from '../chooser.ts';
import { chooseOrders, type Match } from '../match.ts';
import { botOf, playerOf, type Table, WHITE_CELL } from '../table.ts';
import { difference } from './same-seed.ts';

export const indistinguishable: Check = {
  id: 'indistinguishable',
  demand:
    'another team’s drafts, sealed orders, refusals and private talk, and dry runs, change no byte of what a viewer is told until publication',
  heavy: true,
  *run(match) {
    const choose = chooser(`${match.seed}/twins`);
    const start = choose.one(starts(match), 'start');
    if (start === undefined) return;
    const plain = match.table.copy(start);
    const busy = match.table.copy(start);
    const team = choose.one(plain.exercise.status?.awaited ?? [], 'team');
    if (team === undefined) return;
    const twins = { plain, busy, choose, team };
    const whispered = whisper(twins);
    play(twins);
    for (const { viewer, told } of plain.eyes.values()) {
      if (
        viewer.kind === 'facilitator' ||
        (viewer.kind === 'team' && (viewer.team === team || viewer.team === whispered))
      )
        continue;
      const [a, b] = [told, busy.seen(viewer.kind === 'team' ? viewer.team : 'observer').told].map(withoutTime);
      if (a !== b)
        yield `step ${plain.exercise.step}: what ${team} kept to itself shows to ${JSON.stringify(viewer)}: ${difference(a ?? '', b ?? '')}`;
    }
    const [first, second] = [plain, busy].map((table) => withoutTime(table.seen('facilitator').told));
    if (first === second) yield `step ${plain.exercise.step}: both twins were played alike, so nothing was tested`;
  },
};

interface Twins {
  readonly plain: Table;
  readonly busy: Table;
  readonly choose: Chooser;
  readonly team: TeamId;
}

/** How many records there were when each step's sheets were opened. */
function starts({ table }: Match): number[] {
  return table.records.flatMap(({ body }, i) => {
    const next = table.records[i + 1]?.body;
    return body.kind === 'clock' && body.act === 'start' && next !== undefined ? i + 1 : [];
  });
}

function withoutTime(told: readonly { readonly at: number }[]): string {
  return JSON.stringify(told.map(({ at: _, ...rest }) => rest));
}

/** What only the busy twin's team does, before anybody seals. Returns a team that was let in on it, if there is one. */
function whisper({ busy, choose, team }: Twins): TeamId | undefined {
  const { rules } = busy.ruleset;
  const known = busy.seen(team).exercise.known;
  const [field] = rules.sheet(known, team).sections.flatMap(({ fields }) => fields);
  if (field !== undefined) {
    const seat = busy.exercise.seats[`seat${team}`]?.seat ?? 'seat';
    busy.drafts.set(team, { [field.path]: { value: field.value as Json, seat: seat as never, at: 0 } });
  }
  expectRefusal(busy.do(botOf(team), { act: 'seal', step: busy.exercise.step, orders: [{ type: 'noSuchOrder' }] }));
  for (let i = 0; i < 3; i++) {
    busy.must(playerOf(team), {
      act: 'say',
      form: 'question',
      channel: { kind: 'white-cell' },
      text: `Between us, ${i}`,
    });
  }
  const [partner] = rules.manifest.teams.map(({ id }) => id).filter((id) => id !== team);
  if (partner !== undefined) {
    busy.must(playerOf(team), {
      act: 'say',
      form: 'message',
      channel: { kind: 'teams', teams: [team, partner] },
      text: 'Shall we?',
    });
  }
  busy.must(WHITE_CELL, { act: 'note', text: 'They are busy.' });
  for (const _ of trialRuns(busy.ruleset, busy.exercise, [], ['a', 'b', choose.rng('trial').next().toString()])) {
    // A dry run leaves no trace; running it is the point.
  }
  return partner;
}

function expectRefusal(decision: Decision): void {
  if ('records' in decision) throw new Error('An order of a type that no sheet has was accepted.');
}

/** The same on both tables, but for the orders of the one team. */
function play({ plain, busy, choose, team }: Twins): void {
  const { step } = plain.exercise;
  const effect = chooseEffect(plain.ruleset, choose.rng('effect'), plain.exercise.known);
  for (const table of [plain, busy]) {
    for (const other of table.exercise.status?.awaited ?? []) {
      const variant = other === team && table === busy ? chooser(`${table.seed}/other`) : choose;
      const orders = chooseOrders({ table, choose: variant, ruleset: table.ruleset }, other);
      table.do(botOf(other), { act: 'seal', step, orders }, `seal-${other}-command`);
    }
    if (effect !== undefined) {
      const card = {
        title: 'Incident',
        text: '',
        medium: 'news',
        to: 'all',
        justification: 'Story',
        effects: [effect],
      } as const;
      table.do(WHITE_CELL, { act: 'inject', ...card, effects: [effect] }, 'inject-command');
    }
    table.do(WHITE_CELL, { act: 'lock' }, 'lock-command');
    if (table.exercise.stage === 'locked') table.do(WHITE_CELL, { act: 'settle' }, 'settle-command');
  }
}
