import { subscribe } from '../src/app/briefing/subscribe.ts';
import { SUBSCRIBE_OPTIONS } from '../src/app/briefing/subscribe-options.ts';
import { parseSubscribeWords, type SubscribeWords } from '../src/app/briefing/subscribe-words.ts';
import type { Command } from '../src/app/command.ts';
import { SUBSCRIBE_USAGE } from '../src/app/words/briefing-words.ts';

export const briefingSubscribe: Command<SubscribeWords> = {
  of: 'briefing',
  name: 'subscribe',
  summary: {
    en: 'Post a digest to this channel at fixed times',
    fr: 'Publier une synthèse dans ce canal à heures fixes',
    de: 'Zu festen Zeiten eine Übersicht in diesen Kanal senden',
    es: 'Publicar un resumen en este canal a horas fijas',
    ru: 'Публиковать сводку в этом канале по расписанию',
  },
  usage: SUBSCRIBE_USAGE,
  managersOnly: true,
  options: SUBSCRIBE_OPTIONS,
  parse: parseSubscribeWords,
  run: subscribe,
};
