/**
 * The one door of Colyseus that stays open: joining the room of the exercise a token is for. Its own router would answer
 * any origin, read bodies of any size and let anybody make rooms.
 */
import { createAuthContext, matchMaker, ServerError } from '@colyseus/core';
import { ENDED, ROOM } from '@sandtable/shared';
import { json, Router } from 'express';
import type { Tokens } from '../auth.ts';
import type { Log } from '../host/log.ts';
import { revoked } from '../host/refusing.ts';
import type { Metrics } from '../observe.ts';
import type { RateLimit } from '../rate-limit.ts';
import { joinRefused } from '../room/admission.ts';

/** Joining is asked for with a token and little else. */
const MOST_BYTES = '8kb';

export interface MatchmakingParts {
  readonly tokens: Tokens;
  readonly log: Log;
  readonly metrics: Metrics;
  /** Per address: how often somebody may be turned away before being asked to wait. */
  readonly guesses: RateLimit;
}

export function matchmaking({ tokens, log, metrics, guesses }: MatchmakingParts): Router {
  matchMaker.controller.exposedMethods = ['joinOrCreate', 'joinById'];
  // Belt and braces: nothing of Colyseus' own router is mounted, and if it were, it would invite no other origin.
  matchMaker.controller.DEFAULT_CORS_HEADERS = {} as typeof matchMaker.controller.DEFAULT_CORS_HEADERS;
  matchMaker.controller.getCorsHeaders = () => ({});

  return Router().post('/matchmake/:method/:name', json({ limit: MOST_BYTES }), async (request, response) => {
    const address = request.ip ?? '';
    try {
      const { method, name } = request.params;
      const options: unknown = request.body;
      const fits = typeof options === 'object' && options !== null && !Array.isArray(options);
      if (!fits || (method !== 'joinOrCreate' && method !== 'joinById'))
        throw new ServerError(404, 'There is no such way to join; use joinOrCreate.');
      if (method === 'joinOrCreate' && name !== ROOM) throw new ServerError(404, 'There is no such room.');
      const wait = guesses.wait(address);
      if (wait > 0) throw new ServerError(429, `Too many tries from this address. Wait ${wait} seconds.`);
      // Which room is joined follows from the token alone.
      const token = 'token' in options && typeof options.token === 'string' ? options.token : '';
      if (method === 'joinById' && tokens.read(token)?.exercise !== name) throw joinRefused('token', revoked());
      const context = createAuthContext({ headers: new Headers(), remoteAddress: address });
      response.json(await matchMaker.controller.invokeMethod(method, name, options, context));
    } catch (error) {
      const code = error instanceof ServerError ? error.code : 500;
      const status = code >= 4400 && code < 4600 ? code - 4000 : code >= 400 && code < 500 ? code : 503;
      if (code === ENDED.token || code === ENDED.malformed) guesses.take(address);
      metrics.turnedAway.inc({ why: `join-${status}` });
      log.warn({ status, why: error instanceof Error ? error.message : String(error) }, 'join refused');
      const message = error instanceof ServerError && status !== 503 ? error.message : NOT_NOW;
      response.status(status).json({ code: status, error: message });
    }
  });
}

const NOT_NOW = 'The exercise cannot be joined at this moment. Trying again in a few seconds.';
