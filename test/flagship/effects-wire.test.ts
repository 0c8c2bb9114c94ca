/** An inject made of nothing but a filled-in form: it changes what the next turn brings, and the why of it says whose hand it was. */
import { wholeCauseOf } from '@sandtable/client/src/play/log/cause.ts';
import { rulesets } from '@sandtable/rulesets';
import { face } from '@sandtable/rulesets/pledge-to-power/public.ts';
import { ruleset } from '@sandtable/rulesets/pledge-to-power/rules.ts';
import {
  type AnyRules,
  adjudicate,
  blankExercise,
  copyJson,
  type EffectForm,
  type Exercise,
  fold,
  inject,
  luckOf,
  readJsonl,
  seedLuck,
  type Viewer,
  verify,
} from '@sandtable/shared';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Player, TestServer } from '../house/server.ts';
import { play } from './play.ts';

let server: TestServer;
beforeAll(async () => {
  server = await TestServer.start({ rulesets });
});
afterAll(() => server.stop());

const rules: AnyRules = face.rules;
const UKRAINE: Viewer = { kind: 'team', team: 'ukraine' };
const folded = ({ records }: Player): Exercise => fold(rules, blankExercise(), records);

test('the next turn comes out otherwise, on the same luck', () => {
  for (const { step, state } of play({ seed: 'otherwise' })) {
    if (step !== 2) continue;
    const luck = luckOf(seedLuck('next'), 1, 3);
    const turn = (from: typeof state) => adjudicate(ruleset, { state: from, orders: [], agreements: [], luck }).state;
    const plain = turn(copyJson(state));
    const effect = { effect: 'airwar.upper', params: { mode: 'to', value: 0 }, audience: [] };
    const moved = turn(inject(ruleset, { state: copyJson(state), luck }, [effect]).state);
    // Without interceptors in store fewer ballistic missiles are stopped, and the grid pays for it.
    expect(moved.airwar.kB).toBeLessThan(plain.airwar.kB);
    expect(moved.airwar.grid).toBeLessThan(plain.airwar.grid);
    return;
  }
});

test('a number of an optional group moves what the next turn brings where the group is played with', () => {
  for (const { step, state } of play({ seed: 'linked', options: { works: true } })) {
    if (step !== 2) continue;
    const luck = luckOf(seedLuck('linked on'), 1, 3);
    const turn = (from: typeof state) => adjudicate(ruleset, { state: from, orders: [], agreements: [], luck }).state;
    const plain = turn(copyJson(state));
    const effect = { effect: 'works.linked', params: { mode: 'to', value: 0 }, audience: [] };
    const moved = turn(inject(ruleset, { state: copyJson(state), luck }, [effect]).state);
    // Batteries that are linked no more waste what they fire.
    expect(plain.works.linked).toBeGreaterThan(0);
    expect(moved.works.linked).toBe(0);
    expect(moved.airwar.kB).toBeLessThan(plain.airwar.kB);
    return;
  }
});

/** Every leaf of the optional groups that has an effect, as the forms name them. */
const GATED = Object.entries(face.tables).flatMap(([module, table]) =>
  face.optional.has(module)
    ? Object.keys(table).flatMap((field) => (`${module}.${field}` in ruleset.effects ? [`${module}.${field}`] : []))
    : [],
);

const aboutAgenda = { effect: 'agenda.tilt', params: { mode: 'to', value: 3 } } as const;
const item = {
  ...{ id: 'groups', title: 'A paper leaks', text: '', medium: 'news', to: 'all' },
  ...{ effects: [aboutAgenda], justification: 'It was left in a printer.', trigger: { on: 'manual' } },
};

async function hosted(options: { readonly [name: string]: boolean }) {
  const made = await server.create({ ruleset: 'pledge-to-power', scenario: 'baseline', options });
  const boss = await server.join(made.token);
  const forms = async () =>
    (await boss.request<{ effects: readonly EffectForm[] }>('ask', { question: 'effects' })).effects.map(
      ({ id }) => id,
    );
  const listed = () =>
    server.as(made.token)('POST', `/api/exercises/${made.exercise}/msel`, { do: 'put', items: [item] });
  return { boss, forms, listed };
}

test('groups that are on have forms, before the start too; groups that are off have none, and are refused', async () => {
  expect(GATED.length).toBeGreaterThan(25);
  const off = await hosted({});
  const on = await hosted(Object.fromEntries([...face.optional].map((option) => [option, true])));
  for (const { boss, forms } of [off, on]) {
    const given = (await forms()).filter((id) => GATED.includes(id));
    expect(given.sort()).toEqual(boss === on.boss ? [...GATED].sort() : []);
  }
  expect(await off.listed()).toMatchObject({ status: 409, body: { refusals: [{ code: 'msel-effect' }] } });
  expect(await on.listed()).toMatchObject({ status: 200 });
  const sent = { act: 'inject', title: 'x', text: '', medium: 'news', to: 'all', justification: 'why' } as const;
  const outcome = { kind: 'outcome', outcome: { ...aboutAgenda, audience: [] } } as const;
  for (const { boss } of [off, on]) await boss.command({ act: 'start' });
  await expect(off.boss.command({ ...sent, effects: [{ ...aboutAgenda, audience: [] }] })).rejects.toThrow(
    'no-such-effect',
  );
  for (const { boss } of [off, on]) {
    await boss.command({ act: 'lock' });
    await boss.until(() => folded(boss).stage === 'review', 30_000);
  }
  const ruled = { act: 'rule', step: 1, ruling: outcome, justification: 'why' } as const;
  await expect(off.boss.command(ruled)).rejects.toThrow('no-such-effect');
  await on.boss.command(ruled);
  const beyond = { ...outcome, outcome: { ...outcome.outcome, params: { mode: 'to', value: 7 } } };
  await expect(on.boss.command({ ...ruled, ruling: beyond })).rejects.toThrow('effect-out-of-limits');
}, 90_000);

test('filled in as the console shows it, sent, played: the why names the card, and its causes add up', async () => {
  const hosted = await server.create({ ruleset: 'pledge-to-power', scenario: 'baseline' });
  const boss = await server.join(hosted.token);
  const ukraine = await server.join((await server.knock(hosted.code, 'Olena', 'ukraine')).token);
  await boss.command({ act: 'start' });
  const { effects } = await boss.request<{ effects: readonly EffectForm[] }>('ask', { question: 'effects' });
  const form = effects.find(({ id }) => id === 'airwar.upper');
  if (form === undefined) throw new Error('The console offers no form for interceptors.');
  const params = Object.fromEntries(form.fields.map(({ name, initial }) => [name, name === 'value' ? -30 : initial]));
  const card = { title: 'A depot burns', text: '', medium: 'incident', to: ['ukraine'] } as const;
  await boss.command({
    act: 'inject',
    ...card,
    justification: 'Nobody had dispersed it.',
    effects: [{ effect: form.id, params, audience: ['ukraine'] }],
  });
  await boss.command({ act: 'lock' });
  await boss.until(() => folded(boss).stage === 'review', 30_000);
  await boss.command({ act: 'publish', step: 1 });
  await ukraine.until(() => folded(ukraine).step === 2, 30_000);
  for (const [player, viewer] of [
    [ukraine, UKRAINE],
    [boss, { kind: 'facilitator' }],
  ] as const) {
    const cause = wholeCauseOf(rules, folded(player), viewer, 'airwar.upper');
    const named = cause?.why.terms.find(({ label }) => label.key === 'why.inject');
    expect(named).toMatchObject({ value: -30, label: { values: { title: card.title } } });
    expect(cause?.why.terms.length).toBeGreaterThan(2);
    // From where the turn opened to where it closed, the hand included.
    const sum = cause?.why.terms.reduce((all, { value }) => all + value, 0) ?? Number.NaN;
    expect((cause?.why.end?.value ?? 0) - (cause?.why.start?.value ?? 0)).toBeCloseTo(sum, 3);
  }
  expect(folded(boss).injects.find(({ title }) => title === card.title)?.justification).toBe(
    'Nobody had dispersed it.',
  );
}, 90_000);

test('on a number that every quarter makes anew: the making names the card to whoever has it, and the log can be believed', async () => {
  const hosted = await server.create({ ruleset: 'pledge-to-power', scenario: 'baseline' });
  const boss = await server.join(hosted.token);
  const ukraine = await server.join((await server.knock(hosted.code, 'Olena', 'ukraine')).token);
  const russia = await server.join((await server.knock(hosted.code, 'Oleg', 'russia')).token);
  const turn = async (step: number, act: () => Promise<unknown>) => {
    await act();
    await boss.command({ act: 'lock' });
    await boss.until(() => folded(boss).stage === 'review', 30_000);
    await boss.command({ act: 'publish', step });
    for (const player of [ukraine, russia, boss]) await player.until(() => folded(player).step === step + 1, 30_000);
  };
  const nothing = () => Promise.resolve();
  await turn(1, () => boss.command({ act: 'start' }));
  const card = { title: 'A bank opens its vault', text: '', medium: 'news', to: ['ukraine'] } as const;
  const effects = [{ effect: 'treasury.fin', params: { mode: 'by', value: 4 }, audience: [] }];
  await turn(2, () => boss.command({ act: 'inject', ...card, justification: 'It was due.', effects }));

  const finance = (player: Player) => folded(player).known as { treasury?: { fin?: number } };
  expect(finance(boss).treasury?.fin).toBe(13);
  const whyOf = (player: Player, viewer: Viewer) => wholeCauseOf(rules, folded(player), viewer, 'treasury.fin')?.why;
  for (const [player, viewer] of [
    [ukraine, UKRAINE],
    [boss, { kind: 'facilitator' }],
  ] as const) {
    const named = whyOf(player, viewer)?.terms.filter(({ label }) => label.key === 'why.inject');
    expect(named).toMatchObject([{ value: 4, label: { values: { title: card.title } } }]);
  }
  const unnamed = whyOf(russia, { kind: 'team', team: 'russia' })?.terms.map(({ label, value }) => [label.key, value]);
  expect(unnamed).toContainEqual(['theatre.why.white-cell', 4]);
  expect(JSON.stringify(folded(russia))).not.toContain(card.title);

  // A quarter later it is gone, and that is said.
  await turn(3, nothing);
  expect(finance(boss).treasury?.fin).toBe(9);
  expect(whyOf(ukraine, UKRAINE)?.terms).toMatchObject([{ value: -4, label: { key: 'why.inject' } }]);
  await boss.command({ act: 'close' });
  const exported = await server.as(hosted.token)('GET', `/api/exercises/${hosted.exercise}/export`);
  const file = readJsonl(String(exported.body));
  if ('problem' in file) throw new Error(file.problem);
  const { findings, unchecked } = verify({ records: file.records, ruleset: ruleset as never });
  expect({ findings, unchecked }).toEqual({ findings: [], unchecked: [] });
}, 90_000);
