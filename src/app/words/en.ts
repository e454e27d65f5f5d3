import type { Words } from './words.ts';

export const EN: Words = {
  helpTitle: 'Parley answers from your articles',
  helpIntro: (n, latest) =>
    `Ask about the talks in plain words. I answer only from ${n} article${n === 1 ? '' : 's'}${latest === undefined ? '' : ` (latest ${latest})`}, with verbatim quotes, and say so when they hold no answer.`,
  tryThese: 'Try one of these',
  commandsTitle: 'Commands',
  privacy:
    'I read only what is addressed to me. A question is kept for seven days so that follow-ups work, and with its answer for thirty, for the buttons.',
  share: 'Share to channel',
  sources: 'Sources',
  timeline: 'Timeline',
  helpful: '👍 Helpful',
  notHelpful: '👎 Not helpful',
  thanks: 'Thank you, noted.',
  nextSource: 'Next source',
  sourcesTitle: 'Articles',
  sourceLine: (title, publisher, date, inferred) =>
    [
      title,
      [publisher, date === undefined ? undefined : `${date}${inferred ? ' (inferred)' : ''}`]
        .filter(Boolean)
        .join(', '),
    ]
      .filter((part) => part !== '')
      .join(' — '),
  inferredBecause: (why) => `The date is inferred: ${why}`,
  stated: 'The date is stated by the source.',
  noSuchSource: (asked, count) => `There is no article “${asked}”. Give a number from 1 to ${count}.`,
  statusTitle: 'What I hold',
  statusLine: (n, languages, version) => `${n} article${n === 1 ? '' : 's'} (${languages}); corpus version ${version}.`,
  freshness: (latest, inferred) => `The latest is of ${latest}${inferred ? ' (inferred)' : ''}.`,
  problems: (count) => `${count} file${count === 1 ? '' : 's'} could not be used:`,
  timelineTitle: (topic) => `Timeline: ${topic}`,
  timelineAll: 'Timeline',
  noEvents: (topic) => `I find no events about “${topic}” in the articles I have.`,
  spellings: 'Spellings seen',
  roles: 'Described as',
  did: 'What they did',
  said: 'What they said',
  namedIn: (n) => `Named in ${n} article${n === 1 ? '' : 's'}.`,
  unknownProfile: (name) => `“${name}” is not named in the articles I have.`,
  didYouMean: (text) => `Did you mean ${text}?`,
  answerGone: 'This answer is no longer kept. Please ask again.',
  failed: (id) => `Something went wrong on my side and has been logged as ${id}. Please try again.`,
  managersOnly: 'Only people who manage this channel or workspace may change its digests.',
  usage: (usage) => `Type it like this: ${usage}`,
};
