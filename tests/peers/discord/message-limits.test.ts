/** The fake's own limits, one by one: a message at the limit passes, one beyond it is refused with 50035. */
import { describe, expect, it } from 'vitest';
import * as ours from '../../../src/adapters/discord/limits.ts';
import type { ApiError } from './api-error.ts';
import { checkMessage, type WireMessage } from './message-limits.ts';

const V2 = 32_768;
const text = (content: string) => ({ type: 10, content });
const button = (extra: object) => ({ type: 2, style: 2, label: 'x', custom_id: 'x', ...extra });
const v2 = (...components: object[]): WireMessage => ({
  flags: V2,
  components: components as NonNullable<WireMessage['components']>,
});
const row = (...components: object[]) => v2({ type: 1, components });
const many = <T>(count: number, make: (i: number) => T): T[] => Array.from({ length: count }, (_, i) => make(i));

const LIMITS: readonly (readonly [string, number, (size: number) => WireMessage])[] = [
  ['content', ours.CONTENT_MAX_CHARS, (n) => ({ content: 'a'.repeat(n) })],
  ['components', ours.COMPONENTS_MAX, (n) => v2(...many(n, () => text('a')))],
  ['nested components', ours.COMPONENTS_MAX, (n) => v2({ type: 17, components: many(n - 1, () => text('a')) })],
  [
    'text of all displays together',
    ours.COMPONENTS_TEXT_MAX_CHARS,
    (n) => v2(text('a'.repeat(n - 10)), text('a'.repeat(10))),
  ],
  ['buttons in a row', ours.BUTTONS_PER_ROW, (n) => row(...many(n, (i) => button({ custom_id: `${i}` })))],
  ['a label', ours.BUTTON_LABEL_MAX_CHARS, (n) => row(button({ label: 'a'.repeat(n) }))],
  ['a custom_id', ours.CUSTOM_ID_MAX_CHARS, (n) => row(button({ custom_id: 'a'.repeat(n) }))],
  [
    'a link',
    ours.BUTTON_URL_MAX_CHARS,
    (n) => row({ type: 2, style: 5, label: 'x', url: `https://a.b/${'a'.repeat(n - 12)}` }),
  ],
  ['a nonce', ours.NONCE_MAX_CHARS, (n) => ({ content: 'a', nonce: 'a'.repeat(n) })],
];

describe('each limit of Discord, as we name it,', () => {
  for (const [what, max, make] of LIMITS) {
    it(`holds for ${what}: ${max} pass, ${max + 1} do not`, () => {
      expect(() => checkMessage(make(max))).not.toThrow();
      expect(codeOf(() => checkMessage(make(max + 1)))).toBe(50035);
    });
  }

  it('holds for the size that Discord breaks at, which Chinese reaches before 4,000 characters', () => {
    expect(() => checkMessage(v2(text('会'.repeat(3100))))).not.toThrow();
    expect(() => checkMessage(v2(text('会'.repeat(3900))))).toThrow('500');
  });

  const refused: readonly (readonly [string, number, WireMessage])[] = [
    ['nothing at all', 50006, {}],
    ['an empty text display', 50035, v2(text(' '))],
    ['an empty row', 50035, row()],
    ['a button without a label', 50035, row(button({ label: '' }))],
    ['two buttons with one id', 50035, row(button({}), button({}))],
    ['two components with one id', 50035, v2({ ...text('a'), id: 7 }, { ...text('b'), id: 7 })],
    ['content beside Components V2', 50035, { ...v2(text('a')), content: 'a' }],
    ['a container without Components V2', 50035, { components: [{ type: 17, components: [text('a')] }] }],
    ['a link that is none', 50035, row({ type: 2, style: 5, label: 'x', url: 'javascript:alert(1)' })],
    ['an embed that says nothing', 50035, { embeds: [{ color: 1 }] }],
    ['a component id beyond 32 bits', 50035, v2({ ...text('a'), id: 2 ** 31 })],
  ];
  for (const [what, code, message] of refused) {
    it(`refuses ${what} (${code})`, () => expect(codeOf(() => checkMessage(message))).toBe(code));
  }
});

function codeOf(check: () => void): number | undefined {
  try {
    check();
    return undefined;
  } catch (error) {
    return (error as ApiError).code;
  }
}
