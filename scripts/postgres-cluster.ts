import { execFile, spawn } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { chown, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** A PostgreSQL of our own, with nothing in it. */
export interface Cluster {
  readonly url: string;
  readonly psql: string;
  /** Stops it and removes its folder. */
  readonly stop: () => Promise<void>;
}

/** The newest programs of Debian's package postgresql, or those of OQYLYM_POSTGRES; null where there are none. */
export function postgresPrograms(): string | null {
  const named = process.env.OQYLYM_POSTGRES;
  if (named !== undefined) return existsSync(join(named, 'initdb')) ? named : null;
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return null;
  const found = readdirSync(root)
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(root, version, 'bin'));
  return found.find((folder) => existsSync(join(folder, 'initdb'))) ?? null;
}

/**
 * Starts a cluster in a temporary folder on a free port of this machine only. It asks for no password, so it is for tests and measurements,
 * not for a site. PostgreSQL refuses to run as root: then it runs as the user `postgres` that its package makes.
 */
export async function startPostgres(programs: string): Promise<Cluster> {
  const folder = await mkdtemp(join(tmpdir(), 'oqylym-postgres-'));
  const owner = await ownerOf();
  if (owner !== null) await chown(folder, owner.uid, owner.gid);
  const data = join(folder, 'data');
  const environment = { PATH: process.env.PATH ?? '', LC_ALL: 'C.UTF-8', TZ: 'UTC' };
  const options = { ...(owner ?? {}), cwd: folder, env: environment };
  await run(join(programs, 'initdb'), ['-D', data, '-U', 'oqylym', '-A', 'trust', '-E', 'UTF8', '--no-sync'], options);
  const port = await freePort();
  const settings = { listen_addresses: '127.0.0.1', port, unix_socket_directories: folder, ...forLoading };
  const args = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = spawn(join(programs, 'postgres'), ['-D', data, ...args], { ...options, stdio: 'ignore' });
  const ended = new Promise<void>((resolve) => server.on('close', () => resolve()));
  const stop = async (): Promise<void> => {
    server.kill('SIGINT');
    await ended;
    await rm(folder, { recursive: true, force: true });
  };
  const isReady = async (): Promise<boolean> =>
    run(join(programs, 'pg_isready'), ['-q', '-h', '127.0.0.1', '-p', `${port}`, '-d', 'postgres'])
      .then(() => true)
      .catch(() => false);
  for (let tries = 0; tries < 300; tries += 1) {
    if (await isReady())
      return { url: `postgres://oqylym@127.0.0.1:${port}/postgres`, psql: join(programs, 'psql'), stop };
    if (server.exitCode !== null) break;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  await stop();
  throw new Error(`PostgreSQL of ${programs} did not start on port ${port}`);
}

/** Nothing of a temporary cluster has to outlive a fall of the machine. */
const forLoading = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  shared_buffers: '256MB',
  jit: 'off',
};

interface Owner {
  readonly uid: number;
  readonly gid: number;
}

async function ownerOf(): Promise<Owner | null> {
  if (process.getuid?.() !== 0) return null;
  const [uid, gid] = await Promise.all(
    ['-u', '-g'].map(async (flag) => Number((await run('id', [flag, 'postgres'])).stdout)),
  );
  if (!uid || !gid)
    throw new Error('PostgreSQL does not run as root, and there is no user "postgres"; run this as another user');
  return { uid, gid };
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() =>
        address !== null && typeof address === 'object' ? resolve(address.port) : reject(new Error('no free port')),
      );
    });
  });
}
