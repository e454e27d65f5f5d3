import { mentionAt } from '../analysis/sentence-mentions.ts';
import type { CorpusView } from '../search/corpus-view.ts';
import type { Drafting } from './draft.ts';
import { displayName } from './extract/names.ts';
import type { Ranked } from './rank.ts';
import type { Wording } from './wording/wording.ts';

/** `According to X:`: the speaker where the sentence has one, else the publisher. */
export function attribution(ranked: Ranked, { corpus, wording }: Drafting): string {
  return wording.saysSource(speakerOf(ranked, corpus) ?? sourceOf(ranked, wording));
}

export const sourceOf = ({ read }: Ranked, wording: Wording): string =>
  read.document.publisher === undefined ? wording.theArticle : wording.articleOf(read.document.publisher);

export function speakerOf({ sentence, read }: Ranked, corpus: CorpusView): string | undefined {
  const mention = mentionAt(read.mentions, sentence.speaker);
  if (mention === undefined || mention.way === 'demonym') return undefined;
  return displayName({ entity: mention.entity, mention, from: undefined as never }, corpus);
}
