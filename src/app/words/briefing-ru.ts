import type { BriefingWords } from './briefing-words.ts';

export const BRIEFING_RU: BriefingWords = {
  suspended: (channel, reason) =>
    `Я остановил сводку, которую вы настроили для канала ${channel}: она не была принята (${reason}). Добавьте меня в канал снова и введите там /briefing resume или оставьте всё как есть.`,
  refused: (channel, reason) =>
    `Не удалось отправить сводку, которую вы настроили для канала ${channel} (${reason}). Добавьте меня в этот канал, и она придёт в следующий раз; после трёх отказов подряд я её остановлю.`,
  subscribed: (topics) => `Готово. Этот канал получает сводку: ${topics}.`,
  nextTimes: (times, zone) => `Ближайшие: ${times.join(' · ')} (${zone}).`,
  stopHint: '/briefing preview покажет её сейчас, /briefing unsubscribe остановит.',
  listTitle: 'Сводки этого канала',
  none: 'У этого канала нет сводки. Чтобы настроить: /briefing subscribe 08:00 Europe/Moscow weekdays',
  everything: 'всё новое',
  paused: 'на паузе',
  suspendedState: 'остановлена после отказов; /briefing resume запустит её снова',
  next: (time, zone) => `следующая ${time} (${zone})`,
  covers: (since) => `охватывает всё, что пришло с ${since}`,
  coversAll: 'первая — обзор',
  lastDelivery: (state) => `последняя доставка: ${state}`,
  pausedNow: (n) =>
    `Сводка ${n} на паузе. /briefing resume запустит её снова; пропущенное за это время позже не отправляется.`,
  resumedNow: (n) => `Сводка ${n} снова работает.`,
  unsubscribed: (n) => `Сводка ${n} удалена вместе со всем, что о ней хранилось.`,
  alreadyPaused: 'Она уже на паузе.',
  alreadyActive: 'Она уже работает.',
  which: (usage) => `В этом канале несколько сводок. Укажите номер из /briefing list: ${usage}`,
  noSuch: (typed, count) => `Сводки «${typed}» здесь нет. Укажите номер от 1 до ${count}.`,
  running: 'Сводка появится здесь в течение минуты.',
  runningAlready: 'Сводка публикуется здесь прямо сейчас.',
  pausedCannotRun: 'Эта сводка не активна. Сначала введите /briefing resume.',
  previewTitle: 'Предпросмотр: именно это было бы опубликовано сейчас. Видите только вы.',
  previewWhy: 'Почему что-то вошло или не вошло',
  previewSilent: 'Нового нет, а в спокойные дни канал выбрал молчание: ничего не было бы опубликовано.',
  in: 'Вошло',
  inThread: 'В ветке',
  out: 'Не вошло',
  needTime: 'В какое время? Укажите ЧЧ:ММ или выражение cron.',
  needZone: 'В каком часовом поясе? Укажите имя IANA, например Europe/Moscow.',
  badTime: (typed) =>
    `«${typed}» — не время. Укажите ЧЧ:ММ от 00:00 до 23:59 или пять полей cron с одной минутой, например 30 7 * * 1-5.`,
  badZone: (typed, suggestions) =>
    `Часовой пояс «${typed}» мне неизвестен.${suggestions.length === 0 ? ' Укажите имя IANA, например Europe/Moscow.' : ` Возможно, вы имели в виду ${suggestions.join(', ')}?`}`,
  badLanguage: (typed) => `Языка «${typed}» у меня нет. Выберите en, fr, de, es или ru.`,
  badQuiet: (typed) => `«${typed}» — не вариант для спокойных дней. Выберите line или silence.`,
  notUnderstood: (typed) => `Не понимаю «${typed}».`,
  answersAreOpen:
    'Ответы на /talks в этом канале видят все. Управляющие сервером меняют это командой /briefing answers private; один вопрос остаётся личным с параметром «видно_всем».',
  answersArePrivate:
    'Ответ на /talks в этом канале видит только спросивший и может им поделиться. Управляющие сервером меняют это командой /briefing answers public.',
  answersManagersOnly:
    'Кто видит ответы здесь, решают те, у кого есть право «Управлять сервером». Обратитесь к ним или используйте параметр «видно_всем».',
  badAnswers: (typed) => `«${typed}» — не вариант. Укажите public или private: /briefing answers public`,
  tooMany: (max) => `В канале может быть не больше ${max} сводок. Сначала удалите одну: /briefing list`,
};
