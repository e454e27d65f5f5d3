import { ComponentType, MessageFlags } from 'discord.js';
import { parse } from 'discord-markdown-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { DiscordMessage } from '../../../src/adapters/discord/blocks.ts';
import type { Button } from '../../../src/adapters/discord/buttons.ts';
import { asEmbed } from '../../../src/adapters/discord/embeds.ts';
import { renderDigest, renderMessage, renderPlain, renderShared } from '../../../src/adapters/discord/render.ts';
import type { Block, Reply } from '../../../src/model/reply.ts';
import { checkMessage, flatten, type WireComponent, type WireMessage } from '../../peers/discord/message-limits.ts';
import { anyReply, anyText } from '../../support/any-reply.ts';
import { CITATIONS, HOSTILE, REPLIES, replyWith } from '../../support/replies.ts';

const buttonsOf = (reply: Reply): Button[] => reply.actions.map((action, i) => ({ action, id: `id${i}` }));
const wire = (message: DiscordMessage): WireMessage => JSON.parse(JSON.stringify(message)) as WireMessage;
const partsOf = (message: DiscordMessage): WireComponent[] => flatten(wire(message).components ?? []);
const textOf = (message: DiscordMessage): string =>
  [...(message.content ?? '').split('\n'), ...partsOf(message).flatMap((c) => c.content ?? [])]
    .filter((line) => line !== '')
    .join('\n');

describe('any reply', () => {
  it('stays within every limit of Discord', () => {
    fc.assert(
      fc.property(anyReply, anyText, (reply, question) => {
        const buttons = buttonsOf(reply);
        checkMessage(wire(renderMessage(reply, buttons)));
        checkMessage(wire(renderShared(reply, '123456789012345678', question, buttons)));
        checkMessage(wire(renderPlain(reply)));
        const embed = asEmbed(renderMessage(reply, buttons)) ?? renderPlain(reply);
        checkMessage(wire(embed));
      }),
      { numRuns: 400 },
    );
  });

  it('stays within every limit as a digest, thread included, and leaves nothing out', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        const { message, thread } = renderDigest({ ...reply, kind: 'digest' }, buttonsOf(reply), 2 ** 30 + 5);
        for (const each of [message, ...thread]) checkMessage(wire(each));
      }),
      { numRuns: 200 },
    );
  });

  it('is rendered the same way every time', () => {
    for (const reply of Object.values(REPLIES))
      expect(renderMessage(reply, buttonsOf(reply))).toEqual(renderMessage(reply, buttonsOf(reply)));
  });
});

describe('what finds no room', () => {
  const list = (count: number, words: string): Block => ({
    type: 'list',
    items: Array.from({ length: count }, (_, i) => `${i} ${words}`),
  });
  const reply = (blocks: readonly Block[], kind: Reply['kind'] = 'timeline'): Reply => ({
    kind,
    language: 'en',
    summary: 's',
    blocks,
    actions: [],
  });
  const words = 'A delegation met another delegation in a third country about a fourth.';

  it('is left out whole and counted', () => {
    const shown = textOf(renderMessage(reply([{ type: 'heading', text: 'Events' }, list(200, words)])));
    const entries = shown.match(/^- \d+ .*$/gm) ?? [];
    expect(entries.every((entry) => entry.endsWith('fourth.'))).toBe(true);
    expect(shown).toContain(`-# +${200 - entries.length} more`);
  });

  it('never costs the closing small print, which says what the answer rests on', () => {
    const shown = textOf(renderMessage(reply([list(200, words), { type: 'note', text: '2 of 5 articles' }])));
    expect(shown).toContain('-# 2 of 5 articles');
  });

  it('does not leave a heading without its text', () => {
    const shown = textOf(
      renderMessage(
        reply([
          { type: 'text', text: 'a'.repeat(3800) },
          { type: 'heading', text: 'Alone' },
          { type: 'text', text: 'b'.repeat(300) },
        ]),
      ),
    );
    expect(shown).not.toContain('Alone');
    expect(shown).toContain('+1 more');
  });

  it('takes with it the line that leads to it, so that nothing stands without its source', () => {
    const quote = (text: string): Block => ({
      type: 'quote',
      citation: { ...CITATIONS.DENIAL, quote: text },
      source: 'Source',
    });
    const dated = (i: number): Block[] => [{ type: 'text', text: `day ${i}` }, quote('q'.repeat(700))];
    const shown = textOf(renderMessage(reply([0, 1, 2, 3, 4, 5, 6].flatMap(dated))));
    expect(shown.match(/^day/gm)?.length).toBe(shown.match(/^> q/gm)?.length);
  });

  it('goes to the thread of a digest, before what was meant for it', () => {
    const blocks: Block[] = [
      { type: 'heading', text: 'Talks' },
      list(200, words),
      { type: 'note', text: 'stop with /briefing unsubscribe' },
    ];
    const { message, thread } = renderDigest(
      { ...reply(blocks, 'digest'), thread: [{ type: 'text', text: 'Details' }] },
      [],
    );
    const everything = [message, ...thread].map(textOf).join('\n');
    for (let i = 0; i < 200; i++) expect(everything).toContain(`- ${i} ${words}`);
    expect(textOf(message)).toContain('stop with /briefing unsubscribe');
    expect(textOf(thread.at(-1) ?? message)).toContain('Details');
  });

  it('is shortened only when not even the first item fits, and never inside an emoji', () => {
    const family = '👩‍👩‍👧‍👦';
    const shown = textOf(renderMessage(reply([{ type: 'text', text: family.repeat(2000) }])));
    expect(shown.endsWith('…')).toBe(true);
    expect(shown.slice(0, -1).length % family.length).toBe(0);
  });
});

describe('an answer', () => {
  const message = renderMessage(REPLIES.answer, buttonsOf(REPLIES.answer));

  it('is a Components V2 message with one container', () => {
    expect(message.flags).toBe(MessageFlags.IsComponentsV2);
    expect(message.components.map((c) => c.type)).toEqual([ComponentType.Container]);
    expect(message.content).toBeUndefined();
  });

  it('keeps quotes verbatim, line by line, with their source and foreign language below', () => {
    const [, quote] = REPLIES.answer.blocks;
    if (quote?.type !== 'quote') throw new Error('fixture');
    expect(textOf(message)).toContain(`> ${quote.citation.quote}`);
    expect(textOf(message)).toMatch(/-# FR · Réunion /);
  });

  const [first, other] = REPLIES.answer.blocks.filter((block) => block.type === 'quote');
  if (first === undefined || other === undefined) throw new Error('the fixture has too few quotes');
  const sourcesOf = (...blocks: Block[]) =>
    (textOf(renderMessage({ ...REPLIES.answer, blocks })).match(/(?<=^> -# ).*/gm) ?? []).map((line) =>
      line.slice(0, 14),
    );

  it('names an article once for quotes from it in a row, each with its language; another article in full', () => {
    expect(sourcesOf(first, first, first, other, first)).toEqual([
      'FR · Réunion d',
      'FR · same arti',
      'FR · same arti',
      'FR · [Les dipl',
      'FR · Réunion d',
    ]);
    const namesake = { ...first, citation: { ...first.citation, documentId: other.citation.documentId } };
    expect(sourcesOf(first, namesake)).not.toContain('FR · same arti');
  });

  it('names the article anew in every message of a thread', () => {
    const long = { ...first, citation: { ...first.citation, quote: 'q'.repeat(1500) } };
    const { message, thread } = renderDigest({ ...REPLIES.digest, blocks: [long, long, long, long, long] }, []);
    expect(thread.length).toBeGreaterThan(0);
    for (const each of [message, ...thread]) expect(textOf(each).match(/^> -# .*/m)?.[0]).toContain('FR · Réunion');
  });

  it('shortens a title that is a whole paragraph, never the date behind it', () => {
    const title = 'Word '.repeat(60).trim();
    const source = `${title} — n-tv, 22 Feb 2025 (inferred)`;
    const shown = textOf(
      renderMessage({ ...REPLIES.answer, blocks: [{ ...first, citation: { ...first.citation, title }, source }] }),
    );
    expect(shown).toMatch(/^> -# FR · (?:Word )+Word… — n-tv, 22 Feb 2025 \(inferred\)$/m);
  });

  it('lets Discord count a list that counts its items, and only such a one', () => {
    const list = (...items: string[]) =>
      textOf(renderMessage({ ...REPLIES.sources, blocks: [{ type: 'list', items }], actions: [] }));
    expect(list('1. one', '2. *two*')).toBe('1. one\n2. \\*two\\*');
    expect(list('1. one', '3. two')).toBe('- 1\\. one\n- 3\\. two');
  });

  it('links the source to the article, where there is an address', () => {
    expect(textOf(message)).toContain('(https://www.example.com/2025/02/26/lavrov-istanbul)');
  });

  it('has what can be done in the first row and what can be asked in the second', () => {
    const rows = partsOf(message).filter((c) => c.type === ComponentType.ActionRow);
    expect(rows.map((row) => row.components?.map((b) => b.label))).toEqual([
      ['Share to channel', 'Sources', 'Timeline', '👍', '👎'],
      ['When was the meeting in Riyadh?', 'What did Lavrov say about Istanbul?'],
    ]);
  });

  it('puts only an id on the platform', () => {
    const ids = partsOf(message).flatMap((c) => c.custom_id ?? []);
    expect(ids).toEqual(
      REPLIES.answer.actions.map(({ payload }, i) => `${payload.do === 'share' ? 'parley-share' : 'parley'}:id${i}`),
    );
  });

  it('names who shared it, and what was asked', () => {
    const shared = textOf(renderShared(REPLIES.answer, '42', 'who attended *riyadh*', []));
    expect(shared.split('\n')[0]).toBe('<@42> asked: *who attended \\*riyadh\\**');
  });

  for (const [kind, reply] of Object.entries(REPLIES)) {
    it(`looks as it did: ${kind}`, () => expect(textOf(renderMessage(reply, buttonsOf(reply)))).toMatchSnapshot());
  }
});

describe('what stands out', () => {
  const shown = (kind: Reply['kind'], ...blocks: Block[]) =>
    textOf(
      renderMessage(
        {
          kind,
          language: 'en',
          summary: 's',
          blocks,
          actions: [{ label: 'x', payload: { do: 'command', text: 'help' } }],
        },
        [{ action: { label: 'x', payload: { do: 'command', text: 'help' } }, id: 'id' }],
      ),
    );
  const line = (text: string): Block => ({ type: 'text', text });

  it('is the short answer, unless it is long', () => {
    expect(shown('answer', line('On 18 February.'), line('More.'))).toBe('**On 18 February.**\nMore.');
    expect(shown('abstention', line('Not in\nthe *articles*.'))).toBe('**Not in**\n**the \\*articles\\*.**');
    expect(shown('answer', line('long '.repeat(60)))).not.toContain('**');
    expect(shown('status', line('5 articles.'))).toBe('5 articles.');
  });

  it('is the title that opens a message, above the headings in it', () => {
    const heading: Block = { type: 'heading', text: 'Lavrov' };
    expect(shown('profile', heading, line('a'), { ...heading, text: 'Said' }, line('b'))).toBe(
      '## Lavrov\na\n### Said\nb',
    );
  });

  it('is the headline of each item of a digest', () => {
    expect(shown('digest', line('Talks'), line('1. Rubio · *Lavrov*\nPlanned; 2. of two.'), line('no item'))).toBe(
      'Talks\n**1\\. Rubio · \\*Lavrov\\***\nPlanned; 2. of two.\nno item',
    );
  });

  it('is each section of a digest, behind a line', () => {
    const message = renderMessage({
      ...REPLIES.digest,
      blocks: [
        { type: 'heading', text: 'Talks' },
        { type: 'note', text: '2 new articles' },
        { type: 'heading', text: 'New' },
        line('1. Rubio'),
      ],
      actions: [],
    });
    const separator = expect.objectContaining({ type: ComponentType.Separator });
    expect(partsOf(message).slice(1)).toEqual([
      expect.objectContaining({ content: '## Talks\n-# 2 new articles' }),
      separator,
      expect.objectContaining({ content: '### New\n**1\\. Rubio**' }),
    ]);
  });

  it('is what can be typed', () => {
    const items = ['/talks who lavrov — a profile', '/briefing list', '/talks `x` <@1>', 'a /talks b'];
    expect(shown('help', line('Try:'), { type: 'list', items })).toBe(
      [
        'Try:',
        '- `/talks who lavrov` — a profile',
        '- `/briefing list`',
        '- /talks \\`x\\` \\<\\@1\\>',
        '- a /talks b',
      ].join('\n'),
    );
  });

  it('is bold for Discord too when it ends in a mark', () => {
    expect(parse(shown('answer', line('a *b*')), 'extended')).toEqual([
      { type: 'strong', content: ['a ', '*', 'b', '*'].map((content) => ({ type: 'text', content })) },
    ]);
  });
});

describe('an embed', () => {
  it('says and offers what the components say and offer', () => {
    const message = renderMessage(REPLIES.answer, buttonsOf(REPLIES.answer));
    const embed = asEmbed(message);
    const texts = partsOf(message).flatMap((c) => c.content ?? []);
    expect(texts.length).toBeGreaterThan(2);
    expect(embed?.embeds?.[0]?.description).toBe(texts.join('\n\n'));
    expect(embed?.flags).toBeUndefined();
    expect(embed && partsOf(embed).flatMap((c) => c.custom_id ?? [])).toEqual(
      partsOf(message).flatMap((c) => c.custom_id ?? []),
    );
  });

  it('has room for as much as components may hold', () => {
    const items = Array.from({ length: 39 }, (_, i): Block => ({ type: 'text', text: `${i} ${'x'.repeat(95)}` }));
    const message = renderMessage({ ...REPLIES.timeline, blocks: items, actions: [] });
    expect(partsOf(message)).toHaveLength(40);
    checkMessage(wire(asEmbed(message) ?? message));
  });
});

describe('hostile text (pitfall 6)', () => {
  it('cannot ping, link, hide or format, in any block, label or plain text', () => {
    const reply = replyWith(HOSTILE);
    const shown = [renderMessage(reply, buttonsOf(reply)), renderShared(reply, '42', HOSTILE, []), renderPlain(reply)];
    for (const message of shown) {
      const text = textOf(message)
        .replace('<@42>', '')
        .replace(/\]\(https:\/\/x\.example\/[^\s)]*\)/g, ']');
      expect(text).not.toMatch(/(?<!\\)<[@#!/:a-z&]/i);
      expect(text).not.toMatch(/(?<!\\)@(everyone|here)/);
      expect(text).not.toMatch(/(?<!\\)\]\(https:\/\/evil/);
      expect(text).not.toMatch(/(?<!\\)\|\|/);
      expect(text).not.toMatch(/(?<!\\)```/);
      expect(text).not.toMatch(/https:\/\/evil/);
      for (const unseen of ['\u202e', '\u0007']) expect(text).not.toContain(unseen);
    }
  });
});
