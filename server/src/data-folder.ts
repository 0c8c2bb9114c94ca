/** The data folder: for this user only, since it holds the exercises' secrets. */
import { existsSync, mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/**
 * Makes a folder and whatever leads to it. Throws the system's error where it cannot. One level at a time, because Node's
 * own recursive way tries for ever below folders that exist and take none, such as /proc.
 */
export function makeDataFolder(folder: string): void {
  const path = resolve(folder);
  if (existsSync(path)) return;
  if (dirname(path) !== path) makeDataFolder(dirname(path));
  try {
    mkdirSync(path, { mode: 0o700 });
  } catch (error) {
    // Another process made it meanwhile.
    if (!existsSync(path)) throw error;
  }
}
