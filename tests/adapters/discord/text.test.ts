import { parse } from 'discord-markdown-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cut, cutStart } from '../../../src/adapters/discord/cut.ts';
import { clean, escapeMarkdown, link, safeUrl } from '../../../src/adapters/discord/text.ts';
import { anyText } from '../../support/any-reply.ts';
import { HOSTILE } from '../../support/replies.ts';

const anyUrl = fc.oneof(
  fc.webUrl(),
  anyText,
  fc.constant(`https://example.org/${'(x)'.repeat(900)}`),
  fc.constantFrom('javascript:alert(1)', undefined),
);

/** Markup at random, which is nastier than what people write. */
const anyMarkup = fc
  .array(
    fc.constantFrom(
      '*',
      '_',
      '~',
      '`',
      '|',
      '<',
      '>',
      '[',
      ']',
      '(',
      ')',
      ':',
      '\\',
      '#',
      '-',
      '@',
      '!',
      '1',
      '.',
      ' ',
      '\n',
      'a',
      't',
      'https://a.b',
      '@everyone',
      '<@1>',
    ),
    { maxLength: 40 },
  )
  .map((parts) => parts.join(''));

/** What a reader sees: Discord shows any escaped character that is no letter, digit or space as itself. */
const seen = (markdown: string): string => markdown.replace(/\\([^0-9A-Za-z\s])/g, '$1');

describe('escaped text', () => {
  it('is seen as it was written', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(seen(escapeMarkdown(text))).toBe(text);
      }),
    );
  });

  it('is plain text for an independent parser of Discord’s markdown', () => {
    const plain = (text: string) => {
      const nodes = parse(escapeMarkdown(clean(text)), 'extended') as { readonly type: string }[];
      expect(nodes.filter(({ type }) => !['text', 'br', 'twemoji'].includes(type))).toEqual([]);
    };
    plain(HOSTILE);
    fc.assert(fc.property(anyText, plain));
    fc.assert(fc.property(anyMarkup, plain));
  });

  const cases: readonly (readonly [string, string])[] = [
    ['@everyone', '\\@everyone'],
    ['<@123> <#4> <@&5>', '\\<\\@123\\> \\<#4\\> \\<\\@&5\\>'],
    ['<t:1740000000:R>', '\\<t\\:1740000000:R\\>'],
    ['[bank](https://evil.example)', '\\[bank\\](https\\://evil.example)'],
    ['# big\n-# small\n1. one\n- two', '\\# big\n\\-# small\n1\\. one\n\\- two'],
    ['||hidden|| ```code```', '\\|\\|hidden\\|\\| \\`\\`\\`code\\`\\`\\`'],
    [':tada: at 08:00', '\\:tada: at 08:00'],
    ['already \\* escaped', 'already \\\\\\* escaped'],
    ['« déjà », 12,5 % — 3-4', '« déjà », 12,5 % — 3-4'],
  ];
  for (const [text, escaped] of cases)
    it(`keeps ${JSON.stringify(text)} inert`, () => expect(escapeMarkdown(text)).toBe(escaped));
});

describe('addresses', () => {
  it('never end a link early', () => {
    fc.assert(
      fc.property(anyUrl, (url) => {
        expect(safeUrl(url, 10_000) ?? '').not.toMatch(/[()<>[\]\s]/);
      }),
    );
  });

  for (const url of [
    'javascript:alert(1)',
    'data:text/html,x',
    'discord://x',
    'https://good.example@evil.example/',
    'no address',
    '',
  ]) {
    it(`are no link when they are ${JSON.stringify(url)}`, () => expect(link('Title', url)).toBe('Title'));
  }

  it('keep their meaning', () => {
    expect(link('A [b]', 'https://example.org/a_(b)?q=1&r=2')).toBe(
      '[A \\[b\\]](https://example.org/a%5F%28b%29?q=1&r=2)',
    );
  });
});

const LONE_SURROGATE = /\p{Surrogate}/u;

describe('cutting', () => {
  it('keeps to the length and to whole characters', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 1, max: 300 }), (raw, max) => {
        const text = clean(raw);
        for (const short of [cut(text, max), cutStart(text, max)]) {
          expect(short.length).toBeLessThanOrEqual(Math.max(max, 1));
          expect(short).not.toMatch(LONE_SURROGATE);
        }
      }),
    );
  });

  it('prefers the space between words', () => {
    expect(cut('one two three', 9)).toBe('one two…');
    expect(cutStart('one two three', 9)).toBe('…three');
  });

  it('leaves alone what fits', () => expect(cut('short', 5)).toBe('short'));
});
