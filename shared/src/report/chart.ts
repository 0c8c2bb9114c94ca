/**
 * A chart as a picture with its table below: lines over turns, told apart by colour, dash and the name at their end; an
 * estimate is a grey band. The table holds every number that is drawn.
 */
import type { Indicator, Series } from '../rules/board.ts';
import type { TeamMark } from '../rules/manifest.ts';
import { endNames } from '../show/charts.ts';
import { drawn, gridLevels, type Plane, plane, spread } from '../show/plane.ts';
import { middle, type Point, type Trail, trailIn } from '../show/trail.ts';
import type { Context } from './context.ts';
import { html, type Markup, type Piece } from './html.ts';

const WIDTH = 344;
const HEIGHT = 150;
const FONT = 10;
/** Share of the width that names at the lines' ends may take. */
const LABELS = 0.27;
const PER_LETTER = 0.56;

const DASHES: { readonly [M in TeamMark]: string } = { us: '', eu: '', ua: '9 4', ru: '3.5 3' };
/** For lines that are no team's. */
const ORDER = ['', '9 4', '3.5 3', '1 3'] as const;

interface Line {
  readonly indicator: Indicator;
  readonly trail: Trail;
  readonly name: string;
  readonly end: string;
  readonly mark: TeamMark | null;
  readonly dash: string;
}

export function chart(c: Context, { title, indicators }: Series): Markup {
  const now = c.boardAt(c.x.known).indicators;
  const found = indicators.flatMap((id) => now.get(id) ?? []);
  const first = found[0];
  if (first === undefined) return html``;
  const oneTeamEach = new Set(found.map(({ team }) => team)).size === found.length && found.every(({ team }) => team);
  const codes = found.map(({ team }) => c.rules.manifest.teams.find(({ id }) => id === team)?.code ?? '');
  const ends = endNames(oneTeamEach ? codes : found.map(({ short, label }) => c.voice.say(short ?? label)));
  const lines = found.map((indicator, i): Line => {
    const team = c.rules.manifest.teams.find(({ id }) => id === indicator.team);
    const name = c.voice.say(indicator.label);
    const several = found.length > 1;
    return {
      indicator,
      trail: trailIn(c.x, (known) => c.boardAt(known).indicators.get(indicator.id)),
      name,
      end: several ? (ends[i] ?? '') : '',
      mark: team?.mark ?? null,
      // Several lines of one team, or of none, are told apart by their order.
      dash: !several ? '' : oneTeamEach && team !== undefined ? DASHES[team.mark] : (ORDER[i % ORDER.length] ?? ''),
    };
  });
  const unit = c.figures.unit(first.unit);
  return html`<figure class="chart">
<figcaption><b>${c.voice.say(title)}</b>${unit === '' ? '' : html` <small>${unit}</small>`}</figcaption>
${picture(c, lines, c.voice.say(title))}
${table(c, lines)}
</figure>`;
}

/** Turns on the axis; the end of the last one stands after it. */
function turnsOf(c: Context, lines: readonly Line[]): number {
  return Math.max(2, c.rules.manifest.turns, ...lines.flatMap(({ trail }) => trail.map(({ turn }) => turn)));
}

function picture(c: Context, lines: readonly Line[], title: string): Markup {
  const domain: readonly [number, number] = [
    Math.min(...lines.map(({ indicator }) => indicator.domain[0])),
    Math.max(...lines.map(({ indicator }) => indicator.domain[1])),
  ];
  const { levels, digits } = gridLevels(domain, lines[0]?.indicator.unit);
  const longest = Math.max(0, ...lines.map(({ end }) => end.length)) * FONT * PER_LETTER;
  const room = longest === 0 ? 10 : 12 + Math.min(longest, WIDTH * LABELS);
  const letters = Math.floor((room - 8) / (FONT * PER_LETTER));
  const span = turnsOf(c, lines);
  const p = plane({ width: WIDTH, height: HEIGHT, font: FONT }, span, domain, room, c.figures.axis(levels, digits));
  const ends = lines.flatMap(({ indicator, trail, end }) => {
    const last = trail.findLast(drawn);
    const at = middle(last);
    if (end === '' || at === undefined || last === undefined) return [];
    return [
      { id: indicator.id, y: p.y(at), height: FONT * 1.15 * wrapped(end, letters).length, x: p.x(last.turn) + 5 },
    ];
  });
  const places = spread(ends, 4, HEIGHT - FONT);
  return html`<svg viewBox="0 0 ${WIDTH} ${HEIGHT}" role="img" aria-label="${summary(c, lines, title)}">
${levels.map(
  (level) =>
    html`<path class="grid" d="M${px(p.left)} ${px(p.y(level))}H${px(p.right)}"/><text class="axis" x="${px(p.left - 5)}" y="${px(p.y(level) + 3)}" text-anchor="end">${c.figures.number(level, digits)}</text>`,
)}
${Array.from({ length: span }, (_, i) => i + 1)
  .filter((turn) => (turn - 1) % (span > 12 ? 4 : span > 6 ? 2 : 1) === 0)
  .map(
    (turn) =>
      html`<text class="axis" x="${px(p.x(turn))}" y="${HEIGHT - 4}" text-anchor="middle">${turnLabel(c, turn)}</text>`,
  )}
${lines.map((line) => drawing(p, line))}
${ends.map(({ id, x }) => {
  const line = lines.find(({ indicator }) => indicator.id === id);
  if (line === undefined) return null;
  const rows = wrapped(line.end, letters);
  const top = (places.get(id) ?? 0) + 3 - ((rows.length - 1) * FONT * 1.15) / 2;
  return html`<text class="end ${markClass(line)}" x="${px(x)}" y="${px(top)}">${rows.map((row, i) => html`<tspan x="${px(x)}" dy="${i === 0 ? 0 : px(FONT * 1.15)}">${row}</tspan>`)}</text>`;
})}
</svg>`;
}

/** A name on at most two rows of so many letters; what is left over is cut, and the table has it whole. */
function wrapped(name: string, letters: number): string[] {
  if (name.length <= letters) return [name];
  const space = name.lastIndexOf(' ', letters);
  const cut = space > 0 ? space : letters;
  const rest = name.slice(cut).trim();
  return [name.slice(0, cut), rest.length > letters ? `${rest.slice(0, Math.max(1, letters - 1))}…` : rest];
}

function markClass({ mark }: Line): string {
  return mark === null ? 't-none' : `t-${mark}`;
}

function drawing(p: Plane, line: Line): Markup {
  const { trail, dash } = line;
  const at = (turn: number, value: number) => `${px(p.x(turn))} ${px(p.y(value))}`;
  const last = trail.findLast(drawn);
  return html`<g class="${markClass(line)}">
${runs(trail, ({ low }) => low !== undefined).map(
  (run) =>
    html`<path class="band" d="M${run.map(({ turn, low = 0 }) => at(turn, low)).join('L')}L${run
      .toReversed()
      .map(({ turn, high = 0 }) => at(turn, high))
      .join('L')}Z"/>`,
)}
${runs(trail, ({ value }) => value !== undefined).map(
  (run) =>
    html`<path class="line" stroke-dasharray="${dash}" d="M${run.map(({ turn, value = 0 }) => at(turn, value)).join('L')}"/>`,
)}
${last?.value === undefined ? null : html`<circle class="dot" cx="${px(p.x(last.turn))}" cy="${px(p.y(last.value))}" r="2.4"/>`}
</g>`;
}

/** Stretches of a trail without a gap. */
function runs(trail: Trail, has: (point: Point) => boolean): Point[][] {
  const found: Point[][] = [];
  let open = false;
  for (const point of trail) {
    if (has(point)) {
      if (open) found.at(-1)?.push(point);
      else found.push([point]);
    }
    open = has(point);
  }
  return found;
}

function px(value: number): string {
  return String(Math.round(value * 10) / 10);
}

function turnLabel(c: Context, turn: number): string {
  return turn > c.rules.manifest.turns ? c.voice.t('turn.end') : c.voice.t('turn', { turn });
}

function summary(c: Context, lines: readonly Line[], title: string): string {
  const said = lines.map(({ name, trail, indicator }) =>
    c.voice.t('chart.line', {
      name,
      from: c.figures.point(trail.find(drawn), indicator.unit),
      to: c.figures.point(trail.findLast(drawn), indicator.unit),
    }),
  );
  return `${title}: ${said.join('; ')}`;
}

/** Turns downwards, so that long numbers and many turns both fit beside another chart on A4. */
function table(c: Context, lines: readonly Line[]): Markup {
  const turns = [...new Set(lines.flatMap(({ trail }) => trail.map(({ turn }) => turn)))].sort((a, b) => a - b);
  return html`<table class="data"><thead><tr><td></td>${lines.map(({ name }) => html`<th scope="col">${name}</th>`)}</tr></thead><tbody>
${turns.map(
  (turn) =>
    html`<tr><th scope="row">${turnLabel(c, turn)}</th>${lines.map(
      ({ trail, indicator }) =>
        html`<td>${cell(
          c,
          trail.find((point) => point.turn === turn),
          indicator,
        )}</td>`,
    )}</tr>`,
)}
</tbody></table>`;
}

/** A number as printed, with the number as it is beside it for whoever reads the file by program. */
function cell(c: Context, point: Point | undefined, { id, unit }: Indicator): Piece {
  if (point?.value === undefined) return middle(point) === undefined ? '–' : c.figures.point(point, unit);
  return html`<data value="${point.value}" data-of="${id}@${point.turn}">${c.figures.number(point.value, unit)}</data>`;
}
