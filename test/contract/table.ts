/**
 * An exercise in memory: what a host does, without a store, a socket or a clock. Commands are decided, linked into the
 * chain, told to every viewer through the gate and folded, by the same functions that the server and the browser use.
 */
import {
  type Actor,
  type AnyRuleset,
  blankExercise,
  type Command,
  CommandId,
  creation,
  type Decision,
  type Draft,
  decide,
  type Exercise,
  ExerciseId,
  FACILITATOR,
  foldInto,
  type Head,
  type Json,
  type LogRecord,
  link,
  OBSERVER,
  type Refusal,
  SeatId,
  type SheetDraft,
  START,
  seedLuck,
  type TeamId,
  type ToldRecord,
  tell,
  type Viewer,
  viewerName,
} from '@sandtable/shared';

/** One pair of eyes: what it was told, and what it made of that. */
export interface Eyes {
  readonly viewer: Viewer;
  readonly told: ToldRecord[];
  readonly exercise: Exercise;
}

export interface TableOptions {
  readonly seed: string;
  readonly scenario: string;
  readonly options: { readonly [name: string]: Json };
}

export const WHITE_CELL: Actor = { kind: 'facilitator', seat: SeatId.parse('white0') };

export class Table {
  readonly ruleset: AnyRuleset;
  readonly seed: string;
  readonly secrets: { readonly luck: string; readonly seal: string };
  readonly records: LogRecord[] = [];
  readonly eyes: ReadonlyMap<string, Eyes>;
  readonly drafts = new Map<TeamId, SheetDraft>();
  private head: Head = START;
  private now = 1_700_000_000_000;
  private count = 0;

  private constructor(ruleset: AnyRuleset, seed: string) {
    this.ruleset = ruleset;
    this.seed = seed;
    this.secrets = { luck: seedLuck(`${seed}/luck`), seal: seedLuck(`${seed}/seal`) };
    const teams = ruleset.rules.manifest.teams.map(({ id }): Viewer => ({ kind: 'team', team: id }));
    this.eyes = new Map(
      [FACILITATOR, ...teams, OBSERVER].map((viewer) => [
        viewerName(viewer),
        { viewer, told: [], exercise: blankExercise() },
      ]),
    );
  }

  /** Created, one player seated per team, not started. Refuses options that the ruleset refuses. */
  static begin(ruleset: AnyRuleset, { seed, scenario, options }: TableOptions): Table {
    const table = new Table(ruleset, seed);
    const { id, teams } = ruleset.rules.manifest;
    const created = creation(
      ruleset,
      { title: 'Contract', ruleset: id, scenario, options, language: 'en', policy: {} },
      { exercise: ExerciseId.parse('contract000000000000'), code: 'TEST', secrets: table.secrets },
    );
    if ('refusals' in created) throw new Error(`The exercise could not be created: ${sentence(created.refusals)}`);
    table.append(created.record);
    for (const { id: team } of teams) {
      table.must(WHITE_CELL, {
        act: 'seat',
        seat: seatOf(team),
        as: 'player',
        team,
        salt: seedLuck(`${seed}/${team}`),
      });
    }
    return table;
  }

  /** A second table where the same has happened: the first `length` records of this one. */
  copy(length: number): Table {
    const table = new Table(this.ruleset, this.seed);
    for (const { actor, cause, audience, body, at } of this.records.slice(0, length)) {
      table.now = at;
      table.append({ actor, cause, audience, body });
    }
    return table;
  }

  /** The facilitator's exercise: the fold of everything. */
  get exercise(): Exercise {
    return this.seen('facilitator').exercise;
  }

  seen(name: string): Eyes {
    const eyes = this.eyes.get(name);
    if (eyes === undefined) throw new Error(`Nobody watches as "${name}".`);
    return eyes;
  }

  /** Decides a command; what it comes to is appended, told and folded. */
  do(actor: Actor, command: Command, id = `command-${this.count++}`): Decision {
    this.now += 1000;
    const decision = decide(this.exercise, actor, command, {
      ruleset: this.ruleset,
      now: this.now,
      id: CommandId.parse(id),
      secrets: this.secrets,
      reveal: true,
      head: this.head.hash,
      known: (team) => this.seen(team).exercise.known,
      draft: (team) => this.drafts.get(team) ?? {},
    });
    if ('records' in decision) for (const draft of decision.records) this.append(draft);
    return decision;
  }

  /** The same for a command that has to succeed. */
  must(actor: Actor, command: Command): void {
    const decision = this.do(actor, command);
    if ('refusals' in decision) throw new Error(`"${command.act}" was refused: ${sentence(decision.refusals)}`);
  }

  private append(draft: Draft): void {
    const record = link(this.head, draft, this.now, this.secrets.seal);
    this.head = record;
    this.records.push(record);
    for (const { viewer, told, exercise } of this.eyes.values()) {
      // As it would arrive: a copy, so that no fold can reach into the log or another fold.
      const part = tell(record, viewer, exercise.n);
      if (part === null) continue;
      const arrived: ToldRecord = JSON.parse(JSON.stringify(part));
      told.push(arrived);
      foldInto(this.ruleset.rules, exercise, [arrived]);
    }
  }
}

/** The seat of a team's one player. */
export function seatOf(team: TeamId): SeatId {
  return SeatId.parse(`seat${team.replaceAll(/[^a-z0-9]/g, '')}`.slice(0, 16));
}

export function playerOf(team: TeamId): Actor {
  return { kind: 'player', seat: seatOf(team), team };
}

export function botOf(team: TeamId): Actor {
  return { kind: 'bot', team };
}

function sentence(refusals: readonly Refusal[]): string {
  return refusals.map(({ code, text }) => `${code} ${JSON.stringify(text.values ?? {})}`).join('; ');
}
