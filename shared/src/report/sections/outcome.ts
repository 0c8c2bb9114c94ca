/** How it ended: the ending, the headlines of the last turn, the sides' scores objective by objective. */
import type { ScoreLine } from '../../rules/contract.ts';
import { totalOf } from '../../show/score.ts';
import type { Context } from '../context.ts';
import { html, type Markup, type Piece } from '../html.ts';

const POINTS = { label: { key: '' }, digits: 0 };
const HEADLINES = 8;

export function outcome(c: Context): Markup {
  const { x, voice } = c;
  const { status } = x;
  const last = x.history.at(-1)?.step ?? 0;
  const lead = leadOf(c);
  const headlines = c.lines
    .filter((line) => line.step === last && last > 0 && c.readingOf(line).weight === 3)
    .map((line) => voice.say(c.readingOf(line).text))
    .filter((words) => words !== lead)
    .slice(-HEADLINES);
  const scores = status === null ? [] : c.rules.score(x.known, c.viewer);
  return html`
<p class="lead">${lead}</p>
${headlines.length === 0 ? null : html`<ul>${headlines.map((words) => html`<li>${words}</li>`)}</ul>`}
${scores.length === 0 ? null : html`<h3>${voice.t('outcome.scores')}</h3><p class="note">${voice.t('outcome.scores.note')}</p>`}
<div class="scores">${c.rules.manifest.teams.map(({ id }) =>
    sideScore(
      c,
      id,
      scores.filter(({ team }) => team === id),
    ),
  )}</div>`;
}

function leadOf({ x: { status }, voice }: Context): string {
  if (status === null) return voice.t('outcome.unopened');
  if (!status.over) return voice.t('outcome.running', { turn: status.turn, turns: status.turns });
  return status.ending === undefined ? voice.t('outcome.over', { turns: status.turn }) : voice.say(status.ending);
}

function sideScore(c: Context, team: string, lines: readonly ScoreLine[]): Markup | null {
  if (lines.length === 0) return null;
  const total = totalOf(lines);
  const whole = lines.reduce((sum, { weight }) => sum + weight, 0) || 1;
  return html`<table class="rows score"><thead><tr><th scope="col">${c.team(team)}</th><th scope="col" class="num">${c.voice.t('weight')}</th><th scope="col" class="num">${
    total === null ? '–' : range(c, total.low, total.high)
  }</th></tr></thead><tbody>
${lines.map(
  (line) =>
    html`<tr><td>${c.voice.say(line.label)}${line.hidden === true ? html` <small>(${c.voice.t('hidden')})</small>` : ''}${
      line.note === undefined ? '' : html`<br><small>${c.voice.say(line.note)}</small>`
    }</td><td class="num">${c.figures.number((line.weight / whole) * 100, POINTS)} %</td><td class="num">${value(c, line)}</td></tr>`,
)}
</tbody></table>`;
}

function value(c: Context, { value: exact, low, high }: ScoreLine): Piece {
  if (exact !== undefined) return c.figures.number(exact, POINTS);
  return low === undefined || high === undefined ? '–' : c.figures.range(low, high, POINTS);
}

function range(c: Context, low: number, high: number): string {
  return low === high ? c.figures.number(low, POINTS) : c.figures.range(low, high, POINTS);
}
