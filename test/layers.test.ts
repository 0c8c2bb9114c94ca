/** The house rules, over every source file; below each, that the check catches a planted fault. */
import { readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadedBy, wrongImports } from './house/arrows.ts';
import { impurities } from './house/purity.ts';
import { isCode, readSources, root, type Source } from './house/sources.ts';
import { machinePaths, registries, remoteAddresses } from './house/traces.ts';

const all = readSources('');
const code = all.filter(isCode);

function below(...folders: string[]): Source[] {
  return code.filter(({ path }) => folders.some((folder) => path.startsWith(`${folder}/`)));
}

const plant = (path: string, text: string): Source => ({ path, text });

describe('import arrows', () => {
  test('every import goes the way the architecture draws it', () => {
    expect(code.length).toBeGreaterThan(10);
    expect(code.flatMap(wrongImports)).toEqual([]);
  });

  test.each([
    ['shared/src/x.ts', "import { readFileSync } from 'node:fs';"],
    ['shared/src/x.ts', "import type { Entry } from '@sandtable/rulesets';"],
    ['shared/src/x.ts', "import React from 'react';"],
    ['rulesets/src/x.ts', "export * from '@sandtable/server';"],
    ['rulesets/src/x.ts', "import { produce } from 'immer';"],
    ['rulesets/src/x.ts', "import { z } from '../../shared/src/words.ts';"],
    ['server/src/x.ts', "const page = await import('@sandtable/client');"],
    ['server/src/x.ts', 'const page = await import(name);'],
    ['server/src/x.ts', "import { x } from './no-such-file.ts';"],
    ['client/src/x.tsx', "import { rulesets } from '@sandtable/rulesets';"],
    ['client/src/x.tsx', "import { bots } from '@sandtable/rulesets/blotto/bots.ts';"],
    ['client/src/x.tsx', "type Host = import('@sandtable/server').ExerciseHost;"],
    ['client/src/x.tsx', "import { join } from 'node:path';"],
    ['client/src/x.tsx', "import vite from 'vite';"],
    ['client/src/x.tsx', "import type { Session } from 'node:inspector';"],
    ['client/src/x.tsx', "import { feature } from 'geojson';"],
  ])('%s may not: %s', (path, text) => {
    expect(wrongImports(plant(path, text))).toHaveLength(1);
  });

  test.each([
    ['shared/src/x.ts', "import { sha256 } from '@noble/hashes/sha2.js';"],
    ['rulesets/src/x.ts', "import type { Text } from '@sandtable/shared';"],
    ['server/src/x.ts', "import { createServer } from 'node:http';"],
    ['client/build/x.ts', "import type { FeatureCollection } from 'geojson';"],
    ['client/src/x.tsx', "import { catalogue } from '@sandtable/rulesets/public';"],
    ['client/src/x.tsx', "import type { Feature } from 'geojson';"],
    ['client/src/x.tsx', "// import { join } from 'node:path';"],
    ['client/vite.config.ts', "import { join } from 'node:path';"],
  ])('%s may: %s', (path, text) => {
    expect(wrongImports(plant(path, text))).toEqual([]);
  });
});

describe('what a browser loads of a ruleset', () => {
  /**
   * The half with the secrets: adjudication, opening positions and the list of injects. Bots hold none, but they are
   * weight that no page needs.
   */
  const secret = /\/(?:rules|scenarios?|msel|bots)(?:\.ts$|\/)/;
  const secretsIn = (sources: readonly Source[]) =>
    [...loadedBy('rulesets/src/public.ts', sources)].flatMap(([path, chain]) => (secret.test(path) ? [chain] : []));

  test('is its public half', () => {
    const sources = below('rulesets');
    expect(loadedBy('rulesets/src/public.ts', sources).size).toBeGreaterThan(2);
    expect(secretsIn(sources)).toEqual([]);
  });

  test('a detour to the other half is noticed, an erased type is not', () => {
    const detour = [
      plant('rulesets/src/public.ts', "export { blotto } from './blotto/public.ts';"),
      plant('rulesets/src/blotto/public.ts', "import { odds } from './odds.ts';"),
      plant(
        'rulesets/src/blotto/odds.ts',
        "import { opening } from './scenarios.ts'; import type { R } from './rules.ts';",
      ),
      plant('rulesets/src/blotto/scenarios.ts', ''),
      plant('rulesets/src/blotto/rules.ts', ''),
    ];
    expect(secretsIn(detour)).toHaveLength(1);
  });
});

describe('purity of shared and rulesets', () => {
  test('no clock, no chance, no machine', () => {
    expect(below('shared', 'rulesets').flatMap(impurities)).toEqual([]);
  });

  test.each([
    'const x = Math.random();',
    "const x = Math['random']();",
    'const { random } = Math;',
    'const x = Date.now();',
    'const x = new Date();',
    'const x = performance.now();',
    'const x = crypto.getRandomValues(bytes);',
    'const x = globalThis.crypto;',
    'setTimeout(go, 1);',
    'names.sort((a, b) => a.localeCompare(b));',
    'const x = { Date };',
  ])('refuses %s', (text) => {
    expect(impurities(plant('shared/src/x.ts', text))).not.toEqual([]);
  });

  test.each([
    'const x = Math.max(1, 2); // not Math.random()',
    'const x = exercise.crypto;',
    'const x = { process: 1 };',
    "const x = 'Date.now()';",
  ])('accepts %s', (text) => {
    expect(impurities(plant('shared/src/x.ts', text))).toEqual([]);
  });
});

describe('top level', () => {
  const planned = [
    ...['server', 'client', 'shared', 'rulesets', 'test', 'package.json', 'tsconfig.json', 'README.md'],
    ...['package-lock.json', 'LICENSE', 'bootstrap.mjs'],
  ];
  /** Made by running things; each is in .gitignore. */
  const made = /^(?:node_modules|coverage|data|sandtable-.*\.tar\.gz|.*\.log)$/;
  const unplanned = (names: readonly string[]) =>
    names.filter((name) => !name.startsWith('.') && !made.test(name) && !planned.includes(name));

  test('holds what the architecture names, and nothing beside it', () => {
    expect(unplanned(readdirSync(root))).toEqual([]);
  });

  test('a stray file or folder is noticed', () => {
    expect(unplanned(['server', 'notes.txt', '.npmrc', 'src'])).toEqual(['notes.txt', 'src']);
  });
});

describe('traces', () => {
  const client = all.filter(({ path }) => /^client\/(?:src|public)\/|^client\/index\.html$/.test(path));

  test('the client names no other server', () => {
    expect(client.flatMap(remoteAddresses)).toEqual([]);
  });

  test.each([
    ['client/src/x.ts', "fetch('https://tiles.example.org/1/2/3.png');"],
    ['client/src/x.ts', 'fetch(`//cdn.example.org/$' + '{name}`);'],
    ['client/src/x.tsx', 'export const Logo = () => <img src="http://example.org/logo.svg" alt="" />;'],
    ['client/src/x.css', '@import url(https://fonts.example.org/plex.css);'],
    ['client/index.html', '<script src="https://cdn.example.org/x.js"></script>'],
  ])('%s with %s is noticed', (path, text) => {
    expect(remoteAddresses(plant(path, text))).toHaveLength(1);
  });

  test.each([
    ['client/src/x.tsx', 'export const Mark = () => <svg xmlns="http://www.w3.org/2000/svg" />;'],
    ['client/src/x.tsx', 'export const Code = () => <Qr address="http://table.example/j/K7" />;'],
    ['client/src/x.ts', "const address = 'ws://' + location.host; // https://example.org"],
  ])('%s with %s is fine', (path, text) => {
    expect(remoteAddresses(plant(path, text))).toEqual([]);
  });

  test('no file names a place on one machine', () => {
    expect(all.flatMap(machinePaths)).toEqual([]);
  });

  test('such a place is noticed', () => {
    const parts = [
      ['', 'home', 'ada', 'x'],
      ['', 'work', 'main', 'x'],
      ['', 'root', 'x'],
      ['C:', 'Users', 'ada'],
    ];
    for (const part of parts) {
      const text = part.join(part[0] === '' ? '/' : '\\');
      expect(machinePaths(plant('README.md', `see ${text}`)), text).toHaveLength(1);
    }
  });

  test('the lockfile and the sources leave open where packages come from', () => {
    expect(all.flatMap(registries)).toEqual([]);
    expect(registries(plant('package-lock.json', `"resolved": "${'https:'}//example.org/x.tgz"`))).toHaveLength(1);
    expect(registries(plant('.npmrc', `registry=${['registry', 'example', 'org'].join('.')}`))).toHaveLength(1);
  });
});
