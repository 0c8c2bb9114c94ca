/**
 * Vite plugin: what the join page may know of a ruleset without loading it: its title, its teams as they look, their
 * roles, and the few words for these. The rulesets' own modules would bring zod and their whole game with them, which is
 * more than everything else that the join page loads.
 *
 *   import { doorRulesets } from 'virtual:sandtable/door-rulesets';
 *   const { default: ruleset } = await doorRulesets['blotto']();
 */

import { everyWord, publicRulesets } from '@sandtable/rulesets/public';
import type { Manifest } from '@sandtable/shared/rules/manifest.ts';
import type { Text } from '@sandtable/shared/words.ts';
import type { Plugin } from 'vite';
import { compileCatalogue } from './icu-catalogues.ts';

const INDEX = 'virtual:sandtable/door-rulesets';
const ONE = 'virtual:sandtable/door-ruleset/';

/** The part of a manifest that stands at the door, and the texts it names. */
function atTheDoor(manifest: Manifest) {
  const { title, summary, turns } = manifest;
  const teams = manifest.teams.map(({ id, name, code, mark, shape, roles }) => ({
    id,
    name,
    code,
    mark,
    shape,
    roles: roles.map((role) => ({ id: role.id, name: role.name })),
  }));
  const texts: Text[] = [
    title,
    summary,
    ...teams.flatMap((team) => [team.name, ...team.roles.map((role) => role.name)]),
  ];
  return { door: { title, summary, turns, teams }, keys: new Set(texts.map((text) => text.key)) };
}

/** The plugin. Knows the rulesets as they were when the build began. */
export function doorRulesets(): Plugin {
  return {
    name: 'sandtable:door-rulesets',
    resolveId: (source) => (source === INDEX || source.startsWith(ONE) ? `\0${source}` : null),
    async load(id) {
      if (id === `\0${INDEX}`) {
        const entries = publicRulesets.map(
          (entry) => `${JSON.stringify(entry.id)}: () => import(${JSON.stringify(ONE + entry.id)})`,
        );
        return `export const doorRulesets = { ${entries.join(', ')} };`;
      }
      if (!id.startsWith(`\0${ONE}`)) return null;
      const entry = publicRulesets.find((candidate) => `\0${ONE}${candidate.id}` === id);
      if (entry === undefined) return null;
      const { door, keys } = atTheDoor((await entry.load()).manifest);
      const words: Record<string, unknown> = {};
      for (const language of Object.keys(entry.text)) {
        const all = Object.entries(await everyWord(entry, language)).filter(([key]) => keys.has(key));
        words[language] = compileCatalogue(`${entry.id}/text/${language}`, Object.fromEntries(all));
      }
      return `export default ${JSON.stringify({ ...door, words })};`;
    },
  };
}
