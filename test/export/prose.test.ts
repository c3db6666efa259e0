import { describe, expect, it } from 'vitest';
import { renderProse } from '../../src/export/prose.ts';

describe('renderProse', () => {
  it('shows a script from a comment as text', () => {
    expect(renderProse('Пояснение <script>alert(1)</script> к статье')).toBe(
      '<p>Пояснение &#x3C;script>alert(1)&#x3C;/script> к статье</p>',
    );
    expect(renderProse('<script>alert(1)</script>')).not.toContain('<script');
    expect(renderProse('<img src=x onerror=alert(1)>')).not.toContain('<img');
  });

  it('keeps the words of a javascript: link and drops its address', () => {
    expect(renderProse('[нажмите](javascript:alert(1))')).toBe('<p><a>нажмите</a></p>');
    expect(renderProse('[click](data:text/html,x)')).toBe('<p><a>click</a></p>');
  });

  it('keeps web links, emphasis and lists', () => {
    expect(renderProse('**Маңызды**: [заң](https://example.org/)')).toBe(
      '<p><strong>Маңызды</strong>: <a href="https://example.org/">заң</a></p>',
    );
    expect(renderProse('- one\n- two')).toContain('<li>one</li>');
  });

  it('leaves quotes, dashes and numbers as they are typed', () => {
    expect(renderProse('"ст. 5-1" -- не "5.1"')).toBe('<p>"ст. 5-1" -- не "5.1"</p>');
  });
});
