import type { Command } from '../src/app/command.ts';
import { replyLanguage } from '../src/app/core.ts';
import { showTimeline } from '../src/app/show-timeline.ts';

export const timeline: Command<string> = {
  of: 'talks',
  name: 'timeline',
  summary: {
    en: 'Events in order, each with status and source',
    fr: "Les événements dans l'ordre, avec statut et source",
    de: 'Ereignisse in Reihenfolge, mit Status und Quelle',
    es: 'Los hechos en orden, con estado y fuente',
    ru: 'События по порядку, со статусом и источником',
  },
  usage: '/talks timeline [topic]',
  managersOnly: false,
  options: [],
  parse: (words) => words.trim(),
  run: (app, invocation, topic) => showTimeline(app, topic, replyLanguage(invocation)),
};
