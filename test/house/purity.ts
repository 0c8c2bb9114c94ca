/** No clock, no chance, no machine in shared and rulesets: the same arguments give the same answer everywhere. */
import { isNode, literal, type Node, type Source, walk } from './sources.ts';

/** Names that bring in the time, the machine or the network, by whatever way they are used. */
const WORLDLY = new Set([
  ...['Date', 'performance', 'crypto', 'process', 'globalThis', 'window', 'self', 'navigator', 'document'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'requestAnimationFrame', 'queueMicrotask'],
  ...['fetch', 'XMLHttpRequest', 'WebSocket', 'localStorage', 'console', 'eval', 'Function'],
  // What these answer depends on the machine's language and on its ICU data.
  'Intl',
]);
const WORLDLY_METHODS = new Set(['toLocaleString', 'toLocaleUpperCase', 'toLocaleLowerCase', 'localeCompare']);

/** One sentence for each use of something that is not the same on every machine at every time. */
export function impurities(source: Source): string[] {
  const found: string[] = [];
  walk(source, (node, parent, key) => {
    const name = worldly(node, parent, key);
    if (name !== undefined) found.push(`${source.path}:${lineOf(source, node)} uses ${name}`);
  });
  return found;
}

function worldly(node: Node, parent: Node | undefined, key: string): string | undefined {
  if (node.type === 'MemberExpression') return worldlyMember(node);
  if (node.type === 'VariableDeclarator' && nameOf(node['init']) === 'Math')
    return 'Math taken apart (write Math.name)';
  const name = nameOf(node);
  if (name === undefined || !WORLDLY.has(name)) return undefined;
  const isPropertyName =
    parent !== undefined &&
    parent['computed'] !== true &&
    ((parent.type === 'MemberExpression' && key === 'property') ||
      (key === 'key' && parent['shorthand'] !== true) ||
      (parent.type === 'TSQualifiedName' && key === 'right'));
  return isPropertyName ? undefined : name;
}

function worldlyMember(node: Node): string | undefined {
  const property = node['computed'] === true ? literal(node['property']) : nameOf(node['property']);
  const object = nameOf(node['object']);
  if (object === 'Math' && (property === undefined || property === 'random')) return 'Math.random';
  return property !== undefined && WORLDLY_METHODS.has(property) ? property : undefined;
}

function nameOf(value: unknown): string | undefined {
  return isNode(value) && value.type === 'Identifier' && typeof value['name'] === 'string' ? value['name'] : undefined;
}

function lineOf({ text }: Source, node: Node): number {
  const start = node['start'];
  return typeof start === 'number' ? text.slice(0, start).split('\n').length : 0;
}
