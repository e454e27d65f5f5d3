import { runNow } from '../src/app/briefing/manage.ts';
import { parsePick, pickSubscription } from '../src/app/briefing/pick.ts';
import { WHICH_DIGEST } from '../src/app/briefing/pick-option.ts';
import type { Command } from '../src/app/command.ts';

const usage = '/briefing run [number]';

export const briefingRun: Command<string> = {
  of: 'briefing',
  name: 'run',
  summary: {
    en: 'Post the digest now',
    fr: 'Publier la synthèse maintenant',
    de: 'Die Übersicht jetzt veröffentlichen',
    es: 'Publicar el resumen ahora',
    ru: 'Опубликовать сводку сейчас',
  },
  usage,
  managersOnly: true,
  options: [WHICH_DIGEST],
  parse: parsePick,
  run: async (app, invocation, which) => runNow(app, invocation, await pickSubscription(app, invocation, which, usage)),
};
