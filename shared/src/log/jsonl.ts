/**
 * An exercise as a file: a header line, then one record per line in canonical text. The same file is the export, the
 * import, the backup after each turn and what `verify` reads. Pure: whoever calls reads and writes the bytes.
 */
import { z } from 'zod';
import { ExerciseId, Instant, SeatId } from '../words.ts';
import { canonical } from './canonical.ts';
import { brokenLink, digest, type Head, START } from './chain.ts';
import { type LogRecord, PROTOCOL, parseRecord } from './record.ts';

const Hex32 = z.string().regex(/^[0-9a-f]{64}$/);

/** The two secrets of an exercise, 32 bytes each as hex. */
export const Secrets = z.strictObject({ luck: Hex32, seal: Hex32 });
export type Secrets = z.infer<typeof Secrets>;

/** What the first line says of the rest. */
export const FileHeader = z.strictObject({
  protocol: z.literal(PROTOCOL),
  exported: Instant,
  exercise: ExerciseId,
  title: z.string().max(120),
  /** "EXERCISE – …": stands on every export. */
  marking: z.string().max(80),
  ruleset: z.string().max(64),
  revision: z.int(),
  /** How many records follow, and the hash of the last: a file cut short is noticed. */
  records: z.int().positive(),
  head: Hex32,
  /** Seats' names, or pseudonyms. Absent: left out. */
  people: z.record(SeatId, z.string().max(80)).optional(),
  pseudonyms: z.boolean().optional(),
  /** Only in a facilitator's export or a backup of an unfinished exercise, so that it can go on elsewhere. */
  secrets: Secrets.optional(),
  /** Only in a host's backup: links and keys handed out stay good where the host secret is the same. */
  host: z.strictObject({ keyDigest: Hex32.nullable(), serials: z.record(SeatId, z.int().positive()) }).optional(),
});
export type FileHeader = z.infer<typeof FileHeader>;

/** What the caller adds to what the records themselves say. */
export type FileExtras = Pick<FileHeader, 'exported'> &
  Partial<Pick<FileHeader, 'people' | 'pseudonyms' | 'secrets' | 'host'>> & {
    /** Title and marking as they stand now; the first record's if absent. */
    readonly title?: string;
    readonly marking?: string;
  };

export interface LogFile {
  readonly header: FileHeader;
  readonly records: readonly LogRecord[];
}

export type FileFault =
  | 'empty'
  | 'not-json'
  | 'not-a-log'
  | 'other-protocol'
  | 'not-a-record'
  | 'duplicate'
  | 'broken-chain'
  | 'wrong-secret'
  | 'truncated'
  | 'surplus'
  | 'other-exercise';

/** Where a file cannot be trusted, and why. */
export interface FileProblem {
  readonly code: FileFault;
  /** From 1: the header is line 1. */
  readonly line: number;
  /** One sentence, with what to do. */
  readonly problem: string;
}

/** The header line for these records. Refuses a log that does not begin with its `created` record. */
export function fileHeader(records: readonly LogRecord[], extras: FileExtras): FileHeader {
  const first = records[0]?.body;
  const last = records.at(-1);
  if (first?.kind !== 'created' || last === undefined)
    throw new Error('A log begins with its "created" record; this one does not.');
  const { title = first.title, marking = first.policy.marking, exported, ...rest } = extras;
  return FileHeader.parse({
    protocol: PROTOCOL,
    exported,
    exercise: first.exercise,
    title,
    marking,
    ruleset: first.ruleset,
    revision: first.revision,
    records: records.length,
    head: last.hash,
    ...rest,
  });
}

/** The whole file, each line ended by a line feed. */
export function writeJsonl(records: readonly LogRecord[], extras: FileExtras): string {
  const header = fileHeader(records, extras);
  return [{ sandtable: header }, ...records].map((line) => `${canonical(line)}\n`).join('');
}

/**
 * Reads a file back. Every link of the chain is checked, and where the file holds the seal secret (in its header, or in
 * a `closed` record) every hash as well. Lines may end in CRLF. Stops at the first line that cannot be trusted.
 */
export function readJsonl(text: string): LogFile | FileProblem {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  while (lines.at(-1)?.trim() === '') lines.pop();
  const top = lines[0];
  if (top === undefined) return fault('empty', 1, 'The file is empty; choose a .jsonl file that Sandtable exported.');
  const header = readHeader(top);
  if ('problem' in header) return header;
  const records: LogRecord[] = [];
  for (const [index, line] of lines.slice(1).entries()) {
    const number = index + 2;
    if (index >= header.records)
      return fault(
        'surplus',
        number,
        `The first line announces ${header.records} records, but more follow: something was added. Export the exercise again.`,
      );
    const record = readRecord(line, number, number < lines.length);
    if ('problem' in record) return record;
    records.push(record);
  }
  return checkChain(header, records) ?? { header, records };
}

function fault(code: FileFault, line: number, problem: string): FileProblem {
  return { code, line, problem };
}

const NOT_OURS = 'choose a .jsonl file that Sandtable exported.';

function readHeader(line: string): FileHeader | FileProblem {
  const value = json(line);
  if (value === undefined) return fault('not-json', 1, `The first line is not JSON; ${NOT_OURS}`);
  const loose = z.object({ sandtable: z.looseObject({ protocol: z.int() }) }).safeParse(value);
  if (!loose.success) return fault('not-a-log', 1, `The first line is not the header of an exercise; ${NOT_OURS}`);
  const { protocol } = loose.data.sandtable;
  if (protocol !== PROTOCOL) {
    return fault(
      'other-protocol',
      1,
      `The file was written by a Sandtable of protocol ${protocol}, this one reads protocol ${PROTOCOL}; open it with the other version.`,
    );
  }
  const header = FileHeader.safeParse(loose.data.sandtable);
  return header.success
    ? header.data
    : fault('not-a-log', 1, `The header is damaged (${issueOf(header.error)}); export the exercise again.`);
}

function readRecord(line: string, number: number, complete: boolean): LogRecord | FileProblem {
  const value = json(line);
  if (value === undefined) {
    return complete
      ? fault(
          'not-json',
          number,
          `Line ${number} is not JSON: the file was edited or damaged. Export the exercise again.`,
        )
      : fault(
          'truncated',
          number,
          `The file breaks off in the middle of line ${number}: it was not copied whole. Copy or export it again.`,
        );
  }
  try {
    return parseRecord(value);
  } catch (error) {
    return fault(
      'not-a-record',
      number,
      `Line ${number} is not a record of an exercise (${issueOf(error)}): the file was edited. Export the exercise again.`,
    );
  }
}

function checkChain(header: FileHeader, records: readonly LogRecord[]): FileProblem | undefined {
  const created = records[0]?.body;
  if (created === undefined)
    return fault(
      'truncated',
      2,
      `The file holds no records, though its first line announces ${header.records}: it was not copied whole.`,
    );
  if (created.kind !== 'created')
    return fault(
      'not-a-log',
      2,
      'The first record is not the creation of an exercise: lines are missing. Export the exercise again.',
    );
  if (created.exercise !== header.exercise)
    return fault(
      'other-exercise',
      1,
      'The header names another exercise than the first record: the file was put together from two.',
    );
  const secrets = header.secrets ?? secretsIn(records);
  if (
    secrets !== undefined &&
    (digest(secrets.seal) !== created.digests.seal || digest(secrets.luck) !== created.digests.luck)
  ) {
    const at = header.secrets === undefined ? records.findIndex(({ body }) => body.kind === 'closed') + 2 : 1;
    return fault(
      'wrong-secret',
      at,
      'The secrets in the file are not those whose digests its first record holds: one of the two was changed.',
    );
  }
  let head: Head = START;
  for (const [index, record] of records.entries()) {
    if (record.seq < index)
      return fault(
        'duplicate',
        index + 2,
        `Line ${index + 2} repeats record ${record.seq}: a line was doubled. Export the exercise again.`,
      );
    const problem = brokenLink(head, record, secrets?.seal);
    if (problem !== undefined)
      return fault(
        'broken-chain',
        index + 2,
        `The chain breaks at line ${index + 2}: ${problem}. The file was edited or put together from parts.`,
      );
    head = record;
  }
  if (records.length < header.records) {
    return fault(
      'truncated',
      records.length + 2,
      `The file ends after ${records.length} records of ${header.records}: it was not copied whole. Copy or export it again.`,
    );
  }
  if (head.hash !== header.head)
    return fault(
      'broken-chain',
      records.length + 1,
      'The last record is not the one the header announces: the end of the file was changed.',
    );
  return undefined;
}

/** The secrets a log reveals when it is closed. */
export function secretsIn(records: readonly LogRecord[]): Secrets | undefined {
  for (const { body } of records) if (body.kind === 'closed' && body.secrets !== undefined) return body.secrets;
  return undefined;
}

function json(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    return undefined;
  }
}

function issueOf(error: unknown): string {
  if (!(error instanceof z.ZodError)) return String(error);
  const issue = error.issues[0];
  const path = issue?.path.join('.') ?? '';
  return `${path === '' ? '' : `${path}: `}${issue?.message ?? 'unreadable'}`;
}
