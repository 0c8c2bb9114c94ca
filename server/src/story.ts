/** A log as lines for people: what happened, in order, as one viewer was told it, and why. */
import { styleText } from 'node:util';
import {
  type Actor,
  type AnyRules,
  blankExercise,
  type Exercise,
  type Facts,
  type FileHeader,
  foldInto,
  type LogRecord,
  type MselChange,
  type TeamId,
  type ToldBody,
  type ToldEntry,
  type ToldRecord,
  tell,
  text,
  type Viewer,
  viewerName,
} from '@sandtable/shared';
import type { Say } from './words.ts';

export interface Story {
  readonly records: readonly LogRecord[];
  readonly rules: AnyRules;
  readonly viewer: Viewer;
  readonly say: Say;
  /** Seat to name. */
  readonly people: ReadonlyMap<string, string>;
  readonly header: Pick<FileHeader, 'title' | 'marking'>;
}

/** Called with each line and the turn it belongs to; 0 is everything up to the opening. */
export type Line = (line: string, turn: number) => void;

/** Tells the whole story and answers the exercise as it stands at its end, for this viewer. */
export function tellStory(story: Story, line: Line): Exercise {
  const teller = new Teller(story, line);
  teller.title();
  for (const record of story.records) {
    const told = tell(record, story.viewer, teller.exercise.n);
    if (told !== null) teller.record(told);
  }
  return teller.exercise;
}

class Teller {
  readonly exercise: Exercise = blankExercise();
  readonly #story: Story;
  readonly #line: Line;
  /** Step under whose heading lines stand; undefined before the first heading. */
  #heading: number | undefined;

  constructor(story: Story, line: Line) {
    this.#story = story;
    this.#line = line;
  }

  title(): void {
    const { header, viewer, say, rules } = this.#story;
    this.#put(0, styleText('bold', `${header.marking} – ${header.title}`));
    this.#put(
      0,
      `${say(rules.manifest.title)}, ${this.#say('by', { viewer: viewer.kind, team: viewer.kind === 'team' ? this.#team(viewer.team) : '' })}`,
    );
  }

  record(told: ToldRecord): void {
    const { rules } = this.#story;
    const turn = this.#turn();
    if (told.body.kind !== 'created') this.#headed(turn);
    for (const sentence of this.#before(told)) this.#put(turn, `  ${clockTime(told.at)}  ${sentence}`);
    foldInto(rules, this.exercise, [told]);
    if ('entries' in told.body) for (const entry of told.body.entries ?? []) this.#entry(entry, turn);
  }

  /** Turn that a record about to be folded belongs to. */
  #turn(): number {
    return this.exercise.step === 0 ? 0 : (this.exercise.status?.turn ?? 0);
  }

  #headed(turn: number): void {
    const { step, status } = this.exercise;
    if (this.#heading === step) return;
    this.#heading = step;
    const { rules } = this.#story;
    const phase = rules.manifest.phases.find(({ id }) => id === status?.phase)?.name;
    const label = status?.label ?? text(String(status?.turn ?? ''));
    const words =
      step === 0 || status === null || status.over ? undefined : this.#say('turn', { label, phase: phase ?? '' });
    this.#put(turn, '');
    this.#put(
      turn,
      styleText('bold', words ?? (step === 0 ? this.#say('opening') : this.#story.say(status?.ending ?? label))),
    );
  }

  #put(turn: number, line: string): void {
    this.#line(line, turn);
  }

  #say(key: string, values: Facts = {}): string {
    return this.#story.say(text(`show.${key}`, values));
  }

  #team(id: TeamId | undefined): string {
    const info = this.#story.rules.manifest.teams.find((team) => team.id === id);
    return info === undefined ? (id ?? '') : this.#story.say(info.name);
  }

  #seat(id: string): string {
    const seat = this.exercise.seats[id];
    return this.#story.people.get(id) ?? (seat?.team === undefined ? id : `${this.#team(seat.team)} (${id})`);
  }

  #who(actor: Actor | null): string {
    switch (actor?.kind) {
      case undefined:
        return this.#say('nobody');
      case 'clock':
        return this.#say('clockActor');
      case 'host':
      case 'facilitator':
        return this.#say('facilitator');
      case 'bot':
        return this.#team(actor.team);
      case 'player':
      case 'observer':
        return this.#seat(actor.seat);
    }
  }

  /** What a record says, but for its facts. */
  #before({ body, actor }: ToldRecord): string[] {
    switch (body.kind) {
      case 'created':
      case 'opened':
        return [];
      case 'seated':
        return [this.#seated(body)];
      case 'left':
        return [this.#say('left', { who: this.#seat(body.seat ?? ''), reason: body.reason ?? 'left' })];
      case 'policy':
        return [this.#say('policy')];
      case 'clock':
        return [this.#say('clock', { act: body.act ?? '' })];
      case 'sealed':
        return [this.#say('sealed', { team: this.#team(body.team) })];
      case 'unsealed':
        return [this.#say('unsealed', { team: this.#team(body.team) })];
      case 'ruled':
        return [this.#ruled(body)];
      case 'adjudicated':
        return this.#adjudicated(body);
      case 'injected':
        return body.title === undefined
          ? [this.#say('inject.facts')]
          : [this.#say('inject', { title: body.title, text: body.text ?? '', source: body.source ?? 'none' })];
      case 'msel':
        return body.change === undefined ? [] : [this.#say('msel', listed(body.change))];
      case 'recalled':
        return [
          this.#say('recalled', { title: this.exercise.injects.find(({ id }) => id === body.inject)?.title ?? '' }),
        ];
      case 'said':
        return [
          this.#say('said', { who: this.#who(actor), channel: this.#channel(body.channel), text: body.text ?? '' }),
        ];
      case 'offered':
        return [
          this.#say('offered', {
            from: this.#team(body.from),
            to: this.#team(body.to),
            clauses: (body.clauses ?? []).map(({ by, clause }) => `${this.#team(by)}: ${details(clause)}`).join('; '),
            note: body.note || 'none',
          }),
        ];
      case 'answered':
        return [this.#say('answered', { answer: body.answer ?? '' })];
      case 'noted':
        return [this.#say('noted', { who: this.#who(actor), text: body.text ?? '' })];
      case 'bookmarked':
        return [this.#say('bookmarked', { label: body.label ?? '' })];
      case 'voted': {
        const label = this.exercise.bookmarks.find(({ id }) => id === body.about)?.label ?? '';
        return [this.#say('voted', { who: this.#who(actor), on: body.on === true ? 'yes' : 'no', label })];
      }
      case 'attended':
        return [this.#say('attended')];
      case 'allowed':
        return [
          this.#say('allowed', {
            who: this.#story.people.get(body.seat ?? '') ?? body.seat ?? '',
            minutes: body.minutes ?? 0,
          }),
        ];
      case 'suspended':
        return [this.#say(body.act === 'end' ? 'woken' : 'suspended', { note: body.note || 'none' })];
      case 'surveyed':
        return [this.#say('surveyed', { who: this.#who(actor) })];
      case 'rewound':
        return [this.#say('rewound', { step: body.step ?? 0, sameLuck: body.sameLuck === true ? 'yes' : 'no' })];
      case 'forked':
        return [this.#say('forked')];
      case 'closed':
        return [this.#say('closed')];
    }
  }

  #seated({ seat: taken, as = 'player', team }: ToldBody<'seated'>): string {
    const seat: string = taken ?? '';
    const who = this.#story.people.get(seat) ?? seat;
    if (this.exercise.seats[seat] !== undefined && team !== undefined)
      return this.#say('moved', { who, team: this.#team(team) });
    return this.#say('seated', { who, as, team: this.#team(team) });
  }

  #channel(channel: ToldBody<'said'>['channel']): string {
    if (channel === undefined || channel.kind !== 'teams') return this.#say(`channel.${channel?.kind ?? 'all'}`);
    return channel.teams.map((team) => this.#team(team)).join(', ');
  }

  #ruled({ ruling, justification }: ToldBody<'ruled'>): string {
    const words =
      ruling?.kind === 'answer'
        ? this.#say('ruling.answer', { key: ruling.key, answer: ruling.answer })
        : ruling?.kind === 'outcome'
          ? this.#say('ruling.outcome', { effect: ruling.outcome.effect })
          : this.#say('ruling.withdrawn');
    return this.#say('ruled', { ruling: words, justification: justification ?? '' });
  }

  #adjudicated({ step, orders = [], questions = [] }: ToldBody<'adjudicated'>): string[] {
    const changed = questions.filter(({ answer, model }) => answer !== model);
    return [
      ...orders.map(({ team, source, order }) =>
        this.#say('order', { team: this.#team(team), type: order.type, details: details(order), source }).trimEnd(),
      ),
      ...changed.map(({ question, model, answer }) => this.#say('ruling.changed', { question, model, answer })),
      this.#say('result', { step: step ?? 0 }),
    ];
  }

  #entry({ event, because }: ToldEntry, turn: number): void {
    const { rules, viewer, say } = this.#story;
    const reading = rules.tell(event, viewer);
    if (reading.weight === 0) return;
    const words = say(reading.text);
    this.#put(turn, `         • ${reading.weight === 3 ? styleText('bold', words) : words}`);
    const terms = (because.terms ?? []).map(({ label, value }) =>
      because.signs === true && viewer.kind !== 'facilitator'
        ? this.#say(value < 0 ? 'falls' : 'rises', { label })
        : this.#say('term', { value: signed(value), label }),
    );
    const reason = [
      this.#say('because', { rule: text(because.rule) }),
      ...(terms.length === 0 ? [] : [terms.join(', ')]),
    ].join(': ');
    this.#put(turn, styleText('dim', `             ${reason}`));
    if (viewerName(viewer) === 'facilitator' && because.secret !== undefined) {
      this.#put(turn, styleText('dim', `             ${details(because.secret)}`));
    }
  }
}

/** Hours and minutes, universal time: the log's own clock. */
function clockTime(at: number): string {
  return new Date(at).toISOString().slice(11, 16);
}

function signed(value: number): string {
  return `${value < 0 ? '−' : '+'}${Math.abs(Math.round(value * 1000) / 1000)}`;
}

/** Fields of an order, a clause or a secret, as they stand: rulesets have no words for these. */
function details(value: object): string {
  return Object.entries(value)
    .filter(([name]) => name !== 'type')
    .map(([name, item]) => `${name} ${typeof item === 'object' ? JSON.stringify(item) : String(item)}`)
    .join(', ');
}

/** What happened to the white cell's list of injects. */
function listed(change: MselChange): { what: string; items: string } {
  const items =
    change.do === 'put' ? change.items.map(({ id }) => id) : change.do === 'remove' ? change.items : [change.item];
  return { what: change.do === 'skip' && change.drawn !== undefined ? 'chance' : change.do, items: items.join(', ') };
}
