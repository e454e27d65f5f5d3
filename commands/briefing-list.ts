import { listDigests } from '../src/app/briefing/list.ts';
import type { Command } from '../src/app/command.ts';

export const briefingList: Command<null> = {
  of: 'briefing',
  name: 'list',
  summary: {
    en: 'Digests of this channel, next run, what it covers',
    fr: 'Synthèses de ce canal, prochain envoi, période',
    de: 'Übersichten dieses Kanals, nächste, was sie umfasst',
    es: 'Resúmenes de este canal, próximo envío, qué abarca',
    ru: 'Сводки канала, следующая и что она охватит',
  },
  usage: '/briefing list',
  managersOnly: false,
  options: [],
  parse: () => null,
  run: (app, invocation) => listDigests(app, invocation),
};
