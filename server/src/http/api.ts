/** The HTTP interface of `shared/src/api.ts`, route by route. */
import {
  AskIn,
  CloneRequest,
  FacilitateRequest,
  ForkRequest,
  Invitation,
  Knock,
  MselWish,
  NewExercise,
  RehearseRequest,
  type RulesetInfo,
  SeatChange,
  SeatId,
  Viewer,
} from '@sandtable/shared';
import express, { type Request, Router } from 'express';
import { z } from 'zod';
import { bearer, keyDigest, type SeatClaim, sameSecret, type Tokens } from '../auth.ts';
import type { Clock } from '../clock.ts';
import { revoked } from '../host/refusing.ts';
import type { Hosts } from '../hosts.ts';
import type { Ids } from '../ids.ts';
import type { Lobby } from '../lobby.ts';
import { RateLimit } from '../rate-limit.ts';
import type { Store } from '../store/store.ts';
import { Copies } from './copies.ts';
import { exportFile, replay } from './records.ts';
import { parse, Refused, refuse } from './refused.ts';

export interface ApiParts {
  readonly hosts: Hosts;
  readonly lobby: Lobby;
  readonly store: Store;
  readonly tokens: Tokens;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly hostSecret: string;
  readonly publicUrl: string | undefined;
  /** Wrong guesses per address. */
  readonly guesses: RateLimit;
}

/** Seats made through one exercise's code: a class that joins at once, not somebody filling the store. */
const KNOCKS = { burst: 80, perSecond: 1 };
/** Askings that reach the white cell of one exercise: whoever has the code could otherwise drown it. */
const ASKINGS = { burst: 6, perSecond: 1 / 20 };
const MOST_IMPORT_MB = 64;

export function api(parts: ApiParts): Router {
  const { hosts, lobby, store, ids, guesses } = parts;
  const copies = new Copies(lobby, parts);
  const knocks = new RateLimit(KNOCKS, parts.clock);
  const askings = new RateLimit(ASKINGS, parts.clock);
  const router = Router();
  const body = express.json({ limit: '64kb' });

  router.use((_request, response, next) => {
    response.set('Cache-Control', 'no-store');
    next();
  });

  router.get('/rulesets', async (_request, response) => {
    const infos: RulesetInfo[] = [];
    for (const { id } of hosts.rulesets) {
      const { revision, bots } = await hosts.ruleset(id);
      infos.push({ id, revision, bots: Object.keys(bots) });
    }
    response.json(infos);
  });

  router.post('/exercises', body, async (request, response) => {
    hostOnly(parts, request);
    response.status(201).json(await lobby.create(parse(NewExercise, request.body)));
  });

  router.get('/exercises', async (request, response) => {
    hostOnly(parts, request);
    response.json(await lobby.list());
  });

  router.post(
    '/exercises/import',
    (request, _response, next) => {
      // Before megabytes are read for somebody who may not.
      hostOnly(parts, request);
      if (Number(request.headers['content-length'] ?? 0) > MOST_IMPORT_MB * 2 ** 20)
        throw refuse(413, 'file-too-large', { limit: MOST_IMPORT_MB });
      next();
    },
    express.text({ type: ['text/plain', 'application/x-ndjson', 'application/jsonl'], limit: `${MOST_IMPORT_MB}mb` }),
    async (request, response) => {
      if (typeof request.body !== 'string')
        throw refuse(415, 'malformed-request', { problem: 'send the file as text/plain' });
      response.status(201).json(await lobby.import(request.body));
    },
  );

  router.delete('/exercises/:id', async (request, response) => {
    if (!isHost(parts, request)) await facilitatorOnly(parts, request);
    await lobby.remove(idOf(request));
    response.status(204).end();
  });

  router.post('/exercises/:id/facilitate', body, async (request, response) => {
    const { key, name } = parse(FacilitateRequest, request.body);
    guarded(parts, request);
    const digest = await store.keyDigest(idOf(request));
    if (digest === null || !sameSecret(keyDigest(key), digest)) {
      guesses.take(addressOf(request));
      throw refuse(403, 'wrong-key');
    }
    const answer = await lobby.errand(idOf(request), { kind: 'facilitate', name, seat: ids.seat() });
    response.status(201).json({ exercise: idOf(request), ...lobby.seat(idOf(request), answer) });
  });

  router.post('/exercises/:id/invitations', body, async (request, response) => {
    const invitation = parse(Invitation, request.body);
    const answer = await lobby.errand(idOf(request), {
      kind: 'invite',
      by: claimOf(parts, request),
      invitation,
      seat: ids.seat(),
    });
    response.status(201).json(invited(parts, request, answer));
  });

  router.post('/exercises/:id/seats/:seat/link', async (request, response) => {
    const errand = { kind: 'link', by: claimOf(parts, request), seat: seatOf(request) } as const;
    response.json(invited(parts, request, await lobby.errand(idOf(request), errand)));
  });

  router.patch('/exercises/:id/seats/:seat', body, async (request, response) => {
    const change = parse(SeatChange, request.body);
    const errand = { kind: 'move', by: claimOf(parts, request), seat: seatOf(request), change } as const;
    response.json(invited(parts, request, await lobby.errand(idOf(request), errand)));
  });

  router.delete('/exercises/:id/people/:seat', async (request, response) => {
    const errand = { kind: 'erase-name', by: claimOf(parts, request), seat: seatOf(request) } as const;
    await lobby.errand(idOf(request), errand);
    response.status(204).end();
  });

  router.post('/exercises/:id/msel', express.json({ limit: '4mb' }), async (request, response) => {
    const change = parse(MselWish, request.body);
    const by = claimOf(parts, request);
    response.json(await lobby.errand(idOf(request), { kind: 'msel', by, change }));
  });

  router.get('/exercises/:id/obstacles', async (request, response) => {
    response.json(await lobby.errand(idOf(request), { kind: 'obstacles', by: claimOf(parts, request) }));
  });

  router.post('/exercises/:id/fork', body, async (request, response) => {
    const wanted = parse(ForkRequest, request.body);
    await facilitatorOnly(parts, request);
    response.status(201).json(await copies.fork(idOf(request), wanted));
  });

  router.post('/exercises/:id/clone', body, async (request, response) => {
    const { title } = parse(CloneRequest, request.body);
    await facilitatorOnly(parts, request);
    response.status(201).json(await copies.clone(idOf(request), title));
  });

  router.post('/exercises/:id/rehearse', body, async (request, response) => {
    const { title, turns } = parse(RehearseRequest, request.body);
    await facilitatorOnly(parts, request);
    response.status(201).json(await copies.rehearse(idOf(request), title, turns));
  });

  router.get('/exercises/:id/export', async (request, response) => {
    await exportFile(parts, claimOf(parts, request), request.query['pseudonyms'] === '1', response);
  });

  router.get('/exercises/:id/replay', async (request, response) => {
    const asker = await who(parts, request);
    const as = typeof request.query['as'] === 'string' ? request.query['as'] : undefined;
    await replay(parts, idOf(request), asker, as, request, response);
  });

  router.get('/join/:code', async (request, response) => {
    const { id, code } = await byCode(parts, request);
    response.json({ ...(await lobby.errand(id, { kind: 'door' })), code });
  });

  router.post('/join/:code', body, async (request, response) => {
    const knock = parse(Knock, request.body);
    const { id, code } = await byCode(parts, request);
    const wait = knocks.take(code);
    if (wait > 0) throw tooFast(wait);
    const answer = await lobby.errand(id, { kind: 'knock', knock, seat: ids.seat() });
    response.status(201).json({ exercise: id, ...lobby.seat(id, answer) });
  });

  router.post('/join/:code/ask', body, async (request, response) => {
    const { name } = parse(AskIn, request.body);
    const { id, code } = await byCode(parts, request);
    const wait = askings.take(code);
    if (wait > 0) throw tooFast(wait);
    response.status(202).json(await lobby.errand(id, { kind: 'ask-in', name }));
  });

  router.use((_request, _response, next) => next(refuse(404, 'not-found')));
  return router;
}

function addressOf(request: Request): string {
  return request.ip ?? '';
}

function tooFast(seconds: number): Refused {
  return new Refused(429, refuse(429, 'too-fast', { seconds }).refusals, seconds);
}

/** Whoever has guessed wrong too often waits; a room full of people behind one address who guess right does not. */
function guarded({ guesses }: ApiParts, request: Request): void {
  const wait = guesses.wait(addressOf(request));
  if (wait > 0) throw tooFast(wait);
}

async function byCode(parts: ApiParts, request: Request) {
  guarded(parts, request);
  try {
    return await parts.lobby.byCode(String(request.params['code'] ?? ''));
  } catch (error) {
    if (error instanceof Refused && error.status === 404) parts.guesses.take(addressOf(request));
    throw error;
  }
}

function isHost(parts: ApiParts, request: Request): boolean {
  const given = bearer(request.headers.authorization);
  return given !== undefined && sameSecret(given, parts.hostSecret);
}

function hostOnly(parts: ApiParts, request: Request): void {
  guarded(parts, request);
  if (isHost(parts, request)) return;
  if (request.headers.authorization !== undefined) parts.guesses.take(addressOf(request));
  throw refuse(401, 'host-secret');
}

function idOf(request: Request): string {
  return String(request.params['id'] ?? '');
}

function seatOf(request: Request): SeatId {
  const seat = SeatId.safeParse(request.params['seat']);
  if (!seat.success) throw refuse(404, 'no-such-seat', { seat: String(request.params['seat']).slice(0, 40) });
  return seat.data;
}

/** The claim of the seat token in the request, for the exercise in its address. */
function claimOf({ tokens }: ApiParts, request: Request): SeatClaim {
  const claim = tokens.read(bearer(request.headers.authorization) ?? '');
  if (claim === undefined || claim.exercise !== idOf(request)) throw new Refused(401, [revoked()]);
  return claim;
}

const Asker = z.object({
  viewer: Viewer,
  stage: z.string(),
  replay: z.string(),
  /** Teams an observer may see through, each with how many of its records. */
  watch: z.record(z.string(), z.int().nonnegative()),
});
/** Who asks, and what the exercise's stage and policy let them see. */
export type Asker = z.infer<typeof Asker>;

async function who(parts: ApiParts, request: Request): Promise<Asker> {
  const answer = await parts.lobby.errand(idOf(request), { kind: 'who', by: claimOf(parts, request) });
  return parse(Asker, answer);
}

async function facilitatorOnly(parts: ApiParts, request: Request): Promise<void> {
  const { viewer } = await who(parts, request);
  if (viewer.kind !== 'facilitator') throw refuse(403, 'facilitator-only');
}

/** A link that a person opens: the token in its fragment, which no server ever sees in a request line. */
function invited(parts: ApiParts, request: Request, answer: object) {
  const { seat, token, viewer } = parts.lobby.seat(idOf(request), answer);
  const base = parts.publicUrl ?? `${request.protocol}://${request.headers.host ?? 'localhost'}`;
  const screen = { facilitator: 'console', team: 'table', observer: 'watch' }[viewer.kind];
  return { seat, token, link: `${base}/s/${idOf(request)}/${screen}#${token}` };
}
