import { joinList } from './lists.ts';
import type { Wording } from './wording.ts';

const inArticles = (n: number): string => (n === 1 ? 'в единственной статье' : `в ${n} статьях`);

export const RU: Wording = {
  list: (parts) => joinList(parts, 'и'),
  quote: (text) => `«${text}»`,
  named: (names, status) =>
    ({
      held: `В статьях названы ${names}.`,
      planned: `Согласно статьям, ожидаются ${names}.`,
      denied: `Названы в опровержении: ${names}.`,
      reported: `По неподтверждённым сообщениям: ${names}.`,
      hypothetical: `Упомянуты как возможные: ${names}.`,
    })[status],
  side: (country, names) => `от страны ${country} ${names}`,
  spelled: (name, source) => `${name} («${source}»)`,
  unclearList: (names) =>
    `Также названы, но во фразе с неясной формулировкой, которая не доказывает ничьё участие: ${names}.`,
  when: (date, status) => (status === 'planned' ? `Запланировано на ${date}.` : `Указанная дата: ${date}.`),
  howLong: (duration) => `Указанный срок: ${duration}.`,
  where: (place, status) => (status === 'planned' ? `Запланированное место: ${place}.` : `Указанное место: ${place}.`),
  howMany: (quantity) => `Указанное число: ${quantity}.`,
  yes: (source) => `Да, как пишет источник (${source}):`,
  no: (source) => `Нет, как пишет источник (${source}):`,
  denied: (who) => `Это опровергает ${who}:`,
  saysSource: (source) => `Вот что пишет источник (${source}):`,
  says: (speaker) => `Слова, которые приводят со ссылкой на ${speaker}:`,
  described: (name) => `${name}, как пишут статьи:`,
  differ: 'Версии расходятся:',
  also: 'Также сказано следующее:',
  inTimeOrder: 'По порядку времени, как рассказывают статьи:',
  theArticle: 'статья',
  articleOf: (publisher) => publisher,
  status: {
    held: 'состоялось',
    planned: 'запланировано',
    denied: 'опровергнуто',
    reported: 'по сообщениям',
    hypothetical: 'возможно',
  },
  coverage: (cited, all, latest, inferred) =>
    `По ${cited} из ${all} статей${latest === undefined ? '' : `; последняя: ${latest}${inferred ? ' (дата выведена)' : ''}`}.`,
  inferredNote: 'Даты с пометкой «выведена» сами источники не указывают.',
  inferredMark: 'дата выведена',
  toldOn: 'статья от',
  undated: 'без даты',
  garbledNote: 'Одна из фраз, похоже, потеряла слова при переводе; она приведена как есть.',
  singleSourceNote: 'Это опирается на одну статью.',
  reprintNote: (count) => `Статей с одним и тем же текстом: ${count}; они считаются за одну.`,
  deniedNote: 'Другой источник это опровергает.',
  statusNote: {
    planned: 'На момент статьи это было запланировано, но не состоялось.',
    reported: 'В источнике это слухи.',
    hypothetical: 'Источник говорит об этом как о возможности.',
  },
  unknownName: (name, n) => `Имя «${name}» не встречается ${inArticles(n)}, которые у меня есть.`,
  didYouMean: (names) => `Возможно, вы имели в виду ${names}?`,
  nothingOnPoint: (about, n) => `О ${about} речь идёт ${inArticles(n)}, но ответа на этот вопрос там нет.`,
  nothingAtAll: (n) => `Об этом ничего нет ${inArticles(n)}, которые у меня есть.`,
  nearest: 'Ближайшее из сказанного:',
  empty: 'Задайте вопрос: например, кто участвовал во встрече, когда она состоится или что кто-то сказал.',
  emptyCorpus: 'У меня пока нет статей. Добавьте файлы .txt или .md в папку корпуса и проиндексируйте их.',
  refuted: (n) => `То, что предполагает вопрос, ничем не подтверждается ${inArticles(n)}, которые у меня есть.`,
};
