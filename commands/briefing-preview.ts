import { parsePick, pickSubscription } from '../src/app/briefing/pick.ts';
import { WHICH_DIGEST } from '../src/app/briefing/pick-option.ts';
import { preview } from '../src/app/briefing/preview.ts';
import type { Command } from '../src/app/command.ts';

const usage = '/briefing preview [number]';

export const briefingPreview: Command<string> = {
  of: 'briefing',
  name: 'preview',
  summary: {
    en: 'Exactly what would be sent now, and why',
    fr: 'Exactement ce qui partirait maintenant, et pourquoi',
    de: 'Genau das, was jetzt käme, und warum',
    es: 'Exactamente lo que se enviaría ahora, y por qué',
    ru: 'Что именно ушло бы сейчас и почему',
  },
  usage,
  managersOnly: false,
  options: [WHICH_DIGEST],
  parse: parsePick,
  run: async (app, invocation, which) =>
    preview(app, invocation, await pickSubscription(app, invocation, which, usage)),
};
