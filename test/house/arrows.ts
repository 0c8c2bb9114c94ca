/** Which part may import what: the arrows of the architecture, as a check over import statements. */
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, normalize } from 'node:path';
import { z } from 'zod';
import { literal, root, type Source, walk } from './sources.ts';

const Manifest = z.object({
  dependencies: z.record(z.string(), z.string()).default({}),
  devDependencies: z.record(z.string(), z.string()).default({}),
});

const WORKSPACES = ['shared', 'rulesets', 'server', 'client', 'test'] as const;
type Workspace = (typeof WORKSPACES)[number];

/** Stands for `import(expression)`, whose target no check can know. */
const COMPUTED = 'a computed name';

/** Bare imports each workspace's sources may make beside the packages its own package.json lists. */
const INWARD: Record<Workspace, readonly RegExp[]> = {
  shared: [],
  rulesets: [/^@sandtable\/shared(\/|$)/],
  server: [/^@sandtable\/(shared|rulesets)(\/|$)/, /^node:/],
  // What `virtual:sandtable/…` holds is made from the client's own build folder.
  client: [/^@sandtable\/shared(\/|$)/, /^@sandtable\/rulesets\/(.+\/)?public(\.ts)?$/, /^virtual:sandtable\//],
  test: [/^@sandtable\//, /^node:/],
};

/** Where the list of packages is part of the architecture, package.json alone may not extend it. */
const PACKAGES: Partial<Record<Workspace, readonly string[]>> = {
  shared: ['zod', 'immer', '@noble/hashes'],
  rulesets: ['zod'],
};

/** Everything a file imports, as written: statements, re-exports, `import()` calls and, where asked for, types. */
export function importsOf(source: Source, { types = true } = {}): string[] {
  const found: string[] = [];
  walk(source, (node) => {
    if (!types && (node['importKind'] === 'type' || node['exportKind'] === 'type' || node.type === 'TSImportType'))
      return;
    if (!/^(Import(Declaration|Expression)|Export(All|Named)Declaration|TSImportType)$/.test(node.type)) return;
    const from = literal(node['source']) ?? literal(node['argument']);
    if (from !== undefined) found.push(from);
    else if (node.type === 'ImportExpression') found.push(COMPUTED);
  });
  return found;
}

/** One sentence for each import of this file that the architecture does not allow. */
export function wrongImports(source: Source): string[] {
  const workspace = WORKSPACES.find((name) => source.path.startsWith(`${name}/`));
  if (workspace === undefined) return [];
  const product = source.path.startsWith(`${workspace}/src/`);
  const loaded = new Set(importsOf(source, { types: false }));
  return importsOf(source).flatMap((from) => {
    const problem = from.startsWith('.')
      ? wrongPath(source, workspace, from)
      : wrongPackage(workspace, from, { product, loaded: loaded.has(from) });
    return problem === undefined ? [] : [`${source.path} imports ${from}: ${problem}`];
  });
}

function wrongPath(source: Source, workspace: Workspace, from: string): string | undefined {
  const [file = from] = from.split('?');
  const target = normalize(join(dirname(source.path), file));
  if (workspace !== 'test' && !target.startsWith(`${workspace}/`))
    return `${workspace} reaches other folders by package`;
  if (!existsSync(join(root, target))) return 'there is no such file (endings are written)';
  return undefined;
}

/** `product`: the file lies in src/, not among what builds it. `loaded`: the import is more than a type. */
function wrongPackage(
  workspace: Workspace,
  from: string,
  { product, loaded }: { product: boolean; loaded: boolean },
): string | undefined {
  if (INWARD[workspace].some((allowed) => allowed.test(from))) return undefined;
  if (from === COMPUTED) return product ? 'what is imported must be written down' : undefined;
  if (from.startsWith('@sandtable/')) return `${workspace} may not know that part`;
  if (from.startsWith('node:')) return product ? `${workspace} runs without Node` : undefined;
  const name = from.split('/', from.startsWith('@') ? 2 : 1).join('/');
  const ships = product && loaded;
  const listed = listedPackages(workspace, ships);
  if (!listed.has(name) && (ships || !listed.has(`@types/${name}`))) {
    return `it is not among the dependencies in ${workspace}/package.json`;
  }
  const fixed = PACKAGES[workspace];
  if (fixed && !fixed.includes(name)) return `${workspace} imports only ${fixed.join(', ')}`;
  return undefined;
}

/** What package.json grants: to sources that ship the dependencies, to what builds them the tools too, to tests everything. */
function listedPackages(workspace: Workspace, ships: boolean): ReadonlySet<string> {
  const workspaces = workspace === 'test' ? WORKSPACES : [workspace];
  return new Set(
    workspaces.flatMap((name) => {
      const text = readFileSync(join(root, name, 'package.json'), 'utf8');
      const { dependencies, devDependencies } = Manifest.parse(JSON.parse(text));
      return Object.keys(ships ? dependencies : { ...dependencies, ...devDependencies });
    }),
  );
}

/**
 * The files that load when the first of them does, each with the chain of imports that leads there. Follows relative
 * imports only, and not those of types, which are erased.
 */
export function loadedBy(entry: string, sources: readonly Source[]): Map<string, string> {
  const byPath = new Map(sources.map((source) => [source.path, source]));
  const chains = new Map<string, string>();
  const follow = (path: string, chain: string): void => {
    const source = byPath.get(path);
    if (source === undefined || chains.has(path)) return;
    chains.set(path, chain);
    for (const from of importsOf(source, { types: false })) {
      if (!from.startsWith('.')) continue;
      const next = normalize(join(dirname(path), from));
      follow(next, `${chain} > ${next}`);
    }
  };
  follow(entry, entry);
  return chains;
}
