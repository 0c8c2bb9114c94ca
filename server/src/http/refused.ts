/** How HTTP says no: always `{ refusals }` with a fitting status. */
import type { Refusal } from '@sandtable/shared';
import type { ErrorRequestHandler, Request } from 'express';
import { z } from 'zod';
import type { Log } from '../host/log.ts';
import { refusal } from '../host/refusing.ts';
import { NoSuchRuleset } from '../hosts.ts';
import { StoreError } from '../store/error.ts';

/** Thrown anywhere below a route; answered by {@link answerRefused}. */
export class Refused extends Error {
  override readonly name = 'Refused';
  readonly status: number;
  readonly refusals: readonly Refusal[];
  /** Seconds after which trying again may help. */
  readonly after: number | undefined;

  constructor(status: number, refusals: readonly Refusal[], after?: number) {
    super(refusals.map(({ code }) => code).join(', '));
    this.status = status;
    this.refusals = refusals;
    this.after = after;
  }
}

export function refuse(status: number, code: string, values?: Parameters<typeof refusal>[1]): Refused {
  return new Refused(status, [refusal(code, values)]);
}

/** Parses what came from outside, or refuses naming each place that is wrong. */
export function parse<T>(schema: z.ZodType<T>, value: unknown): T {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  throw new Refused(
    400,
    parsed.error.issues.slice(0, 10).map((issue) => {
      const path = issue.path.join('.');
      return { ...refusal('malformed-request', { problem: `${path} ${issue.message}`.trim() }), path };
    }),
  );
}

const BodyError = z.object({ status: z.int().min(400).max(499), type: z.string() });

function asRefused(error: unknown): Refused | undefined {
  if (error instanceof Refused) return error;
  if (error instanceof NoSuchRuleset) return refuse(404, 'no-such-ruleset', { ruleset: error.ruleset });
  if (error instanceof StoreError) {
    if (error.fault === 'no-such-exercise') return refuse(404, 'no-such-exercise');
    if (error.fault === 'exists') return refuse(409, 'exercise-exists');
    if (error.fault === 'lease-held' || error.fault === 'fenced') return refuse(503, 'exercise-elsewhere');
    return refuse(503, 'store-failed', { problem: error.message });
  }
  // What express's own parsers throw: too large, not JSON, an address that cannot be decoded.
  const body = BodyError.safeParse(error);
  if (!body.success) return undefined;
  return body.data.status === 413
    ? refuse(413, 'malformed-request', { problem: 'it is too large' })
    : refuse(body.data.status, 'malformed-request', { problem: 'its body is not the JSON it says it is' });
}

/** The last handler of the app. What is nobody's refusal is the server's own fault: logged whole, told in one sentence. */
export function answerRefused(log: Log): ErrorRequestHandler {
  return (error: unknown, request, response, next) => {
    if (response.headersSent) {
      next(error);
      return;
    }
    const known = asRefused(error);
    const refused = known ?? refuse(500, 'server-failed');
    const facts = { method: request.method, route: routeOf(request), status: refused.status };
    if (known === undefined || refused.status >= 500) log.error({ ...facts, err: error }, 'request failed');
    else log.info({ ...facts, refused: refused.message }, 'request refused');
    if (refused.after !== undefined) response.set('Retry-After', String(refused.after));
    response.status(refused.status).json({ refusals: refused.refusals });
  };
}

/** The route's pattern, not the address: codes and ids stay out of the log. */
function routeOf(request: Request): string {
  const { route } = request;
  return typeof route?.path === 'string' ? route.path : '(none)';
}
