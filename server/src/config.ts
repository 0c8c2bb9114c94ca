/** Every setting of the server, from the environment: read once, refused in one go, and listed by `serve --help`. */
import { randomBytes } from 'node:crypto';
import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';
import { makeDataFolder } from './data-folder.ts';

export interface Config {
  /** 0: any free port. */
  readonly port: number;
  readonly host: string;
  /** Absolute. SQLite's file, backups and the made host secret. */
  readonly folder: string;
  readonly databaseUrl: string | undefined;
  /** Origin people reach the server at, without a final slash; undefined: as each request says. */
  readonly publicUrl: string | undefined;
  /** As given; {@link hostSecret} makes one where none is. */
  readonly secret: string | undefined;
  readonly redisUrl: string | undefined;
  /** Host and port at which browsers reach this very process, where several share one lobby. */
  readonly processAddress: string | undefined;
  /** Days without a record after which an exercise is deleted; null: never. */
  readonly retentionDays: number | null;
  readonly logLevel: LogLevel;
  readonly logPretty: boolean;
  /** Proxies between the internet and this server whose X-Forwarded-For is believed. */
  readonly trustProxy: number;
}

const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

interface Setting<T> {
  readonly name: string;
  readonly initial: string;
  /** For `--help`. */
  readonly what: string;
  /** What a value must be, to end "… must be". */
  readonly must: string;
  readonly parse: z.ZodType<T, string>;
}

const whole = (min: number, max: number) =>
  z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number)
    .refine((value) => value >= min && value <= max);
const optional = <T>(schema: z.ZodType<T, string>) =>
  z.string().transform((value, context) => {
    if (value === '') return undefined;
    const parsed = schema.safeParse(value);
    if (parsed.success) return parsed.data;
    context.addIssue({ code: 'custom', message: 'unfit' });
    return z.NEVER;
  });
const address = (protocol: RegExp) => z.string().refine((value) => URL.canParse(value) && protocol.test(value));

function setting<T>(
  name: string,
  initial: string,
  what: string,
  must: string,
  parse: z.ZodType<T, string>,
): Setting<T> {
  return { name, initial, what, must, parse };
}

const SETTINGS = {
  port: setting(
    'PORT',
    '2567',
    'port to listen on; 0 takes any free one',
    'a whole number from 0 to 65535',
    whole(0, 65_535),
  ),
  host: setting(
    'HOST',
    '0.0.0.0',
    'address to listen on; 127.0.0.1 for this machine only',
    'an address or name without spaces',
    z.string().regex(/^[^\s/]+$/),
  ),
  folder: setting(
    'SANDTABLE_DATA',
    'data',
    'folder for the database, backups and the host secret',
    'the path of a folder',
    z
      .string()
      .min(1)
      .transform((path) => resolve(path)),
  ),
  databaseUrl: setting(
    'DATABASE_URL',
    '',
    'a PostgreSQL to keep exercises in, postgres://user:password@host/database; without it, SQLite in the data folder',
    'an address like postgres://user:password@host:5432/database',
    optional(address(/^postgres(ql)?:\/\//)),
  ),
  publicUrl: setting(
    'PUBLIC_URL',
    '',
    'address people open in their browsers, https://wargame.example.org; links are made with it and other origins refused',
    'an address like https://wargame.example.org, with nothing after the host',
    optional(address(/^https?:\/\/[^/?#]+\/?$/).transform((value) => value.replace(/\/$/, ''))),
  ),
  secret: setting(
    'SANDTABLE_SECRET',
    '',
    'host secret: whoever has it may create exercises. Without it one is made, kept in the data folder and printed once. Several processes must share it',
    'at least 16 characters',
    optional(z.string().min(16)),
  ),
  redisUrl: setting(
    'REDIS_URL',
    '',
    'a Redis through which several processes share one lobby; needs DATABASE_URL',
    'an address like redis://host:6379',
    optional(address(/^rediss?:\/\//)),
  ),
  processAddress: setting(
    'PROCESS_ADDRESS',
    '',
    'host or host:port at which browsers reach this very process, where several share one lobby through REDIS_URL; needs PUBLIC_URL',
    'a host with or without a port, such as one.wargame.example.org or 10.0.0.5:2567, and no scheme',
    optional(z.string().regex(/^[A-Za-z0-9.[\]:-]+$/)),
  ),
  retentionDays: setting(
    'SANDTABLE_RETENTION_DAYS',
    'never',
    'days without a move after which an exercise is deleted, unless it says otherwise itself',
    '"never" or a whole number of days from 1',
    z.union([z.literal('never').transform(() => null), whole(1, 36_500)]),
  ),
  logLevel: setting(
    'LOG_LEVEL',
    'info',
    `how much to log: ${LOG_LEVELS.join(', ')}`,
    `one of ${LOG_LEVELS.join(', ')}`,
    z.enum(LOG_LEVELS),
  ),
  logPretty: setting(
    'LOG_PRETTY',
    '0',
    '1 logs lines for people instead of JSON',
    '0 or 1',
    z.enum(['0', '1']).transform((value) => value === '1'),
  ),
  trustProxy: setting(
    'TRUST_PROXY',
    '0',
    'how many proxies stand in front of the server, so that it believes their X-Forwarded-For',
    'a whole number from 0 to 9',
    whole(0, 9),
  ),
} satisfies { readonly [K in keyof Config]: Setting<Config[K]> };

/** Says everything that is wrong with the settings, one sentence a line. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

/** Reads the settings. An empty variable counts as unset. Throws a ConfigError that names each one it cannot use. */
export function readConfig(env: { readonly [name: string]: string | undefined }): Config {
  const wrong: string[] = [];
  const read = <T>({ name, initial, must, parse }: Setting<T>): T => {
    const given = env[name]?.trim() || initial;
    const parsed = parse.safeParse(given);
    if (parsed.success) return parsed.data;
    // A secret or password must not end up in a log.
    const shown = /SECRET|_URL$/.test(name) ? '' : ` is "${given}", and`;
    wrong.push(`${name}${shown} must be ${must}.`);
    return z.NEVER;
  };
  const config: Config = {
    port: read(SETTINGS.port),
    host: read(SETTINGS.host),
    folder: read(SETTINGS.folder),
    databaseUrl: read(SETTINGS.databaseUrl),
    publicUrl: read(SETTINGS.publicUrl),
    secret: read(SETTINGS.secret),
    redisUrl: read(SETTINGS.redisUrl),
    processAddress: read(SETTINGS.processAddress),
    retentionDays: read(SETTINGS.retentionDays),
    logLevel: read(SETTINGS.logLevel),
    logPretty: read(SETTINGS.logPretty),
    trustProxy: read(SETTINGS.trustProxy),
  };
  if (wrong.length === 0 && config.redisUrl !== undefined && config.databaseUrl === undefined) {
    wrong.push(
      'REDIS_URL is for several processes, which cannot share a SQLite file: set DATABASE_URL as well, or unset REDIS_URL.',
    );
  }
  if (wrong.length === 0 && config.processAddress !== undefined && config.publicUrl === undefined) {
    wrong.push(
      'PROCESS_ADDRESS sends browsers to another host than the page came from: set PUBLIC_URL to the page’s, or unset it.',
    );
  }
  if (wrong.length > 0) throw new ConfigError(wrong.join('\n'));
  return config;
}

/** Name, initial value and meaning of each setting, as `--help` prints them. */
export function settingsHelp(): readonly { readonly name: string; readonly initial: string; readonly what: string }[] {
  return Object.values(SETTINGS).map(({ name, initial, what }) => ({ name, initial, what }));
}

/** The host secret: as given, else the one made earlier, else a new one (`made`), kept in the data folder for this user only. */
export function hostSecret(config: Pick<Config, 'secret' | 'folder'>): {
  readonly secret: string;
  readonly made: boolean;
} {
  if (config.secret !== undefined) return { secret: config.secret, made: false };
  const file = join(config.folder, 'host-secret');
  try {
    makeDataFolder(config.folder);
    const secret = randomBytes(24).toString('base64url');
    try {
      // Linking a finished file fails if there is one: two processes that start at once agree, and neither reads half.
      const part = `${file}.${process.pid}`;
      writeFileSync(part, `${secret}\n`, { mode: 0o600 });
      try {
        linkSync(part, file);
      } finally {
        rmSync(part);
      }
      return { secret, made: true };
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const kept = readFileSync(file, 'utf8').trim();
    if (kept.length >= 16) return { secret: kept, made: false };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    throw new ConfigError(
      `The host secret ${file} cannot be kept (${code}); allow this user to write there, or set SANDTABLE_SECRET or SANDTABLE_DATA.`,
    );
  }
  throw new ConfigError(
    `The host secret in ${file} is shorter than 16 characters; delete the file to have a new one made, or set SANDTABLE_SECRET.`,
  );
}
