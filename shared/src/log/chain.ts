/**
 * The keyed hash chain. The key (the *seal* secret) is revealed at the end: until then a hidden order cannot be guessed
 * from its hash, afterwards anybody can see whether a line was changed.
 */
import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, hexToBytes, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Instant } from '../words.ts';
import { canonical } from './canonical.ts';
import type { Draft, LogRecord } from './record.ts';

/** What the first record's `prev` holds. */
export const GENESIS = '0'.repeat(64);

/** Where a chain stands: what the next record must follow. */
export interface Head {
  readonly seq: number;
  readonly hash: string;
}
export const START: Head = { seq: -1, hash: GENESIS };

/** SHA-256 of a secret given as hex, as hex: what the first record shows of it. */
export function digest(secretHex: string): string {
  return bytesToHex(sha256(hexToBytes(secretHex)));
}

/** HMAC-SHA-256 over the canonical text of everything but the hash itself. */
function seal(record: Omit<LogRecord, 'hash'>, sealHex: string): string {
  return bytesToHex(hmac(sha256, hexToBytes(sealHex), utf8ToBytes(canonical(record))));
}

/** Puts a decided record at the end of a chain. */
export function link(head: Head, draft: Draft, at: Instant, sealHex: string): LogRecord {
  const rest = { ...draft, seq: head.seq + 1, at, prev: head.hash };
  return { ...rest, hash: seal(rest, sealHex) };
}

/** A log's first records, made at one instant. */
export function linked(drafts: readonly Draft[], at: Instant, sealHex: string): LogRecord[] {
  let head = START;
  return drafts.map((draft) => {
    const record = link(head, draft, at, sealHex);
    head = record;
    return record;
  });
}

/** Why a record does not follow `head`, or undefined if it does. `sealHex` undefined: only the links are checked. */
export function brokenLink(head: Head, record: LogRecord, sealHex: string | undefined): string | undefined {
  if (record.seq !== head.seq + 1) return `record ${record.seq} stands where record ${head.seq + 1} was expected`;
  if (record.prev !== head.hash)
    return `record ${record.seq} does not follow the record before it (its "prev" is not that record's hash)`;
  if (sealHex === undefined) return undefined;
  const { hash, ...rest } = record;
  return seal(rest, sealHex) === hash
    ? undefined
    : `record ${record.seq} was changed after it was written (its hash does not match its content)`;
}
