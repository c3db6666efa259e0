import fc from 'fast-check';

/** What nobody should type and somebody will: operators, halves of them, HTML, regular expressions, stray bytes. */
export const oddQuery: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        'таңбалау',
        'статья',
        '17',
        '-бап',
        '(',
        ')',
        '[',
        '\\',
        '*',
        '+',
        '-',
        '~',
        '~9',
        '^',
        '^0',
        ':',
        'title:',
        '"',
        '«',
        '</script>',
        '<b>',
        '$&',
        '.*',
        '\u0000',
        '\uD800',
        '5-1',
        '§',
        ' ',
      ),
      { maxLength: 14 },
    )
    .map((parts) => parts.join('')),
);
