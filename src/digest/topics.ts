import { findQuestionNames } from '../analysis/entities/question-names.ts';
import { relatedEntities } from '../analysis/entities/related.ts';
import { mentionsIn } from '../analysis/sentence-mentions.ts';
import { LANGUAGES, type Language } from '../model/language.ts';
import type { CorpusView } from '../search/corpus-view.ts';
import { isFunctionWord } from '../text/function-words.ts';
import { stem } from '../text/stems.ts';
import { tokenize } from '../text/tokens.ts';
import type { Account } from './accounts.ts';

/** Sentences on either side in which a topic counts too: a pronoun's name stands there. */
const REACH = 1;

/** The topics of a subscription, words or names in any language → what accounts are on one of them. */
export function topicFilter(
  topics: readonly string[],
  corpus: CorpusView,
  language: Language,
): (account: Account) => boolean {
  if (topics.length === 0) return () => true;
  const tests = topics.map((topic) => topicTest(topic, corpus, language));
  return (account) => tests.some((test) => test(account));
}

function topicTest(topic: string, corpus: CorpusView, language: Language): (account: Account) => boolean {
  const names = findQuestionNames(topic, language, {
    linker: corpus.linker,
    lexicon: corpus.names,
    isOrdinaryWord: (folded, of) => corpus.lexicon.knows(folded, of) || isFunctionWord(folded, of),
    isWritten: (folded, of) => corpus.lexicon.isWritten(folded, of),
  });
  const entities = new Set(
    names.flatMap(({ candidates }) =>
      candidates.flatMap(({ entity }) => [
        entity,
        ...relatedEntities(entity, corpus.linker, corpus.names).map((related) => related.entity),
      ]),
    ),
  );
  const concepts = new Set(
    LANGUAGES.flatMap((of) => corpus.lexicon.match(tokenize(topic, of), of).map(({ concept }) => concept)),
  );
  const stems = new Map(LANGUAGES.map((of) => [of, new Set(contentStems(topic, of))]));
  return ({ read, sentence }) =>
    read.analysed.sentences
      .filter(({ index, role }) => role === 'title' || Math.abs(index - sentence.index) <= REACH)
      .some(
        (near) =>
          mentionsIn(read.mentions, near).some(({ entity }) => entities.has(entity)) ||
          near.concepts.some(({ concept }) => concepts.has(concept)) ||
          near.words.some((word) => stems.get(read.analysed.language)?.has(word.stem) === true),
      );
}

const contentStems = (topic: string, language: Language): string[] =>
  tokenize(topic, language)
    .filter((token) => !isFunctionWord(token.folded, language))
    .map((token) => stem(token.surface, language));
