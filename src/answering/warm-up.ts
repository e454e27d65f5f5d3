import type { Language } from '../model/language.ts';
import type { CorpusView } from '../search/corpus-view.ts';
import { answerQuestion } from './answer.ts';

/** A slip of the pen in each, so that the words that misspelt ones are looked up among are read, too. */
const QUESTIONS: Readonly<Record<Language, string>> = {
  en: 'Who anounced the agreement after the talks, and when?',
  fr: 'Qui a annnoncé l’accord après les négociations, et quand ?',
  de: 'Wer kündigte nach den Verhandlugen das Abkommen an, und wann?',
  es: '¿Quién anunnció el acuerdo tras las negociaciones y cuándo?',
  ru: 'Кто объяввил о соглашении после переговоров и когда?',
};

/**
 * Asks a question in each of these languages, so that the tables of words, dates and names that are built when a language
 * is met are there before a person asks.
 * @param pause awaited before each question: whoever asks meanwhile waits for one of them at most
 */
export async function warmUp(
  corpus: CorpusView,
  languages: readonly Language[],
  pause: () => Promise<unknown>,
): Promise<void> {
  for (const language of languages) {
    await pause();
    await answerQuestion(QUESTIONS[language], corpus, { language });
  }
}
