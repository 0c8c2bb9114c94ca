/** Logs over HTTP: the export as a file, the replay as one viewer's records. Read from the store, whoever runs the exercise. */
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import {
  FACILITATOR,
  type LogRecord,
  OBSERVER,
  type ToldRecord,
  tell,
  type Viewer,
  viewerName,
  writeJsonl,
} from '@sandtable/shared';
import type { Request, Response } from 'express';
import type { SeatClaim } from '../auth.ts';
import type { Clock } from '../clock.ts';
import { Lift } from '../host/lift.ts';
import { revoked } from '../host/refusing.ts';
import type { Hosts } from '../hosts.ts';
import { StoreError } from '../store/error.ts';
import type { Store } from '../store/store.ts';
import type { Asker } from './api.ts';
import { Refused, refuse } from './refused.ts';

interface Parts {
  readonly store: Store;
  readonly hosts: Hosts;
  readonly clock: Clock;
}

async function allRecords(store: Store, id: string): Promise<LogRecord[]> {
  const records: LogRecord[] = [];
  for await (const piece of store.readRecords(id)) records.push(...piece);
  if (records.length === 0) throw new StoreError('no-such-exercise', `There is no exercise ${id} in this store.`);
  return records;
}

/** Whether the log itself says that this seat is a facilitator's: asked where a broken exercise cannot be opened to say so. */
function facilitates(records: readonly LogRecord[], seat: string): boolean {
  let as: string | undefined;
  let closed = false;
  for (const { body } of records) {
    if (body.kind === 'seated' && body.seat === seat) as = body.as;
    if (body.kind === 'left' && body.seat === seat) as = 'nobody';
    if (body.kind === 'closed') closed = true;
  }
  // A closed log takes no more seats: one that it never knew was given to a facilitator for the replay.
  return as === 'facilitator' || (as === undefined && closed);
}

/**
 * The whole log as a .jsonl file, for a facilitator. An unfinished exercise takes its secrets along, so that it can go on
 * elsewhere. Needs nothing but the store: it is also the way out of an exercise that cannot be opened.
 * @param pseudonyms "Person 1" and so on in place of names
 */
export async function exportFile({ store, clock }: Parts, claim: SeatClaim, pseudonyms: boolean, response: Response) {
  const id = claim.exercise;
  if ((await store.serials(id)).get(claim.seat) !== claim.serial) throw new Refused(401, [revoked()]);
  const records = await allRecords(store, id);
  if (!facilitates(records, claim.seat)) throw refuse(403, 'facilitator-only');
  const info = await store.exercise(id);
  const names = [...(await store.names(id))];
  const people = names.map(([seat, name], index) => [seat, pseudonyms ? `Person ${index + 1}` : name] as const);
  const closed = records.some(({ body }) => body.kind === 'closed');
  const text = writeJsonl(records, {
    exported: clock.now(),
    people: Object.fromEntries(people),
    pseudonyms,
    ...(info === undefined ? {} : { title: info.title }),
    marking: markingOf(records),
    ...(closed ? {} : { secrets: await store.secrets(id) }),
  });
  const file = `${(info?.title ?? id).replace(/[^A-Za-z0-9]+/g, '-').replace(/^-|-$/g, '') || id}.jsonl`;
  response.attachment(file).type('application/x-ndjson').send(text);
}

function markingOf(records: readonly LogRecord[]): string {
  let marking = '';
  for (const { body } of records)
    if (body.kind === 'created' || body.kind === 'policy') marking = body.policy.marking ?? marking;
  return marking;
}

/** Whether a record may be shown to players who replay everything: not what was noted, asked or said in confidence. */
function confidential({ body }: LogRecord): boolean {
  if (body.kind === 'noted' || body.kind === 'surveyed') return true;
  return body.kind === 'said' && body.channel.kind === 'white-cell';
}

/** What a seat may see of an exercise afterwards, by the host's policy; a facilitator sees all at any time. */
export function viewsOf(asker: Asker, teams: readonly string[]): string[] {
  const watched = teams.filter((team) => asker.watch[team] !== undefined);
  const replayed = replaysOf(asker, teams);
  return [...replayed, ...watched.filter((team) => !replayed.includes(team))];
}

function replaysOf({ viewer, stage, replay }: Asker, teams: readonly string[]): string[] {
  const everything = ['facilitator', ...teams, 'observer'];
  if (viewer.kind === 'facilitator') return everything;
  if (replay === 'own-side') return [viewerName(viewer)];
  if (replay !== 'everyone') return [];
  return stage === 'over' || stage === 'closed' ? everything : [viewerName(viewer)];
}

export async function replay(
  { store, hosts }: Parts,
  id: string,
  asker: Asker,
  as: string | undefined,
  request: Request,
  response: Response,
) {
  const info = await store.exercise(id);
  if (info === undefined) throw refuse(404, 'no-such-exercise');
  const ruleset = await hosts.ruleset(info.ruleset);
  const views = viewsOf(
    asker,
    ruleset.rules.manifest.teams.map((team) => team.id),
  );
  const wanted = as ?? views.find((view) => view === viewerName(asker.viewer)) ?? views[0];
  if (wanted === undefined || !views.includes(wanted)) throw refuse(403, 'replay-closed');
  const viewer: Viewer =
    wanted === 'facilitator' ? FACILITATOR : wanted === 'observer' ? OBSERVER : { kind: 'team', team: wanted };
  const inConfidence = asker.viewer.kind !== 'facilitator' && viewer.kind === 'facilitator';
  // What an observer may watch but not replay ends where the policy says.
  const most = replaysOf(asker, [wanted]).includes(wanted) ? Number.POSITIVE_INFINITY : (asker.watch[wanted] ?? 0);
  const told = await cached(`${id}/${info.records}/${wanted}/${inConfidence}/${most}`, async () => {
    const lift = new Lift(ruleset);
    const parts: ToldRecord[] = [];
    for (const record of await allRecords(store, id)) {
      if (parts.length >= most) break;
      const lifted = lift.record(record);
      if (inConfidence && confidential(record)) continue;
      const part = tell(lifted, viewer, parts.length);
      if (part !== null) parts.push(part);
    }
    return JSON.stringify(parts);
  });
  const rest = JSON.stringify({
    exercise: id,
    viewer,
    views,
    live: asker.stage !== 'over' && asker.stage !== 'closed',
    people: Object.fromEntries(await store.names(id)),
  });
  const body = `${rest.slice(0, -1)},"records":${told}}`;
  response.type('application/json').set('Vary', 'Accept-Encoding');
  if (request.acceptsEncodings('gzip') !== 'gzip') response.send(body);
  else response.set('Content-Encoding', 'gzip').send(await promisify(gzip)(body));
}

/** A debrief begins with thirty people asking for the same replay at once. Names are not in it: they may be erased. */
const replays = new Map<string, Promise<string>>();
const REPLAYS = 24;

function cached(key: string, make: () => Promise<string>): Promise<string> {
  const found = replays.get(key) ?? make();
  replays.delete(key);
  replays.set(key, found);
  found.catch(() => replays.delete(key));
  const [oldest] = replays.size > REPLAYS ? replays.keys() : [];
  if (oldest !== undefined) replays.delete(oldest);
  return found;
}

/** What was deleted is not kept in memory either. */
export function forgetReplays(id: string): void {
  for (const key of replays.keys()) if (key.startsWith(`${id}/`)) replays.delete(key);
}
