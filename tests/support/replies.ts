/** One reply of every kind, as the core writes them: fixtures of tests and of `npm run preview`. */
import type { CitedPassage } from '../../src/app/app.ts';
import type { Answer, Citation } from '../../src/model/answer.ts';
import { answerId, documentId } from '../../src/model/ids.ts';
import type { Action, Reply } from '../../src/model/reply.ts';

const RIYADH: Citation = {
  documentId: documentId('001_2ea3068d18db1575.txt'),
  span: { start: 1058, end: 1254 },
  quote:
    'Le président américain Donald Trump, Mike Waltz, et le Moyen-Orient, Steve Witkoff, avaient participé à la réunion de la capitale saoudienne.',
  title:
    'Réunion de la semaine prochaine prévue: Kremlin annonce d’autres pourparlers avec les représentants américains',
  language: 'fr',
  publisher: 'n-tv',
  url: 'https://www.example.org/politik/kremlin-pourparlers?lang=fr&id=42',
  published: { date: '2025-02-22', basis: 'inferred', why: 'the text says “last Tuesday” of the talks of 18 Feb 2025' },
  status: 'held',
  garbled: true,
};

const MOSCOW: Citation = {
  documentId: documentId('001_2ea3068d18db1575.txt'),
  span: { start: 1255, end: 1390 },
  quote:
    'Moscou était représentée par le ministre des Affaires étrangères, Sergei Lavrow, et le conseiller présidentiel Juri Uschakow.',
  title: RIYADH.title,
  language: 'fr',
  publisher: 'n-tv',
  published: { date: '2025-02-22', basis: 'inferred' },
  status: 'held',
  garbled: false,
};

const ISTANBUL: Citation = {
  documentId: documentId('002_6aa20ac7b735c775.txt'),
  span: { start: 90, end: 300 },
  quote:
    'Lavrov et le secrétaire d’Etat américain Marco Rubio se sont rencontrés la semaine dernière à Riyad, en Arabie saoudite, où ils ont convenu d’entamer des négociations pour mettre fin à la guerre en Ukraine.',
  title: 'Les diplomates russes et américains se rencontreront jeudi à Istanbul, a annoncé Lavrov',
  language: 'fr',
  publisher: 'The Moscow Times',
  url: 'https://www.example.com/2025/02/26/lavrov-istanbul',
  published: { date: '2025-02-26', basis: 'stated' },
  status: 'held',
  garbled: false,
};

const DENIAL: Citation = {
  documentId: documentId('000_19f5e621910e2189.txt'),
  span: { start: 0, end: 106 },
  quote: 'La Russie dément avoir engagé des pourparlers de suivi avec des responsables américains en Arabie saoudite',
  title: 'La Russie dément avoir engagé des pourparlers de suivi avec des responsables américains en Arabie saoudite',
  language: 'fr',
  publisher: 'The Moscow Times',
  published: { date: '2025-02-25', basis: 'inferred' },
  status: 'denied',
  garbled: false,
};

export const CITATIONS = { RIYADH, MOSCOW, ISTANBUL, DENIAL } as const;

export const ANSWER: Answer = {
  id: answerId('a1b2c3d4e5f60718'),
  question: 'who attended riyadh',
  language: 'en',
  status: 'answered',
  headline: 'Who attended the talks in Riyadh:',
  text: 'For Russia: Sergei Lavrov and Yuri Ushakov. The list of the others has lost words.',
  citations: [MOSCOW, RIYADH, ISTANBUL],
  coverage: { citedDocuments: 2, corpusDocuments: 5, latest: '2025-02-26', latestInferred: false },
  notes: ['2 of 5 articles, latest 26 Feb 2025'],
  confidence: 0.86,
  about: ['Riyadh'],
  timingMs: 12,
};

/** The buttons below an answer, in the order of the core. */
const ANSWER_ACTIONS: readonly Action[] = [
  { label: 'Share to channel', payload: { do: 'share', answer: ANSWER.id } },
  { label: 'Sources', payload: { do: 'sources', answer: ANSWER.id, page: 0 } },
  { label: 'Timeline', payload: { do: 'timeline', topic: 'Riyadh' } },
  { label: '👍', description: 'This answer helped', payload: { do: 'feedback', answer: ANSWER.id, value: 'up' } },
  {
    label: '👎',
    description: 'This answer did not help',
    payload: { do: 'feedback', answer: ANSWER.id, value: 'down' },
  },
  { label: 'When was the meeting in Riyadh?', payload: { do: 'ask', question: 'When was the meeting in Riyadh?' } },
  {
    label: 'What did Lavrov say about Istanbul?',
    payload: { do: 'ask', question: 'What did Lavrov say about Istanbul?' },
  },
];

const answer: Reply = {
  kind: 'answer',
  language: 'en',
  summary: ANSWER.text,
  blocks: [
    { type: 'text', text: ANSWER.text },
    { type: 'quote', citation: MOSCOW, source: `${MOSCOW.title} — n-tv, 22 Feb 2025 (inferred)` },
    { type: 'quote', citation: ISTANBUL, source: `${ISTANBUL.title} — The Moscow Times, 26 Feb 2025` },
    {
      type: 'note',
      text: 'One list of names reads as if a translation had lost words; nothing was inferred from it. 2 of 5 articles, latest 26 Feb 2025.',
    },
  ],
  actions: ANSWER_ACTIONS,
  answer: ANSWER.id,
};

const conflicting: Reply = {
  ...answer,
  language: 'fr',
  summary: 'Les récits divergent : des médias annonçaient une rencontre mardi à Riyad, Moscou dément.',
  blocks: [
    { type: 'text', text: 'Les récits divergent : des médias annonçaient une rencontre mardi à Riyad, Moscou dément.' },
    { type: 'heading', text: 'Démenti' },
    { type: 'quote', citation: DENIAL, source: 'The Moscow Times, 25 février 2025 (déduit)' },
    { type: 'heading', text: 'Tenu' },
    { type: 'quote', citation: ISTANBUL, source: `${ISTANBUL.title} — The Moscow Times, 26 février 2025` },
    { type: 'note', text: '2 articles sur 5, le plus récent du 26 février 2025.' },
  ],
  actions: [
    { label: 'Partager', payload: { do: 'share', answer: ANSWER.id } },
    { label: 'Sources', payload: { do: 'sources', answer: ANSWER.id, page: 0 } },
    { label: 'Chronologie', payload: { do: 'timeline', topic: 'Riyad' } },
    { label: 'Qui a démenti ?', payload: { do: 'ask', question: 'Qui a démenti ?' } },
  ],
};

const abstention: Reply = {
  kind: 'abstention',
  language: 'en',
  summary: 'Not in the 5 articles I have: nobody named “Lavrenko” is in them. Did you mean Sergei Lavrov?',
  blocks: [
    {
      type: 'text',
      text: 'Not in the 5 articles I have: nobody named “Lavrenko” is in them. Did you mean Sergei Lavrov?',
    },
    { type: 'note', text: '0 of 5 articles, latest 26 Feb 2025.' },
  ],
  actions: [{ label: 'Who is Sergei Lavrov?', payload: { do: 'ask', question: 'Who is Sergei Lavrov?' } }],
};

const help: Reply = {
  kind: 'help',
  language: 'en',
  summary: 'Ask about the talks, for example: /talks who attended riyadh',
  blocks: [
    { type: 'heading', text: 'Ask about the talks' },
    { type: 'text', text: 'I answer from 5 news articles, with quotes, and say so when they hold no answer.' },
    {
      type: 'list',
      items: [
        '/talks who attended riyadh',
        '/talks timeline istanbul',
        '/talks who lavrov',
        '/talks sources',
        '/briefing subscribe 08:00 Europe/Paris',
      ],
    },
    {
      type: 'note',
      text: 'I keep your question and its answer for 30 days, for buttons and feedback. I read no other messages.',
    },
  ],
  actions: [
    {
      label: 'Who attended the talks in Riyadh?',
      payload: { do: 'ask', question: 'Who attended the talks in Riyadh?' },
    },
    { label: 'When do they meet in Istanbul?', payload: { do: 'ask', question: 'When do they meet in Istanbul?' } },
    { label: 'What did Russia deny?', payload: { do: 'ask', question: 'What did Russia deny?' } },
  ],
};

const profile: Reply = {
  kind: 'profile',
  language: 'en',
  summary: 'Sergei Lavrov: Russian foreign minister, named in 3 of 5 articles.',
  blocks: [
    { type: 'heading', text: 'Sergei Lavrov' },
    { type: 'text', text: 'Russian foreign minister, named in 3 of 5 articles.' },
    {
      type: 'list',
      items: [
        'Also written: Sergueï Lavrov, Sergei Lavrow, Serguei Lavrov',
        'Met Marco Rubio in Riyadh',
        'Announced the meeting in Istanbul',
      ],
    },
    { type: 'quote', citation: ISTANBUL, source: 'The Moscow Times, 26 Feb 2025' },
    { type: 'note', text: '3 of 5 articles, latest 26 Feb 2025.' },
  ],
  actions: [{ label: 'Timeline', payload: { do: 'timeline', topic: 'Lavrov' } }],
};

const timeline: Reply = {
  kind: 'timeline',
  language: 'en',
  summary: '4 events, from 12 to 27 Feb 2025.',
  blocks: [
    { type: 'heading', text: 'Timeline: Russia and the United States' },
    {
      type: 'list',
      items: [
        '12 Feb 2025 · held — Trump and Putin speak by telephone',
        '18 Feb 2025 · held — delegations meet in Riyadh (2 articles)',
        'Tuesday (25 Feb 2025) · denied by Moscow — a follow-up in Riyadh',
        'Thursday (27 Feb 2025) · planned — diplomats meet in Istanbul',
      ],
    },
    { type: 'quote', citation: DENIAL, source: 'The Moscow Times, 25 Feb 2025 (inferred)' },
    { type: 'note', text: 'Dates in brackets are worked out from the day of publication. 4 of 5 articles.' },
  ],
  actions: [
    { label: 'Which meeting is planned next?', payload: { do: 'ask', question: 'Which meeting is planned next?' } },
  ],
};

const sources: Reply = {
  kind: 'sources',
  language: 'en',
  summary: '5 articles, latest 26 Feb 2025.',
  blocks: [
    { type: 'heading', text: '5 articles' },
    {
      type: 'list',
      items: [
        '1 · La Russie dément avoir engagé des pourparlers de suivi — The Moscow Times, 25 Feb 2025 (inferred)',
        '2 · Réunion de la semaine prochaine prévue — n-tv, 22 Feb 2025 (inferred)',
        '3 · Les diplomates russes et américains se rencontreront jeudi à Istanbul — The Moscow Times, 26 Feb 2025',
      ],
    },
    { type: 'note', text: '/talks sources 2 shows one article with its passages.' },
  ],
  actions: [],
};

const status: Reply = {
  kind: 'status',
  language: 'en',
  summary: '5 articles in French, from 15 to 26 Feb 2025.',
  blocks: [
    { type: 'heading', text: 'What I can answer from' },
    { type: 'text', text: '5 articles in French, from 15 to 26 Feb 2025. Version 3f9a1c07b2de.' },
    { type: 'heading', text: 'Digests of this workspace' },
    { type: 'list', items: ['#policy-desk: weekdays at 08:00, Europe/Paris'] },
    { type: 'note', text: 'I keep your question and its answer for 30 days. I read no other messages.' },
  ],
  actions: help.actions,
};

const digest: Reply = {
  kind: 'digest',
  language: 'en',
  summary: 'Talks, 27 Feb 2025: Russian and American diplomats meet in Istanbul today, says Lavrov.',
  blocks: [
    { type: 'heading', text: 'Talks · Thursday, 27 February 2025' },
    { type: 'note', text: '4 new articles since Tue 07:00 · 1-min read' },
    {
      type: 'text',
      text: 'Russian and American diplomats meet in Istanbul today about their embassies, Sergei Lavrov announced.',
    },
    { type: 'heading', text: 'New' },
    {
      type: 'text',
      text: 'Istanbul talks set for Thursday. Diplomats are to settle disputes over the embassies’ staff.',
    },
    { type: 'quote', citation: ISTANBUL, source: 'The Moscow Times, 26 Feb 2025' },
    { type: 'heading', text: 'Accounts differ' },
    { type: 'text', text: 'Media reported a second meeting in Riyadh; Moscow denies it.' },
    { type: 'quote', citation: DENIAL, source: 'The Moscow Times, 25 Feb 2025 (inferred)' },
    { type: 'heading', text: 'Next' },
    { type: 'list', items: ['Thursday (27 Feb 2025): diplomats meet in Istanbul'] },
    {
      type: 'note',
      text: '4 of 5 articles · next digest Fri 08:00 (Europe/Paris) · set up by Anna · /briefing unsubscribe stops it',
    },
  ],
  actions: [
    { label: 'Timeline', payload: { do: 'timeline', topic: 'Istanbul' } },
    { label: 'Pause', payload: { do: 'command', text: 'briefing pause' } },
  ],
  thread: [
    { type: 'heading', text: 'More in these articles' },
    { type: 'text', text: 'Rubio and Lavrov spoke by telephone on Saturday.' },
    { type: 'quote', citation: MOSCOW, source: 'n-tv, 22 Feb 2025 (inferred)' },
  ],
};

const thanks: Reply = {
  kind: 'notice',
  language: 'en',
  summary: 'Thank you: noted.',
  blocks: [{ type: 'text', text: 'Thank you: noted.' }],
  actions: [],
};

const error: Reply = {
  kind: 'error',
  language: 'en',
  summary: 'I do not know the time zone “Europe/Pari”. Did you mean Europe/Paris?',
  blocks: [{ type: 'text', text: 'I do not know the time zone “Europe/Pari”. Did you mean Europe/Paris?' }],
  actions: [],
};

export const REPLIES = {
  answer,
  conflicting,
  abstention,
  help,
  profile,
  timeline,
  sources,
  status,
  digest,
  thanks,
  error,
} as const;

export const PASSAGES: readonly CitedPassage[] = [MOSCOW, RIYADH, ISTANBUL].map((citation, index, all) => ({
  citation,
  before:
    'Mardi dernier, des délégations de haut rang des États-Unis et de la Russie à Riyad en Arabie saoudite ont parlé du conflit ukrainien.\n\n',
  after: ' « Je ne peux pas encore dire quand la prochaine rencontre aura lieu », a déclaré le porte-parole.',
  source: `${citation.title} — ${citation.publisher}, 22 Feb 2025`,
  dating: 'The date was inferred: the text says “last Tuesday” of the talks of 18 Feb 2025.',
  index,
  of: all.length,
}));

/** Text that tries to ping, to link, to hide and to reorder on either platform. */
export const HOSTILE =
  '<!channel> <!here> <@U123ABC> <#C123|x> <!subteam^S1> <https://evil.example|https://good.example> &lt;!here&gt; ' +
  '@everyone @here <@1234567890> <@&987> [bank](https://evil.example) ||spoiler|| *bold* _it_ ~no~ `code` ```fence``` ' +
  '> quote\n# heading\n-# small <t:1:R> \u202egnp.exe \u0007 </talks:1> :tada: \ud83d';

/** An answer that says what its question said, in every kind of block. */
export const replyWith = (text: string): Reply => ({
  kind: 'answer',
  language: 'en',
  summary: text,
  blocks: [
    { type: 'heading', text },
    { type: 'text', text },
    {
      type: 'quote',
      citation: { ...DENIAL, quote: text, title: text, publisher: text, url: `https://x.example/?q=${text}` },
      source: text,
    },
    { type: 'list', items: [text, text] },
    { type: 'note', text },
  ],
  actions: [
    { label: text, description: text, payload: { do: 'share', answer: ANSWER.id } },
    { label: 'Sources', payload: { do: 'sources', answer: ANSWER.id, page: 0 } },
    { label: text, payload: { do: 'ask', question: text } },
  ],
  answer: ANSWER.id,
});
