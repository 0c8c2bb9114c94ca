/** Everything the server answers over HTTP, in the order in which it is asked. */
import express, { type Express, type RequestHandler } from 'express';
import type { Log } from '../host/log.ts';
import { refusal } from '../host/refusing.ts';
import type { Metrics } from '../observe.ts';
import { RateLimit } from '../rate-limit.ts';
import { type ApiParts, api } from './api.ts';
import { type Origins, ownOriginOnly, securityHeaders } from './headers.ts';
import { matchmaking } from './matchmaking.ts';
import { pages } from './pages.ts';
import { answerRefused, Refused } from './refused.ts';

export interface AppParts extends ApiParts {
  readonly log: Log;
  readonly metrics: Metrics;
  readonly origins: Origins;
  readonly turnedAway: (origin: string) => void;
  readonly trustProxy: number;
  /** Folder of the built client. */
  readonly pages: string;
}

export function makeApp(parts: AppParts): Express {
  const { store, metrics, origins, log } = parts;
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', parts.trustProxy);
  app.set('query parser', 'simple');
  app.use(securityHeaders(origins));
  app.get('/healthz', async (_request, response) => {
    const trouble = await store.trouble();
    response.status(trouble === undefined ? 200 : 503);
    response
      .type('text/plain')
      .set('Cache-Control', 'no-store')
      .send(`${trouble ?? 'ok'}\n`);
  });
  app.get('/metrics', async (_request, response) => {
    const numbers = await metrics.registry.metrics();
    response.type(metrics.registry.contentType).set('Cache-Control', 'no-store').send(numbers);
  });
  app.use(ownOriginOnly(origins, parts.turnedAway));
  app.use(['/api', '/matchmake'], notTooFast(parts));
  app.use(matchmaking(parts));
  app.use('/api', api(parts));
  app.use(pages(parts.pages));
  app.use(answerRefused(log));
  return app;
}

/** Requests from one address, right or wrong: a full room that loads its pages at once, not a machine that counts codes. */
const REQUESTS = { burst: 900, perSecond: 60 };

function notTooFast({ clock, metrics }: AppParts): RequestHandler {
  const requests = new RateLimit(REQUESTS, clock);
  return (request, _response, next) => {
    const seconds = requests.take(request.ip ?? '');
    if (seconds > 0) metrics.turnedAway.inc({ why: 'http-rate' });
    next(seconds > 0 ? new Refused(429, [refusal('too-fast', { seconds })], seconds) : undefined);
  };
}
