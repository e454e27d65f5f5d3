import type { Command } from '../src/app/command.ts';
import { replyLanguage } from '../src/app/core.ts';
import { profile } from '../src/app/profile.ts';
import { UserError } from '../src/errors.ts';

export const who: Command<string> = {
  of: 'talks',
  name: 'who',
  summary: {
    en: 'Profile of a person: spellings, roles, words and deeds',
    fr: "Profil d'une personne : graphies, fonctions, propos, actes",
    de: 'Profil einer Person: Schreibweisen, Ämter, Aussagen',
    es: 'Perfil de una persona: grafías, cargos, dichos y hechos',
    ru: 'Профиль человека: написания, должности, слова и дела',
  },
  usage: '/talks who <name>',
  managersOnly: false,
  options: [],
  parse: (words) => {
    const name = words.trim();
    if (name === '') throw new UserError('usage', 'Whose profile? Type a name: /talks who <name>');
    return name;
  },
  run: (app, invocation, name) => profile(app, name, replyLanguage(invocation)),
};
