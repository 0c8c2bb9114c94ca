/** Plays an exercise command by command, as a server would, but in memory and with everything in the test's hands. */
import {
  type Actor,
  type AnyRuleset,
  type Command,
  CommandId,
  creation,
  type Decision,
  type Draft,
  decide,
  type FileExtras,
  type Head,
  type Json,
  type LogRecord,
  link,
  type Policy,
  SeatId,
  START,
  Views,
  writeJsonl,
} from '@sandtable/shared';
import { newId, SECRETS } from './log.ts';

const WHITE_CELL: Actor = { kind: 'facilitator', seat: SeatId.parse('white') };

export class Driver {
  readonly records: LogRecord[] = [];
  readonly views: Views;
  readonly ruleset: AnyRuleset;
  now = 1_700_000_000_000;
  #head: Head = START;
  #commands = 0;

  constructor(ruleset: AnyRuleset, policy: Partial<Policy> = {}, options: { [name: string]: Json } = {}) {
    this.ruleset = ruleset;
    this.views = new Views(ruleset.rules);
    const { id, scenarios } = ruleset.rules.manifest;
    const made = creation(
      ruleset,
      { title: 'Driven', ruleset: id, scenario: scenarios[0]?.id ?? '', options, language: 'en', policy },
      { exercise: newId(), code: 'DRIVEN', secrets: SECRETS },
    );
    if ('refusals' in made) throw new Error(JSON.stringify(made.refusals));
    this.#append(made.record);
  }

  /** Does a command of the white cell's (or of `actor`'s); a refusal fails the test. Answers the command's id. */
  act(command: Command, actor: Actor = WHITE_CELL): CommandId {
    const { id, decision } = this.ask(command, actor);
    if ('refusals' in decision) throw new Error(`${command.act}: ${JSON.stringify(decision.refusals)}`);
    for (const draft of decision.records) this.#append(draft);
    return id;
  }

  /** What a command would come to. */
  ask(command: Command, actor: Actor = WHITE_CELL): { id: CommandId; decision: Decision } {
    this.#commands += 1;
    this.now += 1_000;
    const id = CommandId.parse(`driver-${String(this.#commands).padStart(6, '0')}`);
    const decision = decide(this.views.facilitator, actor, command, {
      ruleset: this.ruleset,
      now: this.now,
      id,
      secrets: SECRETS,
      reveal: true,
      head: this.#head.hash,
      known: (team) => this.views.known(team),
      draft: () => ({}),
    });
    return { id, decision };
  }

  /** A player on each team, with salt, and the opening. */
  begin(): void {
    for (const [index, { id: team }] of this.ruleset.rules.manifest.teams.entries()) {
      this.act({ act: 'seat', seat: SeatId.parse(`seat${index}`), as: 'player', team, salt: `${index}f`.repeat(32) });
    }
    this.act({ act: 'start' });
  }

  /** Locks and settles: every team orders what its sheet prints. Leaves the step to be reviewed. */
  settle(): void {
    this.act({ act: 'lock' });
    this.now += 5_000;
    this.act({ act: 'settle' }, { kind: 'clock' });
  }

  publish(): void {
    this.act({ act: 'publish', step: this.views.facilitator.step });
  }

  file(extras: Partial<FileExtras> = {}): string {
    return writeJsonl(this.records, { exported: this.now, ...extras });
  }

  #append(draft: Draft): void {
    const record = link(this.#head, draft, this.now, SECRETS.seal);
    this.#head = record;
    this.records.push(record);
    this.views.take(record);
  }
}

/**
 * The log as a dishonest host would rewrite it: bodies changed, and the chain made anew so that it holds.
 * @param sealHex the seal secret of the log
 */
export function rewrite(
  records: readonly LogRecord[],
  sealHex: string,
  change: (record: LogRecord) => Draft['body'] | undefined,
): LogRecord[] {
  let head: Head = START;
  return records.flatMap((record) => {
    const body = change(record);
    if (body === undefined) return [];
    const { actor, cause, audience, at } = record;
    const shown = body.kind === 'adjudicated' ? { ...body, head: head.hash } : body;
    const next = link(head, { actor, ...(cause === undefined ? {} : { cause }), audience, body: shown }, at, sealHex);
    head = next;
    return [next];
  });
}
