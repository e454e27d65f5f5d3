import type { CommandOption } from '../command.ts';

/** The option that says which digest of a channel is meant. */
export const WHICH_DIGEST: CommandOption = {
  name: 'number',
  type: 'string',
  required: false,
  description: {
    en: 'Its number in /briefing list; not needed where there is only one',
    fr: "Son numéro dans /briefing list ; inutile s'il n'y en a qu'une",
    de: 'Ihre Nummer in /briefing list; unnötig, wenn es nur eine gibt',
    es: 'Su número en /briefing list; no hace falta si solo hay uno',
    ru: 'Её номер в /briefing list; не нужен, если сводка одна',
  },
  autocomplete: 'subscription',
};
