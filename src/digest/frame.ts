import type { Subscription } from '../model/digest.ts';
import type { Block } from '../model/reply.ts';
import { formatDate } from '../text/dates/format-date.ts';
import type { DigestDraft } from './digest.ts';
import { formatDay, formatMoment, isoDayOf } from './format-time.ts';
import { digestWordingOf } from './wording/wording.ts';

/** This digest among others: when it was due, when it goes out, what comes next. */
export interface Edition {
  readonly slot: number;
  readonly now: number;
  /** earlier slots that it stands for */
  readonly missed: number;
  readonly late: boolean;
  readonly nextRun: number | undefined;
  /** an instant in the channel's words */
  readonly moment: (instant: number) => string;
}

export const editionOf = ({ schedule, language }: Subscription, fields: Omit<Edition, 'moment'>): Edition => ({
  ...fields,
  moment: (instant) => formatMoment(instant, fields.now, schedule.timeZone, language),
});

/** Title and the lines below it: what came, how late it is. */
export function headOf(
  { window, corpusDocuments }: DigestDraft,
  { language, topics, schedule }: Subscription,
  edition: Edition,
): Block[] {
  const wording = digestWordingOf(language);
  const day = isoDayOf(edition.now, schedule.timeZone);
  const date = formatDate({ from: day, to: day, grain: 'day' }, language);
  const news = window.fresh.size + window.changed.size;
  const since =
    window.from === undefined ? wording.overview(corpusDocuments) : wording.newSince(news, edition.moment(window.from));
  const late = [
    ...(edition.late ? [wording.late(edition.moment(edition.slot), edition.moment(edition.now))] : []),
    ...(edition.missed > 0 ? [wording.standsFor(edition.missed)] : []),
  ].join(wording.semicolon);
  return [
    { type: 'heading', text: `${topics.length === 0 ? wording.talks : topics.join(', ')} · ${date}` },
    { type: 'note', text: `${since} · ${wording.readTime(1)}` },
    ...(late === '' ? [] : [{ type: 'note', text: `${late.charAt(0).toUpperCase()}${late.slice(1)}.` } as const]),
  ];
}

/** Small print: what it rests on, what comes next, whose it is, how to stop it. */
export function footerOf(
  { corpusDocuments, latest }: DigestDraft,
  { language, schedule, createdByName, createdBy }: Subscription,
  { nextRun, moment }: Edition,
  cited: number,
): string {
  const wording = digestWordingOf(language);
  const newest =
    latest === undefined
      ? ''
      : `, ${wording.latest(formatDay(latest.date, language))}${latest.inferred ? ` (${wording.inferred})` : ''}`;
  const parts = [
    `${wording.coverage(cited, corpusDocuments)}${newest}`,
    ...(nextRun === undefined ? [] : [wording.nextRun(moment(nextRun), schedule.timeZone)]),
    wording.setUpBy(createdByName ?? createdBy),
    wording.stop,
  ];
  return parts.map((part) => (part.endsWith('.') ? part : `${part}.`)).join(' ');
}
