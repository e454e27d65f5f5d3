import type { LinkedMention } from '../analysis/entities/linker.ts';
import { mentionsIn } from '../analysis/sentence-mentions.ts';
import type { EntityId } from '../model/ids.ts';
import type { Language } from '../model/language.ts';
import { type Span, spanContains } from '../model/span.ts';
import type { CorpusView } from '../search/corpus-view.ts';
import type { Account } from './accounts.ts';

const NAMES_MAX = 3;

/** What a reader of that language calls an entity: places as the language writes them, people as the sources do. */
export const nameIn = (corpus: CorpusView, id: EntityId, language: Language): string | undefined =>
  corpus.names.gazetteer.entry(id)?.names[language] ?? corpus.linker.get(id)?.name;

/** A spelling is at most so much longer than another. */
const LONGER_MAX_CHARS = 1;

/** A name as a digest writes it: people in full as this source does, else by their usual name; places as the reader's language does. */
export function spokenName(
  { entity, surface, kind, way }: LinkedMention,
  corpus: CorpusView,
  language: Language,
): string {
  const usual = nameIn(corpus, entity, language) ?? surface;
  if (kind !== 'person' || corpus.names.gazetteer.entry(entity) !== undefined) return usual;
  if (!isPlainName(usual)) return surface;
  // longer than the usual name: a word of the sentence sticks to it
  return way === 'name' && /\s/u.test(surface) && surface.length <= usual.length + LONGER_MAX_CHARS ? surface : usual;
}

/** Up to three words, or more that particles join: what else was taken into a name is not part of it. */
const isPlainName = (name: string): boolean => {
  const words = name.split(/\s+/u).filter((word) => /^\p{Lu}/u.test(word));
  return words.length <= 3 && !/^\p{L}+\s(?:von|de|of)\s/u.test(name);
};

/** Who is named within `span`, people before governments. Who only tells of it is named where nobody else is. */
export function namesWithin(
  { read, sentence, event }: Account,
  span: Span,
  corpus: CorpusView,
  language: Language,
): string[] {
  const { participants, teller } = event;
  // an office that means somebody names nobody
  const named = mentionsIn(read.mentions, sentence).filter(
    (mention) => mention.way !== 'role' && spanContains(span, mention.span),
  );
  const present = participants.filter((id) => named.some(({ entity }) => entity === id));
  const others = present.filter((id) => id !== teller);
  return [...(others.length === 0 ? present : others)]
    .sort((a, b) => Number(b.startsWith('person:')) - Number(a.startsWith('person:')))
    .flatMap((id) => {
      const mentions = named.filter(({ entity }) => entity === id);
      const fullest = mentions.reduce(
        (a, b) => (b.surface.length > a.surface.length ? b : a),
        mentions[0] as LinkedMention,
      );
      return spokenName(fullest, corpus, language);
    })
    .slice(0, NAMES_MAX);
}
