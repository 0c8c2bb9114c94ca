/** One side from inside: who sat there, what it decided turn by turn, and what it believed against the truth. */
import type { Snapshot } from '../../exercise/exercise.ts';
import type { StoredSealed } from '../../log/record.ts';
import type { HeldBelief, Indicator } from '../../rules/board.ts';
import type { TeamInfo } from '../../rules/manifest.ts';
import { splitPath } from '../../rules/sheet.ts';
import { same } from '../../show/field-words.ts';
import { turnOf } from '../../show/trail.ts';
import { Json } from '../../words.ts';
import type { Context } from '../context.ts';
import { html, type Markup } from '../html.ts';
import { comments } from './comments.ts';

export function side(c: Context, team: TeamInfo): Markup {
  const { voice } = c;
  const decided = decisions(c, team);
  const held = beliefs(c, team);
  return html`${seats(c, team)}
<h4>${voice.t('decisions')}</h4>${decided ?? html`<p class="note">${voice.t('decisions.none')}</p>`}
${comments(c, team)}
${
  held === null
    ? null
    : html`<h4>${voice.t(c.viewer.kind === 'facilitator' ? 'beliefs' : 'beliefs.own')}</h4><p class="note">${voice.t(
        c.viewer.kind === 'facilitator' ? 'beliefs.note' : 'beliefs.own.note',
      )}</p>${held}`
}`;
}

function seats(c: Context, { id, roles }: TeamInfo): Markup | null {
  const held = Object.values(c.x.seats).filter(({ team }) => team === id);
  if (held.length === 0) return null;
  const role = (of: string | undefined) => {
    const name = roles.find((one) => one.id === of)?.name;
    return name === undefined ? '' : `, ${c.voice.say(name)}`;
  };
  return html`<p class="seats">${held
    .map((seat) =>
      seat.as === 'bot' ? c.voice.t('bot', { name: seat.bot ?? '' }) : `${c.person(seat.seat)}${role(seat.role)}`,
    )
    .join(' · ')}</p>`;
}

interface Row {
  readonly section: string;
  readonly label: string;
  /** Only the steps in which something else was ordered than before. */
  readonly values: { readonly step: number; readonly words: string; readonly source: StoredSealed['source'] }[];
}

/** Field by field as the sheet prints them; a value that stays is not said again. */
function decisions(c: Context, team: TeamInfo): Markup | null {
  const rows = new Map<string, Row & { last: Json }>();
  for (const [i, snapshot] of c.x.history.entries()) {
    const before = c.x.history[i - 1];
    if (before !== undefined) ordered(c, team, before, snapshot, rows);
  }
  if (rows.size === 0) return null;
  const sections = [...new Set([...rows.values()].map(({ section }) => section))];
  return html`<table class="rows decisions"><tbody>${sections.map(
    (name) => html`<tr><th scope="rowgroup" colspan="2">${name}</th></tr>
${[...rows.values()]
  .filter(({ section }) => section === name)
  .map(
    ({ label, values }) =>
      html`<tr><td>${label}</td><td>${values.map(
        ({ step, words, source }) =>
          html`<p><b>${c.stepName(step)}</b> ${words}${source === 'sealed' ? '' : html` <small>(${c.voice.t(`source.${source}`)})</small>`}</p>`,
      )}</td></tr>`,
  )}`,
  )}</tbody></table>`;
}

function ordered(
  c: Context,
  team: TeamInfo,
  before: Snapshot,
  { step, orders }: Snapshot,
  rows: Map<string, Row & { last: Json }>,
): void {
  const own = new Map(orders.filter((order) => order.team === team.id).map((sealed) => [sealed.order.type, sealed]));
  if (own.size === 0) return;
  for (const section of c.rules.sheet(before.known, team.id).sections)
    for (const field of section.fields) {
      const { type, field: name } = splitPath(field.path);
      const sealed = own.get(type);
      if (sealed === undefined) continue;
      const read = Json.safeParse(sealed.order[name]);
      const value = read.success ? read.data : null;
      const row = rows.get(field.path) ?? {
        section: c.voice.say(section.title),
        label: c.voice.say(field.label),
        values: [],
        last: null,
      };
      if (row.values.length === 0 || !same(row.last, value))
        row.values.push({ step, words: c.words.value(field, null, value), source: sealed.source });
      row.last = value;
      rows.set(field.path, row);
    }
}

/** Indicators that a side only estimates, turn by turn; where the truth is known it stands below. */
function beliefs(c: Context, team: TeamInfo): Markup | null {
  const turns = c.x.history.map(({ known, status }) => ({
    turn: turnOf(status),
    truths: c.boardAt(known).indicators,
    held: heldBy(c, known, team),
  }));
  const ids = [...new Set(turns.flatMap(({ held }) => [...held.keys()]))];
  const now = c.boardAt(c.x.known).indicators;
  const shown = ids.flatMap(
    (id) => now.get(id) ?? turns.findLast(({ truths }) => truths.has(id))?.truths.get(id) ?? [],
  );
  if (shown.length === 0) return null;
  const last = c.rules.manifest.turns;
  return html`<table class="data beliefs"><thead><tr><td></td>${turns.map(
    ({ turn }) => html`<th scope="col">${turn > last ? c.voice.t('turn.end') : c.voice.t('turn', { turn })}</th>`,
  )}</tr></thead><tbody>${shown.map(
    ({ id, label, unit }) =>
      html`<tr><th scope="row">${c.voice.say(label)}</th>${turns.map(({ held, truths }) => {
        const belief = held.get(id);
        const truth = truths.get(id)?.value;
        if (belief === undefined)
          return html`<td>${truth === undefined ? '–' : html`<span class="truth">${c.figures.number(truth, unit)}</span>`}</td>`;
        const off = truth !== undefined && (truth < belief.low || truth > belief.high);
        return html`<td${off ? html` class="off"` : ''}>${c.figures.range(belief.low, belief.high, unit)}${
          truth === undefined
            ? ''
            : html`<br><span class="truth">${off ? '! ' : ''}${c.figures.number(truth, unit)}</span>`
        }</td>`;
      })}</tr>`,
  )}</tbody></table>`;
}

function heldBy(c: Context, known: Snapshot['known'], team: TeamInfo): ReadonlyMap<string, HeldBelief> {
  if (c.viewer.kind === 'facilitator') return new Map(Object.entries(c.rules.beliefs?.(known, team.id) ?? {}));
  const own = [...c.boardAt(known).indicators.values()].flatMap(({ id, belief }: Indicator): [string, HeldBelief][] =>
    belief === undefined ? [] : [[id, belief]],
  );
  return new Map(own);
}
