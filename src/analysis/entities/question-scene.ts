import type { Language } from '../../model/language.ts';
import type { Word } from '../mentions/words.ts';
import type { EntityMatch } from './linker.ts';
import type { QuestionContext } from './question-names.ts';

/** A question as the name rules see it. */
export interface QuestionScene extends QuestionContext {
  readonly question: string;
  readonly language: Language;
  readonly words: readonly Word[];
  readonly folded: readonly string[];
  /** typed in capitals throughout: a capital then says nothing */
  readonly shouted: boolean;
  /** a function word or an ordinary word of the language */
  readonly isCommon: (index: number) => boolean;
  readonly isFunction: (index: number) => boolean;
  readonly isOrdinary: (word: string) => boolean;
  readonly lookup: (surface: string, fuzzy: boolean) => readonly EntityMatch[];
}

/** Words `from` to `to` as typed. */
export const textOf = (scene: QuestionScene, from: number, to: number): string =>
  scene.question.slice(scene.words[from]?.start ?? 0, scene.words[to - 1]?.end ?? 0);

/** A capital that the start of the question does not explain. */
export const isCapitalInside = (scene: QuestionScene, at: number): boolean =>
  at > 0 && !scene.shouted && scene.words[at]?.capital === true;
