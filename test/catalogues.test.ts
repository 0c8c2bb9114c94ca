/**
 * Every catalogue in every language beside its English: the same keys, messages that parse, and the same arguments and
 * tags, so that nothing is left out or left empty on the screen of somebody who reads another language.
 * Catalogues are found by their place, `…/text/<language>.ts` or `…/text/<area>.<language>.ts`.
 */
import { pathToFileURL } from 'node:url';
import { compileMessage } from '@sandtable/client/src/ui/message.ts';
import { describe, expect, test } from 'vitest';
import { readSources, root } from './house/sources.ts';

type Messages = Readonly<Record<string, string>>;

const PLACE = /^(.*\/text\/(?:[\w-]+\.)?)([a-z]{2})\.ts$/;
/** Read in a terminal, or by whoever builds Sandtable: English alone will do. */
const ENGLISH_ONLY = ['server/src/text/', 'client/src/gallery/text/'];

const found = ['shared/src', 'rulesets/src', 'server/src', 'client/src'].flatMap(readSources).flatMap(({ path }) => {
  const [, area, language] = PLACE.exec(path) ?? [];
  return area === undefined || language === undefined ? [] : [{ path, area, language }];
});
const english = new Set(found.filter(({ language }) => language === 'en').map(({ area }) => area));
const translations = found.filter(({ language }) => language !== 'en');

async function read(path: string): Promise<Messages> {
  const module: Record<string, unknown> = await import(pathToFileURL(`${root}/${path}`).href);
  const records = Object.values(module).filter(isMessages);
  expect(records, `${path} exports one record of messages`).toHaveLength(1);
  return records[0] ?? {};
}

function isMessages(value: unknown): value is Messages {
  return typeof value === 'object' && value !== null && Object.values(value).every((text) => typeof text === 'string');
}

/** How the compiler marks what an argument is for. A bare argument and a counted one are both a value to print. */
const USES = new Map<unknown, string>([
  [1, ', select'],
  [5, ', date'],
  [6, ', time'],
]);

/** What a message takes: its arguments, the choices of its selects, and its tags. */
function takes(message: unknown, into = new Set<string>()): Set<string> {
  if (!Array.isArray(message)) return into;
  for (const element of message.filter(Array.isArray)) {
    const [name, kind, branches]: unknown[] = element;
    if (kind === undefined) into.add(String(name));
    else if (typeof kind !== 'number' || kind === 0) {
      into.add(`<${String(name)}>`);
      takes(element.slice(1), into);
    } else {
      const use = USES.get(kind) ?? '';
      into.add(`${String(name)}${use}`);
      if (typeof branches !== 'object' || branches === null) continue;
      for (const [choice, branch] of Object.entries(branches)) {
        if (use === ', select') into.add(`${String(name)} is ${choice}`);
        takes(branch, into);
      }
    }
  }
  return into;
}

/** What differs between a message and its English, in words; empty when the two can stand for one another. */
function differences(key: string, english: string, other: string): string[] {
  const wanted = takes(compileMessage(english));
  const given = takes(compileMessage(other));
  return [
    ...[...wanted].filter((one) => !given.has(one)).map((one) => `${key}: ${one} is missing`),
    ...[...given].filter((one) => !wanted.has(one)).map((one) => `${key}: ${one} is not in the English`),
  ];
}

/** What a message says of its own, whatever its values are. */
function own(message: unknown): string {
  if (typeof message === 'string') return message;
  if (!Array.isArray(message)) return '';
  const parts = message.map((element: unknown) => {
    if (!Array.isArray(element)) return own(element);
    const [, kind, branches]: unknown[] = element;
    if (typeof kind !== 'number' || kind === 0) return own(element.slice(1));
    return typeof branches === 'object' && branches !== null ? Object.values(branches).map(own).join(' ') : '';
  });
  return parts.join(' ');
}

/** Has words, not only values, units and abbreviations. */
function hasWords(message: string): boolean {
  return /\p{L}{4}/u.test(own(compileMessage(message)));
}

test('every area has English, and Ukrainian where a player or the white cell reads it', () => {
  expect(english.size).toBeGreaterThan(20);
  expect(translations.map(({ area }) => area).filter((area) => !english.has(area))).toEqual([]);
  const ukrainian = new Set(translations.filter(({ language }) => language === 'uk').map(({ area }) => area));
  expect([...english].filter((area) => !ukrainian.has(area) && !ENGLISH_ONLY.includes(area))).toEqual([]);
});

describe.each(translations)('$path', ({ path, area, language }) => {
  test('has the keys of the English, taking the same arguments and tags', async () => {
    const [ours, theirs] = await Promise.all([read(`${area}en.ts`), read(path)]);
    expect(Object.keys(theirs).sort()).toEqual(Object.keys(ours).sort());
    expect(Object.entries(ours).flatMap(([key, message]) => differences(key, message, theirs[key] ?? ''))).toEqual([]);
  });

  test.runIf(language === 'uk')('is Ukrainian', async () => {
    const [ours, theirs] = await Promise.all([read(`${area}en.ts`), read(path)]);
    const latin = Object.entries(theirs).filter(
      ([key, message]) => hasWords(ours[key] ?? '') && !/\p{Script=Cyrillic}/u.test(message),
    );
    expect(latin).toEqual([]);
    // Letters that Ukrainian does not have, and quotation marks that it does not use.
    expect(Object.entries(theirs).filter(([, message]) => /[ыэъё"“]/i.test(message))).toEqual([]);
  });
});

describe('the comparison', () => {
  test.each([
    ['{n}', '{m}', 2],
    ['{n}', '{n, number}', 0],
    ['<b>{n}</b>', '{n}', 1],
    ['{who, select, a {x} other {y}}', '{who, select, b {x} other {y}}', 2],
    ['{n, plural, one {# {thing}} other {#}}', '{n, plural, one {#} few {#} other {#}}', 1],
    ['{n, plural, one {# day} other {# days}}', '{n, plural, one {# день} few {# дні} other {# днів}}', 0],
  ])('%s against %s', (ours, theirs, count) => {
    expect(differences('key', ours, theirs)).toHaveLength(count);
  });
});
