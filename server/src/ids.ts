/** Everything unguessable that the server makes: ids, codes, keys, secrets. Tests put their own in its place. */
import { randomBytes, randomInt } from 'node:crypto';
import { CODE_ALPHABET, CommandId, ExerciseId, SeatId } from '@sandtable/shared';

export interface Ids {
  exercise(): ExerciseId;
  seat(): SeatId;
  command(): CommandId;
  /** Six characters of the alphabet that cannot be misread: a thousand million codes. */
  code(): string;
  /** 32 bytes as hex: a luck or seal secret. */
  secret(): string;
  /** A facilitator key: five groups of five, 125 bits. */
  key(): string;
  /** Uniform in 0 … 1; for delays, never for the game. */
  share(): number;
}

const LOWER = 'abcdefghijklmnopqrstuvwxyz0123456789';

function draw(alphabet: string, length: number): string {
  let text = '';
  for (let i = 0; i < length; i++) text += alphabet[randomInt(alphabet.length)];
  return text;
}

export const randomIds: Ids = {
  exercise: () => ExerciseId.parse(draw(LOWER, 20)),
  seat: () => SeatId.parse(draw(LOWER, 10)),
  command: () => CommandId.parse(draw(LOWER, 20)),
  code: () => draw(CODE_ALPHABET, 6),
  secret: () => randomBytes(32).toString('hex'),
  key: () => Array.from({ length: 5 }, () => draw(CODE_ALPHABET, 5)).join('-'),
  share: () => randomInt(2 ** 32) / 2 ** 32,
};
