/**
 * The report of an exercise as one viewer may have it: markup made from the records that viewer was told, and from nothing
 * else. The same in the browser and on the command line. `reportBody` is what a page shows; `reportFile` is one file that
 * opens without a network: style and fonts inside, no script, and a policy that lets nothing be asked for.
 */
import { chartsOf, firstCharts } from '../show/charts.ts';
import { viewerName } from '../words.ts';
import { chart } from './chart.ts';
import { type Context, contextOf, type ReportInput } from './context.ts';
import { escaped, html, type Markup } from './html.ts';
import { agreements, predictions, statements } from './sections/dealings.ts';
import { assumptions, proof, survey } from './sections/grounds.ts';
import { outcome } from './sections/outcome.ts';
import { side } from './sections/side.ts';
import { turningPoints } from './sections/turning-points.ts';
import { injects, notes, rulings } from './sections/white-cell.ts';
import { reportStyle } from './style.ts';
import type { Word } from './voice.ts';

export type { ReportInput, ReportViewpoint } from './context.ts';
export type { Voice, Word } from './voice.ts';

const CHARTS = 6;

interface Section {
  readonly id: string;
  readonly title: string;
  readonly body: Markup;
}

/** What stands between `<body>` and `</body>`. */
export function reportBody(input: ReportInput): string {
  const c = contextOf(input);
  const sections = sectionsOf(c);
  const marking = c.x.policy?.marking ?? '';
  // A table's head and foot are what browsers repeat on every printed page; nothing else does it everywhere.
  return html`<table class="report" role="presentation" lang="${c.voice.language}">
<thead><tr><td class="marking" data-marking="">${marking}</td></tr></thead>
<tfoot><tr><td class="marking">${marking}</td></tr></tfoot>
<tbody><tr><td class="sheet">
${head(c)}
<nav aria-label="${c.voice.t('contents')}"><ol>${sections.map(({ id, title }) => html`<li><a href="#${id}">${title}</a></li>`)}</ol></nav>
${sections.map(({ id, title, body }) => html`<section id="${id}" class="part"><h2>${title}</h2>${body}</section>\n`)}
</td></tr></tbody></table>`.source;
}

function head(c: Context): Markup {
  const { x, voice, records, rules } = c;
  const first = records[0]?.at ?? 0;
  const last = records.at(-1)?.at ?? 0;
  const scenario = rules.manifest.scenarios.find(({ id }) => id === x.created?.scenario)?.title;
  const view =
    c.viewer.kind === 'team'
      ? html`${voice.t('view.team')} ${c.team(c.viewer.team)}`
      : voice.t(c.viewer.kind === 'facilitator' ? 'view.everything' : 'view.public');
  return html`<header><p class="kind">${voice.t('title')}</p><h1>${x.title}</h1>
<p>${[voice.say(rules.manifest.title), scenario === undefined ? [] : voice.say(scenario), voice.day(first)].flat().join(' · ')} · ${voice.t('hours', { from: voice.clock(first), to: voice.clock(last) })}</p>
<p class="view">${view}</p></header>`;
}

function sectionsOf(c: Context): readonly Section[] {
  const made = (id: string, word: Word, body: Markup | null): Section[] =>
    body === null ? [] : [{ id, title: c.voice.t(word), body }];
  return [
    ...made('outcome', 'outcome', outcome(c)),
    ...made('turning-points', 'turning-points', turningPoints(c)),
    ...made('charts', 'charts', charts(c)),
    ...c.sides.map((team) => ({ id: `side-${team.id}`, title: c.teamName(team.id), body: side(c, team) })),
    ...made('statements', 'statements', statements(c)),
    ...made('agreements', 'agreements', agreements(c)),
    ...made('predictions', 'predictions', predictions(c)),
    ...made('injects', 'injects', injects(c)),
    ...made('rulings', 'rulings', rulings(c)),
    ...made('notes', 'notes', notes(c)),
    ...made('survey', 'survey', survey(c)),
    ...made('assumptions', 'assumptions', assumptions(c)),
    ...made('proof', 'proof', proof(c)),
  ];
}

function charts(c: Context): Markup | null {
  if (c.x.history.length === 0) return null;
  const all = chartsOf(c.boardAt(c.x.known).board.panels);
  const chosen = new Set(firstCharts(all, CHARTS));
  const shown = all.filter(({ id }) => chosen.has(id));
  return shown.length === 0 ? null : html`<div class="charts">${shown.map((one) => chart(c, one))}</div>`;
}

/** A font to take along, as base64. */
export interface ReportFont {
  /** Base64 of a woff2 file. */
  readonly data: string;
  /** CSS `unicode-range`. */
  readonly range: string;
}

/** The whole file. `body` is what `reportBody` made. */
export function reportFile(
  body: string,
  about: { title: string; language: string; fonts: readonly ReportFont[] },
): string {
  const faces = about.fonts.map(
    ({ data, range }) =>
      `@font-face{font-family:'Plex';font-weight:100 700;font-stretch:75% 100%;src:url(data:font/woff2;base64,${data}) format('woff2');unicode-range:${range}}`,
  );
  return `<!doctype html>
<html lang="${escaped(about.language)}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; font-src data:">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Sandtable">
<title>${escaped(about.title)}</title>
<style>
${faces.join('\n')}
${reportStyle}
</style>
</head>
<body>
${body}
</body>
</html>
`;
}

/** A file name for it: letters and digits of the title, and whose report it is. */
export function reportName(title: string, viewer: ReportInput['viewer']): string {
  const words = title
    .normalize('NFKD')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return `${words || 'exercise'}-${viewerName(viewer)}.html`;
}
