/** What people typed and nobody else has yet. Whoever holds a draft registers how to read it, so that a page that
    stops can still hand it over as a file. */
const sources = new Map<string, () => string>();

/** Registers a draft under a name; returns how to take it back. `read` gives "" when there is nothing unsent. */
export function holdDraft(name: string, read: () => string): () => void {
  sources.set(name, read);
  return () => {
    if (sources.get(name) === read) sources.delete(name);
  };
}

/** All unsent text, or "" when there is none. A source that fails is named instead of hiding the others. */
export function unsentText(): string {
  const parts = [...sources].map(([name, read]) => {
    try {
      const text = read();
      return text ? `# ${name}\n\n${text}\n` : '';
    } catch (error) {
      return `# ${name}\n\n(could not be read: ${String(error)})\n`;
    }
  });
  return parts.filter(Boolean).join('\n');
}

/** Lets the person save text as a file. */
export function saveFile(name: string, text: string, type = 'text/plain'): void {
  const url = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // Revoked later: some browsers read the address after the click returns.
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
