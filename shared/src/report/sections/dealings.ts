/** What sides said and promised one another and what came of it; what was predicted and what came true. */
import type { Offer } from '../../exercise/exercise.ts';
import type { TablePanel } from '../../rules/board.ts';
import { clauseWords } from '../../show/field-words.ts';
import type { Json, Text } from '../../words.ts';
import type { Context } from '../context.ts';
import { html, type Markup, type Piece } from '../html.ts';

/** What sides said in words of their own, as far as this viewer was told. */
export function statements(c: Context): Markup | null {
  const said = c.lines.filter((line) => c.readingOf(line).quotes === true);
  if (said.length === 0) return null;
  return html`<ul>${said.map(
    (line) => html`<li><b>${c.stepName(line.step)}</b> ${c.voice.say(c.readingOf(line).text)}</li>`,
  )}</ul>`;
}

/** Offers that were accepted, with the facts that name them: whether each promise was kept is the ruleset's to say. */
export function agreements(c: Context): Markup | null {
  const made = c.x.offers.filter(({ state, since }) => state === 'accepted' && since !== undefined);
  const others = c.x.offers.filter(({ state }) => state === 'declined' || state === 'withdrawn' || state === 'lapsed');
  if (made.length === 0 && others.length === 0) return null;
  return html`${made.map((offer) => agreement(c, offer))}${
    others.length === 0 ? null : html`<p class="note">${c.voice.t('agreements.others', { count: others.length })}</p>`
  }`;
}

function agreement(c: Context, { id, from, to, clauses, note, since = 0, until }: Offer): Markup {
  const { voice } = c;
  const outcome = c.lines.filter(({ entry }) => mentions(entry.event, id) && entry.event.type !== 'agreed');
  return html`<section class="agreement"><h4>${c.team(from)} – ${c.team(to)} <small>${voice.t('agreement.binds', {
    from: c.stepName(since),
    until: c.stepName(until),
  })}</small></h4>
<ul>${clauses.map(({ by, clause }) => html`<li>${c.team(by)}: ${promised(c, by, clause)}</li>`)}</ul>
${note === '' ? null : html`<p>“${note}”</p>`}
${
  outcome.length === 0
    ? html`<p class="note">${voice.t('agreement.no-trace')}</p>`
    : html`<ul class="outcome">${outcome.map(
        (line) => html`<li><b>${c.stepName(line.step)}</b> ${voice.say(c.readingOf(line).text)}</li>`,
      )}</ul>`
}</section>`;
}

/** Whether the offer's id stands anywhere among the values of a fact. */
function mentions(event: { readonly [name: string]: unknown }, id: string): boolean {
  return Object.values(event).includes(id);
}

function promised(c: Context, by: string, clause: { readonly type: string }): string {
  const form = c.rules.sheet(c.x.known, by).clauses.find(({ type }) => type === clause.type);
  return form === undefined ? clause.type : clauseWords({ say: c.voice.say, figures: c.figures }, form, { ...clause });
}

/** Tables in which the ruleset holds forecasts against what happened. */
export function predictions(c: Context): Markup | null {
  const tables = c
    .boardAt(c.x.known)
    .board.panels.filter((panel): panel is TablePanel => panel.kind === 'table' && panel.holds === 'forecasts');
  return tables.length === 0 ? null : html`${tables.map((panel) => declared(c, panel))}`;
}

function declared(c: Context, { title, columns, rows }: TablePanel): Markup {
  const head = columns.map(({ label, unit }) => [c.voice.say(label), c.figures.unit(unit)].filter(Boolean).join(', '));
  return html`<p class="note">${c.voice.say(title)}</p><table class="rows"><thead><tr><td></td>${head.map((words) => html`<th scope="col">${words}</th>`)}</tr></thead><tbody>${rows.map(
    ({ label, team, cells }) =>
      html`<tr><th scope="row">${team === undefined ? '' : html`${c.team(team)} `}${c.voice.say(label)}</th>${columns.map(
        ({ unit }, i) => html`<td>${cell(c, cells[i], unit)}</td>`,
      )}</tr>`,
  )}</tbody></table>`;
}

function cell(c: Context, value: Json | undefined, unit: TablePanel['columns'][number]['unit']): Piece {
  if (value === undefined || value === null) return '–';
  if (typeof value === 'number') return c.figures.number(value, unit);
  if (typeof value === 'boolean') return c.voice.t(value ? 'yes' : 'no');
  if (typeof value === 'string') return value;
  if (isText(value)) return c.voice.say(value);
  if (Array.isArray(value) && typeof value[0] === 'number' && typeof value[1] === 'number')
    return c.figures.range(value[0], value[1], unit);
  return JSON.stringify(value);
}

function isText(value: unknown): value is Text {
  return typeof value === 'object' && value !== null && 'key' in value && typeof value.key === 'string';
}
