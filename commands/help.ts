import { type Command, commandsOn } from '../src/app/command.ts';
import { replyLanguage } from '../src/app/core.ts';
import { showHelp } from '../src/app/show-help.ts';
import { COMMANDS } from './index.ts';

export const help: Command<null> = {
  of: 'talks',
  name: 'help',
  summary: {
    en: 'What I do, with three example questions',
    fr: 'Ce que je fais, avec trois exemples',
    de: 'Was ich kann, mit drei Beispielfragen',
    es: 'Qué hago, con tres ejemplos',
    ru: 'Что я умею, с тремя примерами',
  },
  usage: '/talks help',
  managersOnly: false,
  options: [],
  parse: () => null,
  run: (app, invocation) => showHelp(app, commandsOn(COMMANDS, invocation.place.platform), replyLanguage(invocation)),
};
