import { PassThrough } from 'node:stream';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { invocationOf, runConsole } from '../../../src/adapters/console/index.ts';
import { renderConsole } from '../../../src/adapters/console/render.ts';
import type { Reply } from '../../../src/model/reply.ts';
import { anyReply } from '../../support/any-reply.ts';
import { FakeCore } from '../../support/fake-core.ts';
import { REPLIES } from '../../support/replies.ts';

const PLAIN = { colour: false, width: 60 };

describe('on a terminal', () => {
  it('control characters of corpus and question never arrive', () => {
    const evil = 'a\u001b[2J\u0007b\u009b31mc\u202ed\r\u0000e\u2028f';
    const reply: Reply = {
      ...REPLIES.answer,
      blocks: [
        { type: 'heading', text: evil },
        { type: 'text', text: evil },
        { type: 'list', items: [evil] },
        { type: 'note', text: evil },
      ],
      actions: [{ label: evil, payload: { do: 'ask', question: evil } }],
    };
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what is looked for
    expect(renderConsole(reply, PLAIN)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028\u202e]/);
    expect(renderConsole(reply, PLAIN)).toContain('a [2J b');
  });

  it('any reply: without colour nothing that moves the cursor', () => {
    fc.assert(
      fc.property(anyReply, (reply) => {
        expect(renderConsole(reply, PLAIN).replaceAll('\n', '')).not.toMatch(/\p{Cc}/u);
      }),
      { numRuns: 100 },
    );
  });

  it('words are wrapped at the width, quotes stay marked', () => {
    const text = 'one two three four five six seven eight nine ten eleven twelve thirteen fourteen';
    const lines = renderConsole(
      { ...REPLIES.answer, blocks: [{ type: 'list', items: [text] }], actions: [] },
      PLAIN,
    ).split('\n');
    expect(lines.length).toBe(2);
    for (const line of lines) expect(line.length).toBeLessThanOrEqual(PLAIN.width);
  });

  it('colours only where they are wanted', () => {
    expect(renderConsole(REPLIES.answer, { ...PLAIN, colour: true })).toContain('\u001b[');
  });
});

describe('a conversation over a pipe', () => {
  const converse = async (core: FakeCore, input: string, more = {}) => {
    const output = new PassThrough();
    let said = '';
    output.on('data', (bytes) => {
      said += bytes;
    });
    const stdin = new PassThrough();
    stdin.end(input);
    await runConsole(core, {
      input: stdin,
      output,
      interactive: false,
      colour: false,
      user: 'me',
      session: 's1',
      ...more,
    });
    return said;
  };

  it('one line a question, until the input ends or somebody leaves', async () => {
    const core = new FakeCore();
    await converse(core, 'who met\r\n/talks when was it\nexit\nnever asked\n');
    expect(core.handled.map(({ text, via }) => [text, via])).toEqual([
      ['who met', 'command'],
      ['when was it', 'command'],
    ]);
    expect(new Set(core.handled.map(({ place }) => place.thread))).toEqual(new Set(['s1']));
  });

  it('a number picks a follow-up of the last reply', async () => {
    const core = new FakeCore();
    core.onHandle = () => ({
      ...REPLIES.answer,
      actions: [{ label: 'more', payload: { do: 'ask', question: 'and then?' } }],
    });
    const said = await converse(core, 'who met\n1\n7\n');
    expect(core.handled.map(({ text }) => text)).toEqual(['who met', 'and then?', '7']);
    expect(said).toContain('› and then?');
  });

  it('the last line needs no line end; nothing typed gets help', async () => {
    const core = new FakeCore();
    await converse(core, '\nwho met');
    expect(core.handled.map(({ text }) => text)).toEqual(['', 'who met']);
  });
});

it.each([
  ['/talks who met', 'talks', 'who met'],
  ['who met', 'talks', 'who met'],
  ['/briefing list', 'briefing', 'list'],
  ['briefing list', 'briefing', 'list'],
  ['briefings are dull', 'talks', 'briefings are dull'],
])('%s goes to /%s', (typed, command, text) => {
  expect(invocationOf(typed, { user: 'me', session: 's' })).toMatchObject({ command, text });
});
