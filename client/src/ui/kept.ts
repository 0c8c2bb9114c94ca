/** What this device remembers: one JSON record per name in localStorage. Storage may be blocked (private windows,
    policies) or damaged; then nothing is remembered and nothing breaks. */

/** The remembered record's string fields, or {} when there is none. */
export function recall(name: string): Record<string, string> {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(`sandtable.${name}`) ?? '{}');
    if (typeof value !== 'object' || value === null) return {};
    return Object.fromEntries(Object.entries(value).filter((e): e is [string, string] => typeof e[1] === 'string'));
  } catch {
    return {};
  }
}

/** Remembers a record under a name. */
export function keep(name: string, record: Readonly<Record<string, string>>): void {
  try {
    localStorage.setItem(`sandtable.${name}`, JSON.stringify(record));
  } catch {
    // See the note above: a device that cannot remember is not an error anybody can act on.
  }
}
