import { sliceSpan, spanContains } from '../model/span.ts';
import { isFunctionWord } from '../text/function-words.ts';
import type { Account } from './accounts.ts';
import { actOf, actsOf, areOneAct, undoes } from './acts.ts';
import { clipStart, countWords, isBalanced } from './clip.ts';
import type { Telling } from './items.ts';
import { namesOf, placesOf } from './names.ts';
import { focusOf } from './quote.ts';
import { digestWordingOf } from './wording/wording.ts';

export const HEADLINE_MIN_WORDS = 4;
export const HEADLINE_MAX_WORDS = 8;

/** `On Monday, `: what a headline can do without. */
const OPENING = /^[^,;:]{1,60},\s/u;

/**
 * 4–8 words that say what happened. A title or sentence so short stands as it is where the reader has its language and it
 * is not the quote below; else the act, where and who, in the reader's language; else the source's first words.
 */
export function headlineOf(head: Account, quoted: Account, telling: Telling): string | undefined {
  const whole = wholeOf(head);
  const isRead = head.read.analysed.language === telling.language;
  if (whole !== undefined && isRead && head !== quoted) return whole;
  return (
    actHeadline(head, telling) ??
    (head === quoted ? undefined : whole) ??
    clipped(head) ??
    named(head, telling) ??
    whole
  );
}

const fits = (text: string): boolean => {
  const count = countWords(text);
  return count >= HEADLINE_MIN_WORDS && count <= HEADLINE_MAX_WORDS;
};

function wholeOf({ read, statement }: Account): string | undefined {
  const text = sliceSpan(read.document.text, statement).trim().replace(/\.$/, '');
  return fits(text) && isBalanced(text) ? text : undefined;
}

/** `Planned: meeting · Istanbul · Sergei Lavrov`: what it is about, not who did what. Only of a sentence that tells of one
 *  act and takes nothing back. */
function actHeadline(account: Account, { corpus, language }: Telling): string | undefined {
  const act = tellsOneAct(account, corpus) ? actOf(account, language) : undefined;
  if (act === undefined) return undefined;
  const { status, places: ids } = account.event;
  const places = ids.every((id) => corpus.names.gazetteer.entry(id) !== undefined)
    ? placesOf(account, corpus, language)
    : [];
  const names = namesOf(account, corpus, language).filter((name) => !places.includes(name));
  const wording = digestWordingOf(language);
  const opening = capital(status === 'held' ? act : `${wording.status[status]}${wording.colon}${act}`);
  for (let count = names.length; count >= 0; count--) {
    const headline = [opening, ...places, ...names.slice(0, count)].join(' · ');
    if (fits(headline)) return headline;
  }
  return undefined;
}

/** A signing that is postponed, refused or denied in passing is no signing: other acts or negations leave it to the source's words. */
function tellsOneAct({ sentence, event, concepts }: Account, { lexicon }: Telling['corpus']): boolean {
  const takesBack = sentence.concepts.some(
    ({ concept }) => lexicon.flagged(concept, 'neg') && !lexicon.flagged(concept, 'claim'),
  );
  if (takesBack || undoes(concepts) || sentence.garbled || (sentence.negated && event.status !== 'denied'))
    return false;
  return areOneAct(actsOf(concepts));
}

/** The first words that hold what happened, marked where they were cut. */
function clipped(head: Account): string | undefined {
  const { document, analysed } = head.read;
  const span = head.statement;
  const isWeak = (word: string): boolean => isFunctionWord(word.toLowerCase(), analysed.language);
  const opening = OPENING.exec(sliceSpan(document.text, span))?.[0].length;
  const starts = opening === undefined ? [span.start] : [span.start, span.start + opening];
  const limits = { min: HEADLINE_MIN_WORDS, max: HEADLINE_MAX_WORDS, isWeak };
  const clip = starts
    .flatMap((start) => clipStart(document.text, { start, end: span.end }, limits) ?? [])
    .find((found) => spanContains(found, focusOf(head)));
  if (clip === undefined) return undefined;
  const words = sliceSpan(document.text, clip);
  return `${clip.start > span.start ? '… ' : ''}${words}${clip.end < span.end && !/[.!?]$/.test(words) ? ' …' : ''}`;
}

function named(head: Account, { corpus, language }: Telling): string | undefined {
  const names = [...new Set([...namesOf(head, corpus, language), ...placesOf(head, corpus, language)])].join(' · ');
  return fits(names) ? names : undefined;
}

const capital = (text: string): string => `${text.charAt(0).toUpperCase()}${text.slice(1)}`;

/** What a pointer to a story says of it: the act, where, else who. */
export function shortly(account: Account, { corpus, language }: Telling): string {
  const act = tellsOneAct(account, corpus) ? actOf(account, language) : undefined;
  const places = placesOf(account, corpus, language);
  const names = places.length > 0 ? [] : namesOf(account, corpus, language).slice(0, 2);
  return [...(act === undefined ? [] : [act]), ...places, ...names].join(', ');
}
