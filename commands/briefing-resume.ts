import { resume } from '../src/app/briefing/manage.ts';
import { parsePick, pickSubscription } from '../src/app/briefing/pick.ts';
import { WHICH_DIGEST } from '../src/app/briefing/pick-option.ts';
import type { Command } from '../src/app/command.ts';

const usage = '/briefing resume [number]';

export const briefingResume: Command<string> = {
  of: 'briefing',
  name: 'resume',
  summary: {
    en: 'Start a paused digest again',
    fr: 'Relancer une synthèse en pause',
    de: 'Eine pausierte Übersicht wieder starten',
    es: 'Reanudar un resumen en pausa',
    ru: 'Снова запустить сводку',
  },
  usage,
  managersOnly: true,
  options: [WHICH_DIGEST],
  parse: parsePick,
  run: async (app, invocation, which) => resume(app, invocation, await pickSubscription(app, invocation, which, usage)),
};
