import type { Command } from '../src/app/command.ts';
import { replyLanguage } from '../src/app/core.ts';
import { showStatus } from '../src/app/show-status.ts';

export const status: Command<null> = {
  of: 'talks',
  name: 'status',
  summary: {
    en: 'What the corpus holds and how fresh it is',
    fr: 'Contenu et fraîcheur du corpus',
    de: 'Was der Bestand enthält und wie frisch er ist',
    es: 'Qué contiene el corpus y de cuándo es',
    ru: 'Что есть в корпусе и насколько он свежий',
  },
  usage: '/talks status',
  managersOnly: false,
  options: [],
  parse: () => null,
  run: (app, invocation) => Promise.resolve(showStatus(app, replyLanguage(invocation))),
};
