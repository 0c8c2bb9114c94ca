/** Whether somebody is called by name: the whole of it, or its first word. */
export function mentions(text: string, name: string): boolean {
  const [first = ''] = name.trim().split(/\s+/);
  return [name.trim(), first].some((called) => {
    const at = called === '' ? -1 : text.toLowerCase().indexOf(`@${called.toLowerCase()}`);
    // Not the beginning of a longer name.
    return at >= 0 && !/[\p{L}\p{N}]/u.test(text.charAt(at + 1 + called.length));
  });
}
