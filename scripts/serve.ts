import { createReadStream } from 'node:fs';
import { stat } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { extname, join, resolve, sep } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';

export interface ServeOptions {
  /** Folder of the built site. */
  readonly folder: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Path below which the site lives: `/` or `/oqylym/`. */
  readonly base?: string;
}

/** A running server. */
export interface Served {
  /** Address of the home page. */
  readonly url: string;
  readonly close: () => Promise<void>;
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.jsonld': 'application/ld+json; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.pdf': 'application/pdf',
  '.docx': 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

/** Packed already; packing again only costs time. */
const isPacked = (type: string): boolean => /^(?:font|image\/(?!svg)|application\/(?:pdf|vnd))/u.test(type);

/** Serves a folder of files as a web host does: `index.html` for folders, `404.html` for what is not there, gzip. */
export async function serve({ folder, port, base = '/' }: ServeOptions): Promise<Served> {
  const server = createServer((request, response) => {
    answer(request, response, { folder: resolve(folder), base }).catch(() => response.destroy());
  });
  await new Promise<void>((ready, failed) => {
    server.once('error', failed);
    server.listen(port, '127.0.0.1', ready);
  });
  const address = server.address();
  const taken = typeof address === 'object' && address !== null ? address.port : port;
  return {
    url: `http://localhost:${taken}${base}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

interface Place {
  readonly folder: string;
  readonly base: string;
}

async function answer(request: IncomingMessage, response: ServerResponse, place: Place): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.writeHead(405, { allow: 'GET, HEAD' }).end();
    return;
  }
  const [path = '/', query] = (request.url ?? '/').split(/\?(.*)/su);
  const steps = stepsOf(path, place.base);
  if (steps === null) return send(request, response, 404, join(place.folder, '404.html'));
  const found = join(place.folder, ...steps);
  const kind = await kindOf(found);
  if (kind === 'folder' && !path.endsWith('/')) {
    const location = `${place.base}${steps.map(encodeURIComponent).join('/')}/${query ? `?${query}` : ''}`;
    response.writeHead(301, { location }).end();
    return;
  }
  const file = kind === 'folder' ? join(found, 'index.html') : found;
  const isThere = kind === 'file' ? !path.endsWith('/') : kind === 'folder' && (await kindOf(file)) === 'file';
  return isThere ? send(request, response, 200, file) : send(request, response, 404, join(place.folder, '404.html'));
}

/** Names of folders and file below the base; null if the path is malformed or would leave the folder. */
function stepsOf(path: string, base: string): readonly string[] | null {
  if (!path.startsWith(base)) return null;
  try {
    const steps = path.slice(base.length).split('/').map(decodeURIComponent);
    const names = steps.at(-1) === '' ? steps.slice(0, -1) : steps;
    const isStrange = (name: string): boolean =>
      name === '' || name.startsWith('.') || /[/\\\0]/u.test(name) || name.includes(sep);
    return names.some(isStrange) ? null : names;
  } catch {
    return null;
  }
}

async function kindOf(path: string): Promise<'file' | 'folder' | null> {
  const found = await stat(path).catch(() => null);
  if (!found) return null;
  if (found.isDirectory()) return 'folder';
  return found.isFile() ? 'file' : null;
}

async function send(request: IncomingMessage, response: ServerResponse, status: number, file: string): Promise<void> {
  if ((await kindOf(file)) !== 'file') {
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end('There is no such page.\n');
    return;
  }
  const type = types[extname(file).toLowerCase()] ?? 'application/octet-stream';
  const isZipped = !isPacked(type) && /\bgzip\b/u.test(String(request.headers['accept-encoding'] ?? ''));
  response.writeHead(status, {
    'content-type': type,
    'cache-control': 'no-cache',
    'x-content-type-options': 'nosniff',
    vary: 'accept-encoding',
    ...(isZipped ? { 'content-encoding': 'gzip' } : {}),
  });
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const content = createReadStream(file);
  await (isZipped ? pipeline(content, createGzip(), response) : pipeline(content, response));
}
