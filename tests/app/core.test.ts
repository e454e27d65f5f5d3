import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import { commandsOn } from '../../src/app/command.ts';
import { dispatch } from '../../src/app/dispatch.ts';
import { answerId, tenantId } from '../../src/model/ids.ts';
import { LANGUAGES } from '../../src/model/language.ts';
import { articleOf, converse, corpusOf } from '../support/corpus-of.ts';

const inferred = { date: '2031-03-12', basis: 'inferred', why: 'it mentions the thaw' } as const;
const corpus = await corpusOf({
  'a.txt': articleOf(
    'a.txt',
    `Envoys meet in Varnholm

Foreign minister Ilsa Brendtner met envoy Tomas Ravel in Varnholm on Monday.

Brendtner said that the ceasefire would hold. Ravel said that the border would stay closed.

The next meeting is planned for Friday in Ostmere, the foreign ministry said.`,
    { published: inferred, publisher: 'The Harbour Post', url: 'https://example.org/a' },
  ),
  'b.txt': articleOf('b.txt', 'Harvest is good\n\nFarmers in Ostmere brought in a good harvest this year.', {
    published: { date: '2031-02-01', basis: 'stated' },
  }),
});
const talk = () => converse(corpus);

describe('what typed text turns out to be', () => {
  const isName = (text: string) => /^(?:lavrov|ilsa brendtner)$/i.test(text);
  const kindOf = (text: string, of: 'talks' | 'briefing' = 'talks') => {
    const found = dispatch(text, of, COMMANDS, isName);
    return found.kind === 'question' ? 'question' : `${found.kind} ${found.command.name}`;
  };
  it.each([
    ['who attended riyadh', 'question'],
    ['who lavrov', 'command who'],
    ['WHO Ilsa Brendtner', 'command who'],
    ['/talks who lavrov', 'command who'],
    ['who', 'question'],
    ['timeline', 'command timeline'],
    ['timeline ceasefire', 'command timeline'],
    ['timeline of what?', 'question'],
    ['timelime', 'suggestion timeline'],
    ['sorces', 'suggestion sources'],
    ['timelime of the talks', 'question'],
    ['sources 2', 'command sources'],
    ['help', 'command help'],
    ['', 'command help'],
    ['?', 'command help'],
    ['when was it', 'question'],
    ['whoever it was', 'question'],
  ])('%j → %s', (text, kind) => {
    expect(kindOf(text)).toBe(kind);
  });
  it('commands of /briefing are not those of /talks', () => {
    expect(kindOf('pause')).toBe('question');
    expect(kindOf('pause', 'briefing')).toBe('command pause');
    expect(kindOf('unsubscibe', 'briefing')).toBe('suggestion unsubscribe');
  });
});

describe('asking', () => {
  it('keeps the context of its thread, and of no other', async () => {
    const { say, app } = talk();
    await say('what did Brendtner say?');
    expect(await say('and Ravel?')).toContain('border would stay closed');
    const elsewhere = { place: { platform: 'console', tenant: tenantId('T1'), channel: 'C1', thread: 'two' } } as const;
    expect(await app.stores.threads.turns(elsewhere.place, app.clock.now())).toEqual([]);
    const turns = await app.stores.threads.turns({ ...elsewhere.place, thread: 'one' }, app.clock.now());
    expect(turns.map(({ question }) => question)).toEqual(['what did Brendtner say?', 'and Ravel?']);
  });

  it('keeps the answer, so that it can be shared, cited and rated', async () => {
    const { type, core, app } = talk();
    const { answer } = await type('what did Brendtner say?');
    const tenant = tenantId('T1');
    if (answer === undefined) throw new Error('no answer');
    expect((await core.answer(tenant, answer))?.text).toContain('ceasefire would hold');
    expect(await core.answer(tenantId('T2'), answer)).toBeUndefined();
    const passage = await core.passage(tenant, answer, 0);
    const document = corpus.documents().find(({ id }) => id === passage?.citation.documentId);
    expect(document?.text).toContain(`${passage?.before}${passage?.citation.quote}${passage?.after}`);
    expect(passage?.dating).toContain('it mentions the thaw');
    const invocation = {
      place: { platform: 'slack', tenant, channel: 'C1' },
      user: { id: 'U1' },
      manager: false,
      command: 'talks',
      via: 'button',
      text: '',
    } as const;
    const shared = await core.press(invocation, { do: 'share', answer });
    expect(shared.kind).toBe('answer');
    await core.press(invocation, { do: 'feedback', answer, value: 'up' });
    await core.press(invocation, { do: 'feedback', answer, value: 'down' });
    expect(await app.stores.answers.ratings(tenant, answer)).toEqual({ up: 0, down: 1 });
    const gone = await core.press(invocation, { do: 'share', answer: answerId('gone') });
    expect(gone.kind).toBe('error');
  });

  it('a shortcut is always a question, whatever its text begins with', async () => {
    expect((await talk().type('timeline', { via: 'shortcut' })).kind).not.toBe('timeline');
  });

  it('a suggestion can be pressed', async () => {
    const { type } = talk();
    const reply = await type('timelime');
    expect(reply.summary).toBe('Did you mean /talks timeline?');
    expect(reply.actions[0]?.payload).toEqual({ do: 'command', text: 'timeline' });
  });
});

describe('when something goes wrong', () => {
  it('a bug becomes an apology with the id that it is logged under', async () => {
    const { type, log, app } = talk();
    Object.assign(app, {
      stores: { ...app.stores, threads: { turns: () => Promise.reject(new Error('disk on fire')) } },
    });
    const reply = await type('what did Brendtner say?');
    expect(reply.kind).toBe('error');
    const id = /\b[0-9a-f]{8}\b/.exec(reply.summary)?.[0];
    expect(id).toBeDefined();
    expect(log.at('error').join()).toContain(`disk on fire`);
    expect(log.at('error').join()).toContain(String(id));
    expect(JSON.stringify(reply)).not.toContain('disk on fire');
  });
  it('a mistake of a person is explained and not logged as an error', async () => {
    const { type, log } = talk();
    const reply = await type('sources 99');
    expect(reply.kind).toBe('error');
    expect(reply.summary).toMatch(/99/);
    expect(reply.summary).toMatch(/2/);
    expect(log.at('error')).toEqual([]);
  });
});

describe('lookups', () => {
  it('sources: newest first, numbered; one with its passages, dating and address', async () => {
    const { say } = talk();
    const list = await say('sources');
    expect(list).toMatch(/1\. Envoys meet in Varnholm — The Harbour Post, .*12 Mar 2031 \(inferred\)\n2\. Harvest/);
    const one = await say('sources 1');
    expect(one).toContain('it mentions the thaw');
    expect(one).toContain('https://example.org/a');
    expect(one).toContain('the ceasefire would hold');
    expect(await say('sources b.txt')).toContain('good harvest');
  });

  it('who: spellings, what was said and done, where named; a stranger is not made up', async () => {
    const { say, type } = talk();
    expect((await type('who Brendtner')).kind).toBe('profile');
    const profile = await say('who Ilsa Brendtner');
    expect(profile).toMatch(/Ilsa Brendtner \(\d\)/);
    expect(profile).toContain('ceasefire would hold');
    expect(profile).not.toContain('border would stay closed');
    expect(await say('who Lavrov')).toMatch(/not|no /i);
  });

  it('timeline: each event with date, status and quote', async () => {
    const text = await talk().say('timeline');
    expect(text).toMatch(/planned/);
    expect(text).toMatch(/held/);
    expect(text.indexOf('met envoy')).toBeLessThan(text.indexOf('next meeting'));
    expect(await talk().say('timeline zeppelins')).not.toContain('met envoy');
  });

  it('status: articles, languages, freshness, files that cannot be used', async () => {
    const { say } = converse(corpus, { problems: [{ file: 'broken.txt', reason: 'is empty' }] });
    const status = await say('status');
    expect(status).toMatch(/2/);
    expect(status).toContain(corpus.version);
    expect(status).toMatch(/12 Mar 2031.*inferred/);
    expect(status).toContain('broken.txt: is empty');
  });

  it.each(LANGUAGES)('help in %s: every command, examples that are answered', async (language) => {
    const { type, say } = talk();
    const reply = await type('help', { user: { id: 'U1', locale: language } });
    expect(reply.language).toBe(language);
    const text = await say('help', { user: { id: 'U1', locale: language } });
    for (const command of commandsOn(COMMANDS, 'console')) expect(text).toContain(command.usage);
    expect(reply.actions.length).toBeGreaterThan(0);
    for (const { payload } of reply.actions) {
      if (payload.do !== 'ask') throw new Error('no question');
      const place = { platform: 'console', tenant: tenantId('T1'), channel: 'C1', thread: payload.question } as const;
      expect(
        (await type(payload.question, { place, user: { id: 'U1', locale: language } })).kind,
        payload.question,
      ).toBe('answer');
    }
  });
});

describe('who may do what', () => {
  it('commands for managers say so to others', async () => {
    const reply = await talk().type('pause', {
      command: 'briefing',
      manager: false,
      place: { platform: 'slack', tenant: tenantId('T1'), channel: 'C1' },
    });
    expect(reply).toMatchObject({ kind: 'error', summary: expect.stringContaining('Only people who manage') });
  });
});
