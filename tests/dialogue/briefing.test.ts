import { beforeEach, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../commands/index.ts';
import type { App, Core } from '../../src/app/app.ts';
import { createDigests } from '../../src/app/briefing/digests.ts';
import { writeBriefing } from '../../src/app/briefing/write-briefing.ts';
import { createCore } from '../../src/app/core.ts';
import { Corpus } from '../../src/app/corpus.ts';
import { ingest } from '../../src/app/ingest.ts';
import { tenantId } from '../../src/model/ids.ts';
import type { Invocation } from '../../src/model/invocation.ts';
import type { Block, Reply } from '../../src/model/reply.ts';
import { readCorpusFolder } from '../../src/storage/corpus-files.ts';
import { loadLexicon, loadNames } from '../../src/storage/data-files.ts';
import { memoryStores } from '../../src/storage/memory-stores.ts';
import { deskOf } from '../support/digest-desk.ts';
import { FakeChat } from '../support/fake-chat.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { FakeLog } from '../support/fake-log.ts';

const MINUTE = 60_000;
const tools = { lexicon: loadLexicon(), names: loadNames() };
const seeds = readCorpusFolder('seeds').files;

describe('/briefing, as it is typed', () => {
  let app: App;
  let core: Core;
  let clock: FakeClock;
  let log: FakeLog;
  let chat: FakeChat;
  beforeEach(async () => {
    clock = new FakeClock(Date.UTC(2025, 1, 27, 9));
    log = new FakeLog();
    chat = new FakeChat(clock);
    const corpus = new Corpus(tools);
    await ingest(corpus, seeds);
    const stores = memoryStores();
    for (const document of corpus.documents()) await stores.documents.put(document, clock.now());
    app = { corpus, stores, clock, log, problems: [] };
    core = createCore(app, COMMANDS);
  });

  const type = (text: string, more: Partial<Invocation> = {}): Promise<Reply> =>
    core.handle({
      place: { platform: 'slack', tenant: tenantId('T1'), channel: 'C1' },
      user: { id: 'U1', name: 'Anna', locale: 'en-GB' },
      manager: true,
      command: 'briefing',
      via: 'command',
      text,
      ...more,
    });
  const said = (reply: Reply) => reply.blocks.map(textOf).join('\n');
  const say = async (text: string, more?: Partial<Invocation>) => said(await type(text, more));
  const wake = async () => {
    const digests = createDigests(
      deskOf(app.stores, clock, chat, { write: (subscription, moment) => writeBriefing(app, subscription, moment) }),
    );
    await digests.wake();
    await digests.idle();
  };

  it('subscribe confirms with the next three send times and logs who asked', async () => {
    expect(await say('subscribe 08:00 Europe/Paris weekdays lang fr topic istanbul')).toBe(
      'Done. This channel gets a digest of istanbul · 08:00, Mon, Tue, Wed, Thu, Fri (Europe/Paris) · fr.\n' +
        'Next: Fri 08:00 · Mon 08:00 · Tue 08:00 (Europe/Paris).\n' +
        '/briefing preview shows it now, /briefing unsubscribe stops it.',
    );
    expect(log.at('info').join()).toMatch(/digest subscribed.*by: 'U1'/);
  });

  it.each([
    ['08:00 Europe/Paris', '08:00 (Europe/Paris)'],
    ['Europe/Paris 7h30 mon,wed', '07:30, Mon, Wed (Europe/Paris)'],
    ['time 06:05 zone america/new_york daily', '06:05 (America/New_York)'],
    ['30 7 * * 1-5 Asia/Kathmandu', '07:30, Mon, Tue, Wed, Thu, Fri (Asia/Kathmandu)'],
    ['"0 9 1 * *" UTC', '0 9 1 * * (UTC)'],
    ['08:00 UTC weekends quiet silence topic Lavrov, cease fire', 'Lavrov, cease fire · 08:00, Sat, Sun (UTC)'],
  ])('subscribe %s', async (words, schedule) => {
    expect(await say(`subscribe ${words}`)).toContain(schedule);
  });

  it.each([
    ['08:00 paris', 'I do not know the time zone “paris”. Did you mean Europe/Paris?'],
    ['08:00 CET', 'I do not know the time zone “CET”. Did you mean Europe/Paris, Europe/Berlin, Europe/Madrid?'],
    ['08:00 new york', 'Did you mean America/New_York?'],
    ['08:00 Mars/Base', 'I do not know the time zone “Mars/Base”. Give an IANA name'],
    ['25:00 Europe/Paris', '“25:00” is no time of day.'],
    ['*/5 * * * * Europe/Paris', 'is no time of day.'],
    ['Europe/Paris', 'At what time?'],
    ['08:00', 'In which time zone?'],
    ['08:00 Europe/Paris lang it', '“it” is no language of mine. Choose en, fr, de, es or ru.'],
    ['08:00 Europe/Paris quiet maybe', 'Choose line or silence.'],
    ['08:00 Europe/Paris fortnightly', 'I do not understand “fortnightly”.'],
  ])('subscribe %s is explained', async (words, remedy) => {
    const reply = await type(`subscribe ${words}`);
    expect(reply.kind).toBe('error');
    expect(said(reply)).toContain(remedy);
    expect(said(reply)).toContain('/briefing subscribe 08:00 Europe/Paris');
  });

  it('only managers change digests; everybody may list and preview', async () => {
    await type('subscribe 08:00 Europe/Paris');
    for (const command of ['subscribe 09:00 UTC', 'pause', 'resume', 'unsubscribe', 'run']) {
      expect(await say(command, { manager: false })).toContain('Only people who manage');
    }
    expect(await say('list', { manager: false })).toContain('Digests of this channel');
    expect((await type('preview', { manager: false })).kind).toBe('digest');
  });

  it('who manages is as the configuration says: everyone, or the people it names', async () => {
    const managed = (managers: readonly string[], id: string, manager: boolean) =>
      createCore({ ...app, managers }, COMMANDS).handle({
        place: { platform: 'slack', tenant: tenantId('T1'), channel: 'C1' },
        user: { id },
        manager,
        command: 'briefing',
        via: 'command',
        text: 'subscribe 08:00 Europe/Paris',
      });
    expect((await managed(['everyone'], 'U2', false)).kind).toBe('notice');
    expect((await managed(['U3'], 'U3', false)).kind).toBe('notice');
    expect((await managed(['U3'], 'U2', true)).kind).toBe('error');
    expect((await managed(['platform', 'U3'], 'U2', true)).kind).toBe('notice');
    expect((await managed(['platform', 'U3'], 'U2', false)).kind).toBe('error');
  });

  it('run asks for nothing where a slot is due anyway: that one is sent, and none is lost from the ledger', async () => {
    await type('subscribe 11:00 Europe/Paris');
    clock.advance(61 * MINUTE);
    expect(await say('run')).toContain('being posted here right now');
    await wake();
    expect(chat.posted).toHaveLength(1);
    expect(await say('list')).toContain('last delivery: sent, Thu 11:00');
  });

  it('speaks the language of the person', async () => {
    const user = { id: 'U1', locale: 'de-DE' };
    expect(await say('subscribe 08:00 Europe/Berlin weekdays', { user })).toMatch(
      /^Erledigt\. .*\nNächste: Fr\.? 08:00 · Mo\.? 08:00 · Di\.? 08:00/,
    );
    expect(await say('subscribe 08:00 MEZ', { user })).toContain('Meinten Sie Europe/Berlin');
  });

  it('list, pause, resume, unsubscribe', async () => {
    expect(await say('list')).toContain('This channel has no digest.');
    await type('subscribe 08:00 Europe/Paris topic istanbul');
    clock.advance(MINUTE);
    await type('subscribe 18:00 weekdays');
    expect(await say('list')).toBe(
      'Digests of this channel\n' +
        '1. 08:00 (Europe/Paris) · en · istanbul · next Fri 08:00 (Europe/Paris) · the first one is an overview\n' +
        '2. 18:00, Mon, Tue, Wed, Thu, Fri (Europe/Paris) · en · everything new · next Thu 18:00 (Europe/Paris) · the first one is an overview',
    );
    expect(await say('pause')).toContain('several digests');
    expect(await say('pause 7')).toContain('There is no digest “7” here. Give a number from 1 to 2.');
    expect(await say('pause 2')).toContain('Digest 2 is paused.');
    expect(await say('pause number 2')).toBe('It is paused already.');
    expect(await say('list')).toContain('everything new · paused');
    expect(await say('resume 2')).toBe('Digest 2 runs again.\nNext: Thu 18:00 · Fri 18:00 · Mon 18:00 (Europe/Paris).');
    expect(await say('unsubscribe 1')).toContain('Digest 1 is deleted');
    expect(await say('unsubscribe')).toContain('Digest 1 is deleted');
    expect(await say('list')).toContain('This channel has no digest.');
  });

  it('what was due while paused is not sent afterwards', async () => {
    await type('subscribe 08:00 Europe/Paris');
    await type('pause');
    clock.advance(3 * 24 * 60 * MINUTE);
    await type('resume');
    await wake();
    expect(chat.posted).toHaveLength(0);
    clock.advance(24 * 60 * MINUTE);
    await wake();
    expect(chat.posted).toHaveLength(1);
  });

  it('run posts once, at the next wake', async () => {
    await type('subscribe 08:00 Europe/Paris lang fr');
    expect(await say('run')).toBe('The digest will be posted here within a minute.');
    expect(await say('run')).toBe('A digest is being posted here right now.');
    clock.advance(MINUTE);
    await wake();
    await wake();
    expect(chat.posted).toHaveLength(1);
    expect(chat.posted[0]?.reply).toMatchObject({ kind: 'digest', language: 'fr' });
    expect(await say('list')).toContain('last delivery: sent');
  });

  it('preview shows exactly what is then posted, and why', async () => {
    await type('subscribe 08:00 Europe/Paris');
    const preview = await type('preview');
    await type('run');
    clock.advance(MINUTE);
    await wake();
    const posted = chat.posted[0]?.reply.blocks ?? [];
    expect(preview.blocks.slice(1, posted.length + 1)).toEqual(posted);
    expect(said(preview)).toContain('Why each item is in or out');
    expect(said(preview)).toMatch(/In: .* — new event/);
    expect(said(preview)).toMatch(/In the thread: .* — new event/);
    expect(said(preview)).toMatch(/Out: .* — no room/);
  });

  it('the first digest is an overview and says so; the next day has nothing to repeat', async () => {
    await type('subscribe 08:00 Europe/Paris');
    clock.advance(22 * 60 * MINUTE);
    await wake();
    expect(said(chat.posted[0]?.reply as Reply)).toContain('First digest: an overview of the 5 articles I have');
    clock.advance(24 * 60 * MINUTE);
    await wake();
    expect(said(chat.posted[1]?.reply as Reply)).toMatch(
      /^Nothing new since Fri 08:00 in the 5 articles I have\.\nNext digest: Sun 08:00/,
    );
  });

  it('a late digest says so', async () => {
    await type('subscribe 08:00 Europe/Paris');
    clock.advance(23 * 60 * MINUTE + 35 * MINUTE);
    await wake();
    expect(said(chat.posted[0]?.reply as Reply)).toContain('Late: scheduled Fri 08:00, sent Fri 09:35.');
  });

  it('a near miss gets a suggestion, nothing gets help', async () => {
    expect(await say('unsubscrive')).toBe('Did you mean /briefing unsubscribe?');
    expect(await say('')).toContain('/briefing preview [number] — Exactly what would be sent now, and why');
  });
});

function textOf(block: Block): string {
  switch (block.type) {
    case 'quote':
      return `> ${block.citation.quote} — ${block.source}`;
    case 'list':
      return block.items.join('\n');
    case 'divider':
      return '---';
    default:
      return block.text;
  }
}
