import { ANSWERS_CHOICES, openAnswers } from '../src/app/briefing/open-answers.ts';
import type { Command } from '../src/app/command.ts';

export const briefingAnswers: Command<string> = {
  of: 'briefing',
  name: 'answers',
  summary: {
    en: 'Who sees answers to /talks in this channel',
    fr: 'Qui voit les réponses à /talks dans ce canal',
    de: 'Wer Antworten auf /talks in diesem Kanal sieht',
    es: 'Quién ve las respuestas a /talks en este canal',
    ru: 'Кто видит ответы на /talks в этом канале',
  },
  usage: '/briefing answers [public | private]',
  on: ['discord'],
  managersOnly: false,
  options: [
    {
      name: 'shown',
      type: 'string',
      required: false,
      description: {
        en: 'To everybody, or to the asker alone; nothing = show what holds',
        fr: 'À tous, ou à la seule personne qui demande ; rien = afficher le réglage',
        de: 'Allen oder nur der fragenden Person; leer = zeigen, was gilt',
        es: 'A todos o solo a quien pregunta; nada = mostrar lo que rige',
        ru: 'Всем или только спросившему; пусто — показать, как сейчас',
      },
      choices: ANSWERS_CHOICES,
    },
  ],
  parse: (words) => words.trim().toLowerCase(),
  run: openAnswers,
};
