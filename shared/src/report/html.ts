/** Markup as strings. Whatever is put into a template is escaped, unless it is markup itself. */

/** Markup that may be printed as it is. Only `html` makes it. */
export class Markup {
  readonly source: string;
  constructor(source: string) {
    this.source = source;
  }
}

export type Piece = Markup | string | number | null | undefined | readonly Piece[];

const ENTITIES: { readonly [sign: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text as it may stand in an element or in a quoted attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}

function printed(piece: Piece): string {
  if (piece === null || piece === undefined) return '';
  if (piece instanceof Markup) return piece.source;
  if (typeof piece === 'number' || typeof piece === 'string') return escaped(String(piece));
  return piece.map(printed).join('');
}

/** A template of markup: html`<p>${anything}</p>`. Attributes must be quoted. */
export function html(parts: TemplateStringsArray, ...pieces: readonly Piece[]): Markup {
  return new Markup(parts.map((part, i) => part + printed(pieces[i])).join(''));
}

export const NOTHING = new Markup('');
