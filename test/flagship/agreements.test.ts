/** Agreements between teams of the flagship: made, counted, kept and broken, known to their parties and nobody else. */
import { face } from '@sandtable/rulesets/pledge-to-power/public.ts';
import { pledgeToPower } from '@sandtable/rulesets/pledge-to-power/rules.ts';
import type { Standings } from '@sandtable/rulesets/theatre/agreements/standing.ts';
import {
  type Actor,
  type Command,
  type CommandId,
  fieldsOf,
  forkedLog,
  prefixLength,
  SeatId,
  type TeamId,
  Views,
  verify,
  viewerName,
} from '@sandtable/shared';
import { fateOf } from '@sandtable/shared/show/fate.ts';
import { describe, expect, test } from 'vitest';
import { Driver } from '../house/driver.ts';
import { newId, SECRETS } from '../house/log.ts';

const TEAMS = ['us', 'europe', 'ukraine', 'russia'];
type Clause = { by: TeamId; clause: { type: string; [field: string]: unknown } };

const AID = (value: number): Clause => ({ by: 'europe', clause: { type: 'militaryAid', value } });
const SURGE: Clause = { by: 'us', clause: { type: 'release', value: 'surge' } };

function player(team: TeamId): Actor {
  return { kind: 'player', seat: SeatId.parse(`seat${TEAMS.indexOf(team)}`), team };
}

function table(): Driver {
  const driver = new Driver(pledgeToPower());
  driver.begin();
  return driver;
}

function offer(to: TeamId, clauses: readonly Clause[], until: number): Command {
  return { act: 'offer', to, clauses: clauses as never, note: '', expires: null, until };
}

/** Made by one, accepted by the other. */
function agree(driver: Driver, from: TeamId, to: TeamId, clauses: readonly Clause[], until: number): CommandId {
  const id = driver.act(offer(to, clauses, until), player(from));
  driver.act({ act: 'answer', offer: id, answer: 'accepted' }, player(to));
  return id;
}

function codes(driver: Driver, command: Command, team: TeamId): readonly string[] {
  const { decision } = driver.ask(command, player(team));
  return 'refusals' in decision ? decision.refusals.map(({ code }) => code) : [];
}

function standing(known: object): Standings {
  return (known as { agreements?: Standings }).agreements ?? {};
}

/** What was told of agreements, as `type by`, in the lines of a viewer. */
function told(driver: Driver, viewer: TeamId | 'facilitator' | 'observer'): string[] {
  const { facilitator, others } = driver.views;
  const view = others.find((other) =>
    viewer === 'observer'
      ? other.viewer.kind === 'observer'
      : other.viewer.kind === 'team' && other.viewer.team === viewer,
  );
  const { lines } = viewer === 'facilitator' ? facilitator : (view?.exercise ?? facilitator);
  return lines.flatMap(({ entry: { event }, aside }) => {
    const { type, by } = event as { type: string; by?: string };
    return !aside && ['kept', 'broken', 'lapsed'].includes(type) ? [by === undefined ? type : `${type} ${by}`] : [];
  });
}

/** What the card of the only offer says of it, by viewer; `unseen` where there is no such card. */
function fates(driver: Driver): { readonly [viewer: string]: string } {
  const { facilitator, others } = driver.views;
  const all = [{ name: 'facilitator', exercise: facilitator }].concat(
    others.map(({ viewer, exercise }) => ({ name: viewerName(viewer), exercise })),
  );
  return Object.fromEntries(
    all.map(({ name, exercise }) => {
      const [offered] = exercise.offers;
      const fate = offered && fateOf(driver.ruleset.rules, exercise, offered);
      const reasons = fate?.lines.map(({ entry }) => `${entry.because.terms?.length} terms`).join() ?? '';
      return [name, fate ? `${fate.state} ${fate.step}${fate.ended ? ' ended' : ''}: ${reasons}` : 'unseen'];
    }),
  );
}

/** The parties and the white cell see the same card, and nobody else has one. */
const toParties = (one: string, other: string, card: string) =>
  Object.fromEntries(
    ['facilitator', 'observer', ...TEAMS].map((name) => [
      name,
      ['facilitator', one, other].includes(name) ? card : 'unseen',
    ]),
  );

/** Everybody seals a sheet of these orders, the rest as printed. */
function playTurn(driver: Driver, sealed: { readonly [team: TeamId]: readonly { type: string }[] } = {}): void {
  const { step } = driver.views.facilitator;
  for (const [team, orders] of Object.entries(sealed))
    driver.act({ act: 'seal', step, orders: [...orders] }, { kind: 'bot', team });
  driver.settle();
  driver.publish();
}

describe('an offer', () => {
  test('is refused where the purse could not hold all that was promised, in words that name the purse', () => {
    const driver = table();
    expect(codes(driver, offer('ukraine', [AID(14)], 2), 'europe')).toEqual([]);
    const both = [AID(14), { by: 'europe', clause: { type: 'financialAid', value: 15 } }];
    expect(codes(driver, offer('ukraine', both, 2), 'europe')).toEqual(['over-budget']);
    agree(driver, 'europe', 'ukraine', [AID(14)], 2);
    // The first promise stands with another team; the second is counted on top of it.
    const second = offer('us', [{ by: 'europe', clause: { type: 'financialAid', value: 15 } }], 1);
    const { decision } = driver.ask(second, player('europe'));
    const [refusal] = 'refusals' in decision ? decision.refusals : [];
    expect(refusal?.text).toMatchObject({
      key: 'refusal.cannot-promise',
      values: { why: { key: 'refusal.over-budget' } },
    });
  });

  test.each([
    ['another team’s lever', [{ by: 'us', clause: { type: 'militaryAid', value: 9 } }], 'not-yours-to-promise'],
    [
      'two lines at once',
      [
        { by: 'us', clause: { type: 'talksLine', value: 'even' } },
        { by: 'us', clause: { type: 'talksLine', value: 'pressKyiv' } },
      ],
      'promises-conflict',
    ],
    ['more than its field holds', [{ by: 'us', clause: { type: 'interceptorShare', value: 0.9 } }], 'malformed-clause'],
    ['no clause of this game', [{ by: 'us', clause: { type: 'moon', value: 1 } }], 'malformed-clause'],
  ] as const)('is refused where it promises %s', (_what, clauses, code) => {
    expect(codes(table(), offer('europe', clauses, 1), 'us')).toEqual([code]);
  });

  test('is refused where its order could not be given: wider strikes while no ally offers Ukraine anything', () => {
    const driver = table();
    playTurn(driver, { europe: [{ type: 'guarantee', level: 'none' } as never] });
    const wider = offer('ukraine', [{ by: 'us', clause: { type: 'permission', value: 'capped' } }], 3);
    expect(codes(driver, wider, 'us')).toEqual(['alone']);
  });

  test('asks of the other side only what it can promise when it accepts', () => {
    const driver = table();
    const id = driver.act(
      offer('europe', [AID(14), { by: 'europe', clause: { type: 'financialAid', value: 15 } }], 1),
      player('us'),
    );
    expect(codes(driver, { act: 'answer', offer: id, answer: 'accepted' }, 'europe')).toEqual(['over-budget']);
  });
});

test('what only some exercises play with can be promised in those alone', () => {
  const said = (driver: Driver) =>
    driver.ruleset.rules.sheet(driver.views.known('us'), 'us').clauses.some(({ type }) => type === 'statementUs');
  const plain = table();
  expect(said(plain)).toBe(false);
  const unity = offer('europe', [{ by: 'us', clause: { type: 'statementUs', value: 'unity' } }], 1);
  expect(codes(plain, unity, 'us')).toEqual(['option-off']);
  const playing = new Driver(pledgeToPower(), {}, { alliance: true });
  playing.begin();
  expect(said(playing)).toBe(true);
  expect(codes(playing, unity, 'us')).toEqual([]);
});

describe('an agreement', () => {
  test('stands at once in what its parties and the white cell know, and nobody else', () => {
    const driver = table();
    const id = agree(driver, 'us', 'europe', [SURGE, AID(9.5)], 3);
    expect(standing(driver.views.facilitator.known)[id]).toMatchObject({
      from: 'us',
      to: 'europe',
      since: 1,
      until: 3,
    });
    for (const team of ['us', 'europe']) expect(Object.keys(standing(driver.views.known(team)))).toEqual([id]);
    for (const { viewer, exercise } of driver.views.others) {
      const party = viewer.kind === 'team' && ['us', 'europe'].includes(viewer.team);
      if (!party) expect(JSON.stringify(exercise), JSON.stringify(viewer)).not.toContain('militaryAid');
    }
  });

  test('is printed on the giver’s sheet, raised and in words', () => {
    const driver = table();
    agree(driver, 'us', 'europe', [AID(9.5), { by: 'europe', clause: { type: 'buyAmerican', value: 40 } }], 2);
    const fields = fieldsOf(driver.ruleset.rules.sheet(driver.views.known('europe'), 'europe'));
    expect(fields.get('military.amount')).toMatchObject({ value: 9.5, effect: { key: 'agreement.bound' } });
    const mix = fields.get('sourcing.weights')?.value as number[];
    expect(mix[0]).toBe(40);
    expect(mix.reduce((sum, points) => sum + points, 0)).toBe(100);
    expect(fields.get('finance.amount')?.effect?.key).not.toBe('agreement.bound');
  });

  test('is kept by a team that says nothing, every quarter until it runs out', () => {
    const driver = table();
    agree(driver, 'europe', 'ukraine', [AID(9.5)], 2);
    expect(fates(driver)).toEqual(toParties('europe', 'ukraine', 'binding 2: '));
    playTurn(driver);
    expect(fates(driver)).toEqual(toParties('europe', 'ukraine', 'kept 1: 2 terms'));
    playTurn(driver);
    expect(fates(driver)).toEqual(toParties('europe', 'ukraine', 'kept 2 ended: 2 terms'));
    expect(told(driver, 'ukraine')).toEqual(['kept europe', 'kept europe', 'lapsed']);
    expect(standing(driver.views.facilitator.known)).toEqual({});
    playTurn(driver);
    expect(told(driver, 'ukraine')).toHaveLength(3);
    expect(told(driver, 'russia')).toEqual([]);
    expect(told(driver, 'observer')).toEqual([]);
  });

  test('is broken by a sheet sealed below it: both are told why, it costs credibility, and it binds nobody any more', () => {
    const [honest, faithless] = [table(), table()];
    for (const driver of [honest, faithless]) agree(driver, 'us', 'europe', [SURGE, AID(9)], 4);
    playTurn(honest, { us: [{ type: 'release', level: 'surge' } as never] });
    playTurn(faithless, { us: [{ type: 'release', level: 'trickle' } as never] });
    expect(told(honest, 'europe')).toEqual(['kept us', 'kept europe']);
    expect(told(faithless, 'europe')).toEqual(['broken us', 'kept europe']);
    expect(fates(faithless)).toEqual(toParties('us', 'europe', 'broken 1 ended: 2 terms'));
    const breach = faithless.views.facilitator.lines.find(({ entry }) => entry.event.type === 'broken')?.entry;
    expect(breach?.because.rule).toBe('rule.agreement');
    expect(breach?.because.orders).toEqual(['1/us/release']);
    // A trickle is the first rung, a surge the third.
    expect(breach?.because.terms?.map(({ value }) => value)).toEqual([1, -3]);
    const charged = faithless.views.facilitator.lines.flatMap(({ entry: { event, because } }) =>
      event.type === 'deterrence.moved' && (event as { field?: string }).field === 'cred' ? (because.terms ?? []) : [],
    );
    expect(charged.find(({ label }) => label.key === 'theatre.why.breach')?.value).toBeCloseTo(-2, 6);
    playTurn(faithless);
    expect(told(faithless, 'europe')).toEqual(['broken us', 'kept europe']);
    // Freed: Europe's sheet no longer prints the promise.
    const sheet = fieldsOf(faithless.ruleset.rules.sheet(faithless.views.known('europe'), 'europe'));
    expect(sheet.get('military.amount')?.effect?.key).not.toBe('agreement.bound');
  });

  test('stands on a sheet that was sealed before it was made, unless that sheet is opened again and sealed below it', () => {
    const [left, opened] = [table(), table()];
    for (const driver of [left, opened]) {
      const low = { act: 'seal', step: 1, orders: [{ type: 'release', level: 'hold' } as never] } as const;
      driver.act({ ...low, orders: [...low.orders] }, { kind: 'bot', team: 'us' });
      agree(driver, 'us', 'europe', [SURGE, AID(9)], 1);
      if (driver === left) continue;
      driver.act({ act: 'unseal', step: 1 }, player('us'));
      driver.act({ ...low, orders: [...low.orders] }, { kind: 'bot', team: 'us' });
    }
    for (const driver of [left, opened]) playTurn(driver);
    expect(told(left, 'europe')).toEqual(['kept us', 'kept europe', 'lapsed']);
    expect(told(opened, 'europe')).toEqual(['broken us', 'kept europe', 'lapsed']);
    const ordered = left.views.facilitator.lines.map(({ entry }) => entry.event as { order?: { level?: string } });
    expect(ordered.some(({ order }) => order?.level === 'surge')).toBe(true);
    left.act({ act: 'close' });
    expect(verify({ records: left.records, ruleset: left.ruleset }).findings).toEqual([]);
  });

  test('in words binds no order and is judged by nobody', () => {
    const driver = table();
    agree(driver, 'ukraine', 'us', [{ by: 'ukraine', clause: { type: 'word', words: 'We shall say thank you.' } }], 2);
    playTurn(driver);
    playTurn(driver);
    expect(told(driver, 'us')).toEqual(['lapsed']);
    expect(fates(driver)).toEqual(toParties('us', 'ukraine', 'over 2 ended: '));
  });

  test('goes with the turn it was made in when that is played again, and stays when it was made before', () => {
    const driver = table();
    const early = agree(driver, 'europe', 'ukraine', [AID(8.5)], 4);
    playTurn(driver);
    agree(driver, 'us', 'europe', [SURGE], 4);
    playTurn(driver, { europe: [{ type: 'military', amount: 7.5 } as never] });
    expect(fates(driver)['ukraine']).toBe('broken 2 ended: 2 terms');
    driver.act({ act: 'rewind', step: 1, sameLuck: true, reason: 'Once more.' });
    expect(fates(driver)['ukraine']).toBe('kept 1: 2 terms');
    for (const known of [driver.views.facilitator.known, driver.views.known('europe')])
      expect(Object.keys(standing(known))).toEqual([early]);
    playTurn(driver);
    expect(told(driver, 'europe').filter((line) => line === 'kept europe')).toHaveLength(2);
    driver.act({ act: 'close' });
    expect(verify({ records: driver.records, ruleset: driver.ruleset }).findings).toEqual([]);
  });

  test('goes into a fork with the turns before it, and the whole log verifies', () => {
    const driver = table();
    const id = agree(driver, 'us', 'europe', [SURGE, AID(9)], 5);
    playTurn(driver);
    playTurn(driver, { us: [{ type: 'release', level: 'hold' } as never] });
    expect(prefixLength(driver.records, 1)).toBeDefined();
    const identity = {
      exercise: newId(),
      code: 'FORKED',
      title: 'Fork',
      secrets: SECRETS,
      seat: SeatId.parse('white'),
      now: driver.now,
    };
    const fork = forkedLog(driver.records, 1, identity) ?? [];
    const views = new Views(driver.ruleset.rules);
    for (const record of fork) views.take(record);
    expect(standing(views.facilitator.known)[id]?.broken).toBeUndefined();
    expect(standing(driver.views.facilitator.known)[id]?.broken).toBe(true);
    driver.act({ act: 'close' });
    const verdict = verify({ records: driver.records, ruleset: driver.ruleset });
    expect({ findings: verdict.findings, unchecked: verdict.unchecked }).toEqual({ findings: [], unchecked: [] });
  });
});

test('a promised share is said in per cent, where it is promised and where it was kept', () => {
  const clause = { type: 'interceptorShare', value: 0.4 };
  const event = { type: 'kept', agreement: 'a', by: 'us', to: 'ukraine', clause, promised: 0.4, ordered: 0.45 };
  const { text: said, unit } = face.rules.tell(event as never, { kind: 'team', team: 'us' });
  expect(said.values?.['clause']).toMatchObject({
    key: 'agreement.said.bound',
    values: { value: { values: { value: 40, unit: { key: 'unit.pct' } } } },
  });
  expect(unit).toMatchObject({ percent: true });
  const bn = { type: 'kept', agreement: 'a', by: 'europe', to: 'ukraine', clause: { type: 'military', value: 7.5 } };
  const other = face.rules.tell({ ...bn, promised: 7.5, ordered: 8 } as never, { kind: 'team', team: 'europe' });
  expect(other.unit?.percent).toBeUndefined();
  const shares = Object.values(face.rules.options.fields).flatMap(({ input }) =>
    input.kind === 'number' && input.unit?.key === 'unit.share' ? [input.percent] : [],
  );
  expect(shares).toEqual([true, true, true]);
});
