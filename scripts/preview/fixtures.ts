/** What is drawn: the same replies that the tests use, each in the situation in which people meet it. */
import type { Reply } from '../../src/model/reply.ts';
import { digestSamples } from '../../tests/support/digest-samples.ts';
import { HOSTILE, REPLIES, replyWith } from '../../tests/support/replies.ts';

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

const SCRIPTS_TEXT = 'Переговоры в Эр-Рияде 🇷🇺🇺🇸 · 外交会谈在利雅得举行 · محادثات في الرياض · ';
const LONG_ITEMS = Array.from({ length: 120 }, (_, i) => `${i + 1} · ${SCRIPTS_TEXT.repeat(2)}`);

const long: Reply = {
  ...REPLIES.timeline,
  summary: 'A very long timeline.',
  blocks: [
    { type: 'heading', text: 'Timeline: everything' },
    { type: 'list', items: LONG_ITEMS },
    { type: 'note', text: '120 of 120 articles.' },
  ],
};

const digests = await digestSamples();

export const FIXTURES: readonly Fixture[] = [
  { id: 'answer', title: 'An answer', reply: REPLIES.answer, asked: '/talks who attended riyadh', isPrivate: true },
  {
    id: 'conflicting',
    title: 'Accounts differ',
    reply: REPLIES.conflicting,
    asked: '@Parley y a-t-il eu une deuxième rencontre à Riyad ?',
    isPrivate: false,
  },
  {
    id: 'abstention',
    title: 'Not in the articles',
    reply: REPLIES.abstention,
    asked: '/talks who is lavrenko',
    isPrivate: true,
  },
  { id: 'help', title: 'Help', reply: REPLIES.help, asked: '/talks', isPrivate: true },
  { id: 'profile', title: 'A profile', reply: REPLIES.profile, asked: '/talks who lavrov', isPrivate: true },
  { id: 'timeline', title: 'A timeline', reply: REPLIES.timeline, asked: '/talks timeline', isPrivate: true },
  { id: 'sources', title: 'The articles', reply: REPLIES.sources, asked: '/talks sources', isPrivate: true },
  { id: 'status', title: 'Status', reply: REPLIES.status, asked: '/talks status', isPrivate: true },
  { id: 'digest-first', title: 'A first digest, with accounts that differ', reply: digests.first, isPrivate: false },
  { id: 'digest', title: 'A digest', reply: digests.ordinary, isPrivate: false },
  { id: 'digest-late', title: 'A late digest', reply: digests.late, isPrivate: false },
  { id: 'digest-quiet', title: 'A quiet day', reply: digests.quiet, isPrivate: false },
  {
    id: 'error',
    title: 'A mistake, explained',
    reply: REPLIES.error,
    asked: '/briefing subscribe 08:00 Europe/Pari',
    isPrivate: true,
  },
  { id: 'long', title: 'Far too long', reply: long, asked: '/talks timeline', isPrivate: true },
  { id: 'hostile', title: 'Text that tries things', reply: replyWith(HOSTILE), asked: '/talks …', isPrivate: true },
];

export const PASSAGE_INDEX = 1;
