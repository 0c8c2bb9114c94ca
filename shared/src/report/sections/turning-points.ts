/** Where it turned: the white cell's bookmarks, then the largest changes, each with its causes. */
import type { ToldTerm } from '../../log/audience.ts';
import type { Unit } from '../../rules/sheet.ts';
import { isRemainder } from '../../show/causes.ts';
import { whyDigits, whyRows } from '../../show/why-rows.ts';
import type { Context } from '../context.ts';
import { html, type Markup } from '../html.ts';
import { type Change, largestChanges } from '../turning.ts';

/** Causes printed of one change; the rest are gathered. */
const ROWS = 5;
/** Headlines quoted with one change. */
const SAID = 2;

export function turningPoints(c: Context): Markup | null {
  const { x, voice } = c;
  const marks = x.bookmarks.toSorted((a, b) => a.moment - b.moment);
  const changes = largestChanges(c);
  if (marks.length === 0 && changes.length === 0) return null;
  return html`
${
  marks.length === 0
    ? null
    : html`<h3>${voice.t('bookmarks')}</h3><ul class="marks">${marks.map(
        ({ label, moment, votes }) =>
          html`<li><b>${c.stepName(c.stepOf(moment))}</b> ${label}${votes.length === 0 ? '' : html` <small>${voice.t('votes', { count: votes.length })}</small>`}</li>`,
      )}</ul>`
}
${changes.length === 0 ? null : html`<h3>${voice.t('changes')}</h3><p class="note">${voice.t('changes.note')}</p>${changes.map((change) => one(c, change))}`}`;
}

function one(c: Context, { step, indicator, from, to, movers, headlines, terms }: Change): Markup {
  const { figures, voice } = c;
  const { unit } = indicator;
  return html`<section class="change"><h4>${c.stepName(step)} · ${voice.say(indicator.label)} <b>${voice.t('change', {
    from: figures.number(from, unit),
    to: figures.number(to, unit),
  })}</b> <small>${figures.unit(unit)}</small></h4>
${headlines.slice(0, SAID).map((line) => html`<p>${voice.say(c.readingOf(line).text)}</p>`)}
${why(
  c,
  terms,
  movers.some(({ entry }) => entry.because.signs === true && c.viewer.kind !== 'facilitator'),
  to - from,
  unit,
)}</section>`;
}

/** The causes with what each contributed; of an estimate only which way each pushed. */
function why(c: Context, terms: readonly ToldTerm[], signs: boolean, change: number, unit: Unit): Markup {
  const { voice } = c;
  if (terms.length === 0) return html`<p class="note">${voice.t('why.none')}</p>`;
  const digits = signs
    ? 0
    : whyDigits(
        terms.map(({ value }) => value),
        unit.digits,
      );
  const causes = terms.map((term) => ({ term, value: term.value, hidden: isRemainder(term) }));
  const { rows, smaller } = whyRows(causes, digits, signs ? undefined : change, ROWS);
  const exact = { ...unit, digits };
  const amount = (value: number) => (signs ? (value > 0 ? '↑' : '↓') : c.figures.signed(value, exact));
  return html`<table class="why"><tbody>${rows.map(
    ({ cause, shown: value }) =>
      html`<tr><td>${cause.term.by === undefined ? '' : html`${c.team(cause.term.by)} `}${voice.say(cause.term.label)}</td><td class="num">${amount(value)}</td></tr>`,
  )}${smaller === null ? null : html`<tr><td>${voice.t('why.smaller', { count: smaller.count })}</td><td class="num">${signs ? '' : amount(smaller.shown)}</td></tr>`}</tbody></table>`;
}
