/** Order-sheet paths. */
import { DraftPath, fieldsOf, OrderId, orderId, orderTypes, type Sheet, splitPath, text } from '@sandtable/shared';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import './arbitrary.ts';

const name = fc.stringMatching(/^[A-Za-z][A-Za-z0-9]{0,20}$/);

test('a path comes apart into what it was put together from', () => {
  fc.assert(
    fc.property(name, name, (type, field) => {
      expect(splitPath(`${type}.${field}`)).toEqual({ type, field });
    }),
  );
});

test('anything without exactly one dot, or with nothing beside it, is refused', () => {
  fc.assert(
    fc.property(fc.string({ maxLength: 12 }), (path) => {
      const parts = path.split('.');
      fc.pre(parts.length !== 2 || parts.includes(''));
      expect(() => splitPath(path)).toThrow('"type.field"');
    }),
    { numRuns: 500 },
  );
});

test('every path a draft may hold is a path of a sheet, or a bloc’s vote on one', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.stringMatching(/^[a-zA-Z0-9.#-]{1,24}$/),
        fc.tuple(name, name).map((parts) => parts.join('.')),
      ),
      (path) => {
        if (!DraftPath.safeParse(path).success) return;
        const [field = '', bloc, more] = path.split('#');
        expect(splitPath(field).type).toMatch(/^[A-Za-z]/);
        expect(more).toBeUndefined();
        if (bloc !== undefined) expect(bloc).toMatch(/^[a-z]/);
      },
    ),
    { numRuns: 1000 },
  );
});

test.each([
  '__proto__.x',
  'x.__proto__',
  'deploy.lines.0',
  'deploy',
  '.lines',
  'deploy.',
  'deploy.lines#',
  'deploy.lines#Bloc',
  '',
])('a draft refuses the path %j', (path) => {
  expect(DraftPath.safeParse(path).success).toBe(false);
});

test('an order id says step, team and type, and nothing else passes for one', () => {
  fc.assert(
    fc.property(fc.nat(), fc.stringMatching(/^[a-z][a-z0-9-]{0,31}$/), name, (step, team, type) => {
      expect(orderId(step, team, type).split('/')).toEqual([String(step), team, type]);
    }),
  );
  for (const id of ['1/blue', '1/blue/deploy/more', '-1/blue/deploy', '1/Blue/deploy', '1//deploy', 'x/blue/deploy']) {
    expect(OrderId.safeParse(id).success).toBe(false);
  }
});

test('order types come in the order in which the sheet prints them, each once', () => {
  const field = (path: string) => ({ kind: 'statement', path, label: text('x'), value: '', max: 10 }) as const;
  const sheet: Sheet = {
    sections: [
      { id: 'a', title: text('a'), fields: [field('march.pace'), field('deploy.lines')] },
      { id: 'b', title: text('b'), fields: [field('deploy.notes'), field('reserve.field')] },
    ],
    clauses: [],
  };
  expect(orderTypes(sheet)).toEqual(['march', 'deploy', 'reserve']);
  expect([...fieldsOf(sheet).keys()]).toEqual(['march.pace', 'deploy.lines', 'deploy.notes', 'reserve.field']);
});
