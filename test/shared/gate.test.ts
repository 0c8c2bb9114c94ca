/**
 * The one gate. Every random record is full of words that occur nowhere else; what a viewer is told is searched for those
 * that it may not have. What it may have is said here once more, from the architecture and not from the gate's own table.
 */
import {
  addressed,
  type Body,
  type Kind,
  type LogRecord,
  link,
  START,
  type StoredEntry,
  seedLuck,
  tell,
  type Viewer,
} from '@sandtable/shared';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { draft, entry, viewer } from './arbitrary.ts';

type Outsider = Exclude<Viewer, { kind: 'facilitator' }>;

/** Parts of a record that must not reach an outsider to whom the record is addressed. */
function kept(body: Body, who: Outsider): unknown[] {
  const own = (team: string | undefined) => who.kind === 'team' && who.team === team;
  switch (body.kind) {
    case 'created':
      return [Object.entries(body.options).filter(([name]) => !body.public.includes(name)), body.from];
    case 'seated':
      return [body.salt, own(body.team) ? undefined : body.bot];
    case 'opened':
      return [body.salts, keptEntries(body.entries, who)];
    case 'sealed':
      return own(body.team) ? [] : [body.orders];
    case 'adjudicated':
      return [
        body.questions,
        body.rulings,
        body.orders.filter(({ team }) => !own(team)).map(({ order }) => order),
        keptEntries(body.entries, who),
      ];
    case 'injected': {
      const card = [body.id, body.title, body.text, body.source];
      return [
        body.expected,
        body.justification,
        body.effects,
        body.item,
        keptEntries(body.entries, who),
        addressed(body.to, who) ? undefined : card,
      ];
    }
    case 'rewound':
      return [body.reason];
    case 'ruled':
    case 'msel':
    case 'noted':
    case 'bookmarked':
    case 'voted':
    case 'surveyed':
    case 'forked':
      return [body];
    default:
      return [];
  }
}

function keptEntries(entries: readonly StoredEntry[], who: Outsider): unknown[] {
  return entries.map((one) => {
    if (!addressed(one.audience, who)) return one;
    const { secret, terms } = one.because;
    return [secret, terms?.filter((term) => !addressed(term.audience, who)).map(({ label }) => label)];
  });
}

/** Words and hashes in it; numbers and the few fixed words of the format may occur anywhere. */
function marks(value: unknown): string[] {
  return [...new Set(JSON.stringify(value ?? null).match(/canary\d+x|[0-9a-f]{64}/g))];
}

/** What stands in a viewer's bytes though it should not. */
function leaked(record: LogRecord, who: Outsider, told: string): string[] {
  const secret = [...kept(record.body, who).flatMap(marks), record.prev, record.hash, record.cause ?? record.hash];
  return secret.filter((mark) => told.includes(mark) && !occursElsewhere(record.body, mark, who));
}

function recordOf(decided: Parameters<typeof link>[1]): LogRecord {
  return link(START, decided, 5, seedLuck('seal'));
}

test('what is not addressed to a viewer leaves no trace', () => {
  fc.assert(
    fc.property(draft(), viewer, (decided, who) => {
      fc.pre(!addressed(decided.audience, who));
      expect(tell(recordOf(decided), who, 0)).toBeNull();
    }),
    { numRuns: 500 },
  );
});

describe.each([
  'created',
  'seated',
  'left',
  'policy',
  'opened',
  'clock',
  'sealed',
  'unsealed',
  'ruled',
  'adjudicated',
  'injected',
  'msel',
  'recalled',
  'said',
  'offered',
  'answered',
  'noted',
  'bookmarked',
  'voted',
  'allowed',
  'attended',
  'suspended',
  'surveyed',
  'rewound',
  'forked',
  'closed',
] satisfies Kind[])('%s', (kind) => {
  test('what a viewer may not have is nowhere in its bytes', () => {
    fc.assert(
      fc.property(draft(kind), viewer, (decided, who) => {
        if (who.kind === 'facilitator') return;
        const record = recordOf({ ...decided, audience: 'all' });
        expect(leaked(record, who, JSON.stringify(tell(record, who, 7)))).toEqual([]);
      }),
      { numRuns: 150 },
    );
  });

  test('a gate that lets the whole record through would be caught', () => {
    const [sample] = fc.sample(fc.tuple(draft(kind), fc.constant({ kind: 'observer' } as const)), 1);
    if (sample === undefined) throw new Error('No record was made.');
    const record = recordOf({ ...sample[0], audience: 'all' });
    expect(leaked(record, sample[1], JSON.stringify(record))).not.toEqual([]);
  });

  test('the facilitator is told everything', () => {
    fc.assert(
      fc.property(draft(kind), (decided) => {
        const told = tell(recordOf(decided), { kind: 'facilitator' }, 3);
        expect(told).toMatchObject({ n: 3, at: 5, actor: decided.actor, body: { kind } });
        expect(marks(told).sort()).toEqual(marks(decided.body).sort());
      }),
      { numRuns: 30 },
    );
  });
});

/** Random hashes and ids repeat now and then, so that a mark may stand in a part that the viewer has every right to. */
function occursElsewhere(body: Body, mark: string, who: Outsider): boolean {
  if (mark.startsWith('canary')) return false;
  const rest = JSON.stringify(body).split(mark).length - 1;
  return (
    rest > kept(body, who).flatMap((part) => JSON.stringify(part ?? null).split(mark)).length - kept(body, who).length
  );
}

test('of another team’s act it is not told who did it, unless it was said aloud, or a machine offered it', () => {
  fc.assert(
    fc.property(draft(), viewer, (decided, who) => {
      const { actor } = decided;
      fc.pre(
        who.kind !== 'facilitator' && (actor.kind === 'player' || actor.kind === 'bot') && decided.body.kind !== 'said',
      );
      const told = tell(recordOf({ ...decided, audience: 'all' }), who, 0);
      const own = who.kind === 'team' && 'team' in actor && who.team === actor.team;
      const machine = actor.kind === 'bot' && decided.body.kind === 'offered';
      if (told !== null && !own) expect(told.actor).toEqual(machine ? actor : null);
    }),
    { numRuns: 500 },
  );
});

test('of another team’s orders not even the ids leave', () => {
  fc.assert(
    fc.property(fc.array(entry, { minLength: 1, maxLength: 4 }), viewer, (entries, who) => {
      fc.pre(who.kind !== 'facilitator');
      const record = recordOf({
        actor: { kind: 'clock' },
        audience: 'all',
        body: { kind: 'opened', salts: {}, entries },
      });
      const told = tell(record, who, 0);
      const ids = JSON.stringify(told).match(/\d+\/(?:north|south|west)\/\w+/g) ?? [];
      expect(ids.filter((id) => who.kind !== 'team' || !id.includes(`/${who.team}/`))).toEqual([]);
    }),
  );
});

test('terms that a viewer may see by name and the unnamed remainder sum to what all terms sum to', () => {
  fc.assert(
    fc.property(entry, viewer, (one, who) => {
      fc.pre(addressed(one.audience, who) && one.because.signs === undefined && one.because.terms !== undefined);
      const rounded = {
        ...one,
        because: {
          ...one.because,
          terms: one.because.terms?.map((term) => ({ ...term, value: Math.round(term.value) % 1000 })),
        },
      };
      const record = recordOf({
        actor: { kind: 'clock' },
        audience: 'all',
        body: { kind: 'opened', salts: {}, entries: [rounded] },
      });
      const body = tell(record, who, 0)?.body;
      const told = body !== undefined && 'entries' in body ? body.entries?.[0]?.because.terms : undefined;
      const sum = (terms: readonly { value: number }[] | undefined) =>
        (terms ?? []).reduce((total, { value }) => total + value, 0);
      expect(sum(told)).toBeCloseTo(sum(rounded.because.terms), 6);
    }),
  );
});

test('who holds only an estimate gets signs, never sizes', () => {
  fc.assert(
    fc.property(entry, viewer, (one, who) => {
      fc.pre(who.kind !== 'facilitator' && addressed(one.audience, who) && (one.because.terms?.length ?? 0) > 0);
      const estimate: StoredEntry = { ...one, because: { ...one.because, signs: true } };
      const record = recordOf({
        actor: { kind: 'clock' },
        audience: 'all',
        body: { kind: 'opened', salts: {}, entries: [estimate] },
      });
      const body = tell(record, who, 0)?.body;
      const told = body !== undefined && 'entries' in body ? body.entries?.[0]?.because.terms : undefined;
      for (const { value } of told ?? []) expect([-1, 0, 1]).toContain(value + 0);
    }),
  );
});
