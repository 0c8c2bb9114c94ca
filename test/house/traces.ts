/** Strings that must not stand in the repository: other people's servers in the client, this machine anywhere. */
import { isCode, literal, type Source, templatePart, walk } from './sources.ts';

/** An address with a host in it. `http://` alone, or with a hole after it, is put together from the page's own origin;
    `.example` belongs to nobody, for ever (RFC 2606), and may stand in specimens. */
const ADDRESS = /(?:\b(?:https?|wss?|ftp):)?\/\/[a-z0-9-]+(?:\.[a-z0-9-]+)*\.(?!example\b)[a-z0-9-]+/i;
/** Names of XML dialects look like addresses, and are never fetched. */
const NAMES =
  /http:\/\/(?:www\.w3\.org\/(?:2000\/svg|1999\/xlink|1999\/xhtml|XML\/1998\/namespace|1998\/Math\/MathML)|schemas\.openxmlformats\.org)/g;

/** One sentence for each address of another server in a source of the client: no request leaves the origin. */
export function remoteAddresses(source: Source): string[] {
  const texts = isCode(source) ? strings(source) : [withoutComments(source.text)];
  return texts.flatMap((text) => {
    const found = ADDRESS.exec(text.replaceAll(NAMES, ''));
    return found ? [`${source.path} names ${found[0]}`] : [];
  });
}

function strings(source: Source): string[] {
  const found: string[] = [];
  walk(source, (node) => {
    const text = literal(node) ?? templatePart(node);
    if (text !== undefined) found.push(text);
  });
  return found;
}

/** CSS, HTML and SVG; a catalogue in JSON has none. */
function withoutComments(text: string): string {
  return text.replaceAll(/\/\*[\s\S]*?\*\/|<!--[\s\S]*?-->/g, '');
}

/** Someone's home folder, or the folder this was written in. */
const MACHINE = [
  /\/(?:home|Users)\/[a-z][\w.-]*\//,
  /\/root\//,
  /\/work\/(?:main|shared|brief|\.)/,
  /\b[A-Z]:\\+Users\\/,
  /\/tmp\/(?:bash_jobs|st-)/,
];

/** One sentence for each path that exists on one machine only. */
export function machinePaths({ path, text }: Source): string[] {
  return MACHINE.flatMap((pattern) => {
    const found = pattern.exec(text);
    return found ? [`${path} names ${found[0]}`] : [];
  });
}

/** One sentence for each place where the lockfile or a source says from which server packages come. */
export function registries({ path, text }: Source): string[] {
  const found = /"resolved": "[a-z+]+:\/\/|\bregistry\.[a-z0-9-]+\.[a-z]+/.exec(text);
  return found ? [`${path} names ${found[0]}`] : [];
}
