/** Words one of which stands in every date that has no digits: a text with neither need not be searched. */
import type { Rule } from './lexicon.ts';
import type { SlotVocabulary } from './read-slot.ts';
import { CONTEXT_MARK, type Part, parseTemplate } from './template.ts';
import { splitWords, withoutAccents } from './word-classes.ts';

interface AnchorTools {
  readonly vocabulary: Pick<SlotVocabulary, 'classes' | 'numbers'>;
  readonly macros: Readonly<Record<string, string>>;
  /** whether hardly any text is without the word: of the words of a pattern another one is taken */
  readonly isCommon: (word: string) => boolean;
}

/** @throws Error where a template matches nothing at all */
export function anchorWords(rules: readonly Rule[], tools: AnchorTools): ReadonlySet<string> {
  const anchors = new Set<string>();
  for (const template of rules.flatMap((rule) => rule.templates)) {
    const words = anchorsOf({ choices: parseTemplate(template, tools.macros) }, tools);
    if (words === undefined) throw new Error(`date template "${template}" can do without any word`);
    for (const word of words) anchors.add(word);
  }
  return anchors;
}

/** The words one of which a piece of a template takes, unless it takes digits; undefined = it may take none. */
function anchorsOf(part: Part, tools: AnchorTools): readonly string[] | undefined {
  if (part === CONTEXT_MARK) return undefined;
  if ('word' in part) return [part.word, withoutAccents(part.word)].map((word) => rarest(splitWords(word), tools));
  if ('slot' in part) return wordsOfSlot(part.slot, tools);
  const words: string[] = [];
  for (const row of part.choices) {
    const ofRow = row.flatMap((piece) => {
      const anchors = anchorsOf(piece, tools);
      return anchors === undefined ? [] : [anchors];
    });
    const [best] = ofRow.sort((a, b) => commonIn(a, tools) - commonIn(b, tools));
    if (best === undefined) return undefined;
    words.push(...best);
  }
  return words;
}

function wordsOfSlot(slot: string, tools: AnchorTools): string[] {
  const { classes, numbers } = tools.vocabulary;
  const words = slot === 'count' ? [...numbers.values.keys()] : [];
  for (const [first, entries] of classes) {
    for (const entry of entries) if (entry.slot === slot) words.push(rarest([first, ...entry.rest], tools));
  }
  return words;
}

const rarest = (words: readonly string[], { isCommon }: AnchorTools): string =>
  words.find((word) => !isCommon(word)) ?? words[0] ?? '';

const commonIn = (words: readonly string[], { isCommon }: AnchorTools): number => words.filter(isCommon).length;
