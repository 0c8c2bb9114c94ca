/**
 * One file per exercise, the same as a facilitator's export: it can be imported into any other Sandtable. A copy of the
 * whole database after each turn of each exercise would cost every table for the sake of one.
 */
import { randomUUID } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { type LogRecord, writeJsonl } from '@sandtable/shared';
import { makeDataFolder } from '../data-folder.ts';
import { noSuchExercise, StoreError } from './error.ts';
import type { ExerciseStore } from './exercises.ts';
import type { LogStore } from './log.ts';
import type { SeatStore } from './seats.ts';

/** The text of a backup: every record, secrets, names, and what keeps handed-out links and keys good. */
export async function backupText(
  store: ExerciseStore & LogStore & SeatStore,
  exercise: string,
  now: number,
): Promise<string> {
  const info = await store.exercise(exercise);
  if (info === undefined) throw noSuchExercise(exercise);
  const records: LogRecord[] = [];
  for await (const piece of store.readRecords(exercise)) records.push(...piece);
  const [secrets, names, serials, keyDigest] = [
    await store.secrets(exercise),
    await store.names(exercise),
    await store.serials(exercise),
    await store.keyDigest(exercise),
  ];
  return writeJsonl(records, {
    exported: now,
    title: info.title,
    secrets,
    people: Object.fromEntries(names),
    pseudonyms: false,
    host: { keyDigest, serials: Object.fromEntries(serials) },
  });
}

/** Writes a file so that a power cut leaves either the old one or the new one, whole. Readable by this user only. */
export async function writeWhole(file: string, text: string): Promise<void> {
  // A name of its own: another process on the same folder may be writing the same backup.
  const part = `${file}.${randomUUID()}.part`;
  try {
    makeDataFolder(dirname(file));
    const handle = await open(part, 'w', 0o600);
    try {
      await handle.writeFile(text);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(part, file);
  } catch (error) {
    await rm(part, { force: true }).catch(() => {});
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new StoreError(
      'unwritable',
      `The backup ${file} cannot be written (${code}); make room, or allow this user to write there. The exercise itself is safe.`,
      { cause: error },
    );
  }
}
