import type { Citation } from '../model/answer.ts';
import type { Subscription } from '../model/digest.ts';
import type { Block, Reply } from '../model/reply.ts';
import { REPLY_SUMMARY_MAX_CHARS } from '../model/reply.ts';
import type { DigestDraft, DigestItem, DigestLine } from './digest.ts';
import { type Edition, footerOf, headOf } from './frame.ts';
import { largestFitting, type Room } from './room.ts';
import { furtherQuotes, itemBlocks, sidesOf, THREAD_STORIES_MAX, threadOf } from './sections.ts';
import { type DigestWording, digestWordingOf } from './wording/wording.ts';
import { wordsIn } from './words-in.ts';

/** Longest digest, in words that people see in the channel; the thread is extra. */
export const DIGEST_MAX_WORDS = 260;
const CORRECTIONS_MAX = 3;

/** A digest as it is posted, and what the channel will have been told by it. */
export interface ComposedDigest {
  readonly reply: Reply;
  /** hashes of the sentences told, in the message or in its thread */
  readonly sentences: ReadonlySet<string>;
  readonly citations: readonly Citation[];
  /** how many stories the message shows, and how many more its thread */
  readonly shown: number;
  readonly inThread: number;
}

/** Draft → message: fixed order, whole items only; what has no room goes to the thread, the lowest first. */
export function composeDigest(draft: DigestDraft, subscription: Subscription, edition: Edition): ComposedDigest {
  const room = largestFitting(
    draft,
    (candidate) => wordsIn(blocksOf(draft, subscription, edition, candidate)) <= DIGEST_MAX_WORDS,
  );
  const blocks = blocksOf(draft, subscription, edition, room);
  const thread = threadOf(draft, subscription, room);
  const { language } = subscription;
  const wording = digestWordingOf(language);
  const [title] = blocks;
  const lead = draft.bottomLine?.text ?? draft.corrections[0]?.title ?? '';
  const topic = subscription.topics[0] ?? '';
  return {
    reply: {
      kind: 'digest',
      language,
      summary: cut(`${title?.type === 'heading' ? title.text : ''}: ${lead}`),
      blocks,
      actions: [
        { label: wording.timeline, payload: { do: 'timeline', topic } },
        { label: wording.pause, payload: { do: 'command', text: `briefing pause ${subscription.id}` } },
      ],
      ...(thread.length > 0 && { thread }),
    },
    ...toldBy(draft, room),
    shown: room.items,
    inThread: Math.min(draft.items.length - room.items, THREAD_STORIES_MAX),
  };
}

/** A quiet day: one line, and how to stop it. */
export function composeQuiet(
  draft: DigestDraft,
  { language, schedule }: Subscription,
  { moment, nextRun }: Edition,
): Reply {
  const wording = digestWordingOf(language);
  const text = wording.quiet(moment(draft.window.from ?? draft.window.to), draft.corpusDocuments);
  const next = nextRun === undefined ? [] : [wording.nextRun(moment(nextRun), schedule.timeZone)];
  return {
    kind: 'digest',
    language,
    summary: cut(text),
    blocks: [
      { type: 'text', text },
      { type: 'note', text: `${[...next, wording.stop].join('. ')}.` },
    ],
    actions: [],
  };
}

export const isQuiet = ({ bottomLine, items, differences, corrections, newcomers, upcoming }: DigestDraft): boolean =>
  bottomLine === undefined &&
  [items, differences, corrections, newcomers, upcoming].every((section) => section.length === 0);

function blocksOf(draft: DigestDraft, subscription: Subscription, edition: Edition, room: Room): Block[] {
  const { language } = subscription;
  const wording = digestWordingOf(language);
  const shown = draft.items.slice(0, room.items);
  const rest = Math.min(draft.items.length - shown.length, THREAD_STORIES_MAX);
  const section = (title: string, blocks: readonly Block[]): Block[] =>
    blocks.length === 0 ? [] : [{ type: 'heading', text: title }, ...blocks];
  const list = (items: readonly string[]): Block[] => (items.length === 0 ? [] : [{ type: 'list', items }]);
  const said = lineTeller(draft, shown, room, wording);
  return [
    ...headOf(draft, subscription, edition),
    ...section(
      wording.corrections,
      list(
        draft.corrections
          .slice(0, CORRECTIONS_MAX)
          .map(({ kind, title }) =>
            kind === 'changed' ? wording.articleChanged(title) : wording.articleWithdrawn(title),
          ),
      ),
    ),
    ...section(
      wording.bottomLine,
      draft.bottomLine === undefined
        ? []
        : [
            { type: 'text', text: [draft.bottomLine.text, draft.bottomLine.facts].filter(Boolean).join('\n') },
            ...furtherQuotes(draft.bottomLine.further.slice(0, room.leads), language),
          ],
    ),
    ...section(
      wording.fresh,
      shown.flatMap((item, i) => itemBlocks(item, i + 1, subscription, room)),
    ),
    ...(rest > 0 ? [{ type: 'note', text: wording.inThread(rest) } as const] : []),
    ...section(
      wording.differ,
      draft.differences.slice(0, room.differences).flatMap((difference) => sidesOf(difference, language, room)),
    ),
    ...section(wording.newcomers, list(draft.newcomers.slice(0, room.newcomers).map(said))),
    ...section(wording.next, list(draft.upcoming.slice(0, room.upcoming).map(({ line }) => said(line)))),
    { type: 'note', text: footerOf(draft, subscription, edition, citedIn(draft, room)) },
  ];
}

/** A line whose sentence stands above already says where, instead of quoting it again. */
function lineTeller(
  { bottomLine, differences }: DigestDraft,
  shown: readonly DigestItem[],
  room: Room,
  wording: DigestWording,
): (line: DigestLine) => string {
  const places = new Map<string, string>();
  const stands = (sentences: readonly string[], where: string): void => {
    for (const hash of sentences) places.set(hash, where);
  };
  for (const { sentences } of differences.slice(0, room.differences)) stands(sentences, wording.differ);
  for (const [i, { sentences }] of shown.entries()) stands(sentences, String(i + 1));
  if (bottomLine !== undefined) stands(bottomLine.sentences, wording.bottomLine);
  return ({ text, short, sentences }) => {
    const where = sentences.map((hash) => places.get(hash)).find((found) => found !== undefined);
    return where === undefined || short === undefined ? text : `${short} → ${where}`;
  };
}

function toldBy(draft: DigestDraft, room: Room): Pick<ComposedDigest, 'sentences' | 'citations'> {
  const stories = draft.items.slice(0, room.items + THREAD_STORIES_MAX);
  const lines = [
    ...draft.newcomers.slice(0, room.newcomers),
    ...draft.upcoming.slice(0, room.upcoming).map(({ line }) => line),
  ];
  const bottom =
    draft.bottomLine === undefined
      ? []
      : [draft.bottomLine, { ...draft.bottomLine, citations: draft.bottomLine.further }];
  const all = [...stories, ...draft.differences, ...lines, ...bottom];
  return {
    sentences: new Set(all.flatMap(({ sentences }) => sentences)),
    citations: all.flatMap(({ citations }) => citations),
  };
}

function citedIn(draft: DigestDraft, room: Room): number {
  const { citations } = toldBy(draft, room);
  return new Set(citations.map(({ documentId }) => documentId)).size;
}

const cut = (text: string): string =>
  text.length <= REPLY_SUMMARY_MAX_CHARS
    ? text
    : `${text.slice(0, REPLY_SUMMARY_MAX_CHARS - 2).replace(/\s+\S*$/, '')} …`;
