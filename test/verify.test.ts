/** What `verify` says of honest logs, and that each way of cheating is found, also by a host who makes the chain anew. */
import { ruleset } from '@sandtable/rulesets/blotto/rules.ts';
import {
  type AnyRuleset,
  type Body,
  type BodyOf,
  type Check,
  type Kind,
  type LogRecord,
  playHeadless,
  readJsonl,
  SeatId,
  verify,
} from '@sandtable/shared';
import { describe, expect, test } from 'vitest';
import { Driver, rewrite } from './house/driver.ts';
import { SECRETS } from './house/log.ts';

const play = playHeadless({ ruleset, scenario: 'even', seed: 'verify', bots: { blue: 'random' } });
const honest = play.records;

/** Rewrites the first record of a kind for which `change` gives something else. */
function cheat<K extends Kind>(kind: K, change: (body: BodyOf<K>) => Body | undefined, from = honest): LogRecord[] {
  let done = false;
  const changed = rewrite(from, play.secrets.seal, (record) => {
    if (done || record.body.kind !== kind) return record.body;
    done = true;
    return change(record.body as BodyOf<K>);
  });
  expect(done).toBe(true);
  return changed;
}

function checks(records: readonly LogRecord[], using: AnyRuleset | undefined = ruleset): Check[] {
  return [...new Set(verify({ records, ruleset: using }).findings.map(({ check }) => check))];
}

describe('an honest log', () => {
  test('played by bots: nothing is found, and every step is computed again', () => {
    expect(verify({ records: honest, ruleset })).toEqual({
      findings: [],
      unchecked: [],
      records: honest.length,
      repeated: 6,
    });
  });

  test('one seed is one log, another seed another', () => {
    const again = (seed: string) =>
      JSON.stringify(playHeadless({ ruleset, scenario: 'even', seed, bots: { blue: 'random' } }).records);
    expect(again('verify')).toBe(JSON.stringify(honest));
    expect(again('other')).not.toBe(JSON.stringify(honest));
  });

  test('with people, salts, talk, an inject, rulings, a rewind with new and with the same luck', () => {
    const table = new Driver(ruleset);
    table.begin();
    const blue = { kind: 'player', seat: SeatId.parse('seat0'), team: 'blue' } as const;
    table.act(
      { act: 'say', form: 'message', channel: { kind: 'teams', teams: ['blue', 'amber'] }, text: 'Parley?' },
      blue,
    );
    const offer = table.act(
      {
        act: 'offer',
        to: 'amber',
        clauses: [{ by: 'blue', clause: { type: 'keepOff', field: 'ridge' } } as never],
        note: '',
        expires: null,
        until: 3,
      },
      blue,
    );
    table.act(
      { act: 'answer', offer, answer: 'accepted' },
      { kind: 'player', seat: SeatId.parse('seat1'), team: 'amber' },
    );
    table.act({
      ...{
        act: 'inject',
        title: 'Deserters',
        text: 'They went home.',
        medium: 'news',
        to: ['blue'],
        justification: 'to try it',
      },
      effects: [{ effect: 'recruits', params: { team: 'blue', battalions: -7 }, audience: [] }],
    });
    table.settle();
    table.act({
      act: 'rule',
      step: 1,
      ruling: {
        kind: 'outcome',
        outcome: { effect: 'recruits', params: { team: 'amber', battalions: 9 }, audience: 'all' },
      },
      justification: 'fair',
    });
    table.publish();
    table.settle();
    table.publish();
    table.act({ act: 'rewind', step: 1, sameLuck: true, reason: '' });
    table.settle();
    table.publish();
    table.act({ act: 'rewind', step: 0, sameLuck: false, reason: '' });
    table.settle();
    table.publish();
    table.act({ act: 'note', text: 'They hesitated.' });
    table.act({ act: 'close' });
    const verdict = verify({ records: table.records, ruleset });
    expect(verdict).toMatchObject({ findings: [], unchecked: [], repeated: 6 });
    const file = readJsonl(table.file());
    expect(file).toHaveProperty('records.length', table.records.length);
  });

  test('not closed: the chain is checked, the rest waits for the secrets', () => {
    const open = honest.slice(0, -1);
    expect(verify({ records: open, ruleset })).toMatchObject({
      findings: [],
      unchecked: [expect.stringMatching(/not revealed yet/)],
      repeated: 0,
    });
    expect(verify({ records: open, ruleset, secrets: play.secrets })).toMatchObject({
      findings: [],
      unchecked: [],
      repeated: 6,
    });
  });

  test('of another revision, or of no ruleset that is here: it says so', () => {
    const later: AnyRuleset = { ...ruleset, revision: ruleset.revision + 1 };
    expect(verify({ records: honest, ruleset: later })).toMatchObject({
      findings: [],
      repeated: 0,
      unchecked: [expect.stringMatching(/revision 1 .* revision 2/)],
    });
    expect(verify({ records: honest, ruleset: undefined })).toMatchObject({
      findings: [],
      repeated: 0,
      unchecked: [expect.stringMatching(/not installed/)],
    });
  });
});

describe('a cheated log', () => {
  test('a word changed without the chain', () => {
    const records = honest.map((record) => (record.seq === 5 ? { ...record, at: record.at + 1 } : record));
    const { findings } = verify({ records, ruleset });
    expect(findings).toContainEqual(expect.objectContaining({ seq: 5, check: 'chain' }));
  });

  test('a record taken out', () => {
    expect(checks(honest.toSpliced(7, 1))).toContain('chain');
  });

  test('nothing, or something that is no log', () => {
    expect(checks([])).toEqual(['chain']);
    expect(checks(honest.slice(1))).toContain('chain');
  });

  test('another luck revealed than promised', () => {
    const records = cheat('closed', (body) => ({
      ...body,
      secrets: { luck: '7'.repeat(64), seal: play.secrets.seal },
    }));
    expect(checks(records)).toEqual(expect.arrayContaining(['secrets', 'opening', 'adjudication']));
  });

  test('another head shown than there was', () => {
    const seq = honest.find(({ body }) => body.kind === 'adjudicated')?.seq;
    const records = honest.map((record) =>
      record.seq === seq ? ({ ...record, body: { ...record.body, head: 'a'.repeat(64) } } as LogRecord) : record,
    );
    const problem = expect.stringMatching(/head of the chain/);
    expect(verify({ records, ruleset }).findings).toContainEqual({ seq, check: 'chain', problem });
  });

  test('an opening fact changed', () => {
    const records = cheat('opened', (body) => ({
      ...body,
      entries: body.entries.map((entry) =>
        entry.event.type === 'enrolled' ? { ...entry, event: { ...entry.event, reserve: 39 } } : entry,
      ),
    }));
    expect(checks(records)).toContain('opening');
  });

  test('salts left out', () => {
    const table = new Driver(ruleset);
    table.begin();
    const records = rewrite(table.records, SECRETS.seal, ({ body }) =>
      body.kind === 'opened' ? { ...body, salts: {} } : body,
    );
    expect(verify({ records, ruleset, secrets: SECRETS }).findings).toContainEqual(
      expect.objectContaining({ check: 'opening', problem: expect.stringMatching(/salts/) }),
    );
  });

  test('a result changed', () => {
    const records = cheat('adjudicated', (body) => ({
      ...body,
      entries: body.entries.map((entry) =>
        entry.event.type === 'scored' ? { ...entry, event: { ...entry.event, points: 15 } } : entry,
      ),
    }));
    const { findings } = verify({ records, ruleset });
    expect(findings[0]).toMatchObject({
      check: 'adjudication',
      problem: expect.stringMatching(/^the facts do not follow.*points/),
    });
  });

  test('an order changed after it was sealed', () => {
    const records = cheat('adjudicated', (body) => ({ ...body, orders: body.orders.slice(1) }));
    expect(verify({ records, ruleset }).findings[0]).toMatchObject({
      check: 'adjudication',
      problem: expect.stringMatching(/^the orders/),
    });
  });

  test('a sealed order changed: the result no longer follows', () => {
    const records = cheat('sealed', (body) => ({
      ...body,
      orders: body.orders.map((sealed) =>
        sealed.order.type === 'deploy' ? { ...sealed, order: { ...sealed.order, lines: [1, 1, 1, 1, 1] } } : sealed,
      ),
    }));
    expect(checks(records)).toContain('adjudication');
  });

  test('a result given out for another step than was played', () => {
    const records = cheat('adjudicated', (body) => ({ ...body, step: 4 }));
    expect(checks(records)).toContain('adjudication');
  });

  test('a fact not told again: somebody is left with an old one', () => {
    const told = (body: BodyOf<'adjudicated'>) => body.entries.some(({ event }) => event.type === 'mustered');
    const records = cheat('adjudicated', (body) =>
      told(body)
        ? {
            ...body,
            entries: body.entries.map((entry) =>
              entry.event.type === 'mustered' ? { ...entry, audience: ['blue'] } : entry,
            ),
          }
        : body,
    );
    const { findings } = verify({ records, ruleset });
    expect(findings).toContainEqual(
      expect.objectContaining({
        check: 'stale-fact',
        problem: expect.stringMatching(/^(amber|observer) knows what is not so: sides/),
      }),
    );
  });

  test('play stands elsewhere for some', () => {
    const records = cheat('adjudicated', (body) => ({
      ...body,
      entries: body.entries.map((entry) => (entry.event.type === 'turned' ? { ...entry, audience: ['blue'] } : entry)),
    }));
    expect(verify({ records, ruleset }).findings).toContainEqual(
      expect.objectContaining({ check: 'status', problem: expect.stringMatching(/elsewhere for amber/) }),
    );
  });

  test('a secret number told in a reason', () => {
    const secret = { type: 'misjudged', team: 'blue', error: 0.12345 };
    const records = cheat('adjudicated', (body) => ({
      ...body,
      entries: [
        { event: secret, audience: [], because: { rule: 'Scouting' } },
        ...body.entries.map((entry) =>
          entry.event.type === 'scored' ? { ...entry, because: { ...entry.because, inputs: { why: 0.12345 } } } : entry,
        ),
      ],
    }));
    expect(verify({ records, ruleset }).findings).toContainEqual(
      expect.objectContaining({
        check: 'leak',
        problem: expect.stringMatching(/reason of "scored" tells blue the number 0.12345.*"misjudged"/),
      }),
    );
  });

  test('an event the ruleset cannot play ends the check with a sentence', () => {
    const broken: AnyRuleset = {
      ...ruleset,
      rules: {
        ...ruleset.rules,
        apply(draft, event) {
          if (event.type === 'ended') throw new Error('out of paper');
          ruleset.rules.apply(draft as never, event as never);
        },
      },
    } as AnyRuleset;
    expect(verify({ records: honest, ruleset: broken }).findings).toContainEqual(
      expect.objectContaining({ check: 'fold', problem: expect.stringMatching(/out of paper/) }),
    );
  });
});
