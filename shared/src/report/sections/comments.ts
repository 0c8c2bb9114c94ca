/** What one side said among itself about its order sheet, with what it was about. */
import type { Said } from '../../exercise/exercise.ts';
import type { TeamInfo } from '../../rules/manifest.ts';
import type { Context } from '../context.ts';
import { html, type Markup } from '../html.ts';

/** null: it said nothing of it that this viewer was told. */
export function comments(c: Context, { id }: TeamInfo): Markup | null {
  const own = c.x.said.filter(
    ({ form, channel }) => form === 'comment' && channel.kind === 'teams' && channel.teams.includes(id),
  );
  if (own.length === 0) return null;
  const settled = new Set(c.x.said.map(({ form, about }) => (form === 'resolution' ? about : undefined)));
  return html`<h4>${c.voice.t('comments')}</h4><ul>${own.map(
    (one) =>
      html`<li><b>${[c.stepName(one.step), ...placeOf(c, id, one)].join(' · ')}</b> ${c.person(
        one.actor !== null && 'seat' in one.actor ? one.actor.seat : undefined,
      )}: ${one.text}${settled.has(one.id) ? html` <small>(${c.voice.t('comments.resolved')})</small>` : ''}</li>`,
  )}</ul>`;
}

/** Section and row, as the sheet of that turn called them. */
function placeOf(c: Context, team: string, { step, about, row }: Said): string[] {
  const known = c.x.history.find((snapshot) => snapshot.step === step - 1)?.known ?? c.x.known;
  const section = c.rules.sheet(known, team).sections.find((one) => one.id === about);
  return [section?.title, row?.label].flatMap((title) => (title === undefined ? [] : [c.voice.say(title)]));
}
