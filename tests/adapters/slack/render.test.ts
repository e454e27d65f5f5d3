import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { BLOCKS_JSON_MAX_BYTES } from '../../../src/adapters/slack/limits.ts';
import {
  renderHome,
  renderMessage,
  renderNote,
  renderPlain,
  renderShared,
  renderThread,
} from '../../../src/adapters/slack/render.ts';
import type { Action, Block, Reply } from '../../../src/model/reply.ts';
import { refusals } from '../../peers/slack/block-limits.ts';
import { buttonsOf, dangersOf, type SlackPayload, wordsOf } from '../../peers/slack/message-view.ts';
import { anyReply } from '../../support/any-reply.ts';
import { HOSTILE, REPLIES, replyWith } from '../../support/replies.ts';

const buttonsFor = (actions: readonly Action[]) =>
  actions.map((action, i) => ({ action, id: `id${i}`.padEnd(22, '_') }));
const render = (reply: Reply) => renderMessage(reply, buttonsFor(reply.actions)) as SlackPayload;
const long = (chars: number): Reply => ({
  ...REPLIES.answer,
  blocks: [{ type: 'text', text: 'слово '.repeat(chars / 6) }],
});
const RUNS = { numRuns: 150 };

describe('rendering a reply for Slack', () => {
  it('passes no limit, whatever the reply', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const message = render(reply);
        expect(refusals(message.blocks as [])).toEqual([]);
        expect(message.text?.trim()).not.toBe('');
        expect(refusals(renderHome(reply, buttonsFor(reply.actions)).blocks as [], 'view')).toEqual([]);
        expect(refusals(renderShared(reply, 'U1', reply.summary, []).blocks as [])).toEqual([]);
        for (const part of renderThread(reply)) expect(refusals(part.blocks as [])).toEqual([]);
        expect(renderPlain(reply).text.trim()).not.toBe('');
      }),
      RUNS,
    );
  });

  it('lets nothing ping, link or hide, whatever the reply', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        expect(dangersOf(render(reply))).toEqual([]);
        expect(dangersOf(renderShared(reply, 'U1', reply.summary, []) as SlackPayload)).toEqual([]);
        expect(dangersOf(renderPlain(reply))).toEqual([]);
        for (const part of renderThread(reply)) expect(dangersOf(part as SlackPayload)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('shows something of every reply that has content', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const first = reply.blocks.find((block) => block.type === 'text' && /[\p{L}\p{N}]/u.test(block.text));
        fc.pre(first !== undefined && reply.blocks[0] === first);
        expect(wordsOf(render(reply))).toMatch(/[\p{L}\p{N}]/u);
      }),
    );
  });

  it('keeps the fallback at 300 characters of the answer itself', () => {
    expect(render(REPLIES.answer).text).toBe(REPLIES.answer.summary);
    fc.assert(
      fc.property(anyReply, (reply) => {
        const shown = (render(reply).text ?? '')
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&amp;', '&');
        expect(shown.length).toBeLessThanOrEqual(300);
      }),
    );
  });

  it('leaves out whole items from the end and says how many', () => {
    const items = Array.from({ length: 500 }, (_, i) => `item number ${i}`);
    const words = wordsOf(
      render({
        ...REPLIES.timeline,
        blocks: [
          { type: 'list', items },
          { type: 'note', text: 'Coverage.' },
        ],
      }),
    );
    const kept = items.filter((item) => words.split('\n').includes(item)).length;
    expect(kept).toBeGreaterThan(50);
    expect(words).toContain(`+${items.length - kept} more`);
    expect(words.split('\n').at(-1)).toBe('Coverage.');
    expect(items.slice(0, kept)).toEqual(words.split('\n').slice(0, kept));
  });

  it('holds a text of 13,000 characters in any script, and shows how it goes on', () => {
    for (const script of ['слово ', '外交会谈 ', 'محادثات ', '🇺🇦👩‍👩‍👧‍👦 ', 'plain ']) {
      const text = script.repeat(Math.ceil(13_000 / script.length)).slice(0, 13_000);
      const message = render({ ...REPLIES.answer, summary: text, blocks: [{ type: 'text', text }] });
      expect(refusals(message.blocks as [])).toEqual([]);
      expect(wordsOf(message)).toContain('+1 more');
    }
  });

  it('uses its budget: one unit less would fit, one more would not', () => {
    const size = Buffer.byteLength(JSON.stringify(render(long(12_000)).blocks));
    expect(size).toBeLessThanOrEqual(BLOCKS_JSON_MAX_BYTES);
    expect(size).toBeGreaterThan(BLOCKS_JSON_MAX_BYTES - 2_500);
  });

  describe.each([
    ['a letter', 'x'],
    ['an emoji', '😀'],
    ['a family', '👩‍👩‍👧‍👦'],
    ['a Chinese character', '谈'],
    ['an Arabic letter', 'م'],
  ])('at each limit, one below and one above it, in %s', (_name, unit) => {
    const words = (length: number) =>
      unit.repeat(Math.ceil(length / unit.length)).slice(0, length - (length % unit.length));
    const blocksWith = (block: Block, actions: readonly Action[] = []) =>
      renderMessage({ ...REPLIES.help, blocks: [block], actions }, buttonsFor(actions)).blocks;
    it.each<[string, number, (text: string) => readonly unknown[]]>([
      ['a title', 150, (text) => blocksWith({ type: 'heading', text })],
      ['small print', 500, (text) => blocksWith({ type: 'note', text })],
      ['a list item', 900, (text) => blocksWith({ type: 'list', items: [text] })],
      [
        'a label',
        75,
        (text) =>
          blocksWith({ type: 'text', text: 'x' }, [
            { label: text, description: text, payload: { do: 'ask', question: 'x' } },
          ]),
      ],
    ])('%s of %i', (_what, limit, draw) => {
      for (const length of [limit - unit.length, limit, limit + unit.length, 3 * limit]) {
        const text = words(length);
        const blocks = draw(text);
        expect(refusals(blocks as [])).toEqual([]);
        const shown = JSON.stringify(blocks);
        expect(shown.includes(text)).toBe(text.length <= limit);
        expect(shown.includes('…')).toBe(text.length > limit);
        // never half a character
        expect(shown).not.toMatch(/\\ud[89a-f]/i);
      }
    });
  });

  it('never ends in a heading without content', () => {
    const blocks = Array.from({ length: 60 }, (_, i) => [
      { type: 'heading', text: `Heading ${i}` } as const,
      { type: 'text', text: 'x'.repeat(700) } as const,
    ]).flat();
    const rendered = renderMessage({ ...REPLIES.answer, blocks, actions: [] }).blocks;
    const more = rendered.findIndex((block) => block.type === 'context');
    expect(rendered[more - 1]?.type).toBe('rich_text');
  });

  it('shows a quote verbatim in a quote block, with its language and source', () => {
    const { blocks } = renderMessage(REPLIES.answer);
    const quote = blocks.find((block) => block.type === 'rich_text' && block.elements[0]?.type === 'rich_text_quote');
    expect(JSON.stringify(quote)).toContain('Moscou était représentée par le ministre des Affaires étrangères');
    expect(wordsOf({ blocks: blocks as [] })).toContain('FR · Réunion de la semaine prochaine');
  });

  it('names an article once for quotes from it in a row, each with its language; another article in full', () => {
    const quotes = REPLIES.answer.blocks.filter((block) => block.type === 'quote');
    const [first, other] = quotes;
    if (first === undefined || other === undefined) throw new Error('the fixture has too few quotes');
    const words = wordsOf(
      renderMessage({ ...REPLIES.answer, blocks: [first, first, first, other, first] }) as SlackPayload,
    ).split('\n');
    const short = (text: string) => text.slice(0, 12);
    expect(words.filter((line) => line.startsWith('FR · ')).map(short)).toEqual(
      ['FR · Réunion', 'FR · same article', 'FR · same article', 'FR · Les dip', 'FR · Réunion'].map(short),
    );
    expect(words.filter((line) => line === first.citation.quote)).toHaveLength(4);
    const namesake = { ...first, citation: { ...first.citation, documentId: other.citation.documentId } };
    const alike = renderMessage({ ...REPLIES.answer, blocks: [first, namesake] }) as SlackPayload;
    expect(wordsOf(alike)).not.toContain('same article');
  });

  it('shortens a title that is a whole paragraph, never the date behind it', () => {
    const [quote] = REPLIES.answer.blocks.filter((block) => block.type === 'quote');
    if (quote === undefined) throw new Error('the fixture has no quote');
    const title = 'Word '.repeat(60).trim();
    const citation = { ...quote.citation, title };
    const source = `${title} — n-tv, 22 Feb 2025 (inferred)`;
    const words = wordsOf(
      renderMessage({ ...REPLIES.answer, blocks: [{ ...quote, citation, source }] }) as SlackPayload,
    );
    expect(words).toMatch(/^FR · (?:Word )+Word… — n-tv, 22 Feb 2025 \(inferred\)$/m);
    expect(words.length).toBeLessThan(320);
  });

  it('lets Slack count a list that counts its items, and only such a one', () => {
    const list = (...items: string[]) =>
      JSON.stringify(renderMessage({ ...REPLIES.sources, blocks: [{ type: 'list', items }] }).blocks);
    expect(list('1. one', '2. two')).toMatch(/"style":"ordered".*"text":"one".*"text":"two"/);
    expect(list('1. one', '3. two')).toMatch(/"style":"bullet".*"text":"1. one".*"text":"3. two"/);
    expect(list('one', 'two')).toContain('"style":"bullet"');
  });

  it('makes a digest’s headlines stand out, and divides its sections; of articles neither', () => {
    const blocks = [
      { type: 'heading', text: 'Talks' },
      { type: 'heading', text: 'New' },
      { type: 'text', text: '1. Talks set\nPlanned; Istanbul.' },
    ] as const;
    const digest = renderMessage({ ...REPLIES.digest, blocks, actions: [] }).blocks;
    expect(digest.map(({ type }) => type)).toEqual(['header', 'divider', 'rich_text', 'rich_text']);
    expect(JSON.stringify(digest.at(-1))).toContain(
      '{"type":"text","text":"1. Talks set","style":{"bold":true}},{"type":"text","text":"\\nPlanned; Istanbul."}',
    );
    const article = renderMessage({ ...REPLIES.sources, blocks, actions: [] }).blocks;
    expect(article.map(({ type }) => type)).toEqual(['header', 'rich_text', 'rich_text']);
    expect(JSON.stringify(article.at(-1))).not.toContain('bold');
    const [thread] = renderThread({ ...REPLIES.digest, thread: [{ type: 'text', text: '4. A headline alone' }] });
    expect(JSON.stringify(thread?.blocks)).toContain('bold');
  });

  it('links only to http(s), under our own label', () => {
    const [quote] = REPLIES.answer.blocks.filter((block) => block.type === 'quote');
    if (quote === undefined) throw new Error('the fixture has no quote');
    for (const url of [
      'javascript:alert(1)',
      'data:text/html,x',
      'slack://open',
      'not a url',
      'https://x.example/|<!here>',
    ]) {
      const { blocks } = renderMessage({
        ...REPLIES.answer,
        blocks: [{ ...quote, citation: { ...quote.citation, url } }],
      });
      expect(dangersOf({ blocks: blocks as [] })).toEqual([]);
      expect(JSON.stringify(blocks)).not.toMatch(/javascript|data:text|slack:/);
    }
  });

  it('gives screen readers words where the label is a picture', () => {
    const json = JSON.stringify(render(REPLIES.answer).blocks);
    expect(json).toContain('"accessibility_label":"This answer helped"');
  });

  it('keeps actions on the answer and questions to ask next in rows of their own', () => {
    const rows = renderMessage(REPLIES.answer, buttonsFor(REPLIES.answer.actions)).blocks.filter(
      ({ type }) => type === 'actions',
    );
    expect(rows.map((row) => buttonsOf({ blocks: [row] as readonly object[] as [] }).length)).toEqual([5, 2]);
  });

  it('writes a digest’s details into its thread without leaving anything out', () => {
    const items = Array.from({ length: 300 }, (_, i) => `detail ${i}`);
    const messages = renderThread({ ...REPLIES.digest, thread: [{ type: 'list', items }] });
    const words = messages.map((message) => wordsOf(message as SlackPayload)).join('\n');
    expect(messages.length).toBeGreaterThan(1);
    expect(words.split('\n')).toEqual(items);
  });

  it('names the channel that a private note is about', () => {
    const text = 'I have stopped the digest for channel C0123ABC: it was refused.';
    const note = renderNote({ ...REPLIES.thanks, summary: text, blocks: [{ type: 'text', text }] }, 'C0123ABC', []);
    expect(note.text).toBe('I have stopped the digest for channel <#C0123ABC>: it was refused.');
    expect(JSON.stringify(note.blocks)).toContain(
      '{"type":"text","text":"I have stopped the digest for channel "},{"type":"channel","channel_id":"C0123ABC"},{"type":"text","text":": it was refused."}',
    );
    expect(JSON.stringify(renderNote(REPLIES.error, 'C0123ABC', []).blocks)).toBe(
      JSON.stringify(renderMessage(REPLIES.error).blocks),
    );
    for (const blocks of [[{ type: 'text', text: 'C0123ABC' }] as const, [] as const])
      expect(refusals(renderNote({ ...REPLIES.thanks, blocks }, 'C0123ABC', []).blocks as [])).toEqual([]);
  });

  it('names who shared an answer and what they asked, as text', () => {
    const shared = renderShared(replyWith(HOSTILE), 'U42', HOSTILE, []) as SlackPayload;
    expect(wordsOf(shared)).toMatch(/^@U42\n asked: \n<!channel>/);
    expect(dangersOf(shared)).toEqual([]);
  });
});
