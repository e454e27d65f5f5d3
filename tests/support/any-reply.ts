/** Any reply at all, for property tests of renderers: empty, endless, in any script, with text that tries things. */
import fc from 'fast-check';
import { answerId } from '../../src/model/ids.ts';
import { LANGUAGES } from '../../src/model/language.ts';
import type { Action, ActionPayload, Block, Reply } from '../../src/model/reply.ts';
import { CITATIONS, HOSTILE } from './replies.ts';

const LONG_TEXT_CHARS = 13_000;
const SCRIPTS = [
  'слово ',
  '外交会谈在利雅得举行，',
  'محادثات الرياض ',
  '👩‍👩‍👧‍👦🇺🇦 ',
  'e\u0301\u0323 ',
  'word & <b> ',
  'x',
  '\n\n',
  '"\\',
] as const;

export const anyText: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 200 }),
  fc.string({ unit: 'grapheme', maxLength: 400 }),
  fc.constantFrom('', ' ', '\n', HOSTILE, '\ud800', '\u202e'),
  fc
    .tuple(fc.constantFrom(...SCRIPTS), fc.integer({ min: 1, max: LONG_TEXT_CHARS }))
    .map(([script, length]) => script.repeat(Math.ceil(length / script.length)).slice(0, length)),
);

const anyPayload: fc.Arbitrary<ActionPayload> = fc.oneof(
  anyText.map((question) => ({ do: 'ask', question }) as const),
  fc.constant({ do: 'share', answer: answerId('a') } as const),
  fc.constant({ do: 'sources', answer: answerId('a'), page: 0 } as const),
  anyText.map((topic) => ({ do: 'timeline', topic }) as const),
  fc.constant({ do: 'feedback', answer: answerId('a'), value: 'up' } as const),
  anyText.map((text) => ({ do: 'command', text }) as const),
);

const anyAction: fc.Arbitrary<Action> = fc
  .record({ label: anyText, description: fc.option(anyText, { nil: undefined }), payload: anyPayload })
  .map(({ label, description, payload }) => ({
    label,
    payload,
    ...(description === undefined ? {} : { description }),
  }));

const anyQuote: fc.Arbitrary<Block> = fc
  .record({
    quote: anyText,
    title: anyText,
    source: anyText,
    url: fc.option(fc.oneof(fc.webUrl(), anyText), { nil: undefined }),
  })
  .map(({ quote, title, source, url }) => ({
    type: 'quote',
    source,
    citation: { ...CITATIONS.DENIAL, quote, title, ...(url === undefined ? {} : { url }) },
  }));

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  anyText.map((text) => ({ type: 'heading', text }) as const),
  anyText.map((text) => ({ type: 'text', text }) as const),
  anyText.map((text) => ({ type: 'note', text }) as const),
  anyQuote,
  fc.array(anyText, { maxLength: 30 }).map((items) => ({ type: 'list', items }) as const),
  fc.constant({ type: 'divider' } as const),
);

export const anyReply: fc.Arbitrary<Reply> = fc.record({
  kind: fc.constantFrom(
    'answer',
    'abstention',
    'help',
    'profile',
    'timeline',
    'sources',
    'status',
    'digest',
    'notice',
    'error',
  ),
  language: fc.constantFrom(...LANGUAGES),
  summary: anyText,
  blocks: fc.array(anyBlock, { maxLength: 70 }),
  actions: fc.array(anyAction, { maxLength: 40 }),
  thread: fc.array(anyBlock, { maxLength: 70 }),
});
