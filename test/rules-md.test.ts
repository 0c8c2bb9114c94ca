/** RULES.md of the flagship: every reason that an event gives is a heading there, and every heading is given by somebody. */
import { globSync, readFileSync } from 'node:fs';
import en from '@sandtable/rulesets/pledge-to-power/text/rules.en.ts';
import { OPTIONAL } from '@sandtable/rulesets/theatre/optional.ts';
import { describe, expect, test } from 'vitest';
import { play, variety } from './flagship/play.ts';
import { root } from './house/sources.ts';

const rules = readFileSync(`${root}/rulesets/src/pledge-to-power/RULES.md`, 'utf8');
/** Rule names with what they are called. */
const NAMED = new Map(
  [...rules.matchAll(/^### (\S+)\n\*\*([\s\S]+?)\.\*\* /gm)].map(([, name = '', title = '']) => [
    name,
    title.replace(/\s+/g, ' '),
  ]),
);
const HEADINGS = new Set([...rules.matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) => heading));

/** Rules that say how to read the others, or what does not happen: no event cites them. */
const UNCITED = new Set(['rule.index', 'rule.invariant', 'aid.timing', 'politics.will', 'front.will', 'scoring.turn']);

/** Names that the modules' code gives to `heading(…)`, and rules that the mechanism cites. */
function citedInCode(): Set<string> {
  const cited = new Set<string>();
  for (const file of globSync('rulesets/src/theatre/**/*.ts', { cwd: root })) {
    const source = readFileSync(`${root}/${file}`, 'utf8');
    const module = file.split('/').at(-2) ?? '';
    for (const [, topic] of source.matchAll(/\.heading\('([^']+)'\)/g)) cited.add(`${module}.${topic}`);
    for (const [, rule] of source.matchAll(/'(rule\.[a-z]+)'/g)) cited.add(rule ?? '');
  }
  return cited;
}

describe('RULES.md', () => {
  test('has a heading for every rule that an event of a played game cites', () => {
    const missing = new Set<string>();
    for (const game of variety(3)) {
      for (const { entries } of play(game))
        for (const { because } of entries) if (!HEADINGS.has(because.rule)) missing.add(because.rule);
    }
    expect([...missing]).toEqual([]);
  });

  test('has a heading for every rule that the code can cite, played or not', () => {
    expect([...citedInCode()].filter((rule) => !HEADINGS.has(rule))).toEqual([]);
  });

  test('has no rule that nothing cites', () => {
    const cited = citedInCode();
    expect([...NAMED.keys()].filter((rule) => !cited.has(rule) && !UNCITED.has(rule))).toEqual([]);
  });

  test('calls each rule what the catalogue calls it', () => {
    const plain = (text: string) => text.replaceAll('’', "'");
    expect(Object.fromEntries(Object.entries(en).map(([rule, title]) => [rule, plain(title)]))).toEqual(
      Object.fromEntries(NAMED),
    );
  });

  test('says of each rule what it is called before it says what happens', () => {
    const rulesOnly = [...HEADINGS].filter((heading) => /^[a-z]+\.[a-z0-9-]+$/.test(heading));
    expect(rulesOnly.filter((rule) => !NAMED.has(rule))).toEqual([]);
  });

  test('stands beside a table of what each optional module does', () => {
    const table = readFileSync(`${root}/rulesets/src/pledge-to-power/OPTIONS.md`, 'utf8');
    const rows = OPTIONAL.filter((option) =>
      new RegExp(`^\\|.*\\(\`${option}\`\\)(?: \\| [+−·\\d.]+){12} \\|$`, 'm').test(table),
    );
    expect(rows).toEqual([...OPTIONAL]);
  });
});
