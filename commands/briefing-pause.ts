import { pause } from '../src/app/briefing/manage.ts';
import { parsePick, pickSubscription } from '../src/app/briefing/pick.ts';
import { WHICH_DIGEST } from '../src/app/briefing/pick-option.ts';
import type { Command } from '../src/app/command.ts';

const usage = '/briefing pause [number]';

export const briefingPause: Command<string> = {
  of: 'briefing',
  name: 'pause',
  summary: {
    en: 'Pause a digest',
    fr: 'Mettre une synthèse en pause',
    de: 'Eine Übersicht pausieren',
    es: 'Pausar un resumen',
    ru: 'Поставить сводку на паузу',
  },
  usage,
  managersOnly: true,
  options: [WHICH_DIGEST],
  parse: parsePick,
  run: async (app, invocation, which) => pause(app, invocation, await pickSubscription(app, invocation, which, usage)),
};
