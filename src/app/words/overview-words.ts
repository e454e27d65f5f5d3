import type { Language } from '../../model/language.ts';

/** What a home tab says besides help and status. One table a language. */
export interface OverviewWords {
  readonly digests: string;
  readonly noDigests: string;
}

const WORDS: Readonly<Record<Language, OverviewWords>> = {
  en: {
    digests: 'Digests in this workspace',
    noDigests: 'None yet. To set one up, type this in a channel:',
  },
  fr: {
    digests: 'Synthèses de cet espace de travail',
    noDigests: 'Aucune pour l’instant. Pour en programmer une, tapez dans un canal :',
  },
  de: {
    digests: 'Übersichten in diesem Workspace',
    noDigests: 'Noch keine. Um eine einzurichten, geben Sie in einem Kanal ein:',
  },
  es: {
    digests: 'Resúmenes de este espacio de trabajo',
    noDigests: 'Todavía ninguno. Para configurar uno, escriba en un canal:',
  },
  ru: {
    digests: 'Сводки в этом рабочем пространстве',
    noDigests: 'Пока ни одной. Чтобы настроить, наберите в канале:',
  },
};

export const overviewWordsOf = (language: Language): OverviewWords => WORDS[language];
