/** What is drawn: what the core really says over the bundled articles, each reply in the situation in which people meet it.
 *  Nothing here is written by hand but what only tries the layout: a text too long, a text that tries things. */
import type { CitedPassage } from '../../src/app/app.ts';
import { tenantId } from '../../src/model/ids.ts';
import type { Invocation } from '../../src/model/invocation.ts';
import type { Reply } from '../../src/model/reply.ts';
import { bundledSeeds, converse } from '../../tests/support/corpus-of.ts';
import { digestSamples } from '../../tests/support/digest-samples.ts';
import { HOSTILE, replyWith } from '../../tests/support/replies.ts';

export interface Fixture {
  /** part of the picture's file name */
  readonly id: string;
  readonly title: string;
  readonly reply: Reply;
  /** what somebody typed before it */
  readonly asked?: string;
  /** seen by the asker alone */
  readonly isPrivate: boolean;
}

const TENANT = tenantId('T1');
const { type, core } = converse(await bundledSeeds());

let threads = 0;

/** Types as Anna would on a platform that is in that language; each time in a new thread, so that nothing is a follow-up. */
const typed = (asked: string, locale = 'en-GB'): Promise<Reply> => {
  const briefing = asked.startsWith('/briefing');
  const more: Partial<Invocation> = {
    command: briefing ? 'briefing' : 'talks',
    user: { id: 'U1', locale },
    place: { platform: 'slack', tenant: TENANT, channel: 'C1', thread: `thread-${++threads}` },
  };
  return type(asked.replace(/^(?:\/\w+|@Parley)\s*/, ''), more);
};

const QUESTION = '/talks who attended riyadh';
const asked: readonly (readonly [id: string, title: string, asked: string, locale?: string])[] = [
  ['answer', 'An answer', QUESTION],
  ['conflicting', 'Accounts differ', '@Parley Moscou a-t-elle démenti des pourparlers de suivi ?', 'fr-FR'],
  ['when', 'When', '/talks when do they meet in istanbul'],
  ['abstention', 'Not in the articles', '/talks who is lavrenko'],
  ['gap', 'A gap', '/talks who attended geneva'],
  ['help', 'Help', '/talks'],
  ['profile', 'A profile', '/talks who lavrov'],
  ['timeline', 'A timeline', '/talks timeline'],
  ['sources', 'The articles', '/talks sources'],
  ['article', 'One article', '/talks sources 2'],
  ['status', 'Status', '/talks status'],
  ['briefings', 'Help with digests', '/briefing help'],
  ['error', 'A mistake, explained', '/briefing subscribe 08:00 Europe/Pari'],
];

const said: Fixture[] = [];
for (const [id, title, words, locale] of asked)
  said.push({ id, title, asked: words, reply: await typed(words, locale), isPrivate: !words.startsWith('@') });

const english = await digestSamples('en');
const french = await digestSamples('fr');

const SCRIPTS_TEXT = 'Переговоры в Эр-Рияде 🇷🇺🇺🇸 · 外交会谈在利雅得举行 · محادثات في الرياض · ';
const LONG_ITEMS = Array.from({ length: 120 }, (_, i) => `${i + 1} · ${SCRIPTS_TEXT.repeat(2)}`);
const long: Reply = {
  ...(await typed('/talks timeline')),
  blocks: [
    { type: 'heading', text: 'Timeline: everything' },
    { type: 'list', items: LONG_ITEMS },
    { type: 'note', text: '120 of 120 articles.' },
  ],
};

export const FIXTURES: readonly Fixture[] = [
  ...said,
  { id: 'digest-first', title: 'A first digest, with accounts that differ', reply: english.first, isPrivate: false },
  { id: 'digest', title: 'A digest', reply: english.ordinary, isPrivate: false },
  { id: 'digest-late', title: 'A late digest', reply: english.late, isPrivate: false },
  { id: 'digest-quiet', title: 'A quiet day', reply: english.quiet, isPrivate: false },
  { id: 'digest-fr', title: 'A first digest in French', reply: french.first, isPrivate: false },
  { id: 'long', title: 'Far too long', reply: long, asked: '/talks timeline', isPrivate: true },
  { id: 'hostile', title: 'Text that tries things', reply: replyWith(HOSTILE), asked: '/talks …', isPrivate: true },
];

/** The answer that is shared, shown as an embed, and whose sources are looked at. */
export const ANSWERED = { question: 'who attended riyadh', reply: await typed(QUESTION) } as const;

export const PASSAGE: CitedPassage = await passageOf(ANSWERED.reply);

async function passageOf({ answer }: Reply): Promise<CitedPassage> {
  const passage = answer === undefined ? undefined : await core.passage(TENANT, answer, 0);
  if (passage === undefined) throw new Error(`the bundled articles do not answer “${QUESTION}” with a source`);
  return passage;
}

export const OVERVIEW: Reply = await core.overview({
  place: { platform: 'slack', tenant: TENANT, channel: 'D1' },
  user: { id: 'U1', locale: 'en-GB' },
  manager: true,
  command: 'talks',
  via: 'message',
  text: '',
});
