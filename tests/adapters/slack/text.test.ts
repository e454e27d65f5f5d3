import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clean,
  cut,
  cutPoint,
  cutStart,
  escapeMrkdwn,
  pieces,
  safeUrl,
  unescapeMrkdwn,
} from '../../../src/adapters/slack/text.ts';
import { anyText } from '../../support/any-reply.ts';

/** Half of a surrogate pair. */
const BROKEN = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/;

describe('escaping', () => {
  it('replaces the three characters that Slack parses, once', () => {
    expect(escapeMrkdwn('a & b < c > d &lt;')).toBe('a &amp; b &lt; c &gt; d &amp;lt;');
  });

  it('is undone by Slack’s own rule', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(unescapeMrkdwn(escapeMrkdwn(text))).toBe(text);
      }),
    );
  });

  it('reads what people typed out of Slack’s marks', () => {
    const typed =
      '<@U1|anna> asked in <#C1|general> about <https://a.example/x?a=1&amp;b=2|this> and <https://b.example> &lt;3 <!here> <!subteam^S1|@desk>';
    expect(unescapeMrkdwn(typed)).toBe('@anna asked in #general about this and https://b.example <3 @here @desk');
  });
});

describe('cleaning', () => {
  it('takes out what hides or reorders, and keeps the rest', () => {
    expect(clean('a\u202eb\u0000c\ud83d d\n\n\n\ne\t')).toBe('abc\ufffd d\n\ne');
    expect(clean('Сергей 王毅 محمد 👩‍👩‍👧‍👦 e\u0301')).toBe('Сергей 王毅 محمد 👩‍👩‍👧‍👦 e\u0301');
  });
});

describe('cutting', () => {
  it('keeps to its length and never splits a character', () => {
    fc.assert(
      fc.property(anyText.map(clean), fc.integer({ min: 2, max: 500 }), (text, max) => {
        for (const part of [cut(text, max), cutStart(text, max)]) {
          expect(part.length).toBeLessThanOrEqual(max);
          expect(BROKEN.test(part)).toBe(false);
        }
      }),
    );
  });

  it('prefers the space between words, and leaves families together', () => {
    expect(cut('one two three', 9)).toBe('one two…');
    expect(cutPoint(`${'a'.repeat(5)}👩‍👩‍👧‍👦`, 8)).toBe(5);
    expect(cutStart('one two three', 9)).toBe('…three');
  });

  it('into pieces loses only white space', () => {
    fc.assert(
      fc.property(anyText.map(clean), fc.integer({ min: 20, max: 900 }), (text, max) => {
        const parts = pieces(text, max);
        expect(parts.every((part) => part.length <= max && part !== '')).toBe(true);
        expect(parts.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});

describe('addresses', () => {
  it('are http(s) with nothing that ends a link early, or are left out', () => {
    expect(safeUrl('https://x.example/a|b<c>d e', 200)).toBe('https://x.example/a%7Cb%3Cc%3Ed%20e');
    expect(safeUrl('javascript:alert(1)', 200)).toBeUndefined();
    expect(safeUrl('https://x.example/'.padEnd(300, 'a'), 200)).toBeUndefined();
    expect(safeUrl('nonsense', 200)).toBeUndefined();
    expect(safeUrl(undefined, 200)).toBeUndefined();
  });
});
