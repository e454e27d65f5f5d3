import type { Language } from '../model/language.ts';
import { EN } from './question-words/english.ts';
import { FR } from './question-words/french.ts';
import { DE } from './question-words/german.ts';
import type { TypePatterns } from './question-words/question-type-name.ts';
import { RU } from './question-words/russian.ts';
import { ES } from './question-words/spanish.ts';

export const TYPE_PATTERNS: Readonly<Record<Language, TypePatterns>> = { en: EN, fr: FR, de: DE, es: ES, ru: RU };

/** Pronouns and openers that lean on an earlier question of the thread. Folded. */
export const FOLLOW_UP: Readonly<Record<Language, RegExp>> = {
  en: /^\W*(?:and|but|so|also|only|what about|how about|ok)\b|\b(?:he|she|it|they|him|her|them|his|their|those|this)\b|(?<!\b(?:is|are|was|were|will|be) )\bthere\b|\b(?:about|of|after|before|with|to|by|for|like) that\b|\b(?:that|then|one)\W*$|^\W*(?:why|when|where|who|how many|how much|how long|really|since when|until when)(?: (?:was|is|were|did|exactly|so))?\W*$/,
  fr: /^\W*(?:et|mais|donc|aussi|seulement|uniquement)\b|(?<![-'])\b(?:il|elle|ils|elles)\b(?! (?:y a|faut|faudra))|\b(?:lui|leur|ca|cela|la-bas|celui-ci|celle-ci|eux)\b|(?<!\b(?:il|a|n'|d') ?)\by\b(?! a)|(?<!est-)(?<!est )\bce\b(?! qu)|^\W*(?:pourquoi|quand|ou|qui|combien|vraiment)\W*$/,
  de: /^\W*(?:und|aber|also|auch|nur)\b|\b(?:er|sie|ihn|ihm|ihr|ihnen|dort|davon|dazu|dabei|damals|daruber)\b|\b(?:es|da|das)\W*$|^\W*(?:warum|wann|wo|wer|wie viele|wirklich)\W*$/,
  es: /^\W*(?:y|pero|tambien|solo|solamente)\b|\b(?:ella|ellos|ellas|eso|esto|alli|ahi|le|les|aquello|ese|esa)\b|\blo\b(?! (?:de|que)\b)|\bel\W*$|^\W*¿?(?:por que|cuando|donde|quien|cuantos?|de verdad)\W*$/,
  ru: /^[^\p{L}]*(?:а|и|но|только|также)(?=\s)|(?:^|\s)(?:он|она|они|оно|его|ее|их|ему|еи|им|там|это|этого|этом|тогда)(?=\s|\?|$)|^[^\p{L}]*(?:почему|когда|где|кто|сколько|правда)[^\p{L}]*$/u,
};
