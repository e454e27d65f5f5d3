import { parseCron } from '../../digest/schedule/cron.ts';
import { looksLikeZone, readZone } from '../../digest/schedule/zones.ts';
import { isLanguage, type Language } from '../../model/language.ts';

/** `08:00 Europe/Paris weekdays lang fr topic istanbul quiet silence`, in any order → what is asked for. */
export interface SubscribeWords {
  readonly cron?: string;
  readonly zone?: string;
  readonly language?: Language;
  readonly topics: readonly string[];
  readonly quietDay: 'line' | 'silence';
  /** the first thing that cannot be understood; said in the reader's language by the command */
  readonly mistake?: Mistake;
}

export type Mistake =
  | { readonly kind: 'time' | 'language' | 'quiet' | 'unknown'; readonly typed: string }
  | { readonly kind: 'zone'; readonly typed: string; readonly suggestions: readonly string[] };

const DAY_SETS: Readonly<Record<string, string>> = {
  weekdays: '1-5',
  weekday: '1-5',
  workdays: '1-5',
  daily: '*',
  everyday: '*',
  weekends: '0,6',
  weekend: '0,6',
};
const WEEKDAYS = /^(?:sun|mon|tue|wed|thu|fri|sat)[a-z]*(?:[-,](?:sun|mon|tue|wed|thu|fri|sat)[a-z]*)*$/i;
const KEYWORDS: Readonly<Record<string, string>> = {
  lang: 'lang',
  language: 'lang',
  topic: 'topic',
  topics: 'topic',
  quiet: 'quiet',
  zone: 'zone',
  tz: 'zone',
  timezone: 'zone',
  days: 'days',
  time: 'time',
  at: 'time',
  cron: 'time',
};
const CRON_FIELDS = 5;

export function parseSubscribeWords(words: string): SubscribeWords {
  const tokens = words
    .replace(/["“”`]/g, ' ')
    .trim()
    .split(/\s+/)
    .filter((token) => token !== '');
  const draft: Draft = {
    topics: [],
    quietDay: 'line',
    days: undefined,
    time: undefined,
    cron: undefined,
    zone: undefined,
    language: undefined,
    mistake: undefined,
  };
  for (let at = 0; at < tokens.length && draft.mistake === undefined; ) at += read(tokens, at, draft);
  const { topics, quietDay, language, zone, mistake } = draft;
  const cron = draft.cron ?? (draft.time === undefined ? undefined : `${draft.time} * * ${draft.days ?? '*'}`);
  return {
    topics,
    quietDay,
    ...(cron !== undefined && { cron }),
    ...(zone !== undefined && { zone }),
    ...(language !== undefined && { language }),
    ...(mistake !== undefined && { mistake }),
  };
}

interface Draft {
  topics: string[];
  quietDay: 'line' | 'silence';
  /** cron weekday field */
  days: string | undefined;
  /** cron minute and hour fields */
  time: string | undefined;
  cron: string | undefined;
  zone: string | undefined;
  language: Language | undefined;
  mistake: Mistake | undefined;
}

/** Reads what begins at one token; returns how many tokens that was. */
function read(tokens: readonly string[], at: number, draft: Draft): number {
  const token = tokens[at] ?? '';
  const next = tokens[at + 1];
  switch (KEYWORDS[token.toLowerCase()]) {
    case 'topic':
      return readTopics(tokens, at, draft);
    case 'lang':
      if (next !== undefined && isLanguage(next.toLowerCase())) draft.language = next.toLowerCase() as Language;
      else draft.mistake = { kind: 'language', typed: next ?? '' };
      return 2;
    case 'quiet':
      if (next === 'line' || next === 'silence') draft.quietDay = next;
      else draft.mistake = { kind: 'quiet', typed: next ?? '' };
      return 2;
    case 'zone':
      return 1 + readZoneWords(tokens, at + 1, draft);
    case 'days':
    case 'time':
      return 1;
    default:
      return readBare(tokens, at, draft);
  }
}

function readBare(tokens: readonly string[], at: number, draft: Draft): number {
  const token = tokens[at] ?? '';
  const cron = tokens.slice(at, at + CRON_FIELDS).join(' ');
  if (parseCron(cron) !== undefined) {
    draft.cron = cron;
    return CRON_FIELDS;
  }
  const time = /^(\d{1,2})[:h](\d{2})$/i.exec(token);
  if (time !== null || /^[\d*]/.test(token)) {
    const [hour, minute] = [Number(time?.[1]), Number(time?.[2])];
    if (hour <= 23 && minute <= 59) draft.time = `${minute} ${hour}`;
    else draft.mistake = { kind: 'time', typed: /^[\d*]+$/.test(token) ? cron : token };
    return 1;
  }
  const days =
    DAY_SETS[token.toLowerCase()] ??
    (WEEKDAYS.test(token) ? token.toLowerCase().replace(/[a-z]+/g, (day) => day.slice(0, 3)) : undefined);
  if (days !== undefined) {
    draft.days = days;
    return 1;
  }
  if (
    draft.zone === undefined &&
    (looksLikeZone(token) || looksLikeZone(`${token} ${tokens[at + 1]}`) || draft.time !== undefined)
  )
    return readZoneWords(tokens, at, draft);
  draft.mistake = { kind: 'unknown', typed: token };
  return 1;
}

/** A zone has one word; a city may have two (`new york`). */
function readZoneWords(tokens: readonly string[], at: number, draft: Draft): number {
  const token = tokens[at] ?? '';
  const reading = readZone(token);
  if (reading.known) draft.zone = reading.zone;
  else {
    const twoWords = `${token} ${tokens[at + 1] ?? ''}`.trim();
    const two = readZone(twoWords);
    const asTwo = reading.suggestions.length === 0 && !two.known && two.suggestions.length > 0;
    draft.mistake = asTwo
      ? { kind: 'zone', typed: twoWords, suggestions: two.suggestions }
      : { kind: 'zone', typed: token, suggestions: reading.suggestions };
  }
  return 1;
}

/** Words up to the next keyword; commas separate topics. */
function readTopics(tokens: readonly string[], at: number, draft: Draft): number {
  let end = at + 1;
  while (
    end < tokens.length &&
    KEYWORDS[(tokens[end] ?? '').toLowerCase()] === undefined &&
    !(end > at + 1 && isTiming(tokens[end] ?? ''))
  )
    end += 1;
  const topics = tokens
    .slice(at + 1, end)
    .join(' ')
    .split(',')
    .map((topic) => topic.trim());
  draft.topics.push(...topics.filter((topic) => topic !== ''));
  return end - at;
}

const isTiming = (token: string): boolean =>
  /^\d{1,2}[:h]\d{2}$/i.test(token) ||
  token.toLowerCase() in DAY_SETS ||
  (token.includes('/') && readZone(token).known);
