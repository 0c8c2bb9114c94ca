/**
 * What a page loads comes in few files. Left to itself the bundler makes a chunk for every set of pages that share a
 * module: thirty-six for the table, and small files compress badly (7 % of what a player waits for).
 *
 * Groups, each closed under static imports: all icons; what the door and the table share; what the table needs besides; and
 * what the flagship's public half adds to that. test/bytes.test.ts holds that no chunk waits for itself in a circle.
 */
import { join } from 'node:path';

const here = (path: string) => join(import.meta.dirname, '..', path);
const MAIN = here('src/main.tsx');
const DOOR = here('src/join/join.tsx');
const TABLE = here('src/play/screen.tsx');
const RULES = here('../rulesets/src/pledge-to-power/public.ts');

/** They name everything that their package has; what is used of it is named by its own file as well, except for icons. */
const INDEX = /\/shared\/src\/index\.ts$|\/lucide-react\/dist\/esm\/lucide-react\.m?js$/;
const ICON = /\/lucide-react\/dist\/esm\/icons\//;

/** What the bundler tells of a module. */
interface Graph {
  getModuleInfo(id: string): { readonly importedIds: readonly string[] } | null;
}

/** For rolldown's `output.codeSplitting`. */
export function fewFiles() {
  let group: ((id: string) => string | null) | undefined;
  const name = (id: string, graph: Graph): string | null => {
    group ??= groups(graph);
    return group(id);
  };
  return {
    includeDependenciesRecursively: false,
    groups: [
      { name, debugName: 'pages' },
      { name: 'icons', test: ICON },
    ],
  };
}

function groups(graph: Graph): (id: string) => string | null {
  const [main, door, table, rules] = [MAIN, DOOR, TABLE, RULES].map((root) => closure(root, graph));
  return (id) => {
    if (main?.has(id)) return null;
    // Pages themselves stay chunks of their own: their names stand in the manifest.
    if (id === DOOR || id === TABLE || id === RULES) return null;
    if (table?.has(id)) return door?.has(id) ? 'common' : 'table';
    return rules?.has(id) ? 'rules' : null;
  };
}

/** A module and all that it imports, at once and not on demand. */
function closure(root: string, graph: Graph): ReadonlySet<string> {
  const seen = new Set<string>();
  const walk = (id: string): void => {
    if (seen.has(id) || INDEX.test(id)) return;
    seen.add(id);
    graph.getModuleInfo(id)?.importedIds.forEach(walk);
  };
  walk(root);
  return seen;
}
