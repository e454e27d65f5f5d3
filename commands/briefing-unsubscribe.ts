import { unsubscribe } from '../src/app/briefing/manage.ts';
import { parsePick, pickSubscription } from '../src/app/briefing/pick.ts';
import { WHICH_DIGEST } from '../src/app/briefing/pick-option.ts';
import type { Command } from '../src/app/command.ts';

const usage = '/briefing unsubscribe [number]';

export const briefingUnsubscribe: Command<string> = {
  of: 'briefing',
  name: 'unsubscribe',
  summary: {
    en: 'Delete a digest',
    fr: 'Supprimer une synthèse',
    de: 'Eine Übersicht löschen',
    es: 'Borrar un resumen',
    ru: 'Удалить сводку',
  },
  usage,
  managersOnly: true,
  options: [WHICH_DIGEST],
  parse: parsePick,
  run: async (app, invocation, which) =>
    unsubscribe(app, invocation, await pickSubscription(app, invocation, which, usage)),
};
