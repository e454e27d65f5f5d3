import type { Command } from '../../../src/app/command.ts';
import { REPLIES } from '../../support/replies.ts';

const inAll = (text: string) => ({ en: text, fr: text, de: text, es: text, ru: text });

const briefing = (name: string, usage: string, options: Command['options'] = []): Command => ({
  of: 'briefing',
  name,
  summary: inAll(`${name} a digest`),
  usage,
  managersOnly: name !== 'list',
  options,
  parse: (words) => words,
  run: async () => REPLIES.thanks,
});

/** A command list with every kind of option. */
export const COMMANDS: readonly Command[] = [
  { ...briefing('timeline', '/talks timeline [topic]'), of: 'talks', managersOnly: false },
  briefing('subscribe', '/briefing subscribe 08:00 Europe/Paris [weekdays] [lang fr] [topic …]', [
    { name: 'topic', type: 'string', required: false, description: inAll('What it is about'), autocomplete: 'topic' },
    { name: 'time', type: 'string', required: true, description: inAll('When, as 08:00') },
    { name: 'zone', type: 'string', required: true, description: inAll('Where'), autocomplete: 'time-zone' },
    { name: 'days', type: 'string', required: false, description: inAll('Which days'), choices: ['daily', 'weekdays'] },
    { name: 'lang', type: 'string', required: false, description: inAll('In which language'), choices: ['en', 'fr'] },
    { name: 'silent', type: 'boolean', required: false, description: inAll('Nothing on quiet days') },
    { name: 'channel', type: 'channel', required: false, description: inAll('Where to') },
  ]),
  briefing('pause', '/briefing pause [number]', [
    { name: 'number', type: 'string', required: false, description: inAll('Which'), autocomplete: 'subscription' },
  ]),
  briefing('list', '/briefing list'),
  briefing('unsubscribe', '/briefing unsubscribe'),
];
