import fc from 'fast-check';
import { answerId, documentId } from '../../../src/model/ids.ts';
import { LANGUAGES } from '../../../src/model/language.ts';
import type { ActionPayload, Block, Reply } from '../../../src/model/reply.ts';
import { HOSTILE } from '../../support/replies.ts';

/** Text in every length that hurts: emoji joined of many, CJK, Arabic, markup, lone surrogates, 13,000 characters. */
const PIECES = [
  '👩‍👩‍👧‍👦',
  '🇷🇺',
  '漢字仮名',
  'مذكرة تفاهم ',
  'Переговоры ',
  'word ',
  '\n',
  '\n\n\n',
  '*_~`|<>[]@\\',
  '**',
  '# ',
  '1. ',
  '- ',
  'é',
  '\u0000',
  '\ud83d',
  '\u202e',
  ' ',
  HOSTILE,
];

const anyText = fc.oneof(
  { weight: 4, arbitrary: fc.array(fc.constantFrom(...PIECES), { maxLength: 40 }).map((parts) => parts.join('')) },
  {
    weight: 2,
    arbitrary: fc
      .tuple(fc.constantFrom(...PIECES), fc.constantFrom(299, 1999, 2000, 2001, 3999, 4000, 4001, 13_000))
      .map(([piece, size]) => piece.repeat(Math.ceil(size / piece.length)).slice(0, size)),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 200 }) },
  { weight: 1, arbitrary: fc.constantFrom('', ' ', '\n', '\u200b', '\u0000', '…') },
);

const anyUrl = fc.option(
  fc.oneof(
    fc.webUrl(),
    anyText,
    fc.constant(`https://example.org/${'(x)'.repeat(900)}`),
    fc.constant('javascript:alert(1)'),
  ),
  { nil: undefined },
);

const anyBlock: fc.Arbitrary<Block> = fc.oneof(
  anyText.map((text): Block => ({ type: 'heading', text })),
  anyText.map((text): Block => ({ type: 'text', text })),
  anyText.map((text): Block => ({ type: 'note', text })),
  fc.array(anyText, { maxLength: 60 }).map((items): Block => ({ type: 'list', items })),
  fc.constant<Block>({ type: 'divider' }),
  fc.record({ quote: anyText, source: anyText, url: anyUrl, language: fc.constantFrom(...LANGUAGES) }).map(
    ({ quote, source, url, language }): Block => ({
      type: 'quote',
      source,
      citation: {
        documentId: documentId('d'),
        span: { start: 0, end: quote.length },
        quote,
        title: source,
        language,
        garbled: false,
        ...(url !== undefined && { url }),
      },
    }),
  ),
);

const anyPayload: fc.Arbitrary<ActionPayload> = fc.constantFrom<ActionPayload>(
  { do: 'ask', question: 'q' },
  { do: 'share', answer: answerId('a') },
  { do: 'sources', answer: answerId('a'), page: 0 },
  { do: 'command', text: 'status' },
  { do: 'feedback', answer: answerId('a'), value: 'up' },
);

const anyAction = fc.record({ label: anyText, payload: anyPayload });

/** Anything that has the shape of a reply, far beyond what the core would ever write. */
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
  blocks: fc.array(anyBlock, { maxLength: 60 }),
  actions: fc.array(anyAction, { maxLength: 30 }),
  thread: fc.array(anyBlock, { maxLength: 30 }),
});

export { anyText, anyUrl };
