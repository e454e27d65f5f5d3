import { mentionAt } from '../analysis/sentence-mentions.ts';
import type { CorpusView } from '../search/corpus-view.ts';
import type { Drafting } from './draft.ts';
import { displayName } from './extract/names.ts';
import { speaksPlainly } from './plain-speaker.ts';
import type { Ranked } from './rank.ts';
import type { Wording } from './wording/wording.ts';

/** `According to X:`: the speaker where the sentence has one, else the publisher. */
export function attribution(ranked: Ranked, { corpus, wording }: Drafting): string {
  return wording.saysSource(speakerOf(ranked, corpus) ?? sourceOf(ranked, wording));
}

export const sourceOf = ({ read }: Ranked, wording: Wording): string =>
  read.document.publisher === undefined ? wording.theArticle : wording.articleOf(read.document.publisher);

/** Who plainly says what the sentence tells; what is doubtful is the article's. */
export function speakerOf(ranked: Ranked, corpus: CorpusView): string | undefined {
  const mention = mentionAt(ranked.read.mentions, ranked.sentence.speaker);
  // an office alone (`le ministre`) names nobody to a reader of another article
  if (mention === undefined || mention.way === 'demonym' || mention.way === 'role') return undefined;
  if (!speaksPlainly(mention, ranked, corpus.lexicon)) return undefined;
  return displayName({ entity: mention.entity, mention, from: undefined as never }, corpus);
}
