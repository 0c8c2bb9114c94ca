/** The repository's files, and what is needed to judge them: their text and their syntax tree. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseSync } from 'vite';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/** Path from the repository's root with '/', and the file's whole text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** Folders that are made, not written, at any depth. */
const MADE = new Set(['node_modules', 'dist', 'coverage', '.git']);
const WRITTEN_AS_TEXT = /\.(?:[cm]?[jt]sx?|json|jsonl|md|css|html|svg|ya?ml|txt|csv|po)$|\/\.?[a-z-]+$/;

/** Every text file below a folder of the repository. */
export function readSources(folder: string): Source[] {
  const found: Source[] = [];
  for (const item of readdirSync(join(root, folder), { withFileTypes: true })) {
    const path = folder === '' ? item.name : `${folder}/${item.name}`;
    if (MADE.has(item.name)) continue;
    if (item.isDirectory()) found.push(...readSources(path));
    else if (item.isFile() && WRITTEN_AS_TEXT.test(`/${path}`)) {
      found.push({ path, text: readFileSync(join(root, path), 'utf8') });
    }
  }
  return found;
}

export function isCode({ path }: Source): boolean {
  return /\.[cm]?[jt]sx?$/.test(path);
}

/** A node of the syntax tree (ESTree with TypeScript's additions). */
export type Node = Readonly<Record<string, unknown>> & { readonly type: string };

export function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** Calls `visit` with every node and its parent. Refuses text that is not TypeScript. */
export function walk({ path, text }: Source, visit: (node: Node, parent: Node | undefined, key: string) => void): void {
  const { program, errors } = parseSync(path, text);
  const [first] = errors;
  if (first) throw new Error(`${path} cannot be parsed: ${first.message}`);
  const down = (value: unknown, parent: Node | undefined, key: string): void => {
    if (Array.isArray(value)) for (const item of value) down(item, parent, key);
    else if (isNode(value)) {
      visit(value, parent, key);
      for (const [name, child] of Object.entries(value)) if (name !== 'parent') down(child, value, name);
    }
  };
  down(program, undefined, '');
}

/** The text of a string literal or of a template without holes. */
export function literal(value: unknown): string | undefined {
  if (!isNode(value)) return undefined;
  if (value.type === 'Literal' && typeof value['value'] === 'string') return value['value'];
  if (value.type !== 'TemplateLiteral') return undefined;
  const quasis = value['quasis'];
  if (!Array.isArray(quasis) || quasis.length !== 1) return undefined;
  return templatePart(quasis[0]);
}

/** The text between two holes of a template. */
export function templatePart(value: unknown): string | undefined {
  if (!isNode(value) || value.type !== 'TemplateElement') return undefined;
  const text = value['value'];
  if (typeof text !== 'object' || text === null || !('cooked' in text)) return undefined;
  return typeof text.cooked === 'string' ? text.cooked : undefined;
}
