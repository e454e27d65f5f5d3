import type { NameLexicon } from '../../lexicon/gazetteer-load.ts';
import type { EntityKind } from '../../model/entity.ts';
import type { EntityId } from '../../model/ids.ts';
import type { Language } from '../../model/language.ts';
import type { Span } from '../../model/span.ts';
import type { EntityLinker, EntityMatch } from './linker.ts';

/** A name that a question contains. */
export interface QuestionName {
  readonly span: Span;
  readonly surface: string;
  /** what it may mean, best first; empty = a name that nothing here knows */
  readonly candidates: readonly EntityMatch[];
  readonly kind?: EntityKind;
  /** the gazetteer's place, or the country of a demonym, city or seat */
  readonly country?: EntityId;
  /** nearest known spellings, for an unknown name */
  readonly suggestions: readonly string[];
}

export interface QuestionContext {
  readonly linker: EntityLinker;
  readonly lexicon: NameLexicon;
  readonly isOrdinaryWord: (folded: string, language: Language) => boolean;
}

/** Names in a question as typed in chat: lower case, misspelt, in any script. */
export function findQuestionNames(
  _question: string,
  _language: Language,
  _context: QuestionContext,
): readonly QuestionName[] {
  return [];
}
