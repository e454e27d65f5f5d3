import { ButtonStyle } from 'discord.js';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { DiscordMessage } from '../../../src/adapters/discord/blocks.ts';
import { renderSource } from '../../../src/adapters/discord/source-view.ts';
import { LANGUAGES } from '../../../src/model/language.ts';
import { checkMessage, flatten, type WireMessage } from '../../peers/discord/message-limits.ts';
import { anyText } from '../../support/any-reply.ts';
import { CITATIONS, PASSAGES } from '../../support/replies.ts';

const wire = (message: DiscordMessage): WireMessage => JSON.parse(JSON.stringify(message)) as WireMessage;
const written = (message: DiscordMessage): string =>
  flatten(wire(message).components ?? [])
    .flatMap(({ content }) => content ?? [])
    .join('\n');

const passageOf = (before: string, quote: string, after: string) => ({
  citation: { ...CITATIONS.DENIAL, quote, title: 'Title' },
  before,
  after,
  source: 'Title — Outlet, 25 Feb 2025',
  index: 0,
  of: 1,
});

it('any passage stays within every limit of Discord', () => {
  const anyPassage = fc.record({
    before: anyText,
    after: anyText,
    source: anyText,
    dating: anyText,
    index: fc.nat(2),
    of: fc.constantFrom(1, 3),
    citation: fc
      .tuple(anyText, anyText, anyText)
      .map(([quote, title, url]) => ({ ...CITATIONS.DENIAL, quote, title, url })),
  });
  const ids = fc.record({ previous: fc.constant('a'), next: fc.constant('b') }, { requiredKeys: [] });
  fc.assert(
    fc.property(anyPassage, ids, fc.constantFrom(...LANGUAGES), (passage, pages, language) => {
      checkMessage(wire(renderSource(passage, pages, language)));
    }),
    { numRuns: 300 },
  );
});

it('a quote of several lines is bold on each of them', () => {
  expect(written(renderSource(passageOf('Before. ', 'one\ntwo', ' After.'), {}, 'en'))).toContain(
    '> Before. **one**\n> **two** After.',
  );
});

it('long surroundings are cut on both sides, the quote is not', () => {
  const shown = written(
    renderSource(passageOf('word '.repeat(500), 'The quote itself.', ' word'.repeat(500)), {}, 'en'),
  );
  expect(shown).toMatch(/> …word .*\*\*The quote itself\.\*\* word.*word…/);
});

it('the title is not said twice', () => {
  const shown = written(renderSource(passageOf('', 'Quote.', ''), {}, 'en'));
  expect(shown).toContain('> -# FR · Outlet, 25 Feb 2025');
  expect(shown.match(/Title/g)).toHaveLength(1);
});

it('pages keep their places: at either end a button is disabled', () => {
  const [first] = PASSAGES;
  if (first === undefined) throw new Error('fixture');
  const buttons = flatten(wire(renderSource(first, { next: 'b' }, 'en')).components ?? []).filter(
    ({ style }) => style === ButtonStyle.Secondary,
  );
  expect(buttons.map(({ label, disabled }) => [label, disabled === true])).toEqual([
    ['Previous', true],
    ['Next', false],
  ]);
});
