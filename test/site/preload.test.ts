import { describe, expect, it } from 'vitest';
import { neededIn, withPreloads } from '../../src/site/preload.ts';

const page = '<head><title>Іздеу</title></head><script type="module" src="/base/_astro/search.A1.js"></script>';

describe('what a page asks for beforehand', () => {
  it('is what its scripts import and the workers that they start', () => {
    const script =
      'import{t as e}from"./element.B2.js";import"./style.C3.js";let n=()=>import("./later.D4.js"),' +
      'w=new Worker(new URL(`/base/_astro/worker-E5.js`,``+import.meta.url),{type:`module`});';
    expect(neededIn(script)).toEqual({ modules: ['element.B2.js', 'style.C3.js'], workers: ['worker-E5.js'] });
  });

  it('stands in its head, in the folder of its scripts', () => {
    const html = withPreloads(page, () => ({ modules: ['element.B2.js'], workers: ['worker-E5.js'] }));
    expect(html).toContain(
      '<title>Іздеу</title><link rel="modulepreload" href="/base/_astro/element.B2.js">' +
        '<link rel="prefetch" href="/base/_astro/worker-E5.js"></head>',
    );
  });

  it('is nothing where no script needs another file', () => {
    expect(withPreloads(page, () => ({ modules: [], workers: [] }))).toBe(page);
  });
});
