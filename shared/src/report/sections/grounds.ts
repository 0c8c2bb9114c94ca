/** What the results rest on: assumptions, contested claims, what people thought of it, and how to check the log. */
import { type OptionField, unitOfOption, untouched } from '../../rules/manifest.ts';
import { same } from '../../show/field-words.ts';
import { countsOf, ITEMS, meanOf, POINTS, returnedBy } from '../../show/survey.ts';
import type { Json } from '../../words.ts';
import type { Context } from '../context.ts';
import { html, type Markup, type Piece } from '../html.ts';

export function assumptions(c: Context): Markup | null {
  const { created } = c.x;
  const scenario = created?.scenario ?? '';
  const options = created?.options ?? {};
  const rows = Object.entries(c.rules.options.fields).flatMap(([name, field]) => {
    if (c.viewer.kind !== 'facilitator' && field.audience !== 'public') return [];
    const usual = untouched(field, scenario);
    const value = options[name] ?? usual;
    return [{ field, value, usual, changed: !same(value, usual) }];
  });
  const { viewpoints = [], voice } = c;
  if (rows.length === 0 && viewpoints.length === 0) return null;
  return html`
${
  rows.length === 0
    ? null
    : html`<table class="rows"><thead><tr><th scope="col">${voice.t('assumption')}</th><th scope="col">${voice.t('value')}</th><th scope="col">${voice.t('source')}</th></tr></thead><tbody>${rows.map(
        ({ field, value, usual, changed }) =>
          html`<tr><td>${voice.say(field.label)}</td><td>${changed ? html`<b>${optionWords(c, field, value)}</b> <small>(${voice.t('usually', { value: plain(c, field, usual) })})</small>` : optionWords(c, field, value)}</td><td><small>${field.source ?? ''}</small></td></tr>`,
      )}</tbody></table>`
}
${
  viewpoints.length === 0
    ? null
    : html`<h3>${voice.t('viewpoints')}</h3><p class="note">${voice.t('viewpoints.note')}</p>${viewpoints.map(
        ({ claim, opposite, model }) =>
          html`<section class="viewpoint"><p><b>${voice.t('claim')}</b> ${voice.say(claim)}</p><p><b>${voice.t('opposite')}</b> ${voice.say(opposite)}</p><p class="note">${voice.say(model)}</p></section>`,
      )}`
}`;
}

function optionWords(c: Context, field: OptionField, value: Json): Piece {
  return plain(c, field, value);
}

function plain(c: Context, { input }: OptionField, value: Json): string {
  switch (input.kind) {
    case 'flag':
      return c.voice.t(value === true ? 'yes' : 'no');
    case 'choice': {
      const found = input.choices.find((choice) => choice.value === value);
      return found === undefined ? String(value) : c.voice.say(found.label);
    }
    case 'number': {
      if (typeof value !== 'number') return '–';
      const digits = Math.min(6, String(value).split('.')[1]?.length ?? 0);
      const unit = unitOfOption(input);
      return `${c.figures.number(value, { label: { key: '' }, ...unit, digits })} ${c.figures.unit(unit)}`.trim();
    }
  }
}

/** Answers by item: how often each point, the mean, the words by side and without names. */
export function survey(c: Context): Markup | null {
  const returned = returnedBy(c.x.surveys);
  if (returned.length === 0) return null;
  const { voice } = c;
  const sides = new Map<string, string>(
    c.x.surveys.flatMap(({ actor }) => (actor?.kind === 'player' ? [[actor.seat, actor.team] as const] : [])),
  );
  return html`<p class="note">${voice.t('survey.returned', { count: returned.length })}</p>
<table class="rows"><thead><tr><td></td>${POINTS.map((point) => html`<th scope="col" class="num">${point}</th>`)}<th scope="col" class="num">${voice.t('survey.mean')}</th></tr></thead><tbody>
${ITEMS.map((item) => {
  const counts = countsOf(returned, item);
  const mean = meanOf(counts);
  return html`<tr><th scope="row">${voice.t(`survey.${item}`)}</th>${counts.map((count) => html`<td class="num">${count}</td>`)}<td class="num">${mean === null ? '–' : c.figures.number(mean, { label: { key: '' }, digits: 1 })}</td></tr>`;
})}</tbody></table>
<ul>${ITEMS.flatMap((item) =>
    returned.flatMap(({ seat, answers }) => {
      const words = answers[item]?.text;
      if (words === undefined) return [];
      const team = sides.get(seat);
      return [
        html`<li>${team === undefined ? html`<b>${voice.t('observer')}</b>` : c.team(team)} <small>${voice.t(`survey.${item}`)}</small> “${words}”</li>`,
      ];
    }),
  )}</ul>`;
}

/** The chain's head, for whoever holds the log. */
export function proof(c: Context): Markup | null {
  const { x, voice } = c;
  const heads = c.records.flatMap(({ body, at }) =>
    body.kind === 'adjudicated' && body.head !== undefined ? [{ step: body.step ?? 0, head: body.head, at }] : [],
  );
  const last = heads.at(-1);
  if (last === undefined) return null;
  const { digests, exercise, ruleset, revision } = x.created ?? {};
  return html`<p>${voice.t('proof.how', { step: c.stepName(last.step) })}</p>
<p class="hash">${last.head}</p>
<dl class="proof">
<dt>${voice.t('proof.exercise')}</dt><dd>${exercise ?? ''}</dd>
<dt>${voice.t('proof.ruleset')}</dt><dd>${ruleset ?? ''} ${revision ?? ''}</dd>
<dt>${voice.t('proof.records')}</dt><dd>${x.n}</dd>
${digests === undefined ? null : html`<dt>${voice.t('proof.digests')}</dt><dd class="hash">${digests.luck}<br>${digests.seal}</dd>`}
${x.secrets === null ? null : html`<dt>${voice.t('proof.secrets')}</dt><dd class="hash">${x.secrets.luck}<br>${x.secrets.seal}</dd>`}
</dl>`;
}
