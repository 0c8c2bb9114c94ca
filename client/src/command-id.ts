/** Ids that this browser makes. Not `crypto.randomUUID`: browsers lack it on plain HTTP, where exercises are often held. */
import type { CommandId, SeatId } from '@sandtable/shared/words.ts';

/** A random id for a command, 120 bits: the server answers a repeat of it instead of doing it twice. */
export function newCommandId(): CommandId {
  const bytes = crypto.getRandomValues(new Uint8Array(15));
  const id = btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_');
  // 15 bytes are 20 characters of this alphabet, which is what a CommandId is; parsing would drag zod into the join page.
  return id as CommandId;
}

/** Thirty-two random bytes as hex: a seat's part of the exercise's luck. */
export function newSalt(): string {
  return [...crypto.getRandomValues(new Uint8Array(32))].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A random id for a seat that this page makes itself: a bot's. */
export function newSeatId(): SeatId {
  // Ten characters of hex are what a SeatId is; parsing would drag zod into the join page.
  return newSalt().slice(0, 10) as SeatId;
}
