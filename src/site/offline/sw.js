// Keeps what was read for when there is no network. It runs in the browser as it stands, without imports; the build puts in EDITION,
// a digest of all files of the site, and FILES, those whose name changes whenever their bytes do (see service-worker.ts).
const EDITION = '%EDITION%';
const FILES = ['%FILES%'];

const base = new URL(self.registration.scope);
const prefix = `oqylym ${base.pathname} `;
const cacheName = prefix + EDITION;
const addressOf = (path) => base.href + path;
const manifest = addressOf('search-index/manifest.json');
const immutable = new Map(FILES.map((path) => [addressOf(path), path]));
const isIndex = (path) => path.startsWith('search-index/');
const isProgram = (path) => /\.(?:js|css)$/.test(path);
/** A page is one whatever is asked of it: /search/?q=… is the page of the search. */
const keyOf = (url) => new URL(url).origin + new URL(url).pathname;

self.addEventListener('install', (event) => event.waitUntil(install()));
self.addEventListener('activate', (event) => event.waitUntil(activate()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(base.href)) return;
  event.respondWith(immutable.has(keyOf(request.url)) ? cacheFirst(request) : networkFirst(request));
});
self.addEventListener('message', (event) => {
  if (event.data === 'go') self.skipWaiting();
  else event.waitUntil(keep(event.data));
});

/** Programs and style sheets, and in this edition whatever was kept of the one before. */
async function install() {
  const before = await oldUrls();
  const hadIndex = before.includes(manifest);
  const programs = [...immutable].filter(([, path]) => isProgram(path)).map(([url]) => url);
  await keep({
    urls: [...programs, ...before.filter((url) => !isHashed(url) || immutable.has(url))],
    search: hadIndex,
  });
}

const isHashed = (url) => /\/(?:_astro|search-index)\//.test(url) && url !== manifest;

async function oldUrls() {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName);
  const kept = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return kept.flat().map(({ url }) => url);
}

async function activate() {
  const names = (await caches.keys()).filter((name) => name.startsWith(prefix) && name !== cacheName);
  await Promise.all(names.map((name) => caches.delete(name)));
}

/** Fetches and keeps addresses; with the search, all parts of its index. What cannot be fetched now is kept when it is next read. */
async function keep({ urls, search }) {
  const parts = search ? [manifest, ...[...immutable].filter(([, path]) => isIndex(path)).map(([url]) => url)] : [];
  const cache = await caches.open(cacheName);
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  const wanted = [...new Set([...urls, ...parts].map(keyOf))].filter((url) => url.startsWith(base.href));
  const missing = wanted.filter((url) => !immutable.has(url) || !kept.has(url));
  await Promise.allSettled(missing.map(async (url) => put(url, await fetch(url))));
}

async function cacheFirst(request) {
  const found = await (await caches.open(cacheName)).match(keyOf(request.url));
  return found ?? networkFirst(request);
}

async function networkFirst(request) {
  try {
    const response = await fetch(request);
    if (isKept(request)) await put(request.url, response.clone());
    return response;
  } catch {
    return (await (await caches.open(cacheName)).match(keyOf(request.url))) ?? Response.error();
  }
}

/** Pages and what they are made of; not the tables and documents that a reader takes away. */
const isKept = ({ mode, url, destination }) =>
  mode === 'navigate'
    ? keyOf(url).endsWith('/')
    : destination !== 'document' && !/\.(?:csv|xlsx|docx|ics|md)$/.test(keyOf(url));

async function put(url, response) {
  // A full disk is no reason to withhold an answer.
  if (response.ok && response.type === 'basic')
    await (await caches.open(cacheName)).put(keyOf(url), response).catch(() => {});
}
