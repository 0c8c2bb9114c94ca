/**
 * Whether a log can be believed: the chain, the revealed secrets, every phase adjudicated again, and what each viewer was
 * told. Anybody who has the log of a closed exercise can do this, without the server that ran it.
 */
import { brokenLink, digest, type Head, START } from '../log/chain.ts';
import { type Secrets, secretsIn } from '../log/jsonl.ts';
import type { BodyOf, LogRecord } from '../log/record.ts';
import type { AnyRuleset } from '../rules/contract.ts';
import { mixLuck } from '../rules/rng.ts';
import type { CommandId } from '../words.ts';
import { Command } from './command.ts';
import { difference } from './compare.ts';
import { decide } from './decide.ts';
import { opening, propose, sealedOrders } from './proposal.ts';
import { canaries, leakedInputs, splitStatus, staleFacts, withheld } from './verify-knowledge.ts';
import { Views } from './views.ts';

export type Check =
  | 'chain'
  | 'secrets'
  | 'fold'
  | 'opening'
  | 'adjudication'
  | 'inject'
  | 'stale-fact'
  | 'status'
  | 'canary'
  | 'leak';

/** Something wrong, and where. */
export interface Finding {
  readonly seq: number;
  readonly check: Check;
  readonly problem: string;
}

export interface Verdict {
  /** Empty: the log can be believed, as far as `unchecked` does not say otherwise. */
  readonly findings: readonly Finding[];
  /** What could not be checked, and why; one sentence each. */
  readonly unchecked: readonly string[];
  readonly records: number;
  /** Phases (and the opening, and injects) that were computed again and came out the same. */
  readonly repeated: number;
}

export interface VerifyInput {
  readonly records: readonly LogRecord[];
  /** The ruleset installed here under the log's name; undefined if there is none. */
  readonly ruleset: AnyRuleset | undefined;
  /** From a facilitator's export of an unfinished exercise; a closed one reveals them itself. */
  readonly secrets?: Secrets | undefined;
}

/** Checks a log from its first record to its last. Never throws on account of what is in it. */
export function verify({ records, ruleset, secrets = secretsIn(records) }: VerifyInput): Verdict {
  const findings: Finding[] = [...checkChain(records, secrets?.seal)];
  const unchecked: string[] = [];
  const created = records[0]?.body;
  if (created?.kind !== 'created') {
    findings.push({ seq: 0, check: 'chain', problem: 'the log does not begin with the creation of an exercise' });
    return { findings, unchecked, records: records.length, repeated: 0 };
  }
  if (secrets === undefined)
    unchecked.push(
      'The secrets are not revealed yet: whether records were changed, and whether results follow from orders and luck, shows only once the exercise is closed.',
    );
  else findings.push(...checkSecrets(created, secrets));
  const unlike = ruleset === undefined ? undefined : otherRevision(records, ruleset);
  if (ruleset === undefined)
    unchecked.push(`The ruleset "${created.ruleset}" is not installed here: only the chain was checked.`);
  else if (unlike !== undefined) unchecked.push(unlike);
  else return { unchecked, records: records.length, ...replay(records, ruleset, secrets, findings) };
  return { findings, unchecked, records: records.length, repeated: 0 };
}

function* checkChain(records: readonly LogRecord[], seal: string | undefined): Generator<Finding> {
  let head: Head = START;
  for (const record of records) {
    const problem = brokenLink(head, record, seal);
    if (problem !== undefined) yield { seq: record.seq, check: 'chain', problem };
    if (record.body.kind === 'adjudicated' && record.body.head !== head.hash) {
      yield {
        seq: record.seq,
        check: 'chain',
        problem: 'the head of the chain that was shown to all is not that of the record before',
      };
    }
    head = record;
  }
}

function* checkSecrets({ digests }: BodyOf<'created'>, secrets: Secrets): Generator<Finding> {
  for (const name of ['luck', 'seal'] as const) {
    if (digest(secrets[name]) !== digests[name])
      yield {
        seq: 0,
        check: 'secrets',
        problem: `the revealed ${name} is not the one whose digest was shown at the beginning`,
      };
  }
}

function otherRevision(records: readonly LogRecord[], { revision, rules }: AnyRuleset): string | undefined {
  for (const { body, seq } of records) {
    if ((body.kind === 'created' || body.kind === 'adjudicated') && body.revision !== revision) {
      return `Record ${seq} was made by revision ${body.revision} of "${rules.manifest.id}", and revision ${revision} is installed here: only the chain was checked.`;
    }
  }
  return undefined;
}

function replay(
  records: readonly LogRecord[],
  ruleset: AnyRuleset,
  secrets: Secrets | undefined,
  earlier: readonly Finding[],
): Pick<Verdict, 'findings' | 'repeated'> {
  const findings = [...earlier];
  const views = new Views(ruleset.rules);
  let repeated = 0;
  for (const record of records) {
    const report = (check: Check, problems: readonly string[]) => {
      for (const problem of problems) findings.push({ seq: record.seq, check, problem });
    };
    try {
      if (secrets !== undefined) {
        const again = repeat(record, views, ruleset, secrets);
        if (again !== undefined) report(again.check, again.problems);
        if (again?.problems.length === 0) repeated += 1;
      }
      report('canary', [...canaries(record, views), ...withheld(record, views)]);
      report('leak', leakedInputs(record, views));
      views.take(record);
      if ('entries' in record.body || record.body.kind === 'rewound') {
        report('stale-fact', staleFacts(views));
        report('status', splitStatus(ruleset.rules, views));
      }
    } catch (error) {
      report('fold', [`the record cannot be played: ${error instanceof Error ? error.message : String(error)}`]);
      break;
    }
  }
  return { findings, repeated };
}

/** Computes a record again from the log before it and the luck; undefined where there is nothing to compute. */
function repeat(
  record: LogRecord,
  views: Views,
  ruleset: AnyRuleset,
  secrets: Secrets,
): { check: Check; problems: string[] } | undefined {
  const { facilitator } = views;
  const { body } = record;
  switch (body.kind) {
    case 'opened': {
      const given = Object.fromEntries(
        Object.values(facilitator.seats).flatMap(({ seat, salt }) => (salt === undefined ? [] : [[seat, salt]])),
      );
      return {
        check: 'opening',
        problems: compared([
          ['the salts', body.salts, given],
          ['the opening facts', body.entries, opening(ruleset, facilitator, mixLuck(secrets.luck, body.salts)).entries],
        ]),
      };
    }
    case 'adjudicated': {
      const proposal = propose(ruleset, facilitator, mixLuck(secrets.luck, facilitator.salts ?? {}));
      return {
        check: 'adjudication',
        problems: compared([
          ['the step', body.step, facilitator.step],
          ['the orders', body.orders, sealedOrders(facilitator)],
          ['the rulings', body.rulings, proposal.rulings],
          ['the questions', body.questions, proposal.questions],
          ['the facts', body.entries, proposal.entries],
        ]),
      };
    }
    case 'injected': {
      const { kind: _, id, entries: __, item, ...card } = body;
      const command = item === undefined ? { act: 'inject', ...card } : { act: 'deliver', item };
      return { check: 'inject', problems: sentAgain(record, { id, command }, views, ruleset, secrets) };
    }
    case 'msel': {
      const { change } = body;
      if (change.do !== 'skip' || change.drawn === undefined) return undefined;
      const asked = { id: record.cause, command: { act: 'deliver', item: change.item } };
      return { check: 'inject', problems: sentAgain(record, asked, views, ruleset, secrets) };
    }
    default:
      return undefined;
  }
}

/** Sends an inject again, or lets the chance of an item of the list fail again. */
function sentAgain(
  record: LogRecord,
  { id, command }: { id: CommandId | undefined; command: object },
  views: Views,
  ruleset: AnyRuleset,
  secrets: Secrets,
): string[] {
  if (id === undefined) return ['nothing says what asked for it'];
  const decision = decide(views.facilitator, record.actor, Command.parse(command), {
    ruleset,
    secrets,
    id,
    now: record.at,
    head: record.prev,
    reveal: false,
    known: (team) => views.known(team),
    draft: () => ({}),
  });
  const [again] = 'records' in decision ? decision.records : [];
  if (again?.body.kind !== record.body.kind) return ['the inject would be refused today'];
  // As it is read back: without what is undefined.
  const found: unknown = JSON.parse(JSON.stringify(again.body));
  return compared([['the inject and its facts', record.body, found]]);
}

function compared(pairs: readonly (readonly [string, unknown, unknown])[]): string[] {
  for (const [what, found, expected] of pairs) {
    const wrong = difference(found, expected);
    if (wrong !== undefined) return [`${what} do not follow from what came before: ${wrong}`];
  }
  return [];
}
