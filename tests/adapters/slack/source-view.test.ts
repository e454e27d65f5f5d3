import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { renderSource, renderSourceNotice } from '../../../src/adapters/slack/source-view.ts';
import { LANGUAGES } from '../../../src/model/language.ts';
import { refusals } from '../../peers/slack/block-limits.ts';
import { dangersOf, type SlackPayload, wordsOf } from '../../peers/slack/message-view.ts';
import { anyText } from '../../support/any-reply.ts';
import { PASSAGES } from '../../support/replies.ts';

const [PASSAGE] = PASSAGES;
if (PASSAGE === undefined) throw new Error('no passage among the fixtures');

describe('the sources view', () => {
  it('shows the passage in order, with the quote in bold and said to be', () => {
    const view = renderSource(PASSAGE, { next: 'id' }, 'fr') as SlackPayload;
    expect(JSON.stringify(view.blocks)).toContain(
      JSON.stringify({ type: 'text', text: PASSAGE.citation.quote, style: { bold: true } }),
    );
    expect(wordsOf(view)).toContain('Les mots cités sont en gras.');
    expect(wordsOf(view)).toContain('Source 1 sur 3');
    expect(wordsOf(view).replace(/\s+/g, ' ')).toContain(
      `${PASSAGE.before}${PASSAGE.citation.quote}`.replace(/\s+/g, ' ').slice(0, 120),
    );
  });

  it('says title, publisher, date and how it is known, each once', () => {
    const words = wordsOf(renderSource(PASSAGE, {}, 'en') as SlackPayload);
    expect(words.split(PASSAGE.citation.title)).toHaveLength(2);
    expect(words).toMatch(/^n-tv, 22 Feb 2025$/m);
    expect(words).toContain('The date was inferred');
  });

  it('passes no limit and lets nothing ping, whatever the passage', () => {
    fc.assert(
      fc.property(anyText, anyText, anyText, fc.constantFrom(...LANGUAGES), (a, b, c, language) => {
        const citation = { ...PASSAGE.citation, quote: a, title: b, publisher: c, url: c };
        const view = renderSource(
          { ...PASSAGE, citation, before: b, after: c, source: a, dating: b },
          { previous: 'p', next: 'n' },
          language,
        );
        expect(refusals(view.blocks as [], 'view')).toEqual([]);
        expect(dangersOf(view as SlackPayload)).toEqual([]);
        expect(view.title.text.length).toBeLessThanOrEqual(24);
        expect(view.close?.text.length).toBeLessThanOrEqual(24);
      }),
    );
  });

  it('has a form with one sentence', () => {
    expect(wordsOf(renderSourceNotice('Looking…', 'en') as SlackPayload)).toBe('Looking…');
  });
});
