/** What the white cell put in: injects with what was expected and seen, rulings with their reasons, turns set aside. */
import type { InjectCard, RulingLine } from '../../exercise/exercise.ts';
import type { ToldBody } from '../../log/audience.ts';
import type { Context } from '../context.ts';
import { html, type Markup } from '../html.ts';

export function injects(c: Context): Markup | null {
  const { voice } = c;
  const cards = c.x.injects.filter(({ aside, title }) => !aside && title !== '');
  const sent = new Set(c.x.injects.flatMap(({ item, aside }) => (aside || item === undefined ? [] : [item])));
  const waiting = c.x.msel.filter(({ item }) => !sent.has(item.id)).length;
  if (cards.length === 0 && waiting === 0) return null;
  return html`${cards.map((card) => inject(c, card))}${
    waiting === 0 || c.viewer.kind !== 'facilitator'
      ? null
      : html`<p class="note">${voice.t('injects.unsent', { count: waiting })}</p>`
  }`;
}

function inject(c: Context, card: InjectCard): Markup {
  const { voice } = c;
  // What was noted before it was sent names the item of the list that it was.
  const seen = c.x.notes.filter(({ about }) => about !== undefined && (about === card.id || about === card.item));
  const to = card.to === 'all' ? voice.t('everyone') : card.to?.map((team) => c.teamName(team)).join(', ');
  return html`<section class="inject"><h4>${c.stepName(card.step)} · ${card.title}${card.recalled ? html` <small>(${voice.t('recalled')})</small>` : ''}</h4>
<p class="note">${[voice.clock(card.at), voice.t(`medium.${card.medium}`), card.source ?? [], to === undefined || to === '' ? [] : voice.t('to', { to })].flat().join(' · ')}</p>
${card.text === '' ? null : html`<p class="prose">${card.text}</p>`}
${card.justification === undefined || card.justification === '' ? null : html`<p><b>${voice.t('justification')}</b> ${card.justification}</p>`}
${card.expected === undefined || card.expected === '' ? null : html`<p><b>${voice.t('expected')}</b> ${card.expected}</p>`}
${
  seen.length === 0
    ? null
    : html`<ul>${seen.map(
        ({ at, text, observed }) =>
          html`<li><b>${voice.clock(observed?.at ?? at)}</b> ${observed === undefined ? '' : html`<b>${voice.t(`action.${observed.action}`)}</b> `}${text}</li>`,
      )}</ul>`
}</section>`;
}

export function rulings(c: Context): Markup | null {
  const standing = c.x.rulings.filter(({ ruling, withdrawn }) => ruling.kind !== 'withdrawn' && !withdrawn);
  const acted = c.x.behalf.filter(({ act }) => act === 'sealed');
  const rewinds = c.records.flatMap(({ body, at }) => (body.kind === 'rewound' ? [{ body, at }] : []));
  const facilitator = c.viewer.kind === 'facilitator';
  if (standing.length + rewinds.length === 0 && (acted.length === 0 || !facilitator)) return null;
  return html`${standing.length === 0 ? null : html`<table class="rows"><tbody>${standing.map((line) => ruling(c, line))}</tbody></table>`}
${rewinds.length === 0 ? null : html`<h4>${c.voice.t('rewinds')}</h4><ul>${rewinds.map(({ body, at }) => rewind(c, body, at))}</ul>`}
${
  acted.length === 0 || !facilitator
    ? null
    : html`<h4>${c.voice.t('acted')}</h4><ul>${acted.map(
        ({ step, team, at }) => html`<li>${c.stepName(step)}, ${c.voice.clock(at)}: ${c.team(team)}</li>`,
      )}</ul>`
}`;
}

function ruling(c: Context, { step, ruling: what, justification }: RulingLine): Markup {
  return html`<tr><td>${c.stepName(step)}</td><td>${whatWasRuled(c, step, what)}<p><b>${c.voice.t('justification')}</b> ${justification}</p></td></tr>`;
}

function whatWasRuled(c: Context, step: number, what: RulingLine['ruling']): Markup | null {
  const { voice } = c;
  if (what.kind === 'answer') {
    const asked = c.x.questions.find((line) => line.step === step)?.questions.find(({ key }) => key === what.key);
    return html`<p>${asked === undefined ? what.key : voice.say(asked.question)} ${voice.t('ruling.answer', {
      model: answer(c, asked?.model ?? ''),
      answer: answer(c, what.answer),
    })}</p>`;
  }
  if (what.kind === 'outcome') return html`<p>${voice.t('ruling.outcome', { effect: what.outcome.effect })}</p>`;
  return null;
}

/** What a question was answered with: yes and no have words; what a ruleset picks from is named by itself. */
function answer(c: Context, given: string): string {
  return given === 'yes' || given === 'no' ? c.voice.t(given) : given === '' ? '–' : given;
}

function rewind(c: Context, { step = 0, reason }: ToldBody<'rewound'>, at: number): Markup {
  return html`<li>${c.voice.clock(at)}: ${c.voice.t('rewind', { step: c.stepName(step) })}${reason === undefined || reason === '' ? '' : ` – ${reason}`}</li>`;
}

/** What the white cell wrote down that no inject asked for. */
export function notes(c: Context): Markup | null {
  const cards = new Set<string>(c.x.injects.map(({ id }) => id));
  const own = c.x.notes.filter(({ about }) => about === undefined || !cards.has(about));
  if (own.length === 0) return null;
  return html`<ul>${own.map(
    ({ text, moment, n }) => html`<li><b>${c.stepName(c.stepOf(moment ?? n))}</b> ${text}</li>`,
  )}</ul>`;
}
