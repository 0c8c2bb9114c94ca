/** Agreements between teams of the flagship: made, counted, kept and broken, known to their parties and nobody else. */
import { face } from '@sandtable/rulesets/pledge-to-power/public.ts';
import { fieldsOf, forkedLog, prefixLength, SeatId, Views, verify } from '@sandtable/shared';
import { describe, expect, test } from 'vitest';
import { newId, SECRETS } from '../house/log.ts';
import { AID, agree, fates, player, playTurn, SURGE, standing, table, told, toParties } from './deals.ts';

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
