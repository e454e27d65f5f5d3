import type { BriefingWords } from './briefing-words.ts';

export const BRIEFING_EN: BriefingWords = {
  suspended: (channel, reason) =>
    `I have stopped the digest that you set up for channel ${channel}: it was refused (${reason}). Add me to the channel again and type /briefing resume there, or leave it as it is.`,
  refused: (channel, reason) =>
    `I could not post the digest that you set up for channel ${channel} (${reason}). Add me to that channel and it comes at the next time; after three refusals in a row I stop it.`,
  subscribed: (topics) => `Done. This channel gets a digest of ${topics}.`,
  nextTimes: (times, zone) => `Next: ${times.join(' · ')} (${zone}).`,
  stopHint: '/briefing preview shows it now, /briefing unsubscribe stops it.',
  listTitle: 'Digests of this channel',
  none: 'This channel has no digest. Set one up: /briefing subscribe 08:00 Europe/Paris weekdays',
  everything: 'everything new',
  paused: 'paused',
  suspendedState: 'suspended after refusals; /briefing resume starts it again',
  next: (time, zone) => `next ${time} (${zone})`,
  covers: (since) => `covers what came since ${since}`,
  coversAll: 'the first one is an overview',
  lastDelivery: (state) => `last delivery: ${state}`,
  pausedNow: (n) =>
    `Digest ${n} is paused. /briefing resume starts it again; what is missed meanwhile is not sent later.`,
  resumedNow: (n) => `Digest ${n} runs again.`,
  unsubscribed: (n) => `Digest ${n} is deleted, with all that was kept about it.`,
  alreadyPaused: 'It is paused already.',
  alreadyActive: 'It is running already.',
  which: (usage) => `This channel has several digests. Say which by its number in /briefing list: ${usage}`,
  noSuch: (typed, count) => `There is no digest “${typed}” here. Give a number from 1 to ${count}.`,
  running: 'The digest will be posted here within a minute.',
  runningAlready: 'A digest is being posted here right now.',
  pausedCannotRun: 'This digest is not active. Type /briefing resume first.',
  previewTitle: 'Preview: exactly what would be posted now. Only you see this.',
  previewWhy: 'Why each item is in or out',
  previewSilent: 'Nothing is new, and this channel chose silence on quiet days: nothing would be posted.',
  in: 'In',
  inThread: 'In the thread',
  out: 'Out',
  needTime: 'At what time? Give HH:MM or a cron expression.',
  needZone: 'In which time zone? Give an IANA name such as Europe/Paris.',
  badTime: (typed) =>
    `“${typed}” is no time of day. Give HH:MM from 00:00 to 23:59, or five cron fields with one minute, such as 30 7 * * 1-5.`,
  badZone: (typed, suggestions) =>
    `I do not know the time zone “${typed}”.${suggestions.length === 0 ? ' Give an IANA name such as Europe/Paris.' : ` Did you mean ${suggestions.join(', ')}?`}`,
  badLanguage: (typed) => `“${typed}” is no language of mine. Choose en, fr, de, es or ru.`,
  badQuiet: (typed) => `“${typed}” is no choice for quiet days. Choose line or silence.`,
  notUnderstood: (typed) => `I do not understand “${typed}”.`,
  answersAreOpen:
    'Everybody in this channel sees answers to /talks. Managers change that with /briefing answers private; a single question stays private with the option “visible”.',
  answersArePrivate:
    'Answers to /talks in this channel are seen by the asker alone, who may share them. Managers change that with /briefing answers public.',
  answersManagersOnly:
    'Who sees answers here is decided by those who have the permission “Manage Server”. Ask one of them, or use the option “visible”.',
  badAnswers: (typed) => `“${typed}” is no choice. Give public or private: /briefing answers public`,
  tooMany: (max) => `A channel can have ${max} digests at most. Delete one first: /briefing list`,
};
