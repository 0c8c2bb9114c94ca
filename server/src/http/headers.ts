/** What every answer carries, and which other sites are heard: none. */
import type { RequestHandler } from 'express';
import { refuse } from './refused.ts';

export interface Origins {
  /** The origin people reach the server at, if it was set. */
  readonly publicUrl: string | undefined;
  /** Hosts of this server's other processes, to which a page's socket may be sent. */
  peers(): readonly string[];
}

/**
 * Whether a request comes from a page of this server. Requests without an Origin come from no page. The host is compared,
 * not the scheme, which a proxy that ends TLS hides; nothing here rests on cookies, so a rebound name gains nothing.
 */
export function isOwnOrigin(origin: string | null | undefined, host: string | null | undefined, own: Origins): boolean {
  if (origin === undefined || origin === null) return true;
  if (origin === own.publicUrl) return true;
  return URL.canParse(origin) && host !== undefined && host !== null && new URL(origin).host === host.toLowerCase();
}

/** Refuses whatever another site's page sends to change something. */
export function ownOriginOnly(origins: Origins, refused: (origin: string) => void): RequestHandler {
  return (request, _response, next) => {
    const { origin, host } = request.headers;
    const reading = request.method === 'GET' || request.method === 'HEAD';
    const crossSite =
      request.headers['sec-fetch-site'] === 'cross-site' && !isOwnOrigin(origin ?? 'null', host, origins);
    if (reading || (isOwnOrigin(origin, host, origins) && !crossSite)) {
      next();
      return;
    }
    refused(origin ?? '');
    next(refuse(403, 'cross-origin', { origin: (origin ?? 'another site').slice(0, 100) }));
  };
}

/** The same for sockets, before they are opened; and nothing is opened but a seat that was held for somebody. */
export function ownSocketsOnly(origins: Origins, refused: (origin: string) => void) {
  return (request: globalThis.Request, { headers }: { readonly headers: Headers }): Response | undefined => {
    const origin = headers.get('origin');
    if (!isOwnOrigin(origin, headers.get('host'), origins)) {
      refused(origin ?? '');
      return new Response('This connection came from a page of another site and was refused.\n', { status: 403 });
    }
    const { pathname, searchParams } = new URL(request.url);
    // Colyseus would otherwise keep a connection open for anybody, to measure its latency.
    const held = /^\/[\w-]+\/[\w-]+$/.test(pathname) && searchParams.has('sessionId');
    return held ? undefined : new Response('There is nothing to connect to at this address.\n', { status: 404 });
  };
}

/** Scripts, styles and everything else from this server alone; in nobody's frame. */
export function securityHeaders(origins: Origins): RequestHandler {
  const headers: { [name: string]: string } = {
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'no-referrer',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=(), usb=()',
    ...(origins.publicUrl?.startsWith('https:') === true ? { 'Strict-Transport-Security': 'max-age=15552000' } : {}),
  };
  return (_request, response, next) => {
    response.set(headers).set('Content-Security-Policy', contentPolicy(origins.peers()));
    next();
  };
}

function contentPolicy(peers: readonly string[]): string {
  const sockets = peers.flatMap((peer) => [`ws://${peer}`, `wss://${peer}`]);
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    `connect-src ${["'self'", ...sockets].join(' ')}`,
    "worker-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join('; ');
}
