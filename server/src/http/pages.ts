/** The built client: files with hashed names for ever, the page itself always fresh, every other address the page. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { extname, join, relative, sep } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { RequestHandler, Response } from 'express';
import { refuse } from './refused.ts';

const TYPES: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
};
const SQUEEZABLE = /^(text\/|application\/(json|manifest)|image\/svg)/;

interface File {
  readonly type: string;
  readonly hashed: boolean;
  readonly tag: string;
  readonly bytes: Buffer;
  readonly squeezed: Map<string, Promise<Buffer>>;
}

const BY_ENCODING: { readonly [encoding: string]: (bytes: Buffer) => Promise<Buffer> } = {
  br: (bytes) =>
    promisify(brotliCompress)(bytes, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.byteLength },
    }),
  gzip: (bytes) => promisify(gzip)(bytes, { level: 9 }),
};

/** Serves a folder that does not change while the server runs: it is read once. */
export function pages(folder: string): RequestHandler {
  const files = read(folder);
  const index = files.get('/index.html');
  return async (request, response, next) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return next(refuse(404, 'not-found'));
    const found = files.get(request.path);
    // No address of the client's own has a dot in its last part; what has one was meant to be a file.
    const isPage = found === undefined && !request.path.slice(request.path.lastIndexOf('/')).includes('.');
    const file = found ?? (isPage ? index : undefined);
    if (file === undefined) {
      if (isPage) unbuilt(response);
      else next(refuse(404, 'not-found'));
      return;
    }
    response.set({
      'Content-Type': file.type,
      'Cache-Control': file.hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
      ETag: file.tag,
      Vary: 'Accept-Encoding',
    });
    if (request.fresh) {
      response.status(304).end();
      return;
    }
    const encoding = SQUEEZABLE.test(file.type) ? request.acceptsEncodings('br', 'gzip') || undefined : undefined;
    const bytes = encoding === undefined ? file.bytes : await squeeze(file, encoding);
    if (encoding !== undefined) response.set('Content-Encoding', encoding);
    response.set('Content-Length', String(bytes.byteLength));
    response.end(request.method === 'HEAD' ? undefined : bytes);
  };
}

function squeeze(file: File, encoding: string): Promise<Buffer> {
  let squeezed = file.squeezed.get(encoding);
  if (squeezed === undefined) {
    squeezed = BY_ENCODING[encoding]?.(file.bytes) ?? Promise.resolve(file.bytes);
    file.squeezed.set(encoding, squeezed);
  }
  return squeezed;
}

function read(folder: string): Map<string, File> {
  const files = new Map<string, File>();
  const walk = (at: string) => {
    for (const name of readdirSync(at)) {
      if (name.startsWith('.')) continue;
      const path = join(at, name);
      if (statSync(path).isDirectory()) walk(path);
      else {
        const bytes = readFileSync(path);
        const address = `/${relative(folder, path).split(sep).join('/')}`;
        files.set(address, {
          type: TYPES[extname(name)] ?? 'application/octet-stream',
          hashed: address.startsWith('/assets/'),
          tag: `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`,
          bytes,
          squeezed: new Map(),
        });
      }
    }
  };
  try {
    walk(folder);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error;
  }
  return files;
}

function unbuilt(response: Response): void {
  response
    .status(503)
    .type('text/plain')
    .send('The pages are not built. Run "npm run build", then start the server again.\n');
}
