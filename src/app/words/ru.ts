import type { Words } from './words.ts';

export const RU: Words = {
  helpTitle: 'Parley отвечает по вашим статьям',
  helpIntro: (n, latest) =>
    `Спрашивайте о переговорах простыми словами. Я отвечаю только по статьям (их ${n}${latest === undefined ? '' : `, последняя: ${latest}`}), с дословными цитатами, и говорю, если ответа в них нет.`,
  tryThese: 'Попробуйте, например',
  commandsTitle: 'Команды',
  privacy:
    'Я читаю только то, что адресовано мне. Вопрос хранится семь дней для уточнений, а вместе с ответом — тридцать, для кнопок.',
  share: 'Поделиться в канале',
  sources: 'Источники',
  timeline: 'Хронология',
  helpful: '👍 Полезно',
  notHelpful: '👎 Не полезно',
  thanks: 'Спасибо, учтено.',
  nextSource: 'Следующий источник',
  sourcesTitle: 'Статьи',
  sourceLine: (title, publisher, date, inferred) =>
    [
      title,
      [publisher, date === undefined ? undefined : `${date}${inferred ? ' (дата выведена)' : ''}`]
        .filter(Boolean)
        .join(', '),
    ]
      .filter((part) => part !== '')
      .join(' — '),
  inferredBecause: (why) => `Дата выведена: ${why}`,
  stated: 'Дату указывает сам источник.',
  noSuchSource: (asked, count) => `Статьи «${asked}» нет. Укажите номер от 1 до ${count}.`,
  statusTitle: 'Что у меня есть',
  statusLine: (n, languages, version) => `Статей: ${n} (${languages}); версия корпуса ${version}.`,
  freshness: (latest, inferred) => `Последняя: ${latest}${inferred ? ' (дата выведена)' : ''}.`,
  problems: (count) => `Файлов, которые не удалось прочитать: ${count}.`,
  timelineTitle: (topic) => `Хронология: ${topic}`,
  timelineAll: 'Хронология',
  noEvents: (topic) => `В моих статьях нет событий по теме «${topic}».`,
  spellings: 'Встреченные написания',
  roles: 'Как описан',
  did: 'Что сделал',
  said: 'Что сказал',
  namedIn: (n) => `Упоминается в статьях: ${n}.`,
  unknownProfile: (name) => `«${name}» в моих статьях не упоминается.`,
  didYouMean: (text) => `Возможно, вы имели в виду ${text}?`,
  answerGone: 'Этот ответ больше не хранится. Спросите ещё раз.',
  failed: (id) => `У меня произошла ошибка, она записана под номером ${id}. Попробуйте ещё раз.`,
  managersOnly: 'Менять сводки этого канала могут только те, кто им управляет.',
  usage: (usage) => `Пишется так: ${usage}`,
};
