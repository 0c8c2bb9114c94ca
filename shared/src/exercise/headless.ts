/**
 * A whole exercise played by bots, with nobody watching: the same decisions and folds as on a server, a seed for luck and
 * a clock of its own, so that one seed is one log, byte for byte.
 */
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonical } from '../log/canonical.ts';
import { type Head, link, START } from '../log/chain.ts';
import type { Secrets } from '../log/jsonl.ts';
import type { Actor, Draft, LogRecord } from '../log/record.ts';
import type { AnyRuleset } from '../rules/contract.ts';
import { luckOf, mixLuck, seedLuck } from '../rules/rng.ts';
import { CommandId, ExerciseId, type Json, type Refusal, SeatId, type TeamId } from '../words.ts';
import type { Command } from './command.ts';
import { CODE_ALPHABET, creation } from './create.ts';
import { decide } from './decide.ts';
import { LOCK_GRACE } from './decision.ts';
import { Views } from './views.ts';

export interface HeadlessWish {
  readonly ruleset: AnyRuleset;
  readonly scenario: string;
  readonly seed: string;
  /** Bot by team; `doctrine` where a team is not named. */
  readonly bots?: { readonly [team: TeamId]: string };
  readonly options?: { readonly [name: string]: Json };
  readonly title?: string;
  /** Instant of the first record, ms; each command takes a minute. */
  readonly begins?: number;
}

export interface HeadlessPlay {
  readonly records: readonly LogRecord[];
  readonly secrets: Secrets;
  readonly views: Views;
}

/** What stands in the way of a headless play, for the person who asked for it. */
export class HeadlessError extends Error {
  override readonly name = 'HeadlessError';
  readonly refusals: readonly Refusal[];
  constructor(message: string, refusals: readonly Refusal[] = []) {
    super(message);
    this.refusals = refusals;
  }
}

/** 2026-01-01T00:00Z: a play has no date of its own. */
const BEGINS = 1_767_225_600_000;
const MINUTE = 60_000;

/**
 * Plays to the end and closes, with the secrets revealed. Throws a HeadlessError for an unknown scenario, option, team or
 * bot, for a ruleset that breaks down, and for one that does not end.
 */
export function playHeadless(wish: HeadlessWish): HeadlessPlay {
  const table = new Table(wish);
  table.open();
  const { manifest } = wish.ruleset.rules;
  // A turn may have several phases; whoever needs four times as many steps will not end.
  const most = 4 * manifest.turns * manifest.phases.length + 20;
  while (!table.over) {
    if (table.step > most)
      throw new HeadlessError(
        `"${manifest.id}" has not ended after ${most} steps; its last turn is ${manifest.turns}.`,
      );
    table.playStep();
  }
  table.act({ kind: 'host' }, { act: 'close' });
  return { records: table.records, secrets: table.secrets, views: table.views };
}

class Table {
  readonly records: LogRecord[] = [];
  readonly secrets: Secrets;
  readonly views: Views;
  readonly #wish: HeadlessWish;
  #head: Head = START;
  #now: number;
  #commands = 0;

  constructor(wish: HeadlessWish) {
    this.#wish = wish;
    this.#now = wish.begins ?? BEGINS;
    this.secrets = { luck: seedLuck(wish.seed), seal: seedLuck(`${wish.seed}/seal`) };
    this.views = new Views(wish.ruleset.rules);
  }

  get over(): boolean {
    return this.views.facilitator.stage === 'over';
  }

  get step(): number {
    return this.views.facilitator.step;
  }

  open(): void {
    const { ruleset, scenario, options = {}, bots = {}, title, seed } = this.#wish;
    const { manifest } = ruleset.rules;
    const stray = Object.keys(bots).find((team) => !manifest.teams.some(({ id }) => id === team));
    if (stray !== undefined)
      throw new HeadlessError(
        `There is no team "${stray}" in "${manifest.id}"; its teams are ${manifest.teams.map(({ id }) => id).join(', ')}.`,
      );
    // Whoever names the same play gets the same exercise: importing it twice is noticed.
    const name = sha256(utf8ToBytes(canonical(['headless', manifest.id, scenario, seed, bots, options])));
    const made = creation(
      ruleset,
      {
        title: title ?? `Headless play, seed ${seed}`.slice(0, 120),
        ruleset: manifest.id,
        scenario,
        options: { ...options },
        language: 'en',
        policy: {
          lockWhenAllSealed: true,
          publish: 'automatic',
          minutes: Object.fromEntries(manifest.phases.map(({ id }) => [id, 0])),
        },
      },
      {
        exercise: ExerciseId.parse(bytesToHex(name).slice(0, 20)),
        code: [...name.slice(0, 6)].map((byte) => CODE_ALPHABET[byte % CODE_ALPHABET.length]).join(''),
        secrets: this.secrets,
      },
    );
    if ('refusals' in made)
      throw new HeadlessError(`The exercise cannot be made: ${explain(made.refusals)}.`, made.refusals);
    this.#append(made.record);
    for (const [index, { id: team }] of manifest.teams.entries()) {
      this.act(
        { kind: 'host' },
        { act: 'seat', seat: SeatId.parse(`bot${index + 1}`), as: 'bot', team, bot: bots[team] ?? 'doctrine' },
      );
    }
    this.act({ kind: 'host' }, { act: 'start' });
  }

  /** One phase: every awaited bot seals, what may not stand is settled as at a real lock, and the result is published. */
  playStep(): void {
    const { facilitator } = this.views;
    const { step } = facilitator;
    for (const team of facilitator.status?.awaited ?? []) this.#seal(team, step);
    if (facilitator.stage === 'orders') this.act({ kind: 'clock' }, { act: 'lock' });
    if (facilitator.stage === 'locked') {
      this.#now += LOCK_GRACE;
      this.act({ kind: 'clock' }, { act: 'settle' });
    }
    this.act({ kind: 'clock' }, { act: 'publish', step });
    if (facilitator.step === step) throw new HeadlessError(`Step ${step} was published and is still being played.`);
  }

  #seal(team: TeamId, step: number): void {
    const { ruleset, bots = {} } = this.#wish;
    const bot = ruleset.bots[bots[team] ?? 'doctrine'];
    if (bot === undefined)
      throw new HeadlessError(`There is no bot "${bots[team]}" in "${ruleset.rules.manifest.id}".`);
    const { facilitator } = this.views;
    const mixed = mixLuck(this.secrets.luck, facilitator.salts ?? {});
    const luck = luckOf(mixed, facilitator.luckBranch, step);
    const lasting = luckOf(mixed, facilitator.luckBranch, 0);
    const orders = bot.decide({
      known: this.views.known(team),
      team,
      rng: (...key) => luck('bot', team, ...key),
      lasting: (...key) => lasting('bot', team, ...key),
    });
    // A refused sheet is not the end: the phase locks and settles without it.
    this.#decide({ kind: 'bot', team }, { act: 'seal', step, orders: [...orders] });
  }

  /** Does what is not refused by anybody; a refusal is the play's end. */
  act(actor: Actor, command: Command): void {
    const refusals = this.#decide(actor, command);
    if (refusals.length > 0)
      throw new HeadlessError(`The play stopped at "${command.act}": ${explain(refusals)}.`, refusals);
  }

  #decide(actor: Actor, command: Command): readonly Refusal[] {
    this.#commands += 1;
    this.#now += MINUTE;
    const decision = decide(this.views.facilitator, actor, command, {
      ruleset: this.#wish.ruleset,
      now: this.#now,
      id: CommandId.parse(`headless-${String(this.#commands).padStart(6, '0')}`),
      secrets: this.secrets,
      reveal: true,
      head: this.#head.hash,
      known: (team) => this.views.known(team),
      draft: () => ({}),
    });
    if ('refusals' in decision) return decision.refusals;
    for (const draft of decision.records) this.#append(draft);
    return [];
  }

  #append(draft: Draft): void {
    const record = link(this.#head, draft, this.#now, this.secrets.seal);
    this.#head = record;
    this.records.push(record);
    this.views.take(record);
  }
}

function explain(refusals: readonly Refusal[]): string {
  return refusals
    .map(
      ({ code, text, path }) => `${code}${path === undefined ? '' : ` (${path})`} ${JSON.stringify(text.values ?? {})}`,
    )
    .join('; ');
}
