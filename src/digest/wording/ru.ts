import { joinList } from './join-list.ts';
import type { DigestWording } from './wording.ts';

/** 1 статья, 2 статьи, 5 статей */
function plural(n: number, [one, few, many]: readonly [string, string, string]): string {
  const tens = n % 100;
  const units = n % 10;
  if (tens >= 11 && tens <= 14) return many;
  return units === 1 ? one : units >= 2 && units <= 4 ? few : many;
}

const articles = (n: number): string => `${n} ${plural(n, ['статья', 'статьи', 'статей'])}`;

export const RU: DigestWording = {
  talks: 'Переговоры',
  quote: (text) => `«${text}»`,
  colon: ': ',
  semicolon: '; ',
  list: (parts) => joinList(parts, 'и'),
  overview: (n) => `Первая сводка: обзор, ${articles(n)}`,
  newSince: (n, since) => `новое с ${since}: ${articles(n)}`,
  readTime: (minutes) => `чтения на ${minutes} мин`,
  late: (scheduled, sent) => `С опозданием: назначена на ${scheduled}, отправлена ${sent}`,
  standsFor: (n) => `заменяет неотправленные сводки: ${n}`,
  bottomLine: 'Главное',
  fresh: 'Новое',
  differ: 'Версии расходятся',
  newcomers: 'Кто и где: изменения',
  next: 'Впереди',
  corrections: 'Поправки',
  more: 'Ещё в этих статьях',
  status: {
    held: 'сообщается как факт',
    planned: 'планируется',
    denied: 'опровергается',
    reported: 'сообщается, не подтверждено',
    hypothetical: 'упомянуто как возможное',
  },
  changed: 'Изменилось',
  corrected: 'Из исправленной статьи',
  named: (names) => `названы: ${names}`,
  sources: (n) => `независимых источников: ${n}`,
  toldBy: (publisher) => `источник: ${publisher}`,
  article: (title) => `Статья: «${title}»`,
  alsoInQuoted: 'Также в статье, процитированной здесь',
  source: 'источник не назван',
  undated: 'без даты',
  firstNamed: (name) => `Впервые назван: ${name}`,
  articleChanged: (title) =>
    `Процитированная здесь статья с тех пор изменилась: «${title}». Проверьте, что вы из неё взяли.`,
  articleWithdrawn: (title) => `Процитированная здесь статья отозвана: «${title}». Не полагайтесь на неё.`,
  inferred: 'выведена',
  inThread: (n) => `+${n} в ветке`,
  coverage: (cited, all) => `Использовано статей: ${cited} из ${all}`,
  latest: (date) => `последняя — ${date}`,
  nextRun: (time, zone) => `Следующая сводка: ${time} (${zone})`,
  setUpBy: (name) => `Настроил(а) ${name}`,
  stop: '/briefing unsubscribe остановит её',
  quiet: (since, n) => `С ${since} ничего нового; всего у меня ${articles(n)}.`,
  timeline: 'Хронология',
  pause: 'Пауза',
  verdict: {
    new: 'новое событие',
    changed: 'уже сообщалось, изменилось',
    corrected: 'из изменённой статьи',
    told: 'уже сообщалось, без изменений',
    'off-topic': 'не по темам этой сводки',
    'no-room': 'нет места; сначала главное',
    'no-quote': 'нет целого высказывания, достаточно короткого для цитаты',
    'no-headline': 'из этого не выходит цельного заголовка, или такой же уже есть выше',
  },
};
