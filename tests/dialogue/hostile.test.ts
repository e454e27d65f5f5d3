import { describe, expect, it } from 'vitest';
import { QUESTION_MAX_CHARS } from '../../src/answering/question.ts';
import { SHORT_ANSWER_MAX_CHARS } from '../../src/model/answer.ts';
import { tenantId } from '../../src/model/ids.ts';
import { bundledSeeds, converse } from '../support/corpus-of.ts';

const corpus = await bundledSeeds();
const bomb = `${'a'.repeat(5_000)}!`;

const HOSTILE: readonly (readonly [string, string])[] = [
  ['nothing', ''],
  ['blanks', ' \t\n '],
  ['ten thousand characters', 'who attended riyadh '.repeat(500)],
  ['ten thousand of one', 'x'.repeat(10_000)],
  ['emoji only', '😀🎉👩‍👩‍👧‍👦🇫🇷'],
  ['control characters', 'who\u0000\u0007\u001b[2J attended\u202e riyadh'],
  ['a lone surrogate', 'who \ud800 attended \udc00'],
  ['mixed scripts', 'whо аttеnded Эр-Рияд 利雅得 الرياض'],
  ['combining marks', `r${'\u0301'.repeat(500)}iyadh`],
  ['a regex bomb', `(a+)+$ ${bomb}`],
  ['another one', `${'('.repeat(2_000)}${')'.repeat(2_000)}`],
  ['quotation marks', '"«“„”»'.repeat(300)],
  ['mentions', '<@U1> <!channel> @everyone <#C1> <@&2>'],
  ['SQL', "'; DROP TABLE subscriptions; -- who attended"],
  ['a path', '../../../../etc/passwd'],
  ['a template', '{{7*7}} $ {{SLACK_BOT_TOKEN}} %s %n'],
  ['a prototype', '__proto__ constructor toString hasOwnProperty'],
  ['markup', '<script>alert(1)</script> **who** [x](javascript:alert(1))'],
  ['numbers', '99999999999999999999999999999999 1e309 NaN -0'],
  ['a command with rubbish', 'sources -1'],
  ['a profile of rubbish', `who ${'z'.repeat(3_000)}`],
  ['a timeline of rubbish', `timeline ${'((('.repeat(500)}`],
];

describe.each(['talks', 'briefing'] as const)('/%s survives', (command) => {
  it.each(HOSTILE)('%s', async (_what, text) => {
    const { type, log } = converse(corpus);
    const reply = await type(text, { command });
    expect(log.at('error')).toEqual([]);
    expect(reply.summary.trim()).not.toBe('');
    for (const block of reply.blocks)
      if (block.type === 'text') expect(block.text.length).toBeLessThanOrEqual(SHORT_ANSWER_MAX_CHARS + 1_000);
  });
});

it('completions, too', async () => {
  const { core, app } = converse(corpus);
  for (const [, text] of HOSTILE) {
    const place = { platform: 'discord', tenant: tenantId('T1'), channel: 'C1' } as const;
    const offered = await core.complete({ place, user: { id: 'U1' }, partial: text, language: 'en' });
    expect(offered.length).toBeLessThanOrEqual(25);
  }
  expect(app.corpus.size).toBe(5);
});

it('a long question costs no more than a thousand characters of it', async () => {
  const { app, type } = converse(corpus);
  await type('who attended riyadh '.repeat(500));
  const [turn] = await app.stores.threads.turns(
    { platform: 'console', tenant: 'T1' as never, channel: 'C1', thread: 'one' },
    app.clock.now(),
  );
  expect(turn?.question.length ?? 0).toBeLessThanOrEqual(QUESTION_MAX_CHARS);
});

it('a thousand questions in a row: all answered, memory does not grow', { timeout: 120_000 }, async () => {
  const { type, log } = converse(corpus);
  const words = ['who', 'when', 'riyadh', 'lavrov', 'istanbul', 'deny', 'peace', 'paix', 'wer', 'кто', 'x7', '😀'];
  const questionOf = (n: number) => [0, 1, 2, 3].map((shift) => words[(n >> (shift * 2)) % words.length]).join(' ');
  const heap: number[] = [];
  for (let n = 0; n < 1_000; n++) {
    const reply = await type(questionOf(n));
    expect(reply.summary).not.toBe('');
    if (n % 250 === 249) heap.push(process.memoryUsage().heapUsed);
  }
  expect(log.at('error')).toEqual([]);
  const [first = 0] = heap;
  // Garbage comes and goes; a leak of even 200 kB a question would show.
  expect((heap.at(-1) ?? 0) - first).toBeLessThan(150 * 1024 * 1024);
});
