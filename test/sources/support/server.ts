import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { Kept, World } from '../../../src/sources/world.ts';

/** Answers one request; `turn` counts the requests for this path from 1. */
export type Play = (response: ServerResponse, turn: number, request: IncomingMessage) => void;

/** A server on this machine that plays back pages, and a world in which every address leads to it and time is what was waited. */
export interface Stage {
  readonly world: World;
  /** What was asked for: path and second of the clock. */
  readonly asked: { readonly path: string; readonly at: number }[];
  readonly kept: Map<string, Kept>;
  readonly close: () => Promise<void>;
}

/** Text that answers a request. */
export const page =
  (text: string, headers: Readonly<Record<string, string>> = {}): Play =>
  (response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...headers });
    response.end(text);
  };

export const status =
  (code: number, headers: Readonly<Record<string, string>> = {}): Play =>
  (response) => {
    response.writeHead(code, headers);
    response.end();
  };

/** One answer after another, the last one for ever. */
export const inTurn =
  (...plays: readonly Play[]): Play =>
  (response, turn, request) =>
    plays[Math.min(turn, plays.length) - 1]?.(response, turn, request);

const START = Date.parse('2026-03-01T10:00:00Z');

/** Opens the server; what has no part is not there. */
export async function open(parts: Readonly<Record<string, Play>>): Promise<Stage> {
  const asked: { path: string; at: number }[] = [];
  const kept = new Map<string, Kept>();
  let now = START;
  const server = createServer((request, response) => {
    const path = request.url ?? '';
    asked.push({ path, at: (now - START) / 1000 });
    const turn = asked.filter((one) => one.path === path).length;
    (parts[path] ?? status(404))(response, turn, request);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  const { port } = address;
  return {
    asked,
    kept,
    world: {
      fetch: (url, options) => {
        const { pathname, search } = new URL(url);
        return fetch(`http://127.0.0.1:${port}${pathname}${search}`, options);
      },
      now: () => new Date(now),
      wait: async (milliseconds) => {
        now += milliseconds;
      },
      cache: {
        read: async (address) => kept.get(address) ?? null,
        write: async (one) => void kept.set(one.address, one),
      },
    },
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
