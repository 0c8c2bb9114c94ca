/** What every section of a report draws from: the records one viewer was told, folded, and the words to say them in. */
import { blankExercise, type Exercise, type Line } from '../exercise/exercise.ts';
import { foldInto } from '../exercise/fold.ts';
import type { ToldRecord } from '../log/audience.ts';
import { type Board, type Indicator, indicatorsOf } from '../rules/board.ts';
import type { AnyRules, Reading } from '../rules/contract.ts';
import type { TeamInfo } from '../rules/manifest.ts';
import { type FieldWords, fieldWords } from '../show/field-words.ts';
import { type Figures, figuresIn } from '../show/figures.ts';
import type { Known, Text, Viewer } from '../words.ts';
import { html, type Markup } from './html.ts';
import type { Voice } from './voice.ts';

/** An author's claim beside its opposite, as the ruleset's background lists them. */
export interface ReportViewpoint {
  readonly claim: Text;
  readonly opposite: Text;
  readonly model: Text;
}

export interface ReportInput {
  readonly rules: AnyRules;
  readonly viewer: Viewer;
  /** All that this viewer was told, and nothing else: a report cannot show what is not here. */
  readonly records: readonly ToldRecord[];
  /** Names by seat. A seat without one goes by its team. */
  readonly people: { readonly [seat: string]: string };
  readonly voice: Voice;
  readonly viewpoints?: readonly ReportViewpoint[];
}

interface Seen {
  readonly board: Board;
  readonly indicators: ReadonlyMap<string, Indicator>;
}

export interface Context extends ReportInput {
  /** The exercise at the end of the records. */
  readonly x: Exercise;
  readonly figures: Figures;
  readonly words: FieldWords;
  /** The teams whose inside this viewer knows: all, one, or none. */
  readonly sides: readonly TeamInfo[];
  boardAt(known: Known<object>): Seen;
  readingOf(line: Line): Reading;
  /** Facts that stand: what a rewind set aside is not among them. */
  readonly lines: readonly Line[];
  /** "T4 · Q3 2026", of the step a decision was made in; "Opening" for 0. */
  stepName(step: number): string;
  /** The step that a moment (a count of records) lies in. */
  stepOf(moment: number): number;
  team(id: string | undefined): Markup;
  teamName(id: string | undefined): string;
  person(seat: string | undefined): string;
}

export function contextOf(input: ReportInput): Context {
  const { rules, viewer, voice, records, people } = input;
  const x = blankExercise();
  foldInto(rules, x, records);
  const figures = figuresIn(voice);
  const boards = new Map<Known<object>, Seen>();
  const readings = new Map<Line, Reading>();
  const { teams, phases } = rules.manifest;
  const info = (id: string | undefined) => teams.find((team) => team.id === id);
  const teamName = (id: string | undefined) => {
    const found = info(id);
    return found === undefined ? (id ?? voice.t('white-cell')) : voice.say(found.name);
  };
  const stepName = (step: number) => {
    const status = x.history.find((snapshot) => snapshot.step === step - 1)?.status;
    if (step <= 0 || status === undefined) return voice.t(step <= 0 ? 'opening' : 'step', { step });
    const phase = phases.length > 1 ? phases.find(({ id }) => id === status.phase)?.name : undefined;
    const label = status.label === undefined ? '' : voice.say(status.label);
    // "Turn 4" needs no "T4" before it.
    const turn = new RegExp(`(^|\\D)${status.turn}(\\D|$)`).test(label) ? '' : voice.t('turn', { turn: status.turn });
    return [turn, label, phase === undefined ? '' : voice.say(phase)].filter(Boolean).join(' · ');
  };
  return {
    ...input,
    x,
    figures,
    words: fieldWords({
      figures,
      say: voice.say,
      emptyQueue: voice.t('queue.empty'),
      quoted: (words) => voice.t('quoted', { words }),
      vote: (vote) => voice.t(`vote.${vote}`),
    }),
    sides:
      viewer.kind === 'facilitator' ? teams : teams.filter(({ id }) => viewer.kind === 'team' && viewer.team === id),
    boardAt: (known) => {
      const made = boards.get(known) ?? seen(rules.board(known, viewer));
      boards.set(known, made);
      return made;
    },
    readingOf: (line) => {
      const made = readings.get(line) ?? rules.tell(line.entry.event, viewer);
      readings.set(line, made);
      return made;
    },
    lines: x.lines.filter(({ aside }) => !aside),
    stepName,
    stepOf: (moment) => {
      const after = x.history.find(({ n }) => moment <= n + 1);
      // What came after the last results belongs to the last turn there was.
      return after?.step ?? (x.status?.over === true ? (x.history.at(-1)?.step ?? 0) : x.step);
    },
    team: (id) => {
      const found = info(id);
      if (found === undefined) return html`<span class="team t-wc">${shape('hexagon')} ${teamName(id)}</span>`;
      return html`<span class="team t-${found.mark}">${shape(found.shape)} ${teamName(id)}</span>`;
    },
    teamName,
    person: (seat) => {
      const name = people[seat ?? ''];
      if (name !== undefined && name !== '') return name;
      const held = x.seats[seat ?? ''];
      return held?.team === undefined
        ? voice.t(held?.as === 'observer' ? 'observer' : 'white-cell')
        : teamName(held.team);
    },
  };
}

function seen(board: Board): Seen {
  return { board, indicators: indicatorsOf(board) };
}

/** The second channel beside the colour; drawn, since not every font has these signs. */
function shape(name: TeamInfo['shape'] | 'hexagon'): Markup {
  return html`<svg class="shape" viewBox="0 0 16 16" width="9" height="9" aria-hidden="true">${SHAPES[name]}</svg>`;
}

const SHAPES: { readonly [S in TeamInfo['shape'] | 'hexagon']: Markup } = {
  square: html`<rect x="2" y="2" width="12" height="12"/>`,
  circle: html`<circle cx="8" cy="8" r="6.5"/>`,
  triangle: html`<path d="M8 1.6 15 14H1Z"/>`,
  diamond: html`<path d="M8 .8 15.2 8 8 15.2.8 8Z"/>`,
  hexagon: html`<path d="M8 1l6.1 3.5v7L8 15l-6.1-3.5v-7Z"/>`,
};
