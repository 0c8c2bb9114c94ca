/** Who is called by "@name". */
import { mentions } from '@sandtable/client/src/play/talk/called.ts';
import { expect, test } from 'vitest';

test.each([
  ['@Marta, 40?', 'Marta Kowal', true],
  ['yes @marta kowal', 'Marta Kowal', true],
  ['@Оленo, глянь', 'Олена', false],
  ['@Олена глянь', 'Олена', true],
  ['@Martaban', 'Marta', false],
  ['Marta said so', 'Marta', false],
  ['@', '', false],
])('%s calls %s: %s', (text, name, called) => {
  expect(mentions(text, name)).toBe(called);
});
