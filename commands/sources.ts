import type { Command } from '../src/app/command.ts';
import { replyLanguage } from '../src/app/core.ts';
import { listSources, showSource } from '../src/app/sources.ts';

export const sources: Command<string> = {
  of: 'talks',
  name: 'sources',
  summary: {
    en: 'The articles, or one of them with its passages',
    fr: 'Les articles, ou un seul avec ses passages',
    de: 'Die Artikel, oder einer mit seinen Passagen',
    es: 'Los artículos, o uno con sus pasajes',
    ru: 'Список статей или одна статья целиком',
  },
  usage: '/talks sources [number]',
  managersOnly: false,
  options: [],
  parse: (words) => words.trim(),
  run: (app, invocation, asked) =>
    asked === '' ? listSources(app, replyLanguage(invocation)) : showSource(app, asked, replyLanguage(invocation)),
};
