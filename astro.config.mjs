import { resolve } from 'node:path';
import { defineConfig } from 'astro/config';
import { serviceWorker } from './src/site/offline/service-worker.ts';
import { preload } from './src/site/preload.ts';

const content = resolve(process.env.OQYLYM_CONTENT ?? 'content');

/** Astro watches its own sources only: a changed law text must show in `npm run dev` too. */
const watchContent = {
  name: 'watch-content',
  hooks: {
    'astro:server:setup': ({ server }) => {
      server.watcher.add(content);
      server.watcher.on('all', (_event, path) => {
        if (!path.startsWith(content)) return;
        server.moduleGraph.invalidateAll();
        server.ws.send({ type: 'full-reload' });
      });
    },
  },
};

export default defineConfig({
  srcDir: 'src/site',
  site: process.env.SITE ?? 'http://localhost:4321',
  base: process.env.BASE ?? '/',
  trailingSlash: 'always',
  devToolbar: { enabled: false },
  // The service worker comes last: its edition is a digest of all pages.
  integrations: [watchContent, preload, serviceWorker],
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 4 },
  vite: {
    define: {
      __OQYLYM_CONTENT__: JSON.stringify(content),
      // Where corrections are proposed: the address of the repository, https://github.com/owner/name.
      __OQYLYM_REPOSITORY__: JSON.stringify(process.env.REPOSITORY ?? ''),
      __OQYLYM_DEV__: JSON.stringify(process.argv.includes('dev')),
    },
    // The Content-Security-Policy allows files of this site only, so nothing may be inlined.
    build: { assetsInlineLimit: 0 },
    // A worker in several files: the search loads the word endings of the language that is asked, not of all.
    worker: { format: 'es' },
  },
});
