/** Keeps what is read for when there is no network, and says when a newer edition of the site is ready. Where a browser cannot, nothing is missing. */
export function keepForOffline(): void {
  const { serviceWorker } = navigator;
  if (import.meta.env.DEV || !serviceWorker) return;
  const base = (document.body.dataset.base ?? '/').replace(/\/$/u, '');
  addEventListener('load', () => {
    serviceWorker
      .register(`${base}/sw.js`)
      .then((registration) => {
        watchEditions(registration);
        return serviceWorker.ready;
      })
      .then(({ active }) => active?.postMessage(whatToKeep()))
      // Private windows and full disks refuse: the site works as before.
      .catch(() => {});
  });
}

/** On a first visit the page and what it is made of, which came before the worker did; where the search was opened, all it needs. */
function whatToKeep(): { readonly urls: readonly string[]; readonly search: boolean } {
  const isFirst = navigator.serviceWorker.controller === null;
  const parts = performance.getEntriesByType('resource').map(({ name }) => name);
  const guide = document.getElementById('search')?.dataset.guide;
  return {
    urls: [
      ...(isFirst ? [location.href, ...parts] : []),
      ...(guide === undefined ? [] : [new URL(guide, location.href).href]),
    ],
    search: guide !== undefined,
  };
}

function watchEditions(registration: ServiceWorkerRegistration): void {
  const tell = (): void => {
    // Without a worker at work there is no older edition that this one would replace.
    if (registration.waiting && navigator.serviceWorker.controller) showNotice(registration.waiting);
  };
  tell();
  registration.addEventListener('updatefound', () => {
    registration.installing?.addEventListener('statechange', tell);
  });
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') registration.update().catch(() => {});
  });
}

function showNotice(waiting: ServiceWorker): void {
  const notice = document.getElementById('newer-edition');
  if (!notice) return;
  notice.hidden = false;
  notice.querySelector('button')?.addEventListener('click', () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
    waiting.postMessage('go');
  });
}
