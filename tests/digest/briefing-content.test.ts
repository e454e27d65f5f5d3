import { beforeEach, describe, expect, it } from 'vitest';
import type { App } from '../../src/app/app.ts';
import { type WrittenBriefing, writeBriefing } from '../../src/app/briefing/write-briefing.ts';
import type { Corpus } from '../../src/app/corpus.ts';
import { DIGEST_MAX_WORDS } from '../../src/digest/compose.ts';
import { wordsIn } from '../../src/digest/words-in.ts';
import type { Subscription } from '../../src/model/digest.ts';
import { documentId } from '../../src/model/ids.ts';
import type { Block } from '../../src/model/reply.ts';
import type { Stores } from '../../src/ports/stores.ts';
import { memoryStores } from '../../src/storage/memory-stores.ts';
import { subscriptionOf } from '../support/digest-desk.ts';
import { FakeClock } from '../support/fake-clock.ts';
import { FakeLog } from '../support/fake-log.ts';
import { article, emptyCorpus, type News } from '../support/news.ts';

const DAY = 86_400_000;
/** 08:00 in Paris on 3 March 2025 */
const FIRST = Date.UTC(2025, 2, 3, 7);

const PLANNED: News = {
  id: 'planned.txt',
  publisher: 'The Lantern',
  date: '2025-03-02',
  text: 'Lavrov and Rubio will meet in Istanbul on 6 March 2025\n\nSergei Lavrov and Marco Rubio will meet in Istanbul on 6 March 2025, the Russian foreign ministry announced on Sunday.',
};
const REPRINT: News = { ...PLANNED, id: 'reprint.txt', publisher: 'The Echo' };
const AGAIN: News = {
  id: 'again.txt',
  publisher: 'The Echo',
  date: '2025-03-03',
  text: 'Istanbul prepares for Lavrov and Rubio on 6 March\n\nSergei Lavrov and Marco Rubio will meet in Istanbul on 6 March 2025, officials of both sides confirmed again.',
};
const POSTPONED: News = {
  id: 'postponed.txt',
  publisher: 'The Lantern',
  date: '2025-03-04',
  text: 'Meeting of Lavrov and Rubio in Istanbul moved to 11 March\n\nSergei Lavrov and Marco Rubio will meet in Istanbul on 11 March 2025, five days later than planned, a spokesman said.',
};
const DENIED: News = {
  id: 'denied.txt',
  publisher: 'Meridian Wire',
  date: '2025-03-05',
  text: 'Moscow denies that Lavrov will meet Rubio in Istanbul\n\nThe Russian foreign ministry denied on Wednesday that Sergei Lavrov would meet Marco Rubio in Istanbul this month.',
};

describe('what a digest says', () => {
  let corpus: Corpus;
  let stores: Stores;
  let subscription: Subscription;
  let clock: FakeClock;
  let app: App;
  beforeEach(async () => {
    corpus = emptyCorpus();
    stores = memoryStores();
    clock = new FakeClock(FIRST);
    app = { corpus, stores, clock, log: new FakeLog(), problems: [] };
    subscription = subscriptionOf({ createdByName: 'Anna', createdAt: FIRST - DAY });
    await stores.subscriptions.put(subscription);
  });

  const comes = async (...news: readonly News[]) => {
    for (const one of news) {
      const document = article(one);
      await corpus.add(document);
      await stores.documents.put(document, clock.now() - 60 * 60_000);
    }
  };
  const write = (): Promise<WrittenBriefing> => {
    return writeBriefing(app, subscription, { slot: clock.now(), now: clock.now(), missed: 0 });
  };
  /** writes and delivers today's digest, then it is tomorrow */
  const send = async (): Promise<WrittenBriefing> => {
    const briefing = await write();
    const row = await stores.deliveries.claim(subscription.id, clock.now(), 'o', clock.now(), 1000);
    if (row === undefined) throw new Error('not claimed');
    if (briefing.reply !== undefined) {
      await stores.deliveries.renew(row.id, 'o', clock.now(), 1000, { contentHash: 'h', facts: briefing.facts });
      await stores.deliveries.finish(row.id, 'o', { state: 'sent', messageId: 'm' }, clock.now());
    }
    clock.advance(DAY);
    return briefing;
  };
  const textOf = ({ reply }: WrittenBriefing) => (reply?.blocks ?? []).map(said).join('\n');

  it('opens with an overview that says so, with title, bottom line, item, date and footer', async () => {
    await comes(PLANNED);
    const text = textOf(await send());
    expect(text).toContain('Talks · Monday 3 Mar 2025');
    expect(text).toContain('First digest: an overview of the 1 article I have');
    expect(text).toMatch(/Bottom line\nPlanned: “.*Istanbul.*” — The Lantern, 2 Mar 2025/);
    expect(text).toContain('named: Sergei Lavrov and Marco Rubio');
    expect(text).toContain('Next\nThursday 6 Mar 2025: meeting, Istanbul → Bottom line');
    expect(text).toContain(
      'From 1 of 1 article, latest 2 Mar 2025. Next digest: Tue 08:00 (Europe/Paris). Set up by Anna. /briefing unsubscribe stops it.',
    );
  });

  it('counts a reprint as one story of one origin', async () => {
    await comes(PLANNED, REPRINT);
    const { draft } = await write();
    expect(draft.items).toEqual([]);
    expect(draft.bottomLine?.origins).toBe(1);
  });

  it('names an act, a place and people in the reader’s language where the source speaks another', async () => {
    subscription = { ...subscription, language: 'de' };
    const signed: News = {
      id: 'signed.txt',
      date: '2025-03-02',
      text: 'Un texte et deux signatures à Lisbonne\n\nPedro Almeida et Anna Lindqvist ont signé dimanche un accord de pêche à Lisbonne après de longues nuits.',
    };
    const call: News = {
      id: 'call.txt',
      date: '2025-03-02',
      text: 'Une heure au bout du fil\n\nSergueï Lavrov et Marco Rubio ont eu samedi un appel téléphonique au sujet des ambassades.',
    };
    await comes(signed, call);
    expect(textOf(await write())).toMatch(/Telefonat: Sergueï Lavrov und Marco Rubio/);
  });

  it('a signing that was put off, refused or only spoken of is never headed as one', async () => {
    await comes(PLANNED, {
      id: 'off.txt',
      date: '2025-03-02',
      text: 'No pens at the table in Lisbon\n\nPedro Almeida and Anna Lindqvist postponed the signing of their fishing agreement in Lisbon to 10 November 2025.',
    });
    const { draft } = await write();
    expect(draft.items).not.toEqual([]);
    expect(draft.items.map(({ headline }) => headline).join()).not.toMatch(/signing/i);
  });

  it('quotes no sentence that says something else without its rest', async () => {
    const confident = 'President Trump said on Monday that he was confident about a deal with Lisbon';
    await comes({
      id: 'long.txt',
      date: '2025-03-02',
      text: `Confidence and pens\n\n${confident} and added that Pedro Almeida would be at the White House within two weeks to sign an agreement that gives access to all of the fishing grounds.`,
    });
    const { draft } = await write();
    expect(JSON.stringify(draft)).not.toContain(`${confident}"`);
  });

  it('an older story is background: what is current makes the bottom line', async () => {
    const old = 'Anna Lindqvist met Pedro Almeida in Lisbon on 1 February 2025 for talks on fishing.';
    const news = (id: string, text: string, date: string): News => ({ id, date, text: `${id}\n\n${text}` });
    await comes(
      news('a.txt', old, '2025-02-01'),
      news('b.txt', `${old.replace('for talks', 'and had talks')} Both were tired.`, '2025-02-02'),
      PLANNED,
    );
    expect((await write()).draft.bottomLine?.text).toContain('Istanbul');
  });

  it('a meeting elsewhere, told below a title, is a story of its own', async () => {
    await comes({
      ...PLANNED,
      text: `${PLANNED.text} Lavrov and Rubio met in Riyadh last week for their first talks.`,
    });
    const { draft } = await write();
    expect(draft.bottomLine?.text).toContain('Istanbul');
    expect(draft.items.map(({ headline }) => headline)).toEqual(['Meeting in Riyadh: Sergei Lavrov and Marco Rubio']);
  });

  it('does not repeat what only comes again', async () => {
    await comes(PLANNED);
    await send();
    await comes(AGAIN);
    const second = await send();
    expect(second.draft.items.map(({ headline }) => headline)).toEqual([]);
    expect(second.draft.considered.some(({ verdict }) => verdict === 'told')).toBe(true);
    expect(textOf(second)).toMatch(/^Nothing new since Mon 08:00/);
  });

  it('tells a new date as a change', async () => {
    await comes(PLANNED);
    await send();
    await comes(POSTPONED);
    const text = textOf(await send());
    expect(text).toMatch(/11 Mar(ch)? 2025/);
    expect(text).toContain('1 new article since Mon 08:00');
  });

  it('sets a denial against the plan that it denies', async () => {
    await comes(PLANNED);
    await send();
    await comes(DENIED);
    const briefing = await send();
    expect(briefing.draft.differences).toHaveLength(1);
    expect(textOf(briefing)).toMatch(
      /Accounts differ\n> .*Istanbul.* — planned — The Lantern, 2 Mar 2025\n> .*den(y|ies|ied).* — denied — Meridian Wire, 5 Mar 2025/,
    );
  });

  it('is silent or one line when nothing is new, as the channel chose', async () => {
    await comes(PLANNED);
    await send();
    expect(textOf(await send())).toMatch(
      /^Nothing new since Mon 08:00 in the 1 article I have\.\nNext digest: Wed 08:00/,
    );
    subscription = { ...subscription, quietDay: 'silence' };
    expect((await send()).reply).toBeUndefined();
  });

  it('says once when an article that it quoted has changed, and when one was withdrawn', async () => {
    await comes(PLANNED, POSTPONED);
    await send();
    const changed = article({ ...PLANNED, text: `${PLANNED.text}\n\nThe place was corrected later on.` });
    await corpus.add(changed);
    await stores.documents.put(changed, clock.now() - 1);
    await corpus.remove(documentId(POSTPONED.id));
    await stores.documents.remove(documentId(POSTPONED.id), clock.now() - 1);
    const text = textOf(await send());
    expect(text).toContain(
      'An article quoted here has changed since: “Lavrov and Rubio will meet in Istanbul on 6 March 2025”.',
    );
    expect(text).toContain(
      'An article quoted here was withdrawn: “Meeting of Lavrov and Rubio in Istanbul moved to 11 March”.',
    );
    expect(textOf(await send())).not.toContain('quoted here');
  });

  it('keeps to its topics, and says why the rest is out', async () => {
    subscription = { ...subscription, topics: ['Geneva'] };
    const grain: News = {
      id: 'grain.txt',
      date: '2025-03-02',
      text: 'Grain talks open in Geneva on Monday\n\nMaria Keller opened the grain talks in Geneva on 3 March 2025 with delegations of two countries.',
    };
    await comes(PLANNED, grain);
    const { draft } = await write();
    expect(draft.items).toEqual([]);
    expect(draft.bottomLine?.citations.map(({ documentId }) => documentId)).toEqual(['grain.txt']);
    expect(
      draft.considered.some(({ verdict, headline }) => verdict === 'off-topic' && headline.includes('Istanbul')),
    ).toBe(true);
  });

  it('loses no article that reaches the index after a digest was written', async () => {
    await comes(PLANNED);
    await send();
    clock.advance(-DAY);
    const late = article({
      id: 'late.txt',
      date: '2025-03-03',
      text: 'Envoys sign a fishing accord in Lisbon\n\nPedro Almeida and Anna Lindqvist signed a fishing accord in Lisbon on 3 March 2025 after long talks.',
    });
    await stores.documents.put(late, clock.now() - 10 * 60_000);
    await corpus.add(late);
    clock.advance(DAY);
    expect(textOf(await send())).toContain('Lisbon');
    expect(textOf(await send())).toMatch(/^Nothing new/);
  });

  it('written while the corpus is being read again: no quoted article seems gone, none that comes is lost', async () => {
    await comes(PLANNED);
    await send();
    const changed = article({ ...PLANNED, text: `${PLANNED.text}\n\nThe place was corrected later on.` });
    // Everything that a digest reads, at every step of the replacement and before the store knows of it.
    const replaced = corpus.add(changed);
    const during = [await write(), await write()];
    await replaced;
    for (const { draft } of during) expect(draft.corpusDocuments).toBe(1);
    expect(corpus.ids()).toEqual([PLANNED.id]);
    await corpus.add(article(POSTPONED));
    expect((await write()).draft.items).toEqual([]);
    await stores.documents.put(changed, clock.now());
    await stores.documents.put(article(POSTPONED), clock.now());
    clock.advance(60_000);
    const text = textOf(await send());
    expect(text).toContain('An article quoted here has changed since');
    expect(text).toMatch(/11 Mar(ch)? 2025/);
  });

  it('marks a date in doubt wherever it stands', async () => {
    await comes({ ...PLANNED, inferred: true, text: PLANNED.text.replaceAll('on 6 March 2025', 'on Thursday') });
    const text = textOf(await write());
    expect(text).toContain('The Lantern, 2 Mar 2025 (inferred)');
    expect(text).toContain('probably 6 Mar 2025');
  });

  it('speaks the five languages around words that stay as they are', async () => {
    await comes(PLANNED);
    for (const [language, words] of [
      ['fr', "L'essentiel"],
      ['de', 'Das Wichtigste'],
      ['es', 'Lo esencial'],
      ['ru', 'Главное'],
    ] as const) {
      subscription = { ...subscription, language };
      const briefing = await write();
      expect(textOf(briefing)).toContain(words);
      expect(textOf(briefing)).toContain('Lavrov and Rubio will meet in Istanbul on 6 March 2025');
      expect(wordsIn(briefing.reply?.blocks ?? [])).toBeLessThanOrEqual(DIGEST_MAX_WORDS);
    }
  });
});

function said(block: Block): string {
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
